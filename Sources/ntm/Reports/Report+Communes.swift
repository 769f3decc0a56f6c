import NTMModel

extension Report {
  /// Communes with the states of their criteria.
  ///
  /// - Parameters:
  ///   - communes: all communes of the place.
  ///   - line: keeps those below so many criteria; those of which nobody can say are counted apart.
  ///     `nil` keeps all and uses the line of the set.
  ///   - snapshot: the answer they come from.
  init(communes: [CommuneRow], below line: Int?, of snapshot: Snapshot) {
    var set = snapshot.set
    if let line { set.line = line }
    let counted = communes.filter(\.unit.isCounted)
    let standings = counted.map { set.standing(of: $0.words) }
    let shown = Report.shown(communes, below: line, of: set)
    let below = standings.count { $0 == .below }
    let undetermined = standings.count { $0 == .undetermined }
    self.init(
      name: "communes",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: Report.communeColumns + Report.markColumns,
      rows: shown.map {
        Report.row($0, set: set, of: snapshot) + Report.marks(of: $0, snapshot.facts.tags)
      },
      totals: [
        (Column("base", "Số xã", "Communes"), .whole(counted.count)),
        (
          Column("below\(set.line)", "Dưới \(set.line) tiêu chí", "Below \(set.line) criteria"),
          .whole(below)
        ),
        (
          Column("undetermined", "Chưa xác định", "Undetermined"),
          .whole(undetermined)
        ),
      ]
    )
    self = naming(set)
  }

  /// The communes that are surely below so many criteria; all of them without a number.
  private static func shown(
    _ communes: [CommuneRow],
    below line: Int?,
    of set: CriteriaSet
  ) -> [CommuneRow] {
    guard line != nil else { return communes }
    return communes.filter { $0.unit.isCounted && set.standing(of: $0.words) == .below }
  }

  /// With what each commune that is listed moved by, where somebody asked.
  func comparing(
    _ communes: [CommuneRow],
    below line: Int?,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    var set = snapshot.set
    if let line { set.line = line }
    let shown = Report.shown(communes, below: line, of: set)
    return moving(communes: shown, of: snapshot, sideBySide: isSideBySide)
  }

  private static let communeColumns = [
    Column("code", "Mã", "Code"),
    Column("name", "Tên", "Name"),
    Column("type", "Loại", "Type", quiet: true),
    Column("level", "Cấp", "Level", quiet: true),
    Column("district", "Huyện", "District", ofDistricts: true),
    Column("province", "Tỉnh", "Province"),
    Column("metCount", "TC đạt", "Met", right: true),
    Column("base", "Trên tổng", "Of", right: true),
    Column("standing", "So với mức", "Standing"),
    Column("notMet", "Chưa đạt", "Not met"),
    Column("noReport", "Chưa báo cáo", "No report"),
    Column("disputed", "Đang rà soát", "Disputed"),
    Column("standard", "Danh hiệu", "Standard"),
    Column("assessedOn", "Số liệu ngày", "Figures of"),
    Column("asOf", "Tính đến", "As of", quiet: true),
  ]

  private static func row(_ commune: CommuneRow, set: CriteriaSet, of snapshot: Snapshot)
    -> [Datum]
  {
    let isAssessed = commune.unit.isCounted && commune.assessedOn != nil
    func numbers(_ state: CriterionState) -> Datum {
      guard commune.unit.isCounted else { return .missing }
      return .numbers(
        set.criteria.map(\.number).filter { commune.words[$0 - 1] == state }
      )
    }
    return [
      .text(commune.unit.code.text),
      .text(commune.unit.name),
      type(of: commune.unit, snapshot.facts),
      .text(commune.unit.level.word),
      .text(commune.district),
      .text(commune.province),
      isAssessed ? .whole(commune.words.metCount) : .missing,
      commune.unit.isCounted ? .whole(set.count) : .missing,
      commune.unit.isCounted ? standing(set.standing(of: commune.words)) : .missing,
      numbers(.notMet),
      numbers(.noReport),
      numbers(.disputed),
      title(commune.title, snapshot.facts),
      optional(commune.assessedOn) { .day($0) },
      .day(snapshot.asOf),
    ]
  }

  private static let markColumns = [
    Column("tags", "Diện", "Tags"),
    Column("villages", "Thôn hỗ trợ", "Villages", right: true, quiet: true),
    Column("villagesMet", "Thôn đạt", "Villages met", right: true, quiet: true),
    Column("villagesOn", "Thôn, ngày", "Villages of", quiet: true),
    Column("districtTags", "Diện theo huyện", "Tags by district", quiet: true),
  ]

  private static func marks(of commune: CommuneRow, _ tags: [CommuneTag]) -> [Datum] {
    let own = tags.indices.filter { commune.tags.contains($0) }
    func short(_ name: KeyPath<Bilingual, String>) -> String {
      own.map { tags[$0].short[keyPath: name] + (commune.districtTags.contains($0) ? "*" : "") }
        .joined(separator: " ")
    }
    func codes(_ set: TagSet) -> String {
      set.tags(of: tags).map(\.code).joined(separator: " ")
    }
    return [
      own.isEmpty ? .missing : .word(codes(commune.tags), Bilingual(short(\.vi), short(\.en))),
      optional(commune.villages) { .whole($0.supported) },
      optional(commune.villages) { .whole($0.met) },
      optional(commune.villages) { .day($0.day) },
      commune.districtTags.isEmpty ? .missing : .text(codes(commune.districtTags)),
    ]
  }

  private static func standing(_ standing: LineStanding) -> Datum {
    switch standing {
    case .below: .word("below", Bilingual("dưới", "below"))
    case .notBelow: .word("notBelow", Bilingual("không dưới", "not below"))
    case .undetermined: .word("undetermined", Bilingual("chưa xác định", "undetermined"))
    }
  }
}
