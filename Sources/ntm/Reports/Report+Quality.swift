import NTMDashboard
import NTMModel

extension Report {
  /// Communes with figures of the very day.
  static let reportedColumn = Column("reported", "Xã báo cáo", "Reported", right: true)

  /// The same with those that are expected to have some.
  static let reportedColumns = [
    reportedColumn, Column("communes", "Số xã", "Communes", right: true, quiet: true),
  ]

  /// Their values; missing where no commune is expected to report.
  static func reports(_ share: Share?) -> [Datum] {
    [
      optional(share) { reported($0) },
      optional(share.flatMap { $0.base > 0 ? $0.base : nil }) { .whole($0) },
    ]
  }

  /// So many of some, for people with the base; missing without one.
  static func reported(_ share: Share) -> Datum {
    guard share.base > 0 else { return .missing }
    let texts = Language.allCases.map { language in
      let numerals = Numerals(language)
      return numerals.whole(share.part) + "/" + numerals.whole(share.base)
    }
    return .said(.whole(share.part), Bilingual(texts[0], texts[1]))
  }

  /// What the places below one reported for the day, with the counts of the whole place.
  init(quality sheet: QualitySheet, of snapshot: Snapshot) {
    self.init(
      name: "check",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("expected", "Phải nộp", "Expected", right: true),
        Column("received", "Đã nộp", "Received", right: true),
        Column("receivedPercent", "%", "%", right: true),
        Column("missing", "Chưa nộp", "Missing", right: true),
        Column("onTime", "Đúng hạn", "On time", right: true),
        Column("late", "Trễ", "Late", right: true),
        Column("contradictions", "Mâu thuẫn", "Contradictions", right: true),
        Column("never", "Chưa từng", "Never", right: true),
        Column("ageDays", "Tuổi (ngày)", "Age (days)", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ] + sheet.ownLevels.flatMap(Report.ownReportColumns),
      rows: sheet.places.map { place in
        let counts = place.counts
        let own = sheet.ownLevels.flatMap { Report.received(place.own($0)) }
        return [
          .text(place.unit.code.text), .text(place.unit.name), .text(place.unit.level.word),
          .whole(counts.expected), .whole(counts.received), .share(counts.share),
          .whole(counts.missing), Report.optional(counts.onTime) { .whole($0) },
          counts.isTimed ? .whole(counts.late) : .missing, .whole(counts.allContradictions),
          .whole(counts.never), Report.optional(counts.age(on: sheet.today)) { .whole($0) },
          .day(snapshot.asOf),
        ] + own
      },
      totals: Report.totals(sheet)
    )
  }

  /// The communes without a report of the day, late or contradicting, and the districts and provinces
  /// of which something is; these by their full names, as the screen has them.
  init(qualityCommunes sheet: QualitySheet, of snapshot: Snapshot, _ words: Words) {
    let names = UnitNames(snapshot.facts)
    self.init(
      name: "communes",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Đơn vị", "Unit"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("latest", "Gần nhất", "Latest"),
        Column("ageDays", "Tuổi (ngày)", "Age (days)", right: true),
        Column("arrival", "Hạn nộp", "Arrival"),
        Column("contradictions", "Mâu thuẫn", "Contradictions", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("level", "Cấp", "Level", quiet: true),
        Column("detail", "Điều cần xem", "What is wrong", quiet: true),
      ],
      rows: sheet.communes.map { commune in
        let report = commune.report
        return [
          .text(commune.unit.code.text), Report.name(of: commune.unit, names),
          .text(commune.district),
          .text(commune.province), Report.optional(report.assessedOn) { .day($0) },
          Report.optional(report.assessedOn?.days(until: sheet.today)) { .whole($0) },
          commune.isExpected ? Report.arrival(of: report, for: sheet.day) : .missing,
          .whole(report.contradictions), .day(snapshot.asOf), .text(commune.unit.level.word),
          .text(words.faults(of: commune, for: sheet.day)),
        ]
      },
      totals: Report.totals(sheet)
    )
  }

