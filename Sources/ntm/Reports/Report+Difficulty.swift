import NTMModel

extension Report {
  /// Communes by kind of difficulty.
  init(difficultKinds sheet: DifficultSheet, of snapshot: Snapshot) {
    let tags = snapshot.facts.tags
    self.init(
      name: "kinds",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("kind", "Diện", "Kind"), Column("name", "Tên", "Name", quiet: true),
        Column("difficult", "Đặc biệt khó khăn", "Special", quiet: true),
        Column("document", "Văn bản", "Document", quiet: true),
      ] + Report.difficultColumns(snapshot.set),
      rows: sheet.kinds.map { kind in
        Report.head(of: kind.group, tags)
          + Report.figures(
            kind.sums,
            kind.villages,
            base: sheet.total.communes,
            told: (communes: kind.isTold, villages: kind.isTold && sheet.areVillagesTold),
            snapshot.asOf
          )
      },
      totals: Report.totals(of: sheet)
    )
    self = naming(snapshot.set)
  }

  private static func head(of group: DifficultKind.Group, _ tags: [CommuneTag]) -> [Datum] {
    switch group {
    case .tag(let position):
      let tag = tags[position]
      return [
        .word(tag.code, tag.name), .text(tag.name.vi), .flag(tag.isDifficult), .text(tag.document),
      ]
    case .difficult:
      let name = Bilingual("Đặc biệt khó khăn", "In special difficulty")
      return [.word("difficult", name), .text(name.vi), .flag(true), .missing]
    case .others:
      let name = Bilingual("Các xã còn lại", "All other communes")
      return [.word("others", name), .text(name.vi), .flag(false), .missing]
    case .all:
      let name = Bilingual("Tất cả các xã", "All communes")
      return [.word("all", name), .text(name.vi), .missing, .missing]
    }
  }

  private static func difficultColumns(_ set: CriteriaSet) -> [Column] {
    [
      Column("communes", "Xã", "Communes", right: true),
      Column("base", "Trên tổng", "Of", right: true),
      Column("recognised", "Đạt", "Recognised", right: true),
      Column("below\(set.line)", "Dưới \(set.line)", "Below \(set.line)", right: true),
      Column("undetermined", "Chưa xác định", "Undetermined", right: true),
      Column("metMean", "TC/xã", "Met", right: true),
      Column("noReport", "Chưa báo cáo", "No report", right: true),
      Column("villageCommunes", "Xã có hỗ trợ", "Comm. supported", right: true),
      Column("villages", "Thôn hỗ trợ", "Villages", right: true),
      Column("villagesMet", "Thôn đạt", "Met", right: true),
      Column("villagesPending", "Chưa đạt", "Not yet", right: true),
      Column("asOf", "Tính đến", "As of", quiet: true),
      Column("olderReport", "Báo cáo cũ", "Older", right: true),
    ]
  }

  private static func figures(
    _ sums: RollUp,
    _ villages: VillageCounts,
    base: Int,
    told: (communes: Bool, villages: Bool),
    _ asOf: Day
  ) -> [Datum] {
    func communes(_ count: Int) -> Datum { told.communes ? .whole(count) : .missing }
    func ofVillages(_ count: Int) -> Datum { told.villages ? .whole(count) : .missing }
    return [
      communes(sums.communes), .whole(base), communes(sums.recognised), communes(sums.below),
      communes(sums.undetermined), told.communes ? .mean(sums.meanMet) : .missing,
      communes(sums.silent), ofVillages(villages.communes), ofVillages(villages.supported),
      ofVillages(villages.met), ofVillages(villages.pending), .day(asOf),
      communes(sums.older),
    ]
  }

  private static func totals(of sheet: DifficultSheet) -> [(column: Column, value: Datum)] {
    [
      (
        Column("communes", "Số xã", "Communes"),
        sheet.isTold ? .whole(sheet.total.sums.communes) : .missing
      ),
      (Column("base", "Trên tổng", "Of"), .whole(sheet.total.communes)),
    ]
  }

  /// The communes in difficulty by place.
  init(difficultPlaces sheet: DifficultSheet, of snapshot: Snapshot) {
    self.init(
      name: "places",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"), Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
      ] + Report.difficultColumns(snapshot.set),
      rows: sheet.places.map { place in
        [
          .text(place.unit.code.text), Report.name(of: place.unit, snapshot.facts),
          .text(place.unit.level.word),
        ]
          + Report.figures(
            place.sums,
            place.villages,
            base: place.communes,
            told: (communes: sheet.isTold, villages: sheet.isTold && sheet.areVillagesTold),
            snapshot.asOf
          )
      },
      totals: Report.totals(of: sheet)
    )
    self = naming(snapshot.set)
  }

  /// Criteria of infrastructure, held against the other communes and the country.
  init(infrastructure sheet: DifficultSheet, of snapshot: Snapshot) {
    func columns(_ key: String, _ vi: String, _ en: String) -> [Column] {
      [
        Column(key + "Met", "\(vi) đạt", "\(en) met", right: true),
        Column(key + "Base", "trên", "of", right: true),
        Column(key + "Percent", "%", "%", right: true),
        Column(key + "NoReport", "chưa có số", "no state", right: true, quiet: true),
      ]
    }
    func figures(_ part: InfrastructureLine.Part, isTold: Bool = true) -> [Datum] {
      guard isTold else { return [.missing, .missing, .missing, .missing] }
      return [
        .whole(part.met.part), .whole(part.met.base), .share(part.met), .whole(part.unreported),
      ]
    }
    self.init(
      name: "infrastructure",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("number", "TC", "No.", right: true), Column("criterion", "Tiêu chí", "Criterion"),
      ]
        + columns("difficult", "Diện này", "These")
        + columns("others", "Xã khác", "Others")
        + columns("nation", "Cả nước", "Nation")
        + [
          Column("asOf", "Tính đến", "As of", quiet: true),
          Column("difficultOlderReport", "báo cáo cũ", "older", right: true),
          Column(
            "othersOlderReport",
            "xã khác báo cáo cũ",
            "others older",
            right: true,
            quiet: true
          ),
          Column(
            "nationOlderReport",
            "cả nước báo cáo cũ",
            "nation older",
            right: true,
            quiet: true
          ),
        ],
      rows: sheet.infrastructure.map { line in
        [
          .whole(line.criterion.number), .word(line.criterion.name.vi, line.criterion.name),
        ] + figures(line.difficult, isTold: sheet.isTold)
          + figures(line.others, isTold: sheet.isTold) + figures(line.nation)
          + [
            .day(snapshot.asOf), sheet.isTold ? .whole(line.difficult.older) : .missing,
            sheet.isTold ? .whole(line.others.older) : .missing, .whole(line.nation.older),
          ]
      },
      totals: Report.totals(of: sheet)
    )
    self = naming(snapshot.set)
  }
}
