import NTMModel
import Testing

@testable import NTMStore

/// Criteria and indicators corrected by hand.
struct EditFigureTests {
  private let kim = UnitCode("03102")

  @Test func `a corrected criterion stands at the day of its report, with its source`() throws {
    let edited = try EditedStore()
    let result = try edited.written(.criterion(kim, number: 2), .state(.met))
    #expect(result.old == .state(.notMet))
    #expect(result.new == .state(.met))
    #expect(result.day == ReadingStore.may)
    #expect(try edited.sheet("03102").row.words[1] == .met)
    #expect(
      try edited.rows("SELECT form, source, who, row_count FROM report ORDER BY id DESC LIMIT 1")
        == ["sua theo báo cáo tại cuộc họp Lan 1"]
    )
    #expect(
      try edited.rows("SELECT first_change, last_change FROM report WHERE id = \(result.report)")
        == ["\(result.change) \(result.change)"]
    )
    #expect(try edited.store.verify() == [])
  }

  @Test func `the figures keep their report, and say that they were corrected`() throws {
    let edited = try EditedStore()
    let before = try edited.sheet("03102").history.last
    try edited.written(.criterion(kim, number: 2), .state(.met))
    try edited.written(.indicator(kim, code: "4", part: 1), .quantity(Quantity(3)))
    let entry = try #require(try edited.sheet("03102").history.last)
    #expect(entry.source == before?.source)
    #expect(entry.corrections == 2)
    #expect(before?.corrections == 0)
  }

  @Test func `a correction of an earlier day leaves the later one`() throws {
    let edited = try EditedStore()
    try edited.written(.criterion(kim, number: 3), .state(.disputed), on: ReadingStore.december)
    #expect(try edited.sheet("03102", day: ReadingStore.december).row.words[2] == .disputed)
    #expect(try edited.sheet("03102").row.words[2] != .disputed)
    #expect(try edited.store.verify() == [])
  }

  @Test func `between two reports the earlier one is corrected`() throws {
    let edited = try EditedStore()
    let february = try #require(Day(year: 2020, month: 2, day: 10))
    let result = try edited.written(.criterion(kim, number: 3), .state(.met), on: february)
    #expect(result.day == ReadingStore.december)
  }

  @Test func `a commune that never reported begins on the reporting day`() throws {
    let edited = try EditedStore()
    let lien = UnitCode("03103")
    let july = try #require(Day(year: 2020, month: 7, day: 1))
    let result = try edited.written(.criterion(lien, number: 1), .state(.met), on: july)
    #expect(result.day == ReadingStore.may)
    #expect(result.old == .state(.noReport))
    let sheet = try edited.sheet("03103")
    #expect(sheet.row.assessedOn == ReadingStore.may)
    #expect(sheet.history.last?.source == EditedStore.source)
    #expect(try edited.store.verify() == [])
  }

  @Test func `an indicator keeps its neighbours, both parts apart`() throws {
    let edited = try EditedStore()
    let ai = UnitCode("01101")
    let before = try edited.sheet("01101").indicators.map(\.values)
    try edited.written(.indicator(ai, code: "3", part: 2), .quantity(Quantity(hundredths: 1234)))
    var expected = before
    expected[3][1] = Quantity(hundredths: 1234)
    #expect(try edited.sheet("01101").indicators.map(\.values) == expected)
    try edited.written(.indicator(ai, code: "3", part: 2), .quantity(before[3][1]))
    #expect(try edited.sheet("01101").indicators.map(\.values) == before)
    try edited.written(.indicator(ai, code: "1", part: 1), .quantity(nil))
    #expect(try edited.sheet("01101").indicators[0].values == [nil])
    #expect(try edited.store.verify() == [])
  }

  @Test func `what an edit moves is told by target`() throws {
    let edited = try EditedStore()
    // Kim met one criterion and stands below the line of three.
    try edited.written(.criterion(kim, number: 2), .state(.met))
    let result = try edited.written(.criterion(kim, number: 3), .state(.met))
    let moved = result.effects.filter(\.isMoved)
    #expect(moved.map(\.target.id) == ["T4"])
    #expect(moved.first?.before?.part == 3)
    #expect(moved.first?.after?.part == 2)
  }

  @Test func `a dry run tells the same and writes nothing`() throws {
    let edited = try EditedStore()
    let before = try edited.figures() + edited.rows("SELECT * FROM report")
    let subject = Edit.Subject.criterion(kim, number: 2)
    let dry = try edited.write(subject, .state(.met), dryRun: true)
    #expect(try edited.figures() + edited.rows("SELECT * FROM report") == before)
    #expect(try edited.write(subject, .state(.met)) == dry)
  }

  @Test func `what stands already is not written again`() throws {
    let edited = try EditedStore()
    let before = try edited.rows("SELECT count(*) FROM journal")
    #expect(try edited.write(.criterion(kim, number: 2), .state(.notMet)) == .unchanged)
    #expect(try edited.rows("SELECT count(*) FROM journal") == before)
  }

  @Test func `the second of two writers is told what the first wrote`() throws {
    let edited = try EditedStore()
    let subject = Edit.Subject.criterion(kim, number: 2)
    let other = try Store.open(edited.store.path, writing: true)
    let first = edited.edit(subject, .state(.met), old: .state(.notMet))
    guard case .written(let result) = try other.write(first, by: "Hòa", at: 1_591_000_001) else {
      Issue.record("the first edit was not written")
      return
    }
    let second = try edited.write(subject, .state(.disputed), old: .state(.notMet))
    let author = EditConflict.Author(
      who: "Hòa",
      source: EditedStore.source,
      at: 1_591_000_001,
      change: result.change
    )
    #expect(second == .conflict(EditConflict(now: .state(.met), by: author)))
    #expect(try edited.sheet("03102").row.words[1] == .met)
    // Having seen it, the second one may go on.
    let chosen = try edited.write(subject, .state(.disputed), old: .state(.met))
    guard case .written = chosen else {
      Issue.record("\(chosen)")
      return
    }
    #expect(try edited.sheet("03102").row.words[1] == .disputed)
  }

  @Test func `who wrote the figure of another day later is not the one met`() throws {
    let edited = try EditedStore()
    let subject = Edit.Subject.criterion(kim, number: 2)
    let first = try edited.written(subject, .state(.met), by: "Hòa")
    try edited.written(subject, .state(.disputed), on: ReadingStore.december, by: "Mai")
    let outcome = try edited.write(subject, .state(.disputed), old: .state(.notMet))
    guard case .conflict(let conflict) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(conflict.by?.who == "Hòa" && conflict.by?.change == first.change)
  }

  @Test func `a conflict with an imported figure names its file`() throws {
    let edited = try EditedStore()
    let outcome = try edited.write(
      .criterion(kim, number: 2),
      .state(.met),
      old: .state(.noReport)
    )
    guard case .conflict(let conflict) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(conflict.now == .state(.notMet))
    #expect(conflict.by?.source.hasPrefix("danh-gia-") == true)
    #expect(conflict.by?.who == "thử")
  }
}
