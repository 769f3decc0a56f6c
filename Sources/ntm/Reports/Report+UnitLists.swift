import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// The steps from the stored counts of the country to those by another unit list.
  init(steps recast: Recast, of snapshot: Snapshot) {
    let line = snapshot.set.line
    self.init(
      name: "steps",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: recast,
      columns: [
        Column("step", "Từ số lưu đến số theo danh sách", "From stored to shown"),
        Column("sign", "Dấu", "Sign", right: true, quiet: true),
        Column("communes", "Xã", "Communes", right: true),
        Column("recognised", "Đạt chuẩn", "Recognised", right: true),
        Column("below\(line)", "Dưới \(line)", "Below \(line)", right: true),
        Column("undetermined", "Chưa xác định", "Undetermined", right: true),
        Column("noReport", "Chưa từng báo cáo", "Never reported", right: true),
        Column("districts", "Huyện", "Districts", right: true, ofDistricts: true),
        Column("districtsRecognised", "Huyện đạt", "Recognised", right: true, ofDistricts: true),
        Column("products", "OCOP còn hiệu lực", "OCOP in force", right: true),
        Column("cooperatives", "HTX", "Cooperatives", right: true),
      ],
      rows: recast.lines.map { line in
        [
          .word(
            line.kind.word,
            Bilingual(
              Words(.vi, glyphs: .unicode).signed(line.kind),
              Words(.en, glyphs: .unicode).signed(line.kind)
            )
          ),
          .whole(line.kind.sign), .whole(line.counts.communes),
          Report.known(line.counts, \.recognised, .communes),
          Report.known(line.counts, \.below, .communes),
          .whole(line.counts.undetermined), .whole(line.counts.silent),
          .whole(line.counts.districts),
          Report.known(line.counts, \.districtsRecognised, .districts),
          Report.known(line.counts, \.products, .products),
          Report.known(line.counts, \.cooperatives, .organisations),
        ]
      }
    )
  }

  /// The units that the two lists do not have alike.
  init(unitsOf recast: Recast, _ snapshot: Snapshot) {
    self.init(
      name: "units",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: recast,
      columns: [
        Column("list", "Danh sách", "List"),
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("way", "Vì sao", "Why"),
      ],
      rows: recast.changed.map { Report.row($0, snapshot.facts) }
        + recast.unplaced.map { Report.row($0, snapshot.facts) }
    )
  }

  private static func row(_ unit: Recast.ChangedUnit, _ facts: StoreFacts) -> [Datum] {
    [.word("chosen", Bilingual("đã chọn", "chosen"))] + place(unit.unit, unit.above, facts) + [
      .word(
        unit.way.word,
        Bilingual(
          Words(.vi, glyphs: .unicode).sentence(of: unit),
          Report.english(facts).sentence(of: unit)
        )
      )
    ]
  }

  private static func row(_ unit: Recast.UnplacedUnit, _ facts: StoreFacts) -> [Datum] {
    [.word("figures", Bilingual("ngày số liệu", "figures' day"))]
      + place(unit.source.unit, unit.above, facts) + [
        .word(
          unit.isDivided ? "divided" : "nowhere",
          Bilingual(
            Words(.vi, glyphs: .unicode).reason(unit),
            Report.english(facts).reason(unit)
          )
        )
      ]
  }

  private static func place(_ unit: Unit, _ above: [Unit], _ facts: StoreFacts) -> [Datum] {
    [
      .text(unit.code.text), fullName(unit, facts), .text(unit.level.word),
      .text(above.last { $0.level == .district }?.name ?? ""),
      .text(above.last { $0.level == .province }?.name ?? ""),
    ]
  }
}

extension Words {
  /// A step with what it does to the counts.
  fileprivate func signed(_ kind: Recast.Line.Kind) -> String {
    kind.sign == 0 ? step(kind) : (kind.sign < 0 ? "– " : "+ ") + step(kind)
  }
}

extension Recast.Line.Kind {
  /// The word that programs compare.
  fileprivate var word: String {
    switch self {
    case .stored: "stored"
    case .combined: "combined"
    case .divided: "divided"
    case .nowhere: "nowhere"
    case .left: "left"
    case .formed: "formed"
    case .unknown: "unknown"
    case .entered: "entered"
    case .shown: "shown"
    }
  }
}
