import NTMModel
import Testing

@testable import NTMStore

/// Two communes merge under the code of one of them on 01/03/2020, on lists as they were.
@Suite struct ReadingMergersTests {
  private let programme: ReadingStore

  init() throws {
    var facts = ReadingProgramme.facts
    facts["units.csv"]? += """

      01104,commune,Xã,Cũ Một,,011,2018-12-31,2020-02-29
      01104,commune,Xã,Mới,,011,2020-03-01,
      01105,commune,Xã,Cũ Hai,,011,2018-12-31,2020-02-29
      01106,commune,Xã,Về Sau,,011,2018-12-31,
      """
    facts["lineage.csv"] = """
      successor_code,predecessor_code,predecessor_name,resolution,date,note_vi,note_en
      01104,01104,Xã Cũ Một,9/NQ,2020-03-01,nhập,merged
      01104,01105,Xã Cũ Hai,9/NQ,2020-03-01,nhập,merged
      01106,01106,Xã Trước Kia,9/NQ,2020-03-01,,
      01201,01201,Xã Một,8/NQ,2020-01-01,,
      031,039,Huyện Mất,7/NQ,2020-01-01,,
      09999,09998,Xã Không,6/NQ,2020-01-01,,
      03103,03199,Xã Sau,5/NQ,2020-06-01,,
      """
    programme = try ReadingStore(facts: facts)
    try programme.importReport(
      "danh-gia-12.csv",
      ReadingProgramme.december + """

        01104;Cũ Một;31/12/2019;Đ;Đ;Đ;Đ;Đ;95;Đ;96,5;60;2
        01105;Cũ Hai;31/12/2019;Đ;Đ;K;K;Đ;95;Đ;9;6;22
        01106;Về Sau;31/12/2019;Đ;Đ;Đ;K;Đ;95;Đ;96,5;60;22
        """
    )
    try programme.importReport(
      "cong-nhan.csv",
      ReadingProgramme.recognitions + """

        01104;Cũ Một;đạt chuẩn;21/QĐ;15/11/2019;2019;;minh họa
        01106;Về Sau;đạt chuẩn;22/QĐ;15/11/2019;2019;;minh họa
        """
    )
  }

  private func sheet(_ place: String = "VN", day: Day? = nil) throws -> MergerSheet {
    let body = try programme.answer(.mergers(UnitCode(place)), day: day).body
    guard case .mergers(let sheet) = body else { throw StoreError.noFile(path: place) }
    return sheet
  }

  private func reportMay(_ code: String, _ name: String) throws {
    try programme.importReport(
      "danh-gia-05.csv",
      ReadingProgramme.may + "\n\(code);\(name);31/05/2020;Đ;Đ;Đ;K;Đ;95;Đ;96,5;60;22"
    )
  }

  @Test func `each unit is what it was on the last day of its code's list`() throws {
    try reportMay("01106", "Về Sau")
    let formed = try #require(try sheet().formed.first { $0.code.text == "01104" })
    #expect(formed.unit?.name == "Mới")
    #expect(formed.district?.name == "Đông" && formed.province?.name == "An")
    #expect(formed.resolution == "9/NQ" && formed.way == .merged)
    #expect(formed.continued?.name == "Xã Cũ Một")
    #expect(formed.predecessors.map(\.name) == ["Xã Cũ Hai"])
    let standings = formed.unitsBefore.map(\.standing)
    #expect(standings.map { $0?.recognition?.number } == ["21/QĐ", nil])
    #expect(standings.map { $0?.met } == [Share(4, of: 4), Share(2, of: 4)])
    #expect(standings.map { $0?.assessedOn } == [ReadingStore.december, ReadingStore.december])
    // Nobody has decided or reported: the decision of one of the two carries over to nothing.
    #expect(formed.review == .pending(nil))
    // Its own figures of May are not there, those of the unit beside it are.
    #expect(formed.reported == Share(0, of: 1))
    let other = try #require(try sheet().formed.first { $0.code.text == "01106" })
    #expect(other.reported == Share(1, of: 1))
    let lost = try sheet().formed.filter { $0.unit == nil }
    #expect(!lost.isEmpty && lost.allSatisfy { $0.reported == nil })
  }

