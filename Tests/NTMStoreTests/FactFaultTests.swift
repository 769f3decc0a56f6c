import NTMModel
import Testing

@testable import NTMStore

/// Facts whose rows are right one by one and wrong together.
struct FactFaultTests {
  private static let sets = "set,name_vi,name_en,document,valid_from,valid_to,line,group_kind\n"
  private static let criteria =
    "set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en\n"
  private static let titles =
    "grade,level,types,step,name_vi,name_en,short_vi,short_en,document,valid_from,valid_to\n"
  private static let kinds = "word,name_vi,name_en,short_vi,short_en,valid_from,valid_to\n"
  private static let units = "code,level,type,name,name_en,parent_code,valid_from,valid_to\n"
  private static let targets =
    "programme,id,title_vi,title_en,short_vi,short_en,metric,direction,goal,about,unit_vi,unit_en,"
    + "kind,base,baseline,baseline_date,baseline_note_vi,baseline_note_en,deadline,source,"
    + "note_vi,note_en\n"

  @Test func `criteria with a gap in their numbers are refused`() throws {
    let small = try SmallStore()
    #expect(
      try small.kinds(Self.criteria + "S,5,Năm,Five,N,F,I,I,I\n")
        == [.criteriaGap(count: 4, last: 5)]
    )
    #expect(try small.kinds(Self.criteria + "S,4,Bốn,Four,B,F,I,I,I\n") == [])
  }

  @Test func `a line beyond the last criterion is refused`() throws {
    let small = try SmallStore()
    let row = "S,Bộ,Set,1/QĐ,2016-12-01,2020-12-31,"
    #expect(try small.kinds(Self.sets + row + "4,region\n") == [.outOfRange(low: 1, high: 3)])
    #expect(try small.kinds(Self.sets + row + "3,region\n") == [])
  }

  /// What a fault says of its place: line, column and cell.
  private func places(_ faults: [ImportFault]) -> [String] {
    faults.map { "\($0.line) \($0.column) \($0.value)" }
  }

  @Test(arguments: [
    // Sets.
    (sets + "\nT,Mới,New,2/QĐ,2020-12-31,,2,region\n", "3 valid_from 2020-12-31"),
    (sets + "S,Bộ,Set,1/QĐ,2016-12-01,2020-12-31,4,region\n", "2 line 4"),
    (sets + "S,Bộ,Set,1/QĐ,2020-01-01,,2,region\n", "2 valid_from 2020-01-01"),
    (sets + "S,Bộ,Set,1/QĐ,2016-12-01,2019-12-30,2,region\n", "2 valid_to 2019-12-30"),
    (criteria + "S,3,Ba,Three,B,T,I,I,I\nS,5,Năm,Five,N,F,I,I,I\n", "3 number 5"),
    // Units.
    (units + "00001,commune,Xã,Hòa An Mới,,001,2020-01-01,\n", "2 valid_from 2020-01-01"),
    (units + "9,commune,Xã,A,,001,2018-01-01,\n", "2 valid_from 2018-01-01"),
    // Settings, titles and kinds.
    ("key,value\nprogramme,2020\nocop_least_stars_2031,4\n", "3 key ocop_least_stars_2031"),
    (
      titles + "4,commune,,3,lạ,other,,,,2000-01-01,\n4,district,,2,khác,odd,,,,2000-01-01,\n",
      "3 name_vi khác"
    ),
    (
      titles + "9,district,,1,lạ,other,,,,2000-01-01,\n9,district,,1,lạ,other,,,,2001-01-01,\n",
      "3 valid_from 2001-01-01"
    ),
    (kinds + "lạ,lạ,other,chuỗi,odd,2020-01-01,\n", "2 short_vi chuỗi"),
    (kinds + "lạ,Chuỗi giá trị,other,,,2020-01-01,\n", "2 name_vi Chuỗi giá trị"),
  ])
  func `what is wrong between rows is told by line and cell`(
    _ text: String,
    _ place: String
  ) throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    #expect(places(try small.faults(text)).first == place)
  }

  @Test func `what stands in the store is judged by the row that comes in`() throws {
    let small = try SmallStore()
    try small.add(Self.sets + "T,Mới,New,2/QĐ,2021-01-01,,2,region\n")
    let longer = "S,Bộ,Set,1/QĐ,2016-12-01,2021-01-01,2,region\n"
    let faults = try small.faults(Self.sets + longer)
    #expect(places(faults) == ["2 valid_to 2021-01-01"])
    #expect(faults.map(\.kind) == [.periodsOverlap(other: "T")])
    let ended = "002,district,Huyện,Bắc Hà,,01,2018-12-31,2019-12-31\n"
    #expect(
      Set(places(try small.faults(Self.units + ended))) == ["2 valid_to 2019-12-31"]
    )
  }

  @Test func `sets whose periods overlap are refused`() throws {
    let small = try SmallStore()
    let next = "T,Mới,New,2/QĐ,2020-12-31,,2,region\n"
    #expect(try small.kinds(Self.sets + next) == [.periodsOverlap(other: "S")])
    let shorter = "S,Bộ,Set,1/QĐ,2016-12-01,2020-12-30,2,region\n"
    #expect(try small.kinds(Self.sets + next + shorter) == [])
  }

  @Test func `a set keeps the days that have figures of it`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let day = try #require(Day(year: 2019, month: 12, day: 31))
    for period in ["2016-12-01,2019-12-30", "2020-01-01,2020-12-31"] {
      #expect(
        try small.kinds(Self.sets + "S,Bộ,Set,1/QĐ,\(period),2,region\n") == [.setLeavesDay(day)]
      )
    }
    #expect(
      try small.kinds(Self.sets + "S,Bộ,Set,1/QĐ,2016-12-01,2019-12-31,2,region\n") == []
    )
  }

  @Test func `a set without criteria takes no figures`() throws {
    let small = try SmallStore()
    try small.add(Self.sets + "T,Mới,New,2/QĐ,2021-01-01,,2,region\n")
    let report = "Mã xã;Tên xã;Ngày;TC1\n00001;Hòa An;30/06/2021;Đ\n"
    #expect(try small.kinds(report) == [.noCriteriaSet])
  }

  @Test func `two periods of a unit may touch, not overlap`() throws {
    let small = try SmallStore()
    let next = "00001,commune,Xã,Hòa An Mới,,001,2020-01-01,\n"
    #expect(try small.kinds(Self.units + next) == [.periodsOverlap(other: "00001")])
    let ended = "00001,commune,Xã,Hòa An,,001,2018-12-31,2019-12-31\n"
    #expect(try small.kinds(Self.units + next + ended) == [])
    #expect(try small.store.verify() == [])
  }

  @Test func `a unit exists only while its parent does`() throws {
    let small = try SmallStore()
    #expect(
      try small.kinds(Self.units + "9,commune,Xã,A,,001,2018-01-01,\n")
        == [.outsideParent(parent: "001")]
    )
    let ended = "002,district,Huyện,Bắc Hà,,01,2018-12-31,2019-12-31\n"
    let kinds = try small.kinds(Self.units + ended)
    #expect(kinds == Array(repeating: .outsideParent(parent: "002"), count: 4))
  }

  @Test func `a child goes below the parent of its own day`() throws {
    let small = try SmallStore()
    try small.add(
      Self.units + """
        004,district,Huyện,Cũ,,01,2018-12-31,2019-12-31
        004,district,Huyện,Mới,,01,2020-01-01,
        9,commune,Xã,A,,004,2018-12-31,2019-12-31
        9,commune,Xã,A,,004,2020-01-01,
        """
    )
    let parents = try small.rows(
      """
      SELECT parent.valid_from = unit.valid_from
      FROM unit JOIN unit AS parent ON parent.id = unit.parent
      WHERE unit.code = '9'
      """
    )
    #expect(parents == ["1", "1"])
    #expect(try small.store.verify() == [])
  }

  @Test(arguments: [
    ("-1", "count", ImportFault.Kind.outOfRange(low: 0, high: 1_000_000_000)),
    ("1000000000,01", "count", .outOfRange(low: 0, high: 1_000_000_000)),
    ("9999999999999", "count", .outOfRange(low: 0, high: 1_000_000_000)),
    ("-0,5", "percent", .outOfRange(low: 0, high: 100)),
    ("100,01", "percent", .outOfRange(low: 0, high: 100)),
  ])
  func `a goal out of range is refused`(
    goal: String,
    kind: String,
    fault: ImportFault.Kind
  ) throws {
    let row =
      "2020,T9,A,A,A,A,communes_recognised,>=,\"\(goal)\",0,x,x,\(kind),communes,,,,,2020-12-31,,,\n"
    #expect(try SmallStore().kinds(Self.targets + row) == [fault])
  }

  @Test func `unknown words for what a target counts are refused`() throws {
    let small = try SmallStore()
    let row = "2020,T9,A,A,A,A,communes_recognised,>=,60,0,x,x,percent,communes,,,,,2020-12-31,,,\n"
    #expect(try small.kinds(Self.targets + row) == [])
    let metrics = Target.Metric.allCases.map(\.rawValue)
    #expect(
      try small.kinds(Self.targets + row.replacing("communes_recognised", with: "hamlets"))
        == [.badChoice(allowed: metrics)]
    )
    #expect(
      try small.kinds(Self.targets + row.replacing("percent,communes", with: "percent,hamlets"))
        == [.badChoice(allowed: Target.bases)]
    )
  }
}
