import NTMModel
import Testing

@testable import NTMStore

/// Journal, reports, follow-ups and notes with their units named by the lists of `RecastTests`.
@Suite struct ListNamesTests {
  private let edited: EditedStore

  init() throws {
    let programme = try ReadingStore(facts: RecastTests.facts)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    edited = EditedStore(programme)
    for (code, text) in [
      ("01101", "Ái"), ("01102", "Bảo"), ("01103", "Châu"), ("02101", "Dân"), ("02102", "Én"),
      ("02103", "Gia"), ("03202", "Ngà"),
    ] {
      try edited.written(.note(UnitCode(code)), .text(text))
    }
    let order = FollowUp.Order(text: "sửa đường", lead: "", due: nil)
    try edited.written(.newFollowUp(UnitCode("01101")), .followUp(order))
  }

  private func answer(_ subject: Question.Subject, list: Day? = RecastTests.after) throws
    -> Snapshot
  {
    try edited.store.answer(Question(subject, unitsAt: list))
  }

  /// The notes by their words: under which unit each stands, and in which province.
  private func notes(
    _ filter: ChangeFilter = ChangeFilter(),
    list: Day? = RecastTests.after
  ) throws -> [String: Change.Place] {
    guard case .changes(let found) = try answer(.changes(filter), list: list).body else {
      return [:]
    }
    var places: [String: Change.Place] = [:]
    for change in found.changes {
      if case .note = change.field, let text = change.new { places[text] = change.place }
    }
    return places
  }

  @Test func `each record stands under the unit of the list, or keeps its own and says why`() throws
  {
    let places = try notes()
    #expect(
      places.mapValues(\.name) == [
        "Ái": "Ái Bảo", "Bảo": "Ái Bảo", "Châu": "Châu", "Dân": "Dân Mới", "Én": "Én", "Gia": "Gia",
        "Ngà": "Ngà",
      ]
    )
    #expect(places["Ái"]?.recorded == RecordedUnit(type: "Xã", name: "Ái", fate: .placed))
    #expect(places["Châu"]?.recorded?.fate == .divided && places["Én"]?.recorded?.fate == .nowhere)
    // Moved to another province under its name, and never changed.
    #expect(places["Gia"]?.recorded == nil && places["Gia"]?.province == "Cao")
    #expect(places["Ngà"]?.recorded == nil)
    let own = try notes(list: nil)
    #expect(own.allSatisfy { $0.key == $0.value.name && $0.value.recorded == nil })
  }

  @Test func `the answer names its list and counts what is not as it was written`() throws {
    let recast = try #require(try answer(.changes(ChangeFilter(limit: 8))).recast)
    #expect(recast.day == RecastTests.after && recast.listedFrom == Day("2020-07-01"))
    // The follow-up and the note of Ái, Bảo's and Dân's; Châu's and Én's have no place.
    #expect(recast.records?.renamed == 4 && recast.records?.unplaced == 2)
    #expect(try answer(.changes(ChangeFilter()), list: nil).recast == nil)
    let early = try answer(.changes(ChangeFilter()), list: Day(number: 10_000))
    #expect(early.recast?.isBeforeLists == true && early.body.isMissing)
  }

  @Test func `a place of the list has the records of what became it`() throws {
    #expect(try Set(notes(ChangeFilter(place: UnitCode("01110"))).keys) == ["Ái", "Bảo"])
    #expect(try Set(notes(ChangeFilter(place: UnitCode("032"))).keys) == ["Gia", "Ngà"])
    #expect(try Set(notes(ChangeFilter(place: UnitCode("02"))).keys) == ["Dân", "Én"])
    #expect(try notes(ChangeFilter(place: UnitCode("01101"))).isEmpty)
    let path = try answer(.changes(ChangeFilter(place: UnitCode("01110")))).path
    #expect(path.map(\.name) == ["Việt Nam", "Miền Bắc", "An", "Đông", "Ái Bảo"])
  }

  @Test func `follow-ups and notes are those of the list too`() throws {
    func sheet(_ code: String) throws -> FollowUpSheet? {
      guard case .followUps(let sheet) = try answer(.followUps(UnitCode(code))).body else {
        return nil
      }
      return sheet
    }
    let merged = try #require(try sheet("01110"))
    #expect(merged.followUps.map(\.unit.name) == ["Ái Bảo"])
    #expect(merged.followUps.map(\.recorded?.name) == ["Ái"])
    #expect(merged.notes.map(\.recorded?.name) == ["Bảo", "Ái"])
    let all = try #require(try sheet("VN"))
    #expect(all.notes.count == 7 && all.notes.filter { $0.recorded?.isPlaced == false }.count == 2)
    #expect(try sheet("01101") == nil)
  }

  @Test func `warnings of a report name units by the list`() throws {
    try edited.programme.importReport(
      "danh-gia-06.csv",
      """
      Mã xã;Ngày số liệu;TC1;TC2;TC3;TC4;CT2.1
      02101;31/05/2020;Đ;Đ;K;K;140
      """
    )
    let id = try edited.report("danh-gia-06.csv")
    guard case .report(let sheet) = try answer(.report(id)).body else {
      Issue.record("no report")
      return
    }
    let named = sheet.warnings.compactMap(\.place).filter { $0.code == UnitCode("02101") }
    #expect(
      !named.isEmpty && named.allSatisfy { $0.name == "Dân Mới" && $0.recorded?.name == "Dân" }
    )
    guard
      case .reports(let list) = try answer(.reports(ReportFilter(province: UnitCode("02")))).body
    else { return }
    #expect(list.reports.map(\.id) == [id] && list.reports.first?.provinceName == "Bình")
  }

  @Test func `going back, what was merged later has no place`() throws {
    try edited.written(.note(UnitCode("01110")), .text("sau"), on: Day(number: 18_520))
    let places = try notes(list: RecastTests.before)
    #expect(places["sau"]?.name == "Ái Bảo" && places["sau"]?.recorded?.fate == .divided)
    #expect(places["Ái"]?.recorded == nil)
  }
}
