import Glibc
import Testing

@testable import ntm
@testable import ntm_bench

/// The demo: its store is there while it runs, and gone afterwards, whatever ends it.
@Suite(.serialized)
struct DemoTests {
  /// Sample data of one report, so that a debug build reads it in a second.
  private func smallData(in folder: Folder) -> [String: String] {
    let data = Command.checkout + "/sample-data"
    let script = """
      mkdir -p small/reports && ln -s "$0/facts" small/facts
      head -400 "$0/reports/danh-gia-2020-05-31.csv" > small/reports/a.csv
      """
    _ = Program.run(
      "/bin/sh",
      ["-c", "cd '\(folder.path)' && " + script, data],
      environment: ["PATH": "/usr/bin:/bin"]
    )
    var environment = Command.environment(in: folder.path)
    environment["NTM_SAMPLE_DATA"] = folder.file("small")
    return environment
  }

  private func demoFolders(in folder: Folder) -> [String] {
    folder.names.filter { $0.hasPrefix("ntm-demo-") }
  }

  @Test func `without a terminal it prints the overview and leaves nothing behind`() {
    let folder = Folder()
    let outcome = Program.run(Command.path, ["demo"], environment: smallData(in: folder))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("SỐ LIỆU MINH HỌA"))
    // The store is gone when this ends: its path would lead nowhere.
    #expect(!outcome.errors.contains("ntm-demo-"), "\(outcome.errors)")
    #expect(demoFolders(in: folder).isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal takes the store away too`(_ signal: Int32) {
    let folder = Folder()
    let terminal = PseudoTerminal(columns: 120, rows: 40)
    terminal.start(Command.path, ["demo"], environment: smallData(in: folder))
    let opening = terminal.read(until: "MINH HỌA", quiet: 50, limit: 20_000)
    #expect(opening.text.contains("MINH HỌA"))
    #expect(demoFolders(in: folder).count == 1)
    kill(terminal.process, signal)
    // The status as the kernel keeps it.
    #expect(terminal.waitForEnd() == (128 + signal) << 8)
    #expect(demoFolders(in: folder).isEmpty)
  }

  @Test func `the folder of a demo that was killed goes with the next one`() throws {
    let folder = Folder()
    // No process has this number: it is above the kernel's limit.
    _ = Program.run("/bin/mkdir", [folder.file("ntm-demo-99999999-abc")], environment: [:])
    _ = Program.run("/bin/mkdir", [folder.file("ntm-demo-\(getpid())-abc")], environment: [:])
    let demo = try DemoFolder(in: folder.path)
    #expect(!folder.names.contains("ntm-demo-99999999-abc"))
    #expect(folder.names.contains("ntm-demo-\(getpid())-abc"))
    demo.remove()
    #expect(!Path.exists(demo.path))
  }
}
