import NTMModel
import Testing

@testable import NTMStore

/// A second set of two criteria comes into force in June, and only one commune reports under it.
@Suite struct TwoSetsTests {
  private static let june = Day(number: 18_443)
  private let programme: ReadingStore

  init() throws {
    var facts = ReadingProgramme.facts
    for (name, rows) in TwoSetsTests.secondSet { facts[name, default: ""] += "\n" + rows }
    facts["criteria-sets.csv"] = facts["criteria-sets.csv"]?
      .replacing("2016-12-01,,3", with: "2016-12-01,2020-05-31,3")
    programme = try ReadingStore(facts: facts)
    try programme.importReport("danh-gia-12.csv", ReadingProgramme.december)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    try programme.importReport("danh-gia-06.csv", TwoSetsTests.report)
  }

  @Test func `the roll-ups count what was given under the old set as no report`() throws {
    guard case .overview(let overview) = try programme.answer(.overview(focus: nil)).body else {
      Issue.record("no overview")
      return
    }
    let rollUp = overview.country.rollUp
    #expect(rollUp.communes == 12)
    #expect(rollUp.silent == 11)
    #expect(rollUp.reported == 1)
    #expect(rollUp.metSum == 1)
    #expect(rollUp.met == [1, 0])
    #expect(rollUp.undetermined == 11)
    // Below first, then the undetermined ones.
    #expect(overview.below.count == 12)
    #expect(overview.below.first?.unit.name == "Ái")
    #expect(overview.below.dropFirst().allSatisfy { $0.words.known == 0 })
  }

  @Test(arguments: [UnitCode.country, UnitCode("BAC"), UnitCode("01"), UnitCode("011")])
  func `the lists agree with it`(_ place: UnitCode) throws {
    guard case .communes(let rows) = try programme.answer(.communes(place)).body,
      case .communes(let open) = try programme.answer(.belowLine(place)).body
    else {
      Issue.record("no communes")
      return
    }
    #expect(rows.filter { $0.assessedOn != nil }.map(\.words.metCount) == [1])
    #expect(rows.filter { $0.assessedOn == nil }.allSatisfy { !$0.words.hasReport })
    #expect(open.count == rows.count)
    #expect(open.first?.unit.name == "Ái")
  }

  @Test func `a commune's sheet has no figures of the old set`() throws {
    guard case .commune(let sheet) = try programme.answer(.commune(UnitCode("01102"))).body else {
      Issue.record("no commune")
      return
    }
    #expect(sheet.row.assessedOn == nil)
    #expect(sheet.row.words == .empty)
    #expect(sheet.history.isEmpty)
  }

  @Test func `the days before read as they did`() throws {
    let body = try programme.answer(.communes(.country), day: ReadingStore.may).body
    guard case .communes(let rows) = body else {
      Issue.record("no communes")
      return
    }
    #expect(rows.map(\.words.metCount) == [4, 4, 2, 2, 2, 3, 3, 1, 0, 4, 3])
  }

  @Test func `a few communes imported later give the same roll-ups as all at once`() throws {
    try programme.importReport("danh-gia-06b.csv", TwoSetsTests.later)
    guard case .overview(let overview) = try programme.answer(.overview(focus: nil)).body else {
      Issue.record("no overview")
      return
    }
    #expect(overview.country.rollUp.silent == 10)
    #expect(overview.country.rollUp.met == [2, 1])
    #expect(try programme.store.verify().isEmpty)
  }

  private static let report = """
    Mã xã;Tên xã;Ngày;TC1;TC2;CT1
    01101;Ái;30/06/2020;Đ;K;Đ
    """

  private static let later = """
    Mã xã;Tên xã;Ngày;TC1;TC2;CT1
    03102;Kim;30/06/2020;Đ;Đ;Đ
    """

  private static let secondSet = [
    "criteria-sets.csv": "moi,Bộ mới,New criteria,2/QĐ,2020-06-01,,2,region",
    "bands.csv": "moi,2,2,2 tiêu chí,2 criteria\nmoi,0,1,0–1 tiêu chí,0–1 criteria",
    "criteria.csv": """
    moi,1,Quy hoạch,Planning,Quy hoạch,Planning,I,Quy hoạch,Planning,thử
    moi,2,Đường,Roads,Đường,Roads,II,Hạ tầng,Infrastructure,thử
    """,
    "indicators.csv": "moi,1,1,Có quy hoạch,Plan approved,boolean,,=,0,,,thử,high,,",
    "thresholds.csv": "moi,1,1,common,Đạt,thử,high",
  ]
}
