import NTMModel
import Testing

@testable import NTMStore

/// What stands on what: later changes keep earlier ones from being taken back, others do not.
struct UndoOrderTests {
  private let kim = UnitCode("03102")

  private func laterNumbers(_ refusal: UndoRefusal?) -> [Int64] {
    if case .laterChanges(let changes, total: _) = refusal { changes.map(\.number) } else { [] }
  }

  @Test func `a report is held by a later correction, which is named`() throws {
    let edited = try EditedStore()
    let report = try edited.report("danh-gia-05.csv")
    let later = try edited.written(.criterion(kim, number: 2), .state(.met), by: "Hòa")
    let refusal = try edited.refusal(of: .report(report))
    guard case .laterChanges(let changes, let total) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(total == 1)
    let change = try #require(changes.first)
    #expect(change.number == later.change)
    #expect(change.who == "Hòa")
    #expect(change.place?.name == "Kim")
    #expect(change.field == .criterion(2))
    #expect(change.old == "K")
    #expect(change.new == "Đ")
    #expect(change.at == 1_591_000_000)
    try edited.undone(.report(later.report))
    try edited.undone(.report(report))
    #expect(try edited.store.verify() == [])
  }

  @Test func `changes of other figures of the same commune do not hold each other`() throws {
    let edited = try EditedStore()
    let before = try edited.figures()
    let second = try edited.written(.criterion(kim, number: 2), .state(.met))
    let third = try edited.written(.criterion(kim, number: 3), .state(.disputed))
    let value = try edited.written(.indicator(kim, code: "4", part: 1), .quantity(Quantity(9)))
    let other = try edited.written(
      .indicator(kim, code: "3", part: 2),
      .quantity(Quantity(hundredths: 777))
    )
    try edited.undone(.change(second.change))
    #expect(try edited.sheet("03102").row.words[1] == .notMet)
    #expect(try edited.sheet("03102").row.words[2] == .disputed)
    try edited.undone(.change(value.change))
    #expect(try edited.sheet("03102").indicators[4].values == [Quantity(30)])
    #expect(try edited.sheet("03102").indicators[3].values[1] == Quantity(hundredths: 777))
    try edited.undone(.report(other.report))
    try edited.undone(.report(third.report))
    #expect(try edited.figures() == before)
    #expect(try edited.store.verify() == [])
  }

  @Test func `the same figure twice is taken back in order`() throws {
    let edited = try EditedStore()
    let before = try edited.figures()
    let first = try edited.written(.criterion(kim, number: 2), .state(.met))
    let second = try edited.written(.criterion(kim, number: 2), .state(.disputed))
    #expect(laterNumbers(try edited.refusal(of: .report(first.report))) == [second.change])
    let back = try edited.undone(.report(second.report))
    try edited.undone(.report(first.report))
    #expect(try edited.figures() == before)
    // Bringing the second one back would put it on ground that is gone.
    let refusal = try edited.refusal(of: .report(back.report))
    #expect(laterNumbers(refusal).count == 1)
  }

  @Test func `undo and redo follow each other as often as one likes`() throws {
    let edited = try EditedStore()
    let before = try edited.figures()
    let edit = try edited.written(.criterion(kim, number: 2), .state(.met))
    let after = try edited.figures()
    var last = edit.report
    for round in 0..<5 {
      last = try edited.undone(.report(last)).report
      #expect(try edited.figures() == (round.isMultiple(of: 2) ? before : after))
    }
    let standing = try edited.store.changes(ChangeFilter(report: edit.report)).changes.first
    #expect(standing?.undoneBy != nil)
  }

  @Test func `two files over the same figures give them back in any order that is told`() throws {
    let edited = try EditedStore()
    let before = try edited.figures()
    let changed = ReadingProgramme.may.replacing("Kim;31/05/2020;Đ;K", with: "Kim;31/05/2020;Đ;Đ")
    let twice = changed.replacing("Kim;31/05/2020;Đ;Đ;K", with: "Kim;31/05/2020;Đ;Đ;Đ")
    try edited.programme.importReport("lan-1.csv", changed)
    try edited.programme.importReport("lan-2.csv", twice)
    // Other criteria: the first can go before the second, and the source goes with it.
    try edited.undone(.report(try edited.report("lan-1.csv")))
    #expect(try edited.sheet("03102").history.last?.source == "lan-2.csv")
    try edited.undone(.report(try edited.report("lan-2.csv")))
    #expect(try edited.sheet("03102").history.last?.source == "danh-gia-05.csv")
    #expect(try edited.figures() == before)
  }

  @Test func `values of a record are taken back one by one`() throws {
    let edited = try EditedStore()
    let before = try edited.figures()
    let text = ReadingProgramme.products.replacing("P1;Ổi Ái", with: "P1;Ổi Bo")
      .replacing("HTX Ái;HTX;1/QĐ", with: "HTX Bo;HTX;1/QĐ")
    try edited.programme.importReport("ocop-2.csv", text)
    let numbers = try edited.rows(
      "SELECT seq FROM journal WHERE report = (SELECT max(id) FROM report) ORDER BY field"
    ).compactMap { Int64($0) }
    #expect(numbers.count == 2)
    try edited.undone(.change(numbers[0]))
    #expect(
      try edited.rows("SELECT name, owner FROM product WHERE code = 'P1'") == ["Ổi Ái HTX Bo"]
    )
    try edited.undone(.change(numbers[1]))
    #expect(try edited.figures() == before)
  }

  @Test func `a record that was corrected since is held`() throws {
    let edited = try EditedStore()
    let report = try edited.report("ocop.csv")
    let text = ReadingProgramme.products.replacing("P1;Ổi Ái", with: "P1;Ổi Bo")
    try edited.programme.importReport("ocop-2.csv", text)
    let refusal = try edited.refusal(of: .report(report))
    guard case .laterChanges(let changes, total: 1) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(changes.first?.field == .product("P1", column: "name"))
    #expect(changes.first?.old == "Ổi Ái")
  }

  @Test func `a figure changed behind the journal is not touched`() throws {
    let edited = try EditedStore()
    let edit = try edited.written(.criterion(kim, number: 2), .state(.met))
    try edited.execute(
      "UPDATE assessment SET met = 1, known = 13 WHERE day = \(ReadingStore.may.number) "
        + "AND unit = (SELECT id FROM unit WHERE code = '03102')"
    )
    #expect(try edited.refusal(of: .report(edit.report)) == .notAsLeft(change: edit.change))
  }
}
