import NTMModel
import Testing

@testable import NTMStore

/// A trial programme whose communes are classified and whose villages are supported.
struct DifficultStore {
  let edited: EditedStore
  var store: Store { edited.store }

  static let tags = """
    code,group,name_vi,name_en,short_vi,short_en,document,difficult,valid_from,valid_to,source,\
    confidence
    K1,khu vực,Xã khu vực một,Region one,KV I,Reg I,1/QĐ,0,2017-04-28,,thử,high
    K3,khu vực,Xã khu vực ba,Region three,KV III,Reg III,1/QĐ,1,2017-04-28,,thử,high
    BG,,Xã biên giới,Border commune,BG,Border,2/QĐ,1,2017-06-20,,thử,high
    CU,,Xã diện cũ,Old kind,CU,Old,3/QĐ,1,2010-01-01,2019-12-30,thử,high
    """
  static let criteria = """
    set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en,source,infrastructure
    thu,1,Quy hoạch,Planning,Quy hoạch,Planning,I,Quy hoạch,Planning,thử,0
    thu,2,Đường,Roads,Đường,Roads,II,Hạ tầng,Infrastructure,thử,1
    thu,3,Nước,Water,Nước,Water,II,Hạ tầng,Infrastructure,thử,1
    thu,4,Nghèo,Poverty,Nghèo,Poverty,III,Kinh tế,Economy,thử,0
    """
  static let unitTags = """
    Mã xã;Diện;Ngày bắt đầu;Ngày kết thúc;Nguồn
    01101;K1;28/04/2017;;
    01103;Xã khu vực ba;28/04/2017;01/04/2020;
    01103;KV I;01/04/2020;;thoát khu vực III
    02101;k3;28/04/2017;;
    02102;BG;20/06/2017;;
    03102;K3;28/04/2017;;
    03102;border commune;20/06/2017;;
    03103;K3;28/04/2017;;
    01201;K3;28/04/2017;;
    03101;CU;01/01/2018;;
    """
  static let villages = """
    Mã xã;Tên xã;Ngày;Tổng số thôn;Số thôn được hỗ trợ;Số thôn đạt;Nguồn
    02101;Dân;31/12/2019;9;7;1;
    02101;Dân;31/05/2020;9;7;3;
    03102;Kim;31/12/2019;;5;0;
    01103;Châu;30/06/2020;6;6;6;
    """

  init() throws {
    edited = try EditedStore()
    let files = [
      ("tags.csv", DifficultStore.tags), ("criteria.csv", DifficultStore.criteria),
      ("phan-loai.csv", DifficultStore.unitTags), ("thon-ban.csv", DifficultStore.villages),
    ]
    for (name, text) in files { try edited.programme.importReport(name, text) }
  }

  func sheet(
    _ place: UnitCode = .country,
    tag: String? = nil,
    on day: Day? = nil
  ) throws -> DifficultSheet? {
    let snapshot = try edited.programme.answer(.difficult(place, tag: tag), day: day)
    if case .difficult(let sheet) = snapshot.body { return sheet }
    return nil
  }
}

@Suite struct DifficultReadingTests {
  @Test func `each kind is counted with what its communes meet and lack`() throws {
    let sheet = try #require(try DifficultStore().sheet())
    // The old kind is in force no more.
    #expect(sheet.kinds.map(\.group) == [.tag(0), .tag(1), .tag(2), .difficult, .others, .all])
    #expect(sheet.kinds.map(\.sums.communes) == [2, 3, 2, 4, 7, 11])
    let hard = try #require(sheet.difficult)
    // Dân and Kim are below, Én is open, Liên never reported.
    #expect(hard.sums.below == 2 && hard.sums.undetermined == 2 && hard.sums.silent == 1)
    #expect(hard.sums.meanMet == Mean(sum: 2 + 2 + 1, count: 3))
    #expect(sheet.kinds[5].sums.recognised == 2)
    #expect(sheet.kinds[4].sums.communes + hard.sums.communes == sheet.total.communes)
  }

