internal import GRDB
internal import NTMModel

extension FactWriter {
  /// Kinds keep the order in which they came: that of their columns.
  mutating func writeModelKinds() throws -> (rows: Int, changes: Int) {
    var positions: [String: Int] = [:]
    let read = try PreparedStatement(db, "SELECT word, position FROM model_kind")
    while try read.next() { positions[read.text(0)] = read.int(1) }
    let command = try PreparedStatement(
      db,
      putting: [
        "word", "position", "name_vi", "name_en", "short_vi", "short_en", "valid_from",
        "valid_until",
      ],
      into: "model_kind",
      keys: ["word"]
    )
    return try each(command) { sheet, command in
      let word = sheet.text("word", required: true)
      let position = positions[word] ?? positions.count
      positions[word] = position
      command.bind(word, at: 1)
      command.bind(position, at: 2)
      let names = ["name_vi", "name_en"].map { sheet.text($0, required: true) }
      let shorts = ["short_vi", "short_en"].map { sheet.text($0) }
      // What has no short name is short enough.
      for (place, text) in (names + zip(shorts, names).map { $0.isEmpty ? $1 : $0 }).enumerated() {
        command.bind(text, at: Int32(3 + place))
      }
      sheet.bindPeriod(to: command, from: 7)
      return true
    }
  }
}

extension FactChecks {
  /// Kinds are told apart by their names, and what had begun stays of a kind.
  func checkModelKinds() throws {
    let kinds = try ModelKind.all(in: db)
    // Headings of columns, and keys for programs, have no other signs.
    func plain(_ name: String) -> String {
      Folding.folded(name).filter { $0.isLetter || $0.isNumber }
    }
    for (index, kind) in kinds.enumerated() {
      for other in kinds[..<index] {
        let names = [
          ("name_vi", kind.name.vi, other.name.vi), ("name_en", kind.name.en, other.name.en),
          ("short_vi", kind.short.vi, other.short.vi), ("short_en", kind.short.en, other.short.en),
        ]
        for (column, name, taken) in names where plain(name) == plain(taken) {
          let (row, like) =
            rows(kind.word).last.map { ($0, other.word) } ?? (rows(other.word).last, kind.word)
          // A blank short name is the name in full.
          let isBlank = row?.cells[column]?.isEmpty ?? true
          let told = isBlank ? column.replacing("short", with: "name") : column
          fault(.modelKind(.named(like: like)), told, in: row, naming: name)
        }
      }
    }
    let left = try PreparedStatement(
      db,
      """
      SELECT code, started, kind
      FROM model
      WHERE \(ModelKind.isMissing)
      ORDER BY started, code
      LIMIT 1
      """
    )
    guard try left.next() else { return }
    let (started, row) = (Day(number: left.int32(1)), rows(left.text(2)).last)
    fault(
      .modelKind(.leaves(model: left.text(0), on: started)),
      row?.endLeavingOut(started) ?? "valid_to",
      in: row,
      naming: left.text(2)
    )
  }
}

extension ModelKind {
  /// Whether a model is of no kind that there was on the day it began.
  static let isMissing =
    """
    NOT EXISTS (
      SELECT 1 FROM model_kind
      WHERE word = model.kind AND valid_from <= model.started AND model.started < valid_until
    )
    """

  /// The kinds of all times, in their order.
  static func all(in db: Database) throws -> [ModelKind] {
    var rows = try SelectedRows(
      db,
      """
      SELECT word, name_vi, name_en, short_vi, short_en, valid_from, valid_until
      FROM model_kind
      ORDER BY position, word
      """
    )
    var kinds: [ModelKind] = []
    while try rows.next() {
      kinds.append(
        ModelKind(
          word: rows.text(0),
          name: rows.bilingual(1),
          short: rows.bilingual(3),
          valid: rows.period(5)
        )
      )
    }
    return kinds
  }
}
