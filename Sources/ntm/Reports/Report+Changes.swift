import NTMDashboard
import NTMModel

extension Report {
  /// Entries of the journal, the newest first.
  init(changes list: ChangeList, of snapshot: Snapshot, _ sentences: Sentences) {
    self.init(
      name: "changes",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: Report.changeColumns + Report.recordedColumns(snapshot.recast),
      rows: Report.rows(list.changes, of: snapshot, sentences),
      totals: [
        (Column("shown", "Số dòng", "Lines"), .whole(list.changes.count)),
        (Column("hasMore", "Còn nữa", "More"), .flag(list.hasMore)),
      ]
    )
  }

  private static let changeColumns = [
    Column("change", "Số", "Number", right: true),
    Column("at", "Lúc", "At"),
    Column("who", "Ai", "Who"),
    Column("code", "Mã", "Code"),
    Column("name", "Đơn vị", "Unit"),
    Column("district", "Huyện", "District", ofDistricts: true),
    Column("province", "Tỉnh", "Province"),
    Column("day", "Ngày", "Day"),
    Column("field", "Mục", "What"),
    Column("old", "Cũ", "Old"),
    Column("new", "Mới", "New"),
    Column("source", "Nguồn", "Source"),
    Column("form", "Biểu mẫu", "Form", quiet: true),
    Column("report", "Báo cáo", "Report", right: true),
    Column("undoes", "Hoàn tác", "Undoes", right: true, quiet: true),
    Column("undoneBy", "Bị hoàn tác", "Undone by", right: true),
  ]

  /// The changes of one report share their time, which is written once for all of them.
  private static func rows(
    _ changes: [Change],
    of snapshot: Snapshot,
    _ sentences: Sentences
  ) -> [[Datum]] {
    let units = UnitNames(snapshot.facts)
    var stamp: (at: Int64, datum: Datum)?
    return changes.map { change in
      let at =
        stamp.flatMap { $0.at == change.at ? $0.datum : nil } ?? self.stamp(change, sentences)
      stamp = (change.at, at)
      return row(change, at: at, units, sentences)
        + recorded(change.place?.recorded, of: snapshot)
    }
  }

  private static func stamp(_ change: Change, _ sentences: Sentences) -> Datum {
    let clock = sentences.clock(change.at)
    return .word(Wall.stamp(change.at), Bilingual(clock, clock))
  }

  private static func row(
    _ change: Change,
    at: Datum,
    _ units: UnitNames,
    _ sentences: Sentences
  ) -> [Datum] {
    let words = sentences.words
    func value(_ text: String?) -> Datum {
      guard let text else { return .missing }
      let shown = words.value(text, of: change)
      return .word(text, Bilingual(harmless(shown), harmless(shown)))
    }
    let field = harmless(words.field(of: change))
    let form = harmless(words.form(change.form))
    return [
      .serial(change.number),
      at,
      .text(change.who),
      optional(change.place?.code.text) { .text($0) },
      optional(change.place) { units.full($0) },
      optional(change.place?.district) { .text($0) },
      optional(change.place?.province) { .text($0) },
      optional(change.day) { .day($0) },
      .word(key(change.field), Bilingual(field, field)),
      value(change.old),
      value(change.new),
      .text(change.source),
      .word(change.form, Bilingual(form, form)),
      optional(change.report) { .serial($0) },
      optional(change.undoes) { .serial($0) },
      optional(change.undoneBy) { .serial($0) },
    ]
  }

  /// The word that programs compare; the same in every language.
  static func key(_ field: Change.Field) -> String {
    func joined(_ parts: String...) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    return switch field {
    case .criterion(let number): "criterion \(number)"
    case .indicator(let code, let part): joined("indicator", code, part == 2 ? "2" : "")
    case .figures: "figures"
    case .recognition(let standard, let year, let column):
      joined("recognition", String(standard.rawValue), String(year), column)
    case .product(let code, let column): joined("product", code, column)
    case .organisation(let code, let column): joined("organisation", code, column)
    case .task(let id, let column): joined("task", id, column)
    case .paper(let task, let number, let column): joined("paper", task, number, column)
    case .model(let code, let column): joined("model", code, column)
    case .tag(let code, let day, let column): joined("tag", code, day.iso, column)
    case .villages(let day, let column): joined("villages", day.iso, column)
    case .note(let number): "note \(number)"
    case .followUp(let number, let column): joined("follow-up", String(number), column)
    case .facts(let form): "facts \(form)"
    case .fact(let table, let key, let column): joined(table, key, column)
    }
  }
}
