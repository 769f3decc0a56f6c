import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

struct ImportTests {
  @Test func `figures arrive with their words, values and sums`() throws {
    let small = try SmallStore()
    let summary = try small.add(SmallStore.report("31/12/2019"))
    #expect(summary.rows == 6)
    #expect(summary.communesChanged == 6)
    #expect(summary.journalEntries == 6)
    #expect(summary.daysAdded == [Day(year: 2019, month: 12, day: 31)])
    let row = try small.rows(
      "SELECT known, met, disputed, met_count, standing, until, hex(measures) FROM assessment"
    )
    // TC1 met, TC2 not, TC3 disputed: below two only if the dispute goes wrong.
    #expect(row.first == "3 1 4 1 1 2932896 \"07C801C4138A05\"")
    #expect(try small.rows("SELECT communes, undetermined FROM rollup WHERE unit = 1") == ["6 6"])
    #expect(try small.store.verify() == [])
  }

  @Test func `the same file again changes nothing`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let before = try small.figures()
    let summary = try small.add(SmallStore.report("31/12/2019"))
    #expect(summary.changedRows == 0)
    #expect(summary.journalEntries == 0)
    #expect(try small.figures() == before)
  }

  @Test func `the facts again change nothing`() throws {
    let small = try SmallStore()
    let before = try small.figures()
    for text in SmallStore.facts { #expect(try small.add(text).changedRows == 0) }
    #expect(try small.figures() == before)
  }

  @Test func `a correction keeps the old words and values in the journal`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let correction = SmallStore.heading + "00001;Hòa An;31/12/2019;K;K;Đ;Đ;12,5;4;\n"
    let summary = try small.add(correction)
    #expect(summary.journalEntries == 1)
    let entry = try small.rows(
      """
      SELECT old_known, old_met, old_disputed, new_known, new_met, new_disputed,
        length(old_measures)
      FROM journal ORDER BY seq DESC LIMIT 1
      """
    )
    #expect(entry == ["3 1 4 7 4 0 7"])
    #expect(try small.store.verify() == [])
  }

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]])
  func `reports in any order make one chain of days`(order: [Int]) throws {
    let small = try SmallStore()
    let days = ["31/12/2018", "30/06/2019", "31/12/2019"]
    for index in order { try small.add(SmallStore.report(days[index], index == 1 ? "K" : "Đ")) }
    let chain = try small.rows("SELECT day, until FROM assessment WHERE unit = 8 ORDER BY day")
    #expect(chain == ["17896 18077", "18077 18261", "18261 2932896"])
    #expect(try small.store.verify() == [])
  }

  @Test func `a fault in the last file leaves the store as it was`() throws {
    let small = try SmallStore()
    let before = try small.contents()
    let good = try small.folder.file("a.csv", SmallStore.report("31/12/2019"))
    let bad = try small.folder.file("b.csv", SmallStore.heading + "00001;X;1/1/2020;Đ;;;;;;\n")
    #expect(throws: ImportFailure.self) {
      try small.store.importFiles([good, bad], by: "test", at: 1)
    }
    #expect(try small.contents() == before)
  }

  @Test func `a dry run tells the effect and leaves the store as it was`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let before = try small.contents()
    let summary = try small.add(Self.recognitions, dryRun: true)
    #expect(summary.isDryRun)
    let effect = try #require(summary.effects.first)
    #expect(effect.before?.part == 0)
    #expect(effect.after?.part == 1)
    #expect(try small.contents() == before)
  }

  @Test func `one commune costs its ancestors only and agrees with the whole`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    // A mark on a branch that the change does not touch survives it.
    try small.execute("UPDATE rollup SET met_sum = 77 WHERE unit = 6")
    try small.add(SmallStore.heading + "00001;Hòa An;31/12/2019;K;K;K;;;;\n")
    #expect(try small.rows("SELECT met_sum FROM rollup WHERE unit = 6") == ["77"])
    #expect(try small.rows("SELECT met_sum FROM rollup WHERE unit = 5") == ["2"])
    try small.execute("UPDATE rollup SET met_sum = 3 WHERE unit = 6")
    let fields = try small.store.verify().map(\.self)
    // The province took the mark into its sum; nothing else differs.
    #expect(fields.count == 3)
  }

  @Test func `recognitions, products and organisations count`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    try small.add(Self.recognitions)
    try small.add(Self.products)
    try small.add(Self.organisations)
    let row = try small.rows(
      """
      SELECT recognised, districts_recognised, provinces_with_recognised_district,
        new_enterprises, cooperatives, cooperatives_effective, hex(sector_stars)
      FROM rollup WHERE unit = 1
      """
    )
    #expect(row.first?.hasPrefix("1 1 1 1 1 1") ?? false)
    #expect(row.first?.contains("0000000100") ?? false)
    #expect(try small.store.verify() == [])
  }

  @Test func `warnings tell what looks wrong and refuse nothing`() throws {
    let small = try SmallStore()
    try small.add(Self.recognitions)
    let products = Self.products.replacing(";4;75,5;", with: ";5;75,5;")
    #expect(try small.add(products).warnings.map(\.kind) == [.starsDisagree])
    let text =
      SmallStore.heading
      + "00001;Hòa An;31/12/2019;Đ;Đ;K;Đ;9,9;;\n00002;Tân Lập;31/12/2019;;;;;;;\n"
    let summary = try small.add(text)
    let kinds = summary.warnings.map(\.kind)
    #expect(
      kinds == [.recognisedIncomplete, .indicatorFails, .provinceIncomplete, .emptyRow]
    )
    #expect(summary.warnings.first?.examples.first?.detail == "2/3")
    #expect(summary.communesChanged == 1)
  }

  @Test func `a province with too few communes is named with its counts and day`() throws {
    let small = try SmallStore()
    let text = SmallStore.report("31/12/2019").split(separator: "\n").dropLast()
    let warning = try #require(try small.add(text.joined(separator: "\n")).warnings.last)
    #expect(warning.kind == .provinceIncomplete)
    let example = try #require(warning.examples.first)
    #expect(example.unit == UnitCode("01"))
    #expect(example.name == "Lào Cai")
    #expect(example.day == Day(year: 2019, month: 12, day: 31))
    #expect(example.detail == "5/6")
  }

  @Test func `decomposed names, old tone places and type words are accepted`() throws {
    let small = try SmallStore()
    for name in ["Ho\u{E0} An", "Ho\u{0300}a An", "Hòa An", "Xã Hòa An", "HÒA AN", ""] {
      let text = SmallStore.heading + "00001;\(name);2019-12-31;Đ;;;;;;\n"
      #expect(try small.faults(text) == [])
    }
  }

  @Test(arguments: [",", "\t", ";"])
  func `headings are known in any order, case and accent, with any separator`(
    separator: String
  ) throws {
    let small = try SmallStore()
    let text =
      "\u{FEFF}ct2;NGAY;Ten xa;ma_xa;TC3;tc2;TC1\r\n\"12,5\";1/12/2019;Ba Vì;00003;k;R;đ\r\n"
    try small.add(text.replacing(";", with: separator))
    let rows = try small.rows("SELECT known, met, disputed FROM assessment")
    #expect(rows == ["5 1 2"])
  }

  @Test func `new units are numbered among the old ones`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    try small.add(
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      00009,commune,Xã,An Bình,,001,2018-12-31,
      """
    )
    #expect(try small.store.verify() == [])
    #expect(try small.rows("SELECT communes FROM rollup WHERE unit = 1") == ["7"])
    #expect(try small.rows("SELECT first FROM unit WHERE code = '00009'") == ["7"])
  }

  @Test func `headings are found however far down they stand`() throws {
    let small = try SmallStore()
    let blank = String(repeating: "\n", count: 300_000)
    #expect(try small.add(blank + SmallStore.report("31/12/2019")).rows == 6)
  }

  @Test func `a folder is read without its later part`() throws {
    let folder = try Folder()
    let store = try Store.create(at: folder.path + "/a.ntm")
    let root = try Folder()
    for (name, text) in [("facts", "key,value\na,1\n"), ("later", "key,value\na,2\n")] {
      let part = root.path + "/" + name
      try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
      _ = try root.file(name + "/store.csv", text)
    }
    _ = try store.importFiles([root.path], by: "test", at: 1)
    let values = try store.reader.read { try String.fetchAll($0, sql: "SELECT value FROM setting") }
    #expect(values == ["1"])
  }

  static let recognitions = """
    Mã đơn vị;Tên đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Ngày thu hồi;Nguồn
    00001;Hòa An;đạt chuẩn;1/QĐ;15/11/2016;2016;;minh họa
    001;Bát Xát;đạt chuẩn;2/QĐ;15/11/2018;2018;;minh họa
    00002;Tân Lập;đạt chuẩn;3/QĐ;15/11/2016;2016;01/01/2019;minh họa
    """
  static let products = """
    Mã sản phẩm;Tên sản phẩm;Mã xã;Ngành hàng;Sao;Điểm;Điểm A;Điểm B;Điểm C;Chủ thể;\
    Loại chủ thể;Số quyết định;Ngày cấp;Hiệu lực đến
    P1;Gạo;00001;1;4;75,5;;;;HTX;HTX;1/QĐ;08/12/2019;08/12/2022
    """
  static let organisations = """
    Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ
    H1;HTX A;HTX;00001;31/10/2009;;17/07/2018;;07/12/2019
    D1;DN B;DN;00001;31/10/2009;;;;07/12/2018
    """
}
