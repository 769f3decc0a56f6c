import NTMDashboard
import NTMModel

/// What came in of lists of records, and what is wrong with the records.
extension Report {
  /// The columns that lists by place end with.
  static let listColumns = [
    Column("listsExpected", "Danh sách phải nộp", "Lists expected", right: true, quiet: true),
    Column("listsReceived", "Danh sách đã nộp", "Lists received", right: true),
    Column("listsOnTime", "Đúng hạn", "On time", right: true, quiet: true),
    Column("listsLate", "Trễ", "Late", right: true, quiet: true),
    Column("listsAgeDays", "Tuổi (ngày)", "Age (days)", right: true, quiet: true),
  ]

  /// Their values; all missing below the provinces.
  static func lists(_ counts: RecordCounts?, on day: Day) -> [Datum] {
    [
      optional(counts?.expected) { .whole($0) }, optional(counts?.received) { .whole($0) },
      optional(counts?.onTime) { .whole($0) }, optional(counts?.tooLate) { .whole($0) },
      optional(counts?.age(on: day)) { .whole($0) },
    ]
  }

  /// What came in of each kind of records, by place; the place itself first.
  init(records sheet: QualitySheet, of snapshot: Snapshot, _ words: Words) {
    self.init(
      name: "records",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("list", "Danh sách", "List"),
        Column("expected", "Phải nộp", "Expected", right: true),
        Column("received", "Đã nộp", "Received", right: true),
        Column("missing", "Chưa nộp", "Missing", right: true),
        Column("onTime", "Đúng hạn", "On time", right: true),
        Column("late", "Trễ", "Late", right: true),
        Column("latest", "Gần nhất", "Latest"),
        Column("latestStated", "Danh sách ghi ngày", "Day stated"),
        Column("ageDays", "Tuổi (ngày)", "Age (days)", right: true),
        Column("due", "Hạn nộp", "Due"),
        Column("state", "Tình trạng", "State"),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: sheet.records.flatMap { place in
        place.counts.map { Report.row($0, of: place.unit, sheet, snapshot.asOf, words) }
      },
      totals: []
    )
  }

  private static func row(
    _ counts: RecordCounts,
    of unit: Unit,
    _ sheet: QualitySheet,
    _ asOf: Day,
    _ words: Words
  ) -> [Datum] {
    let name = words.name(of: counts.list)
    return [
      .text(unit.code.text), .text(unit.name), .text(unit.level.word),
      .word(counts.list.rawValue, Bilingual(name, name)),
      optional(counts.expected) { .whole($0) }, .whole(counts.received),
      optional(counts.missing) { .whole($0) }, optional(counts.onTime) { .whole($0) },
      optional(counts.tooLate) { .whole($0) }, optional(counts.latest) { .day($0) },
      optional(counts.latest) { _ in .flag(counts.isStated) },
      optional(counts.age(on: sheet.today)) { .whole($0) }, optional(counts.due) { .day($0) },
      state(of: counts), .day(asOf),
    ]
  }

  private static func state(of counts: RecordCounts) -> Datum {
    guard counts.due != nil else {
      return .word("noTerm", Bilingual("chưa đặt hạn", "no term set"))
    }
    if counts.missing ?? 0 > 0 { return .word("missing", Bilingual("chưa nộp đủ", "missing")) }
    if counts.late > 0 { return .word("late", Bilingual("trễ", "late")) }
    return .word("complete", Bilingual("đủ, đúng hạn", "complete"))
  }

  /// The products with whose records something is wrong.
  init(productFaults sheet: QualitySheet, of snapshot: Snapshot, _ words: Words) {
    self.init(
      name: "products",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Sản phẩm", "Product"),
        Column("fault", "Loại", "Kind", quiet: true),
        Column("detail", "Điều cần xem", "What is wrong"),
        Column("commune", "Xã", "Commune"),
        Column("district", "Huyện", "District"),
        Column("province", "Tỉnh", "Province"),
        Column("issued", "Ngày cấp", "Issued"),
        Column("expires", "Hiệu lực đến", "Valid until"),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: sheet.products.flatMap { own in
        own.faults.map { fault in
          [
            .text(own.row.product.code), .text(own.row.product.name), .text(kind(of: fault)),
            .text(words.fault(fault)), .text(own.row.commune), .text(own.row.district),
            .text(own.row.province), .day(own.row.product.issued), .day(own.row.product.expires),
            .day(snapshot.asOf),
          ]
        }
      },
      totals: [
        (Column("count", "Sản phẩm cần xem", "Products to look at"), .whole(sheet.products.count))
      ]
    )
  }
}

/// The word of a fault for programs.
private func kind(of fault: ProductFault) -> String {
  switch fault {
  case .certificateLong: "certificateLong"
  case .partsDisagree: "partsDisagree"
  case .unknownOwnerKind: "unknownOwnerKind"
  }
}