  @Test func `a unit cast back under its code is not taken for the one that ended`() throws {
    try reportMay("01106", "Về Sau")
    let formed = try #require(try sheet().formed.first { $0.code.text == "01106" })
    #expect(formed.predecessors.isEmpty && formed.way == .renamed)
    #expect(formed.continued?.name == "Xã Trước Kia" && formed.continued?.standing == nil)
    guard case .pending(let figures?) = formed.review else {
      Issue.record("\(formed.review)")
      return
    }
    #expect(figures.day == ReadingStore.may && figures.source == "danh-gia-05.csv")
    #expect(figures.met == Share(3, of: 4))
  }

  @Test func `a decision since is the review, and says more than a report`() throws {
    try reportMay("01104", "Mới")
    try programme.importReport(
      "cong-nhan-05.csv",
      """
      Mã đơn vị;Tên đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Nguồn
      01104;Mới;đạt chuẩn;31/QĐ;20/05/2020;2020;minh họa
      """
    )
    let formed = try #require(try sheet().formed.first { $0.code.text == "01104" })
    guard case .decided(let decision) = formed.review else {
      Issue.record("\(formed.review)")
      return
    }
    #expect(decision.number == "31/QĐ")
  }

  @Test func `a place shows its own, and the country also what is on no list`() throws {
    try reportMay("01106", "Về Sau")
    let codes = try sheet().formed.map(\.code.text)
    #expect(codes == ["01104", "01106", "01201", "031", "09999"])
    #expect(try sheet("01").formed.map(\.code.text) == ["01104", "01106", "01201"])
    #expect(try sheet("NAM").formed.map(\.code.text) == ["031"])
    #expect(try sheet("021").formed.isEmpty)
    let reviews = try sheet().formed.map(\.review)
    #expect(reviews[2] == .notCounted && reviews[3] == .pending(nil) && reviews[4] == .notListed)
  }

  @Test func `a unit that has ended since keeps its name and its place`() throws {
    try reportMay("01106", "Về Sau")
    try programme.importReport(
      "units.csv",
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      01104,commune,Xã,Mới,,011,2020-03-01,2020-05-14
      """
    )
    for place in ["VN", "01", "011"] {
      let formed = try sheet(place, day: ReadingStore.may).formed
      let ended = try #require(formed.first { $0.code.text == "01104" })
      #expect(ended.unit?.name == "Mới" && ended.province?.name == "An")
      #expect(ended.review == .ended(Day(number: ReadingStore.may.number - 16)))
    }
    #expect(try sheet("02", day: ReadingStore.may).formed.allSatisfy { $0.code.text != "01104" })
  }

  @Test func `what is done under an earlier programme stands last, and what waits stays first`()
    throws
  {
    // The list of the next programme begins its codes anew.
    try programme.importReport(
      "units.csv",
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      01106,commune,Xã,Về Sau,,011,2018-12-31,2020-05-09
      01106,commune,Xã,Về Sau,,011,2020-05-10,
      """
    )
    try reportMay("01106", "Về Sau")
    try programme.importReport(
      "cong-nhan-05.csv",
      """
      Mã đơn vị;Tên đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Nguồn
      01104;Mới;đạt chuẩn;31/QĐ;20/04/2020;2020;minh họa
      """
    )
    #expect(try sheet().formed.allSatisfy { !$0.isDoneEarlier })
    try programme.importReport("store.csv", "key,value\nprogramme_from_2021,2020-05-01\n")
    let formed = try sheet().formed
    #expect(formed.map(\.code.text) == ["031", "01104", "01201", "01106", "09999"])
    #expect(formed.map(\.isDoneEarlier) == [false, true, true, true, true])
    #expect(formed[3].review == .ended(Day(number: ReadingStore.may.number - 21)))
  }

  @Test func `what comes later is not known yet`() throws {
    try reportMay("01106", "Về Sau")
    let formed = try sheet(day: ReadingStore.december).formed
    #expect(formed.isEmpty)
  }
}
