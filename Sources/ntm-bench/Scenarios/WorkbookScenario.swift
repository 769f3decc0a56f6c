import Glibc
import Workbooks

/// The report of a whole nation at one day, as CSV and as a workbook.
struct WorkbookScenario {
  let setup: Setup

  private var report: String { setup.sampleData + "/reports/danh-gia-2020-05-31.csv" }
  private var workbook: String { setup.work + "/danh-gia-2020-05-31.xlsx" }

  func figures() -> [Figure] {
    let facts = setup.work + "/facts.sqlite"
    for suffix in ["", "-wal", "-shm"] { unlink(facts + suffix) }
    guard setup.ntm(["init", facts]).status == 0,
      setup.ntm(["import", setup.sampleData + "/facts", "--store", facts]).status == 0,
      makeWorkbook()
    else { return [] }
    return [
      Figure("national report from CSV", times(report, facts) / 1000, "s", limit: 0.15),
      Figure(
        "national report from .xlsx",
        times(workbook, facts) / 1000,
        "s",
        limit: 1.5,
        aim: 0.7
      ),
    ]
  }

  /// The median of imports into copies of a store that has the facts only.
  private func times(_ path: String, _ facts: String) -> Double {
    let store = setup.work + "/one-report.sqlite"
    var samples = Samples()
    for _ in 0..<max(setup.runs, 5) {
      for suffix in ["-wal", "-shm"] { unlink(store + suffix) }
      _ = Program.run("/bin/cp", [facts, store], environment: [:])
      let outcome = setup.ntm(["import", path, "--store", store])
      if outcome.status != 0 { Say.trouble(outcome.errors) }
      samples.add(outcome.milliseconds)
    }
    return samples.median
  }

  /// Writes the report as a workbook: numbers as numbers, everything else as text.
  private func makeWorkbook() -> Bool {
    do throws(WorkbookWritingFault) {
      let book = try WorkbookWriter(at: workbook)
      book.add(WorkbookSheet("Đánh giá", columns: []))
      for line in Program.text(report).split(separator: "\n") {
        let cells = line.split(separator: ";", omittingEmptySubsequences: false)
        book.add(
          cells.enumerated().map { column, text in
            let value = column < 3 ? nil : hundredths(text)
            return value.map { WorkbookCell(.number(hundredths: $0, decimals: 1)) }
              ?? .text(String(text))
          }
        )
      }
      try book.finish()
      return true
    } catch {
      Say.trouble("the workbook cannot be written: \(error)")
      return false
    }
  }

  private func hundredths(_ text: Substring) -> Int64? {
    Double(text.replacing(",", with: ".")).map { Int64(($0 * 100).rounded()) }
  }
}
