import Glibc
import Testing

@testable import ntm_bench

/// Reports that are valid and large, on a store of the whole country: bounded memory and text.
struct LargeReportTests {
  private let folder = Folder()

  /// A copy of the store of the sample data, and a report of the whole country for eight days in
  /// which every state is the contrary of what its indicators say.
  private func prepared() -> (store: String, report: String) {
    let script = """
      cp "$0" large.sqlite
      awk -F';' -v OFS=';' '
        NR <= 2 { print; next }
        { for (day = 1; day <= 8; day++) {
            $3 = "0" day "/04/2020"; for (i = 4; i <= 22; i++) $i = "K"; print } }
      ' "$1/reports/danh-gia-2020-05-31.csv" > large.csv
      """
    _ = Program.run(
      "/bin/sh",
      [
        "-c", "cd '\(folder.path)' && " + script, SampleStore.path,
        Command.checkout + "/sample-data",
      ],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    )
    return (folder.file("large.sqlite"), folder.file("large.csv"))
  }

  private func run(_ arguments: String...) -> Measured {
    Measured.run(Command.path, arguments, environment: Command.environment(in: folder.path))
  }

  @Test func `a dry run and an import of many days of a country stay small`() {
    let (store, report) = prepared()
    let tried = run("import", report, "--dry-run", "--store", store)
    #expect(tried.status == 0, "\(tried.errors)")
    #expect(tried.memory < 200_000, "\(tried.memory) KB")
    #expect(tried.output.utf8.count < 1_000_000)
    #expect(tried.output.contains("xã, kỳ khác nữa"))
    let imported = run("import", report, "--no-backup", "--store", store)
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.memory < 200_000, "\(imported.memory) KB")
    print("large report: dry run \(tried.memory / 1024) MB, import \(imported.memory / 1024) MB")
    let list = run("reports", "--store", store, "--format", "csv")
    let number = list.output.split(separator: "\n").dropFirst().first?.prefix {
      $0 != ";" && $0 != ","
    }
    let sheet = run("reports", String(number ?? ""), "--limit", "7", "--store", store)
    #expect(sheet.output.split(separator: "\n").count < 40)
  }

  @Test func `a dry run of all sample data on an empty store stays small`() {
    let data = Command.checkout + "/sample-data"
    let tried = run("import", data, "--dry-run", "--store", folder.emptyStore())
    #expect(tried.status == 0, "\(tried.errors)")
    #expect(tried.memory < 200_000, "\(tried.memory) KB")
    print("sample data: dry run \(tried.memory / 1024) MB")
  }
}
