@testable import ntm_bench

/// A store of one province in a folder of its own: real units, the rules of the sample data, and
/// reports of 460 communes that a debug build imports in a tenth of a second.
struct SmallOffice {
  let folder = Folder()
  let store: String

  /// The two days for which it has reports to import.
  static let may = "31/05/2020"
  static let june = "30/06/2020"

  /// A store with the figures of May.
  init() {
    store = folder.file("office.sqlite")
    let data = Command.checkout + "/sample-data"
    // The province, its districts and communes, and the regions above: codes name their parents.
    let script = """
      mkdir facts && cp "$0"/facts/*.csv facts/ && awk -F, '
        $2 == "district" && $6 == "40" { districts[$1] }
        NR == 1 || $2 == "country" || $2 == "region" || $1 == "40" || $1 in districts ||
          ($2 == "commune" && $6 in districts)
      ' "$0/facts/units.csv" > facts/units.csv
      # Figures of what the list of units does not have are refused.
      awk -F, 'NR == 1 || $3 == "40" || ($3 == "VN" && $4 == "communes_ntm")' \
        "$0/facts/figures.csv" > facts/figures.csv
      cp "$0/later/danh-gia-nghe-an-2020-06-30.csv" june.csv
      grep -v '^report_days_' "$0/facts/store.csv" > facts/store.csv
      sed 's#30/06/2020#31/05/2020#; s#^Ngày nhận: .*#Ngày nhận: 09/06/2020#' june.csv > may.csv
      sed 's/;Đ;/;K;/5' june.csv > corrected.csv
      """
    _ = Program.run(
      "/bin/sh",
      ["-c", "cd '\(folder.path)' && " + script, data],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    )
    _ = run("init", store)
    let outcome = Command.run(
      "import",
      folder.file("facts"),
      folder.file("may.csv"),
      "--store",
      store,
      in: folder
    )
    precondition(outcome.status == 0, "The small office cannot be made: " + outcome.errors)
  }

  /// Reports of all communes: of May, of June, and of June with one criterion the other way.
  var may: String { folder.file("may.csv") }
  var june: String { folder.file("june.csv") }
  var corrected: String { folder.file("corrected.csv") }

  @discardableResult
  func run(_ arguments: String...) -> Program.Outcome { Command.run(arguments, in: folder) }

  /// A command on the store.
  @discardableResult
  func onStore(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", store], in: folder)
  }

  func start(_ arguments: String...) -> RunningProgram {
    Program.start(
      Command.path,
      arguments + ["--store", store],
      environment: Command.environment(in: folder.path)
    )
  }

  /// A number that stands for the figures as anybody gets them, the communes as of the latest day:
  /// FNV-1a of the list, which is too long to be compared in print.
  var figures: UInt64 {
    onStore("communes", "--format", "csv").output.utf8
      .reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The names of the files in the folder of the backups.
  var backups: [String] { Folder.names(in: store + ".sao-luu") }
}
