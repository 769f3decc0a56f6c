import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingCooperativesTests {
  private let programme: ReadingStore

  init() throws {
    programme = try ReadingStore()
    try programme.importReport(
      "to-chuc.csv",
      """
      Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ;\
      Số thành viên
      H1;HTX Ái;HTX;01101;01/02/2015;;01/03/2018;;;31
      H2;HTX Ái Hai;HTX;01101;01/02/2016;;;;;
      H3;HTX Bảo;HTX;01102;01/02/2017;15/04/2020;01/03/2018;;;20
      H4;HTX Một;HTX;01201;01/02/2018;;01/01/2019;31/03/2020;;9
      H5;Liên hiệp Mai;LHHTX;03201;01/02/2019;;01/06/2019;;;4
      H6;HTX Ngà;HTX;03202;10/06/2020;;;;;
      D1;Công ty Châu;DN;01103;01/02/2015;;01/03/2018;;;
      """
    )
  }

  @Test func `both numbers are those that the file keeps`() throws {
    for place in ["VN", "BAC", "NAM", "01", "02", "03", "011", "012"] {
      for day in [ReadingStore.december, ReadingStore.may] {
        let sheet = try #require(try sheet(place, day: day))
        let body = try programme.answer(.overview(focus: UnitCode(place)), day: day).body
        guard case .overview(let overview) = body else {
          Issue.record("no overview of \(place)")
          return
        }
        let kept = overview.focusRollUp
        let share = Share(kept.cooperativesEffective, of: kept.cooperatives)
        #expect(sheet.counts.share == share)
        #expect(sheet.total.effective == share)
        #expect(sheet.places.reduce(0) { $0 + $1.effective.base } == share.base)
        #expect(sheet.places.reduce(0) { $0 + $1.lacking.part } == sheet.total.lacking.part)
        #expect(sheet.total.lacking.base == kept.communes)
      }
    }
  }

  @Test func `years say whose lists reach their ends`() throws {
    let country = try #require(try sheet("VN"))
    let reached = country.counts.years.filter { $0.existing != nil }.map(\.year)
    #expect(!reached.isEmpty && Set(country.lists.keys) == Set(reached))
    // The one list changed something in two provinces of three, and came in before the day.
    #expect(country.lists[2019] == Share(2, of: 3) && country.lists[2020] == Share(0, of: 3))
    let records = try #require(country.total.records)
    #expect(country.lists[2020] == Share(records.received, of: records.provinces))
    #expect(try sheet("03")?.lists[2019] == Share(1, of: 1))
    #expect(try sheet("011")?.lists.isEmpty == true)
  }

  @Test func `communes without one are named, also those that lost theirs`() throws {
    let then = try #require(try sheet("01", day: ReadingStore.december))
    #expect(then.lacking.map(\.unit.name) == ["Châu"])
    let now = try #require(try sheet("01"))
    #expect(now.lacking.map(\.unit.name) == ["Bảo", "Châu"])
    #expect(now.lacking.map(\.district) == ["Đông", "Đông"])
    #expect(now.total.lacking == Share(2, of: 3))
  }

  @Test func `members are summed over those that reported them`() throws {
    let sheet = try #require(try sheet("VN"))
    #expect(sheet.counts.share == Share(2, of: 4))
    #expect(sheet.counts.members == 44)
    #expect(sheet.counts.membersReported == 3)
    #expect(sheet.counts.unions == 1)
  }

  @Test func `of a district its communes, a ward only for having one`() throws {
    let dong = try #require(try sheet("011"))
    #expect(dong.places.map(\.unit.name) == ["Ái", "Bảo", "Châu"])
    #expect(dong.places.map(\.effective) == [Share(1, of: 2), Share(0, of: 0), Share(0, of: 0)])
    let trung = try #require(try sheet("012"))
    #expect(trung.places.map(\.unit.name) == ["Một"])
    #expect(trung.places.map(\.lacking) == [Share(0, of: 0)])
    let ai = try #require(try sheet("01101"))
    #expect(ai.places.isEmpty)
    #expect(ai.total.effective == Share(1, of: 2))
  }

  @Test func `the list has founding, members and state as of the day`() throws {
    guard
      case .cooperativeList(let rows) = try programme.answer(.cooperativeList(UnitCode("01"))).body
    else {
      Issue.record("no list")
      return
    }
    #expect(rows.map(\.code) == ["H1", "H2", "H3", "H4"])
    let states: [CooperativeState] = [.effective, .notEffective, .dissolved, .noLongerEffective]
    #expect(rows.map(\.state) == states)
    #expect(rows.map(\.organisation.members) == [31, nil, 20, 9])
    #expect(rows.map(\.commune) == ["Ái", "Ái", "Bảo", "Một"])
    #expect(rows[0].organisation.founded == Day("2015-02-01"))
  }

  @Test func `members that are no count are refused with their cell`() throws {
    let heading = "Mã;Tên;Loại;Mã xã;Ngày thành lập;Thành viên\n"
    for wrong in ["-3", "nhiều", "1,5"] {
      #expect(throws: ImportFailure.self) {
        try programme.importReport("sai.csv", heading + "H9;HTX Sai;HTX;01103;01/02/2018;\(wrong)")
      }
    }
    try programme.importReport("dung.csv", heading + "H9;HTX Sai;HTX;01103;01/02/2018;12")
    #expect(try sheet("01")?.counts.members == 52)
    #expect(try programme.store.verify() == [])
  }

  private func sheet(_ code: String, day: Day? = nil) throws -> CooperativeSheet? {
    let body = try programme.answer(.cooperatives(UnitCode(code)), day: day).body
    guard case .cooperatives(let sheet) = body else { return nil }
    return sheet
  }
}
