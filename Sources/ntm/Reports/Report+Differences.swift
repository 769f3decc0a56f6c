import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  /// What differs in the figures of two days, in official order, the first `limit` of it; the totals
  /// are of all.
  init(
    differences sheet: DifferenceSheet,
    of snapshot: Snapshot,
    limit: Int,
    _ sentences: Sentences
  ) {
    let shown = sheet.differences.prefix(limit)
    self.init(
      name: "differences",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      earlier: snapshot.earlier,
      since: snapshot.since,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Đơn vị", "Unit"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("field", "Mục", "What"),
        Column("then", "Lúc đó", "Then"),
        Column("now", "Nay", "Now"),
        Column("move", "Δ", "Δ", right: true),
        Column("label", "Tên mục", "Named", quiet: true),
        Column("thenValues", "Trị số lúc đó", "Values then", quiet: true),
        Column("nowValues", "Trị số nay", "Values now", quiet: true),
      ],
      rows: shown.map { Report.row($0, of: sheet, snapshot, sentences) },
      totals: [
        (Column("shown", "Số dòng", "Lines"), .whole(shown.count)),
        (Column("count", "Khác biệt", "Differences"), .whole(sheet.differences.count)),
        (Column("units", "Đơn vị", "Units"), .whole(sheet.tally.units)),
        (Column("firstTold", "Báo cáo lần đầu", "First reported"), .whole(sheet.tally.firstTold)),
        (
          Column("lastTold", "Nay chưa báo cáo", "No longer reported"),
          .whole(sheet.tally.lastTold)
        ),
      ] + DifferenceTally.Kind.allCases.flatMap { Report.totals($0, of: sheet) } + [
        (Column("hasMore", "Còn nữa", "More"), .flag(shown.count < sheet.differences.count)),
        Report.counted(
          all: "mọi khác biệt",
          "all differences",
          shown: shown.count,
          shown.count < sheet.differences.count
        ),
        (Report.basisColumn, Report.basis(ofFigures: snapshot)),
      ]
    )
  }

  private static func row(
    _ difference: Difference,
    of sheet: DifferenceSheet,
    _ snapshot: Snapshot,
    _ sentences: Sentences
  ) -> [Datum] {
    let (set, words) = (snapshot.set, sentences.words)
    let field = words.what(difference, of: set, ownSets: sheet.ownSets)
    let ends = words.ends(difference, of: set)
    let keys = keys(difference.what)
    func word(_ key: String, _ text: String) -> Datum {
      .word(key, Bilingual(harmless(text), harmless(text)))
    }
    return [
      .text(difference.place.code.text),
      UnitNames(snapshot.facts).full(difference.place),
      .text(difference.place.district),
      .text(difference.place.province),
      word(difference.key(in: set), field),
      word(keys.then, ends.then),
      word(keys.now, ends.now),
      .move(sheet.move(of: difference, leastStars: snapshot.facts.leastStars)),
      .text(harmless(field)),
    ] + values(difference.what)
  }

  /// What was measured on both days, part by part with a dash for one that was not told: `98.5 -`.
  ///
  /// Yes is 1 and no is 0. Empty for what is no measure, and where nothing was told.
  private static func values(_ what: Difference.What) -> [Datum] {
    guard case .indicator(_, let then, let now) = what else { return [.text(""), .text("")] }
    return [then, now].map { end in
      guard end.values.contains(where: { $0 != nil }) else { return .text("") }
      return .text(end.values.map { $0?.plain ?? "-" }.joined(separator: " "))
    }
  }

  /// The net of a kind, and for programs what was gained and lost; missing where nobody can compare it.
  private static func totals(
    _ kind: DifferenceTally.Kind,
    of sheet: DifferenceSheet
  ) -> [(column: Column, value: Datum)] {
    let (key, names) = ("\(kind)", Language.allCases.map { Words($0, glyphs: .unicode).name(kind) })
    let title = Bilingual(capitalised(names[0]), capitalised(names[1]))
    let count = sheet.count(kind)
    return [
      (Column(key + "Net", "Δ " + title.vi, "Δ " + title.en), optional(count?.net) { .move($0) }),
      (
        Column(key + "Gained", title.vi + ": thêm", title.en + ": more", forPrograms: true),
        optional(count?.gained) { .whole($0) }
      ),
      (
        Column(key + "Lost", title.vi + ": bớt", title.en + ": less", forPrograms: true),
        optional(count?.lost) { .whole($0) }
      ),
    ]
  }

  /// By what the list goes: the figures of two reporting days, whenever they were written.
  private static func basis(ofFigures snapshot: Snapshot) -> Datum {
    let texts = Language.allCases.map { language in
      let numerals = Sentences(language).numerals
      let (then, now) = (snapshot.since?.day ?? snapshot.asOf, snapshot.asOf)
      let days = numerals.day(then) + " → " + numerals.day(now)
      return language.pick(
        Bilingual(
          "số liệu hai kỳ \(days); không phải lúc ghi vào tệp",
          "the figures of \(days); not when they were written"
        )
      )
    }
    return .word("figures", Bilingual(texts[0], texts[1]))
  }

  /// What it was and what it is, in the words that programs compare.
  private static func keys(_ what: Difference.What) -> (then: String, now: String) {
    func pair<Value>(_ then: Value, _ now: Value, _ key: (Value) -> String) -> (String, String) {
      (key(then), key(now))
    }
    switch what {
    case .criterion(_, let then, let now): return pair(then, now) { "\($0)" }
    case .indicator(_, let then, let now): return pair(then, now) { "\($0.verdict)" }
    case .figures(let then, let now): return pair(then, now) { $0.map { String($0) } ?? "" }
    case .standing(let then, let now): return pair(then, now) { "\($0)" }
    case .titles(let then, let now, _):
      return pair(then, now) { $0.map { String($0.rawValue) }.joined(separator: " ") }
    case .product(_, let then, let now):
      return pair(then, now) { $0.map { "\($0.stars) \($0.certificate)" } ?? "" }
    case .organisation(_, let then, let now): return pair(then, now) { $0.map { "\($0)" } ?? "" }
    case .newcomer(_, let then, let now): return pair(then, now) { $0 ? "new" : "" }
    case .model(_, let then, let now): return pair(then, now) { $0 ? "exists" : "" }
    }
  }
}