  /// The name of a unit, of one above communes with its type word for people.
  private static func name(of unit: Unit, _ names: UnitNames) -> Datum {
    guard unit.level != .commune, case .word(_, let full) = names.full(unit.type, unit.name) else {
      return .text(unit.name)
    }
    return .word(unit.name, full)
  }

  private static func arrival(of report: CommuneReport, for day: Day) -> Datum {
    guard report.isReceived(for: day) else {
      return .word("missing", Bilingual("chưa báo cáo kỳ này", "missing"))
    }
    return switch report.arrival {
    case .onTime: .word("onTime", Bilingual("đúng hạn", "on time"))
    case .late: .word("late", Bilingual("trễ", "late"))
    case nil: .missing
    }
  }

  private static func totals(_ sheet: QualitySheet) -> [(column: Column, value: Datum)] {
    let counts = sheet.total.counts
    return [
      (Column("expected", "Xã phải báo cáo", "Communes expected"), .whole(counts.expected)),
      (Column("received", "Đã báo cáo", "Received"), .whole(counts.received)),
      (Column("missing", "Chưa báo cáo kỳ này", "Missing"), .whole(counts.missing)),
      (Column("never", "Chưa từng báo cáo", "Never reported"), .whole(counts.never)),
      (Column("due", "Hạn nộp", "Due"), optional(sheet.due) { .day($0) }),
      (Column("onTime", "Đúng hạn", "On time"), optional(counts.onTime) { .whole($0) }),
      (Column("late", "Trễ hạn", "Late"), counts.isTimed ? .whole(counts.late) : .missing),
      (Column("contradictions", "Mâu thuẫn", "Contradictions"), .whole(counts.allContradictions)),
    ] + contradictions(counts) + sheet.ownLevels.flatMap { ownTotals(sheet.total.own($0), at: $0) }
      + [
        (
          Column("productsContradicting", "Số sản phẩm cần xem", "Products to look at"),
          .whole(sheet.faulty(.product).count)
        ),
        (Column("faulty", "Số hồ sơ cần xem", "Records to look at"), .whole(sheet.faulty.count)),
        (
          Column("undecided", "Danh hiệu thiếu quyết định", "Titles without a decision"),
          .whole(sheet.undecided)
        ),
      ]
  }

  /// In what they stand: the counts of contradictions add up to all of them.
  private static func contradictions(
    _ counts: ReportCounts
  ) -> [(column: Column, value: Datum)] {
    let others = counts.others
    let (products, firms) = (others.records[.product] ?? 0, others.records[.organisation] ?? 0)
    let (models, titles) = (others.records[.model] ?? 0, others.records[.title] ?? 0)
    return [
      (
        Column("communeContradictions", "- ở xã", "- in communes"), .whole(counts.contradictions)
      ),
      (
        Column("communesContradicting", "Số xã có mâu thuẫn", "Communes contradicting"),
        .whole(counts.contradicting)
      ),
      (
        Column("districtContradictions", "- ở huyện", "- in districts", ofDistricts: true),
        .whole(others.ofDistricts)
      ),
      (
        Column(
          "districtsContradicting",
          "Số huyện có mâu thuẫn",
          "Districts contradicting",
          ofDistricts: true
        ),
        .whole(others.districts)
      ),
      (
        Column("provinceContradictions", "- ở tỉnh", "- in provinces"), .whole(others.ofProvinces)
      ),
      (Column("productContradictions", "- ở sản phẩm", "- in products"), .whole(products)),
      (
        Column("organisationContradictions", "- ở HTX, doanh nghiệp", "- in organisations"),
        .whole(firms)
      ),
      (Column("modelContradictions", "- ở mô hình", "- in models"), .whole(models)),
      (Column("titleContradictions", "- ở danh hiệu", "- in titles"), .whole(titles)),
      (
        Column("paperContradictions", "- ở văn bản", "- in papers"),
        .whole(others.records[.paper] ?? 0)
      ),
    ]
  }
}
