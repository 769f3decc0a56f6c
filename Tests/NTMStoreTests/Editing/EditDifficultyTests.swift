import NTMModel
import Testing

@testable import NTMStore

/// Tags and villages that somebody corrects by hand.
@Suite struct EditDifficultyTests {
  private let store: DifficultStore
  private var edited: EditedStore { store.edited }
  private let chau = UnitCode("01103")
  private let dan = UnitCode("02101")

  init() throws { store = try DifficultStore() }

  private func tags(_ code: UnitCode, on day: Day? = nil) throws -> [String] {
    try edited.sheet(code.text, day: day).tags.map(\.tag.code)
  }

  private func villages(_ code: UnitCode) throws -> [Int?]? {
    try edited.sheet(code.text).row.villages.map { [$0.total, $0.supported, $0.met] }
  }

  @Test func `a tag of a group takes the place of the one that stands, from the day on`() throws {
    let before = try edited.figures()
    let result = try edited.written(.tag(chau, code: "K3"), .tag("K3"))
    #expect(result.old == .tag("K1") && result.day == ReadingStore.may)
    #expect(try tags(chau) == ["K3"] && tags(chau, on: ReadingStore.december) == ["K3"])
    let rows = try edited.rows(
      "SELECT tag, date(started * 86400, 'unixepoch'), date(ended * 86400, 'unixepoch'), source "
        + "FROM unit_tag JOIN unit ON unit.id = unit WHERE code = '01103' ORDER BY started"
    )
    #expect(
      rows == [
        "K3 2017-04-28 2020-04-01 ", "K1 2020-04-01 2020-05-31 thoát khu vực III",
        "K3 2020-05-31 - \(EditedStore.source)",
      ]
    )
    #expect(try edited.store.verify().isEmpty)
    try edited.undone(.report(result.report))
    #expect(try edited.figures() == before)
  }

  @Test func `a tag of no group stands beside others, and is taken away again`() throws {
    let before = try edited.figures()
    let given = try edited.written(.tag(dan, code: "BG"), .tag("BG"))
    #expect(given.old == .tag(nil))
    #expect(try tags(dan) == ["K3", "BG"])
    // What began on the day itself has never been.
    try edited.written(.tag(dan, code: "BG"), .tag(nil))
    #expect(try edited.figures() == before)
    try edited.written(.tag(dan, code: "K3"), .tag(nil))
    #expect(try tags(dan).isEmpty && tags(dan, on: ReadingStore.december) == ["K3"])
  }

  @Test func `what stands so already writes nothing`() throws {
    #expect(try edited.write(.tag(dan, code: "K3"), .tag("K3")) == .unchanged)
    #expect(try edited.write(.tag(dan, code: "K1"), .tag(nil)) == .unchanged)
    let villages = Edit.Subject.villages(dan, .met)
    #expect(try edited.write(villages, .quantity(Quantity(3))) == .unchanged)
  }

  @Test func `who saw another tag of the group is told who wrote in between`() throws {
    try edited.written(.tag(chau, code: "K3"), .tag("K3"), by: "Mai")
    let outcome = try edited.write(.tag(chau, code: "K3"), .tag(nil), old: .tag("K1"))
    guard case .conflict(let conflict) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(conflict.now == .tag("K3") && conflict.by?.who == "Mai")
    try edited.written(.villages(dan, .met), .quantity(Quantity(5)), by: "Mai")
    let count = try edited.write(
      .villages(dan, .met),
      .quantity(Quantity(6)),
      old: .quantity(Quantity(3))
    )
    guard case .conflict(let conflict) = count else {
      Issue.record("\(count)")
      return
    }
    #expect(conflict.now == .quantity(Quantity(5)) && conflict.by?.who == "Mai")
  }

  @Test func `what no import would take is refused, and nothing is written`() throws {
    let before = try edited.figures()
    func refusal(_ subject: Edit.Subject, _ new: Edit.Value) throws -> EditRefusal? {
      if case .refused(let refusal) = try edited.write(subject, new) { refusal } else { nil }
    }
    guard case .unknownTag("K9", let known)? = try refusal(.tag(dan, code: "K9"), .tag("K9")) else {
      Issue.record("no refusal")
      return
    }
    // Each once, and none that is in force no more.
    #expect(known.map(\.code) == ["K1", "K3", "BG"])
    #expect(try refusal(.tag(dan, code: "CU"), .tag("CU")) == .unknownTag("CU", known: known))
    #expect(try refusal(.tag(dan, code: "BG"), .state(.met)) == .wrongKind)
    guard case .notACommune? = try refusal(.tag(UnitCode("01"), code: "BG"), .tag("BG")) else {
      Issue.record("a province was taken")
      return
    }
    // Dân is in region three by itself.
    #expect(
      try refusal(.tag(UnitCode("021"), code: "K1"), .tag("K1")) == .tagsOverlap("K1", "K3")
    )
    for (field, count) in [(Villages.Field.met, 8), (.supported, 10), (.supported, 2), (.total, 6)]
    {
      guard
        case .outOfRange? = try refusal(.villages(dan, field), .quantity(Quantity(count)))
      else {
        Issue.record("\(field) \(count)")
        continue
      }
    }
    #expect(
      try refusal(.villages(dan, .met), .quantity(Quantity(hundredths: 150)))
        == .outOfRange(low: 0, high: 7)
    )
    #expect(try refusal(.villages(dan, .met), .quantity(nil)) == .outOfRange(low: 0, high: 7))
    #expect(try edited.figures() == before)
  }

  @Test func `villages are corrected where they stand, and begin on the day without any`() throws {
    let before = try edited.figures()
    let met = try edited.written(.villages(dan, .met), .quantity(Quantity(6)))
    #expect(met.old == .quantity(Quantity(3)) && met.day == ReadingStore.may)
    let total = try edited.written(.villages(dan, .total), .quantity(nil))
    #expect(try villages(dan) == [nil, 7, 6])
    let lien = UnitCode("03103")
    let new = try edited.written(.villages(lien, .supported), .quantity(Quantity(4)))
    #expect(new.old == .quantity(nil))
    #expect(try villages(lien) == [nil, 4, 0])
    #expect(try edited.sheet("03103", day: ReadingStore.december).row.villages == nil)
    // Kim's were told in December, and stand.
    let kim = try edited.written(.villages(UnitCode("03102"), .met), .quantity(Quantity(2)))
    #expect(kim.day == ReadingStore.december)
    for report in [kim, new, total, met].map(\.report) { try edited.undone(.report(report)) }
    #expect(try edited.figures() == before)
  }

  @Test func `the journal tells each value with its source`() throws {
    try edited.written(.villages(dan, .met), .quantity(Quantity(6)))
    let filter = ChangeFilter(place: dan, limit: 1)
    let change = try #require(try edited.store.changes(filter).changes.first)
    #expect(change.field == .villages(ReadingStore.may, column: "met"))
    #expect((change.old, change.new) == ("3", "6") && change.source == EditedStore.source)
  }
}
