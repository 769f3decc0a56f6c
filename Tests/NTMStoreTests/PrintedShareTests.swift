import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The published figures of the sample data against the rules.
struct PrintedShareTests {
  @Test func `every printed share is that of its count and base, or says why not`() throws {
    let checkout = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let facts = "/" + checkout + "/sample-data/facts"
    let programme = try ReadingStore(
      factsIn: facts,
      names: ["store.csv", "unit-types.csv", "units.csv", "figures.csv"]
    )
    var compared = 0
    try programme.store.read { db in
      var rows = try SelectedRows(
        db,
        """
        SELECT day, unit, indicator, value, total, percent, measure, source, confidence, note_vi,
          note_en
        FROM figure
        """
      )
      while try rows.next() {
        let figure = PublishedFigure(rows)
        guard let agrees = figure.agrees else { continue }
        compared += 1
        #expect(
          agrees || !figure.note.vi.isEmpty,
          "\(figure.indicator) of \(figure.unit) on \(figure.day.iso): \(figure.source)"
        )
      }
    }
    // Twenty-four give all three; a table that lost its columns would compare none.
    #expect(compared >= 24)
  }
}