  @Test func `a kind that nobody told for the units of the day is told to be so`() throws {
    let store = try DifficultStore()
    let told = try #require(try store.sheet())
    #expect(told.isTold && told.areVillagesTold && told.kinds.allSatisfy(\.isTold))
    // Those that carry the last kind end, and nobody has told it of others.
    try store.edited.programme.importReport(
      "units.csv",
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      01201,commune,Phường,Một,,012,2018-12-31,2020-05-01
      02101,commune,Xã,Dân,,021,2018-12-31,2020-05-01
      02102,commune,Xã,Én,,021,2018-12-31,2020-05-01
      03102,commune,Xã,Kim,,031,2018-12-31,2020-05-01
      03103,commune,Xã,Liên,,031,2018-12-31,2020-05-01
      """
    )
    let sheet = try #require(try store.sheet())
    #expect(sheet.kinds.map(\.isTold) == [true, false, false, false, false, true])
    #expect(!sheet.isTold)
    #expect(try store.sheet(tag: "K1")?.isTold == true)
    let below = try store.edited.programme.answer(.belowLine(.country), day: ReadingStore.may)
    #expect(below.toldTags.contains(0) && !below.toldTags.intersects(below.facts.tags.difficult))
  }

  @Test func `a commune carries a tag from its first day to its last`() throws {
    let store = try DifficultStore()
    let december = try #require(try store.sheet(on: ReadingStore.december))
    let may = try #require(try store.sheet())
    #expect(december.communes.map(\.unit.name) == ["Châu", "Dân", "Én", "Kim", "Liên"])
    #expect(may.communes.map(\.unit.name) == ["Dân", "Én", "Kim", "Liên"])
    let tags = try store.edited.sheet("01103").tags
    #expect(tags.map(\.tag.code) == ["K1"])
    #expect(tags.first?.source == "thoát khu vực III")
    let both = try store.edited.sheet("03102").tags
    #expect(both.map(\.tag.short.vi) == ["KV III", "BG"])
  }

  @Test func `one kind is told apart, also a kind that means no special difficulty`() throws {
    let store = try DifficultStore()
    let first = try #require(try store.sheet(tag: "K1"))
    #expect(first.communes.map(\.unit.name) == ["Ái", "Châu"])
    #expect(first.total.sums.communes == 2 && first.total.communes == 11)
    #expect(try store.sheet(tag: "CU") == nil)
    #expect(try store.sheet(tag: "không có") == nil)
  }

  @Test func `villages are those last reported up to the day`() throws {
    let store = try DifficultStore()
    let may = try #require(try store.sheet())
    #expect(may.total.villages.communes == 2)
    #expect(may.total.villages.supported == 12 && may.total.villages.met == 3)
    #expect(may.total.villages.pending == 9)
    let december = try #require(try store.sheet(on: ReadingStore.december))
    #expect(december.total.villages.met == 1)
    let kim = try #require(may.communes.first { $0.unit.name == "Kim" }?.villages)
    #expect(kim == Villages(total: nil, supported: 5, met: 0, day: ReadingStore.december))
    #expect(try store.edited.sheet("02101").row.villages?.met == 3)
  }

  @Test func `places add up to the country, and a ward counts nowhere`() throws {
    let store = try DifficultStore()
    let sheet = try #require(try store.sheet())
    let provinces = sheet.places.filter { $0.unit.level == .province }
    #expect(provinces.map(\.sums.communes) == [0, 2, 2])
    #expect(provinces.map(\.communes) == [3, 3, 5])
    #expect(provinces.reduce(0) { $0 + $1.villages.supported } == sheet.total.villages.supported)
    let regions = sheet.places.filter { $0.unit.level == .region }
    #expect(regions.reduce(0) { $0 + $1.sums.communes } == 4)
    let district = try #require(try store.sheet(UnitCode("031")))
    #expect(district.places.map(\.sums.communes) == [0, 1, 1])
  }

  @Test func `infrastructure is held against the others and the country with what is missing`()
    throws
  {
    let sheet = try #require(try DifficultStore().sheet())
    #expect(sheet.infrastructure.map(\.criterion.number) == [2, 3])
    // Roads: Dân and Én meet them, Kim does not, Liên never reported.
    let roads = sheet.infrastructure[0]
    // The base is that of every other share of communes, also those that nobody reported.
    #expect(roads.difficult.met == Share(2, of: 4) && roads.difficult.unreported == 1)
    #expect(roads.others.met == Share(7, of: 7) && roads.others.unreported == 0)
    #expect(roads.nation.met == Share(9, of: 11) && roads.nation.unreported == 1)
    #expect(roads.gap == 500)
    // Water: Én's is not reported either.
    #expect(sheet.infrastructure[1].difficult.met == Share(0, of: 4))
    #expect(sheet.infrastructure[1].difficult.unreported == 2)
    // In a province without others there is nothing to hold it against.
    let province = try #require(try DifficultStore().sheet(UnitCode("03103")))
    #expect(province.infrastructure[0].gap == nil)
    #expect(province.infrastructure[0].nation.met == Share(9, of: 11))
  }

  @Test func `lists of communes carry tags and villages`() throws {
    let store = try DifficultStore()
    guard case .communes(let below) = try store.edited.programme.answer(.belowLine(.country)).body
    else { return }
    let dan = try #require(below.first { $0.unit.name == "Dân" })
    #expect(dan.tags.contains(1) && dan.villages?.supported == 7)
    guard
      case .communes(let all) = try store.edited.programme.answer(.communes(UnitCode("031"))).body
    else { return }
    #expect(all.map { !$0.tags.isEmpty } == [false, true, true])
  }
}

@Suite struct DifficultImportTests {
  @Test(arguments: [
    ("Mã xã;Diện;Ngày bắt đầu\n01101;K9;28/04/2017", "Diện"),
    ("Mã xã;Diện;Ngày bắt đầu\n01101;K1;31/02/2017", "Ngày bắt đầu"),
    ("Mã xã;Diện;Ngày bắt đầu\n01101;BG;\n", "Ngày bắt đầu"),
    ("Mã xã;Diện;Ngày bắt đầu;Ngày kết thúc\n01101;BG;01/01/2019;01/01/2019", "Ngày kết thúc"),
    ("Mã xã;Diện;Ngày bắt đầu\n01;BG;01/01/2019", "Mã xã"),
    // The name beside the code of a district is that of another one.
    ("Mã xã;Tên xã;Diện;Ngày bắt đầu\n011;Tây;BG;01/01/2019", "Tên xã"),
    // A commune of region three cannot lie in a district of region one.
    ("Mã xã;Diện;Ngày bắt đầu\n021;K1;01/01/2019", "Diện"),
    ("Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n011;31/05/2020;3;1", "Mã xã"),
    ("Mã xã;Diện;Ngày bắt đầu\n01102;BG;01/01/2019\n01102;BG;01/01/2019", ""),
    // In region one and in region three at once, and twice on the border.
    ("Mã xã;Diện;Ngày bắt đầu\n01101;K3;01/01/2019", "Diện"),
    ("Mã xã;Diện;Ngày bắt đầu\n02102;BG;01/01/2019", "Diện"),
    ("Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n01101;31/05/2020;3;4", "Số thôn đạt"),
    ("Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n01101;31/05/2020;-1;0", "Số thôn được hỗ trợ"),
    (
      "Mã xã;Ngày;Tổng số thôn;Số thôn được hỗ trợ;Số thôn đạt\n01101;31/05/2020;2;3;1",
      "Số thôn được hỗ trợ"
    ),
    // The total that stands is held against what comes in without one.
    ("Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n02101;31/05/2020;10;1", "Số thôn được hỗ trợ"),
    ("Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n01101;;3;1", "Ngày"),
    ("Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n01101;31/05/2020;ba;1", "Số thôn được hỗ trợ"),
    (
      "code,group,name_vi,name_en,short_vi,short_en,document,difficult,valid_from,valid_to,"
        + "source,confidence\nX,,Diện,Kind,X,X,,2,2017-01-01,,,", "difficult"
    ),
    (
      "code,group,name_vi,name_en,short_vi,short_en,document,difficult,valid_from,valid_to,"
        + "source,confidence\nX,,,Kind,X,X,,1,2017-01-01,,,", "name_vi"
    ),
  ])
  func `each fault is told with its column, and nothing is written`(
    text: String,
    column: String
  ) throws {
    let store = try DifficultStore()
    let before = try store.edited.figures()
    do {
      try store.edited.programme.importReport("sai.csv", text)
      Issue.record("no fault")
    } catch ImportFailure.faults(let faults, total: _) {
      #expect(faults.map(\.column) == [column])
    }
    #expect(try store.edited.figures() == before)
  }

  @Test func `a commune changes its region when the row that ends the first comes with it`() throws
  {
    let store = try DifficultStore()
    try store.edited.programme.importReport(
      "phan-loai-2.csv",
      """
      Tên xã;Tên huyện;Tên tỉnh;Diện;Từ ngày;Ngày kết thúc
      Xã Dân;Huyện Tây;Bình;KV I;01/03/2020;
      Xã Dân;Huyện Tây;Bình;KV III;28/04/2017;01/03/2020
      """
    )
    #expect(try store.edited.sheet("02101").tags.map(\.tag.code) == ["K1"])
    #expect(try store.store.verify() == [])
  }

  @Test func `a file that leaves a column out leaves what stands there`() throws {
    let store = try DifficultStore()
    try store.edited.programme.importReport(
      "thon-ban-2.csv",
      "Mã xã;Ngày;Được hỗ trợ;Thôn đạt\n02101;31/05/2020;8;4\n"
    )
    let villages = try #require(try store.edited.sheet("02101").row.villages)
    #expect(villages.total == 9 && villages.supported == 8 && villages.met == 4)
    // A list of criteria of before says nothing of infrastructure.
    try store.edited.programme.importReport(
      "criteria-2.csv",
      ReadingProgramme.facts["criteria.csv"] ?? ""
    )
    #expect(try store.sheet()?.infrastructure.count == 2)
  }

  @Test func `tags and villages of a file are taken back, all or one`() throws {
    let store = try DifficultStore()
    let before = try store.edited.figures()
    try store.edited.programme.importReport(
      "phan-loai-2.csv",
      "Mã xã;Diện;Ngày bắt đầu;Ngày kết thúc\n02101;K3;28/04/2017;01/03/2020\n02101;BG;01/03/2020;\n"
    )
    try store.edited.programme.importReport(
      "thon-ban-2.csv",
      "Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n02101;31/05/2020;7;7\n03101;31/05/2020;2;1\n"
    )
    #expect(try store.sheet()?.total.villages.met == 7)
    try store.edited.undone(.report(try store.edited.report("thon-ban-2.csv")))
    try store.edited.undone(.report(try store.edited.report("phan-loai-2.csv")))
    #expect(try store.edited.figures() == before)
    #expect(try store.store.verify() == [])
    try store.edited.undone(.report(try store.edited.report("thon-ban.csv")))
    try store.edited.undone(.report(try store.edited.report("phan-loai.csv")))
    #expect(try store.sheet()?.communes.isEmpty == true)
    #expect(try store.store.verify() == [])
  }

  @Test func `the journal tells what changed, by commune`() throws {
    let store = try DifficultStore()
    try store.edited.programme.importReport(
      "thon-ban-2.csv",
      "Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n02101;31/05/2020;7;6\n"
    )
    let filter = ChangeFilter(place: UnitCode("02101"), limit: 100)
    guard case .changes(let list) = try store.edited.programme.answer(.changes(filter)).body else {
      Issue.record("no changes")
      return
    }
    let newest = try #require(list.changes.first)
    #expect(newest.field == .villages(ReadingStore.may, column: "met"))
    #expect(newest.old == "3" && newest.new == "6")
    let start = try #require(Day(year: 2017, month: 4, day: 28))
    #expect(list.changes.contains { $0.field == .tag("K3", since: start, column: "") })
    let single = try #require(newest.number as Int64?)
    try store.edited.undone(.change(single))
    #expect(try store.edited.sheet("02101").row.villages?.met == 3)
  }
}

/// Tags that exclude each other, as a list of an office brings them.
@Suite struct TagOverlapTests {
  private let store: DifficultStore
  private let since: Day

  init() throws {
    store = try DifficultStore()
    since = try #require(Day("2017-04-28"))
  }

  private func faults(_ rows: String) throws -> [ImportFault] {
    do {
      let text = "Mã xã;Diện;Ngày bắt đầu;Ngày kết thúc;Nguồn\n" + rows
      try store.edited.programme.importReport("dien.csv", text)
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults
    }
  }

  @Test func `each wrong row is told once, with its line and what stands`() throws {
    let found = try faults("02101;K3;01/01/2020;;\n02101;K1;01/01/2020;;\n")
    #expect(found.map(\.line) == [2, 3])
    #expect(found.map(\.column) == ["Diện", "Diện"])
    #expect(
      found.map(\.kind) == [
        .tagCarried(since: since, line: 0),
        .tagExcluded(by: "K3", since: since, line: 0, unit: ""),
      ]
    )
  }

  @Test func `two rows of one file are told once, by the later one`() throws {
    let found = try faults("01102;K3;01/01/2020;;\n01102;K1;01/03/2020;;\n")
    let first = try #require(Day("2020-01-01"))
    #expect(found.map(\.line) == [3])
    #expect(found.map(\.kind) == [.tagExcluded(by: "K3", since: first, line: 2, unit: "")])
  }

  @Test func `a commune is held against its district, which is named`() throws {
    let found = try faults("031;K1;01/01/2020;;\n")
    #expect(found.map(\.line) == [2])
    #expect(
      found.map(\.kind) == [.tagExcluded(by: "K3", since: since, line: 0, unit: "Xã Kim")]
    )
  }

  @Test func `one that ends lets the next begin`() throws {
    #expect(
      try faults("02101;K3;28/04/2017;01/01/2020;\n02101;K1;01/01/2020;;\n").isEmpty
    )
  }

  @Test func `a number of villages is a whole one`() throws {
    let villages = "Mã xã;Ngày;Số thôn được hỗ trợ;Số thôn đạt\n"
    for wrong in ["12,5", "mười"] {
      do {
        try store.edited.programme.importReport(
          "thon.csv",
          villages + "02101;31/05/2020;\(wrong);6\n"
        )
        Issue.record("\(wrong) is taken")
      } catch ImportFailure.faults(let faults, total: _) {
        #expect(faults.map(\.kind) == [.notWhole])
      }
    }
  }
}

@Suite struct DifficultVerifyTests {
  @Test(arguments: [
    (
      "UPDATE unit_tag SET ended = NULL WHERE tag = 'K3'",
      [Discrepancy.tagsOverlap(unit: "01103", earlier: "K3", later: "K1")]
    ),
    (
      "UPDATE unit_tag SET unit = (SELECT id FROM unit WHERE code = '01') WHERE tag = 'BG'"
        + " AND unit = (SELECT id FROM unit WHERE code = '02102')",
      [.recordElsewhere(table: "unit_tag", unit: "01")]
    ),
    (
      "UPDATE unit_tag SET unit = (SELECT id FROM unit WHERE code = '031') WHERE tag = 'K1'"
        + " AND unit = (SELECT id FROM unit WHERE code = '01101')",
      [
        .tagsOverlap(unit: "03102", earlier: "K1", later: "K3"),
        .tagsOverlap(unit: "03103", earlier: "K1", later: "K3"),
      ]
    ),
    (
      "UPDATE villages SET unit = (SELECT id FROM unit WHERE code = '011') WHERE met = 1",
      [.recordElsewhere(table: "villages", unit: "011")]
    ),
  ])
  func `what does not fit is named`(sql: String, expected: [Discrepancy]) throws {
    let store = try DifficultStore()
    #expect(try store.store.verify() == [])
    try store.edited.execute(sql)
    #expect(try store.store.verify() == expected)
  }
}
