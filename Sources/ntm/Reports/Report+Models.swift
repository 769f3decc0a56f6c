import NTMModel
import TerminalCanvas

extension Report {
  /// Models by place and kind.
  init(modelCounts sheet: ModelSheet, of snapshot: Snapshot) {
    self.init(
      name: "models",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
      ] + sheet.kinds.map(Report.heading) + [
        Column("total", "Cộng", "Total", right: true),
        Column("households", "Số hộ", "Households", right: true),
        Column("householdsUnknown", "Chưa rõ số hộ", "Not told", right: true),
        Column("communesWith", "Xã có mô hình", "Communes with any", right: true),
        Column("base", "Trên tổng", "Of", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ] + Report.listColumns,
      rows: sheet.places.map { Report.row($0, of: snapshot) },
      totals: [
        (Column("total", "Mô hình", "Models"), Report.known(sheet.total, sheet.total.total))
      ]
        + zip(sheet.kinds, sheet.total.counts).map { kind, count in
          (Report.column(kind), Report.known(sheet.total, count))
        }
    )
  }

  private static func row(_ row: ModelCounts, of snapshot: Snapshot) -> [Datum] {
    [
      .text(row.unit.code.text), name(of: row.unit, snapshot.facts), .text(row.unit.level.word),
    ] + row.counts.map { known(row, $0) } + [
      known(row, row.total), row.total > row.untold ? .whole(row.households) : .missing,
      known(row, row.untold), known(row, row.communes.part), .whole(row.communes.base),
      .day(snapshot.asOf),
    ] + lists(row.records, on: snapshot.today)
  }

  /// A count of a place; missing where no list of it came in.
  private static func known(_ row: ModelCounts, _ count: Int) -> Datum {
    row.isKnown ? .whole(count) : .missing
  }

  /// Models one by one.
  init(models: [ModelRow], of snapshot: Snapshot) {
    self.init(
      name: "models",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Mô hình", "Model"),
        Column("kind", "Loại", "Kind"),
        Column("unit", "Mã xã", "Unit", quiet: true),
        Column("commune", "Xã", "Commune"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("owner", "Chủ trì", "Run by"),
        Column("households", "Số hộ", "Households", right: true),
        Column("started", "Bắt đầu", "Started"),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Report.listDayColumn,
      ],
      rows: models.map { row in
        let model = row.model
        return [
          .text(model.code), .text(model.name), Report.kind(model.kind, snapshot.facts),
          .text(model.unit.text), .text(row.commune), .text(row.district), .text(row.province),
          model.owner.isEmpty ? .missing : .text(model.owner),
          Report.optional(model.households) { .whole($0) }, .day(model.started),
          .day(snapshot.asOf), Report.optional(row.listedOn) { .day($0) },
        ]
      }
    )
  }

  /// What programs call a kind: its English name in one word, `kindTotal` where a column of places
  /// is called so.
  static func key(of kind: ModelKind) -> String {
    let word = oneWord(Folding.folded(kind.name.en))
    let taken: Set = [
      "", "code", "name", "level", "total", "households", "householdsUnknown", "communesWith",
      "base",
      "asOf",
    ]
    return taken.contains(word) ? "kind" + capitalised(word) : word
  }

  /// The column of a kind: a long name is cut in the table, and stands whole below it.
  private static func heading(_ kind: ModelKind) -> Column {
    var column = column(kind)
    func cut(_ name: String) -> String { Text.fit(name, to: 20, ellipsis: "…") }
    column.title = Bilingual(cut(column.title.vi), cut(column.title.en))
    return column
  }

  /// The number of models of a kind.
  private static func column(_ kind: ModelKind) -> Column {
    Column(
      key(of: kind),
      capitalised(kind.name.vi),
      capitalised(kind.name.en),
      right: true
    )
  }

  private static func kind(_ word: String, _ facts: StoreFacts) -> Datum {
    guard let kind = facts.modelKinds.first(where: { $0.word == word }) else { return .text(word) }
    return .word(key(of: kind), kind.name)
  }
}
