import Glibc

@testable import ntm_bench

/// A store of the sample data, made once for all tests by the built command.
///
/// The facts and the last report only: a debug build reads all five dates in six seconds.
enum SampleStore {
  static let path: String = {
    let path = folder.file("sample.sqlite")
    let data = Command.checkout + "/sample-data"
    _ = Command.run("init", path, in: folder)
    let outcome = Command.run(
      "import",
      data + "/facts",
      data + "/reports/danh-gia-2020-05-31.csv",
      data + "/reports/danh-gia-2020-05-31-muon.csv",
      data + "/reports/danh-gia-huyen-2020-05-31.csv",
      data + "/reports/danh-gia-huyen-2020-05-31-muon.csv",
      data + "/reports/cong-nhan.csv",
      data + "/reports/ocop.csv",
      data + "/reports/ocop-muon.csv",
      data + "/reports/to-chuc.csv",
      data + "/reports/to-chuc-muon.csv",
      data + "/reports/phan-loai.csv",
      data + "/reports/thon-ban.csv",
      "--store",
      path,
      in: folder
    )
    precondition(outcome.status == 0, "The sample data cannot be imported: " + outcome.errors)
    return path
  }()

  /// A copy that may be written into, with a meeting open, number 1, since which nothing changed.
  static func withMeeting(in folder: Folder) -> String {
    let copy = folder.file("meeting.sqlite")
    _ = Program.run("/bin/cp", [path, copy], environment: [:])
    let outcome = Command.run(
      "meeting",
      "open",
      "Họp",
      "--who",
      "Lan",
      "--store",
      copy,
      in: folder
    )
    precondition(outcome.status == 0, outcome.errors)
    return copy
  }

  private static let folder: Folder = {
    atexit { SampleStore.remove() }
    return Folder()
  }()

  private static func remove() {
    _ = Program.run("/bin/rm", ["-rf", folder.path], environment: [:])
  }
}
