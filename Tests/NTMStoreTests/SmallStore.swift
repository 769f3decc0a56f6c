import Foundation
import GRDB
import NTMModel

@testable import NTMStore

/// A folder of its own for one test, removed with the value.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "ntm-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // What is left over in the temporary folder harms nobody.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }
}

/// A store of two provinces, three districts and six communes under a set of three criteria.
struct SmallStore {
  let folder: Folder
  let store: Store

  init(turn: Turn = Turn(patience: 0, backsUp: false)) throws {
    folder = try Folder()
    store = try Store.create(at: folder.path + "/small.ntm", turn: turn)
    for (index, text) in SmallStore.facts.enumerated() {
      _ = try store.importFiles(
        [folder.file("fact-\(index).csv", text)],
        by: "test",
        at: 1000
      )
    }
  }

  @discardableResult
  func add(
    _ text: String,
    named name: String = "report.csv",
    dryRun: Bool = false
  ) throws -> ImportSummary {
    try store.importFiles(
      [folder.file(name, text)],
      by: "test",
      at: SmallStore.now,
      again: true,
      dryRun: dryRun
    )
  }

  /// The faults that importing brings; empty when it succeeds.
  func faults(_ text: String) throws -> [ImportFault] { try faults(Array(text.utf8)) }

  func faults(_ bytes: [UInt8]) throws -> [ImportFault] {
    let path = try folder.file("faulty.csv", bytes)
    do {
      _ = try store.importFiles([path], by: "test", at: SmallStore.now, again: true)
      return []
    } catch ImportFailure.faults(let faults, total: _) {
      return faults
    }
  }

  func kinds(_ text: String) throws -> [ImportFault.Kind] { try faults(text).map(\.kind) }

  /// Runs SQL of a test on the writing connection.
  func execute(_ sql: String) throws {
    try store.writer?.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  func rows(_ sql: String) throws -> [String] {
    try store.reader.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : "\($0)" }.joined(separator: " ")
      }
    }
  }

  /// 13/09/2020, after all days of the reports.
  static let now: Int64 = 1_600_000_000

  /// Everything in the file that an import could change.
  func contents() throws -> [String] { try figures() + rows("SELECT * FROM report") }

  /// The same without the record that there was an import.
  func figures() throws -> [String] {
    try [
      "SELECT * FROM unit", "SELECT * FROM assessment", "SELECT * FROM journal",
      "SELECT * FROM rollup", "SELECT * FROM reporting_day",
      "SELECT * FROM recognition", "SELECT * FROM product", "SELECT * FROM organisation",
      "SELECT * FROM setting", "SELECT * FROM criterion", "SELECT * FROM threshold",
    ].flatMap { try rows($0) }
  }

  static let heading = "Mã xã;Tên xã;Ngày;TC1;TC2;TC3;CT1.1;CT2;CT3.1;CT3.1b\n"

  /// A report of all six communes at one day.
  static func report(_ day: String, _ state: String = "Đ") -> String {
    heading
      + [
        "00001;Hòa An", "00002;Tân Lập", "00003;Ba Vì", "00004;Đông Hà", "00005;Yên Sở",
        "00006;Phú Thọ",
      ].map { "\($0);\(day);\(state);K;R;Đ;12,5;3,25;\n" }.joined()
  }

  static let facts = [
    """
    key,value
    programme,2020
    name_vi,Thử
    """,
    """
    level,type,abbr_vi,type_en,counted,title_vi,title_en
    country,Nước,,Country,1,,
    region,Vùng,,Region,1,,
    province,Tỉnh,T.,Province,1,,
    district,Huyện,H.,District,1,,
    district,Quận,Q.,Urban district,0,,
    commune,Xã,X.,Commune,1,,
    commune,Phường,P.,Ward,0,,
    """,
    """
    code,level,type,name,name_en,parent_code,valid_from,valid_to
    VN,country,Nước,Việt Nam,Viet Nam,,2018-12-31,
    NORTH,region,Vùng,Bắc,North,VN,2018-12-31,
    01,province,Tỉnh,Lào Cai,,NORTH,2018-12-31,
    02,province,Tỉnh,Hà Nội,,NORTH,2018-12-31,
    001,district,Huyện,Bát Xát,,01,2018-12-31,
    002,district,Huyện,Bắc Hà,,01,2018-12-31,
    003,district,Quận,Ba Đình,,02,2018-12-31,
    00001,commune,Xã,Hòa An,,001,2018-12-31,
    00002,commune,Xã,Tân Lập,,001,2018-12-31,
    00003,commune,Xã,Ba Vì,,001,2018-12-31,
    00004,commune,Xã,Đông Hà,,002,2018-12-31,
    00005,commune,Xã,Yên Sở,,002,2018-12-31,
    00006,commune,Xã,Phú Thọ,,002,2018-12-31,
    00007,commune,Phường,Trúc Bạch,,003,2018-12-31,
    00008,commune,Xã,Mới,,002,2020-06-01,
    """,
    """
    set,name_vi,name_en,document,valid_from,valid_to,line,group_kind
    S,Bộ,Set,1/QĐ,2016-12-01,2020-12-31,2,region
    """,
    """
    set,low,high,name_vi,name_en
    S,3,3,3,3
    S,2,2,2,2
    S,0,1,0–1,0–1
    """,
    """
    set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en
    S,1,Quy hoạch,Planning,QH,Pl,I,I,I
    S,2,Giao thông,Transport,GT,Tr,I,I,I
    S,3,Nước,Water,N,W,I,I,I
    """,
    """
    set,code,criterion,name_vi,name_en,kind,unit,direction,decimals,second_name_vi,\
    second_name_en,source,confidence,note_vi,note_en
    S,1.1,1,Có,Has,boolean,,=,0,,,,,,
    S,2,2,Tỷ lệ,Share,percent,%,>=,1,,,,,,
    S,3.1,3,Nước,Water,number,,<=,1,Nước sạch,Clean,,,,
    """,
    """
    set,indicator,part,group,value,source,confidence
    S,1.1,1,common,Đạt,,
    S,2,1,common,80,,
    S,2,1,NORTH,10,,
    S,3.1,1,common,5,,
    S,3.1,2,common,6,,
    """,
    """
    code,name_vi,name_en,valid_from,valid_to,source
    1,Thực phẩm,Food,2019-08-21,,
    """,
    """
    stars,low,high,valid_from,valid_to,source
    5,90,100.01,2019-08-21,,
    4,70,90,2019-08-21,,
    3,50,70,2019-08-21,,
    """,
    """
    programme,id,title_vi,title_en,short_vi,short_en,metric,direction,goal,about,unit_vi,unit_en,\
    kind,base,baseline,baseline_date,baseline_note_vi,baseline_note_en,deadline,source,note_vi,\
    note_en
    2020,T3,Xã,Communes,Xã,Communes,communes_recognised,>=,60,0,%,%,percent,communes,,,,,\
    2020-12-31,,,
    """,
  ]
}
