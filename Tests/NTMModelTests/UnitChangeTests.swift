import NTMModel
import Testing

/// Worked examples from the lists of 2019 and 2020.
@Suite struct UnitChangeTests {
  private func change(
    _ code: String,
    _ day: String,
    _ resolution: String?,
    _ before: String,
    _ after: String,
    to district: String = ""
  ) -> UnitChange {
    UnitChange(
      code: UnitCode(code),
      level: code.count == 3 ? .district : .commune,
      day: Day(day) ?? Day(number: 0),
      resolution: resolution,
      province: UnitCode("10"),
      district: UnitCode("088"),
      districtName: "Huyện Sa Pa",
      before: before,
      after: after,
      newDistrict: district,
      source: "thử"
    )
  }

  private func succession(
    _ successor: String,
    _ predecessor: String,
    _ name: String,
    _ day: String = "2020-01-01"
  ) -> Succession {
    Succession(
      successor: UnitCode(successor),
      predecessor: UnitCode(predecessor),
      predecessorName: name,
      resolution: "819/NQ",
      day: Day(day) ?? Day(number: 0),
      note: Bilingual("", "")
    )
  }

  @Test func `a list that runs ahead and is taken back leaves the event of the later list`() {
    let verdicts = [
      change("03004", "2019-09-11", "767/NQ", "Xã Bản Khoang", "Xã Ngũ Chỉ Sơn"),
      change("03004", "2019-11-01", nil, "Xã Ngũ Chỉ Sơn", "Xã Bản Khoang"),
      change("03004", "2020-01-01", "767/NQ", "Xã Bản Khoang", "Xã Ngũ Chỉ Sơn"),
    ].verdicts
    #expect(verdicts == [.reversed, .reversed, .event])
  }

  @Test func `a code that ends and comes back never ended, in whatever order the rows come`() {
    let verdicts = [
      change("21541", "2020-03-01", nil, "", "Xã An Vĩnh"),
      change("21541", "2020-02-01", "867/NQ", "Xã An Vĩnh", ""),
    ].verdicts
    #expect(verdicts == [.reversed, .reversed])
  }

  @Test func `a code given and taken within one resolution was never given`() {
    let verdicts = [
      change("10694", "2019-09-11", "768/NQ", "", "Phường Phạm Thái"),
      change("10694", "2019-11-01", "768/NQ", "Phường Phạm Thái", ""),
    ].verdicts
    #expect(verdicts == [.reversed, .reversed])
  }

  @Test func `a way back over several names takes all of them back, and nothing before`() {
    let verdicts = [
      change("1", "2019-01-01", "1/NQ", "Xã A", "Xã B"),
      change("1", "2019-02-01", "2/NQ", "Xã B", "Xã C"),
      change("1", "2019-03-01", nil, "Xã C", "Xã D"),
      change("1", "2019-04-01", nil, "Xã D", "Xã B"),
    ].verdicts
    #expect(verdicts == [.event, .reversed, .reversed, .reversed])
  }

  @Test func `two resolutions that lead there and back are two events`() {
    let verdicts = [
      change("1", "2015-01-01", "1/NQ", "Xã A", "Xã B"),
      change("1", "2020-01-01", "2/NQ", "Xã B", "Xã A"),
    ].verdicts
    #expect(verdicts == [.event, .event])
  }

  @Test func `a spelling, a move and a change without a resolution are no events`() {
    let verdicts = [
      change("1", "2020-01-01", "1/NQ", "Xã Thái Hoà", "Xã Thái Hòa"),
      change("2", "2020-01-01", "1/NQ", "Xã Hồng Đại", "Xã Hồng Đại", to: "Huyện Quảng Hòa"),
      change("3", "2020-01-01", nil, "Xã Trương Vương", "Xã Trưng Vương"),
      change("4", "2020-06-01", nil, "Xã Ngọc Động", ""),
      change("5", "2020-01-01", "1/NQ", "Xã Tu Lý", "Xã Tú Lý"),
    ].verdicts
    #expect(verdicts == [.spelling, .moved, .unnamed, .unnamed, .event])
  }

  @Test func `an ended unit has no successor unless a source names it`() {
    let events = [
      change("18262", "2020-01-01", "819/NQ", "Xã Bùi Xá", "Xã Bùi La Nhân"),
      change("18250", "2020-02-01", "819/NQ", "Xã Đức La", ""),
      change("18259", "2020-01-01", "818/NQ", "Xã Đức Quang", ""),
      change("03006", "2020-01-01", "767/NQ", "", "Phường Phan Si Păng"),
    ]
    let all = Formation.all(
      [succession("18262", "18250", "Xã Đức La"), succession("18262", "18262", "Xã Bùi Xá")],
      events
    )
    // The list lags by a month; the resolution says that it is the same end.
    #expect(all.ended.map(\.code.text) == ["18259"])
    #expect(all.formed.map(\.successor.text) == ["03006", "18262"])
    #expect(all.formed[0].predecessors.isEmpty && all.formed[0].resolution == "767/NQ")
    #expect(all.formed[1].predecessors.map(\.predecessorName) == ["Xã Đức La", "Xã Bùi Xá"])
  }

  @Test func `a name that a list alone knows joins the formation of its resolution`() {
    let all = Formation.all(
      [succession("148", "151", "Huyện Kỳ Sơn")],
      [
        change("148", "2020-02-01", "819/NQ", "Huyện Hòa Bình", "Thành phố Hòa Bình"),
        change("9", "2020-01-01", "1/NQ", "Xã Cũ", "Xã Mới"),
      ]
    )
    #expect(all.formed.map(\.successor.text) == ["148", "9"])
    #expect(all.formed[0].predecessors.map(\.predecessor.text) == ["151", "148"])
    #expect(all.formed[1].predecessors.map(\.predecessorName) == ["Xã Cũ"])
  }

  @Test func `differences add up whether they are events or not, between two days alone`() {
    let changes = [
      change("1", "2019-09-11", "1/NQ", "Xã A", ""),
      change("2", "2020-01-01", "1/NQ", "Xã B", ""),
      change("3", "2020-01-01", "1/NQ", "Xã C", "Phường C"),
      change("4", "2020-03-01", nil, "", "Xã D"),
      change("5", "2020-03-01", nil, "Xã E", ""),
      change("6", "2020-11-01", nil, "Xã F", ""),
      change("044", "2020-01-01", "1/NQ", "Huyện G", ""),
    ]
    func surplus(_ level: Level, _ first: String) -> Int {
      changes.surplus(
        of: level,
        after: Day(first) ?? Day(number: 0),
        through: Day("2020-06-01") ?? Day(number: 0)
      ) { $0.hasPrefix(level == .commune ? "Xã " : "Huyện ") }
    }
    #expect(surplus(.commune, "2019-09-11") == 2)
    #expect(surplus(.commune, "2019-09-10") == 3)
    #expect(surplus(.commune, "2020-01-01") == 0)
    #expect(surplus(.district, "2019-09-11") == 1)
  }
}
