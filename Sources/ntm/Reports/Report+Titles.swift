import NTMModel

/// Titles in reports: for programs by their English names in one word, for people as the rows of the
/// store call them on the day of the decision.
extension Report {
  static func title(_ held: HeldTitle?, _ facts: StoreFacts) -> Datum { title(held, facts.titles) }

  static func title(_ held: HeldTitle?, _ titles: Titles) -> Datum {
    optional(held) { name(of: $0.standard, on: $0.since, titles) }
  }

  static func title(_ recognition: Recognition?, _ facts: StoreFacts) -> Datum {
    title(recognition?.held, facts)
  }

  /// What a grade was called on a day.
  static func name(of standard: Standard, on day: Day, _ titles: Titles) -> Datum {
    guard let title = titles.title(of: standard, on: day) else {
      return .serial(Int64(standard.rawValue))
    }
    return .word(
      title.word,
      Bilingual(capitalised(title.name.vi), capitalised(title.short.en))
    )
  }

  /// The column that counts the communes with titles of a step or a higher one, headed by the first of
  /// those of the day; where there are none, by the word alone.
  static func counted(_ word: String, step: Int, of snapshot: Snapshot) -> Column {
    let own = snapshot.facts.titles.inForce(at: .commune, step: step, on: snapshot.asOf).first
    return Column(
      word,
      own.map { capitalised($0.name.vi) } ?? "Bậc \(step)",
      own.map { capitalised($0.short.en) } ?? "Step \(step)",
      right: true,
      quiet: true
    )
  }

  /// The provinces that hold a title, called by it where the day has only one.
  static func recognisedProvinces(_ snapshot: Snapshot) -> Column {
    let own = snapshot.facts.titles.inForce(at: .province, on: snapshot.asOf)
    guard let only = own.first, own.count == 1 else {
      return Column("completed", "Được công nhận", "Recognised")
    }
    return Column("completed", capitalised(only.name.vi), capitalised(only.short.en))
  }

  /// A name as one word for programs: `taskCompleted`.
  static func oneWord(_ name: String) -> String {
    let words = name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    let rest = words.dropFirst().map { capitalised(String($0)) }
    return (words.first.map(String.init) ?? "") + rest.joined()
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Report {
  /// The titles of the day, or those of all times.
  init(titles snapshot: Snapshot, all: Bool) {
    let titles = snapshot.facts.titles.rows.filter { all || $0.valid.contains(snapshot.asOf) }
    self.init(
      name: "titles",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      columns: [
        Column("grade", "Bậc", "Grade", right: true),
        Column("level", "Cấp", "Level"),
        Column("types", "Loại đơn vị", "Types of units"),
        Column("title", "Danh hiệu", "Title"),
        Column("step", "Tính là", "Counts as", right: true),
        Column("document", "Văn bản", "Document"),
        Column("validFrom", "Từ ngày", "From"),
        Column("validTo", "Đến ngày", "To"),
      ],
      rows: titles.sorted { $0.level > $1.level }.map { title in
        [
          .whole(title.standard.rawValue), Report.levelWord(title.level),
          title.types.isEmpty ? .missing : .text(title.types.joined(separator: ", ")),
          .word(title.word, title.name), .whole(title.step),
          title.document.isEmpty ? .missing : .text(title.document), .day(title.valid.from),
          Report.optional(title.valid.until) { .day($0.adding(days: -1)) },
        ]
      }
    )
  }
}

extension Report {
  private static func levelWord(_ level: Level) -> Datum {
    let shown =
      switch level {
      case .country: Bilingual("Cả nước", "Country")
      case .region: Bilingual("Vùng", "Region")
      case .province: Bilingual("Tỉnh", "Province")
      case .district: Bilingual("Huyện", "District")
      case .commune: Bilingual("Xã", "Commune")
      }
    return .word(level.word, shown)
  }
}

extension Title {
  /// Its English name as one word for programs: `taskCompleted`.
  var word: String { Report.oneWord(name.en) }
}
