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

  /// The same, for programs alone where no row has a list.
  static func listColumns(_ areQuiet: Bool) -> [Column] {
    listColumns.map { column in
      var column = column
      column.isQuiet = column.isQuiet || areQuiet
      return column
    }
  }

  /// The day that the latest list of the province of a record tells of.
  static let listDayColumn = Column("listDay", "Danh sách của tỉnh", "Province's list of")

  /// Their values; all missing below the provinces.
  static func lists(_ counts: RecordCounts?, on day: Day) -> [Datum] {
    [
      optional(counts?.expected) { .whole($0) }, optional(counts?.received) { .whole($0) },
      optional(counts?.onTime) { .whole($0) }, optional(counts?.tooLate) { .whole($0) },
      optional(counts?.age(on: day)) { .whole($0) },
    ]
  }

  /// What came in of each kind of records and of own criteria, by place; the place itself first.
  init(records sheet: QualitySheet, of snapshot: Snapshot, _ words: Words) {
    self.init(
      name: "records",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
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
      ] + (sheet.ownLevels.isEmpty ? [] : [Report.neverColumn]),
      rows: Report.listRows(sheet, snapshot.asOf, words).map(\.row),
      totals: []
    )
  }

  /// The same with what had come in at the baseline; itself where nothing is held against anything.
  func moving(
    records sheet: QualitySheet,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool,
    _ words: Words
  ) -> Report {
    var report = moving(
      [Moving("received", "đã nộp", "received")],
      Report.listRows(sheet, snapshot.asOf, words).map { [$0.received] },
      of: snapshot,
      sideBySide: isSideBySide
    )
    if snapshot.since != nil, sheet.listsThen == nil, !sheet.records.isEmpty {
      report.remarks.append { $0.noListsThen(chosenBy: "--since") }
    }
    return report
  }

  private static let neverColumn = Column("never", "Chưa từng", "Never", right: true)

  /// The lists of each place with its own criteria behind them; those of a place below the provinces
  /// behind the lists of its province.
  private static func listRows(
    _ sheet: QualitySheet,
    _ asOf: Day,
    _ words: Words
  ) -> [(row: [Datum], received: Ends)] {
    let never: [Datum] = sheet.ownLevels.isEmpty ? [] : [.missing]
    let own = [sheet.total] + sheet.places.filter { $0.unit.level == .province }
    let lists = sheet.records.flatMap { place in
      place.counts.map { counts in
        let then = sheet.received(counts.list, ofThen: place.unit)
        return (
          row: row(counts, of: place.unit, sheet, asOf, words) + never,
          received: (
            then: optional(then) { .whole($0) },
            move: optional(then) { .move(counts.received - $0) }
          )
        )
      }
        + own.filter { $0.unit.code == place.unit.code }
        .flatMap { ownRows($0, sheet, asOf, words) }
    }
    let isListed = sheet.records.contains { $0.unit.code == sheet.total.unit.code }
    return isListed ? lists : lists + ownRows(sheet.total, sheet, asOf, words)
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

  /// Records with which something is wrong, a row for each thing: whether it was wrong at the baseline,
  /// and how many things more are with its record; itself where nothing is held against anything.
  func moving(
    faulty sheet: QualitySheet,
    of kinds: Set<QualityRecord.Kind>,
    _ snapshot: Snapshot
  ) -> Report {
    guard let since = snapshot.since else { return self }
    let then = sheet.faultsThen
    var report = self
    report.since = since
    report.columns += [
      Column("presence", "Lúc đó", "Then"),
      Column("faultsThen", "Số điều lúc đó", "Things wrong then", right: true, quiet: true),
      Column("faultsMove", "Δ điều cần xem", "Δ things wrong", right: true),
    ]
    let ends = sheet.faulty.filter { kinds.contains($0.kind) }.flatMap { own -> [[Datum]] in
      let old = then.map { $0.faults(of: own) }
      return own.faults.map { fault in
        let was: Earlier<Bool>? = then.map { $0.has(fault, of: own) ? .was(true) : .absent }
        return [
          Report.presence(was), Report.optional(old) { .whole($0) },
          Report.optional(old) { .move(own.faults.count - $0) },
        ]
      }
    }
    for (index, end) in ends.enumerated() { report.rows[index] += end }
    guard let then else {
      report.remarks.append { $0.noFaultsThen }
      return report
    }
    let column = Column(
      "settledRecords",
      "Hồ sơ cần xem lúc đó, nay không còn",
      "Records wrong then and well now"
    )
    report.totals.append((column, .whole(then.settled(in: sheet, of: kinds).records)))
    return report
  }

  /// The products with whose records something is wrong.
  init(productFaults sheet: QualitySheet, of snapshot: Snapshot, _ words: Words) {
    self.init(
      name: "products",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
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
      rows: sheet.faulty(.product).flatMap { own in
        own.faults.map { fault in
          [
            .text(own.code), .text(own.name), .text(kind(of: fault)),
            .text(words.fault(fault)), .text(own.commune), .text(own.district),
            .text(own.province), Report.optional(own.product?.product.issued) { .day($0) },
            Report.optional(own.product?.product.expires) { .day($0) }, .day(snapshot.asOf),
          ]
        }
      },
      totals: [
        (
          Column("count", "Sản phẩm cần xem", "Products to look at"),
          .whole(sheet.faulty(.product).count)
        )
      ]
    )
  }

  /// All records with which something is wrong, a row for each thing.
  init(faults sheet: QualitySheet, of snapshot: Snapshot, _ words: Words) {
    self.init(
      name: "faults",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      columns: [
        Column("kind", "Loại hồ sơ", "Record"),
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("fault", "Loại", "Kind", quiet: true),
        Column("detail", "Điều cần xem", "What is wrong"),
        Column("contradiction", "Mâu thuẫn", "Contradicting", quiet: true),
        Column("standard", "Danh hiệu", "Standard"),
        Column("unit", "Mã đơn vị", "Unit", quiet: true),
        Column("commune", "Xã", "Commune"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: sheet.faulty.flatMap { own in
        own.faults.map { fault in
          let kindName = words.name(of: own.kind)
          return [
            .word(own.kind.rawValue, Bilingual(kindName, kindName)), .text(own.code),
            .text(own.name), .text(kind(of: fault)), .text(words.fault(fault)),
            .flag(fault.isContradiction),
            Report.title(own.title, snapshot.facts),
            Report.optional(own.unit) { .text($0.code.text) }, .text(own.commune),
            .text(own.district),
            .text(own.province), .day(snapshot.asOf),
          ]
        }
      },
      totals: [
        (Column("count", "Hồ sơ cần xem", "Records to look at"), .whole(sheet.faulty.count)),
        (
          Column("undecided", "Danh hiệu thiếu quyết định", "Titles without a decision"),
          .whole(sheet.undecided)
        ),
      ]
    )
  }
}

/// The word of a fault for programs.
private func kind(of fault: RecordFault) -> String {
  switch fault {
  case .disordered: "daysDisordered"
  case .ahead: "dayAhead"
  case .decidedBeforeYear: "decidedBeforeYear"
  case .undecided: "undecided"
  case .product(.certificateLong): "certificateLong"
  case .product(.partsDisagree): "partsDisagree"
  case .product(.unknownOwnerKind): "unknownOwnerKind"
  case .product(.tooManyStars): "tooManyStars"
  case .product(.unknownCouncil): "unknownCouncil"
  }
}
