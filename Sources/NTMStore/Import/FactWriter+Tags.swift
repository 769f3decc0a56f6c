internal import GRDB
internal import NTMModel

extension FactWriter {
  /// What communes are classified by; tags keep their positions, which answers name them by.
  mutating func writeTags() throws -> (rows: Int, changes: Int) {
    var positions: [String: Int] = [:]
    let read = try PreparedStatement(db, "SELECT code, position FROM tag")
    while try read.next() { positions[read.text(0)] = read.int(1) }
    let command = try PreparedStatement(
      db,
      putting: [
        "code", "position", "grp", "name_vi", "name_en", "short_vi", "short_en", "document",
        "source", "confidence", "difficult", "valid_from", "valid_until",
      ],
      into: "tag",
      keys: ["code"]
    )
    return try each(command) { sheet, command in
      let code = sheet.text("code", required: true)
      let position = positions[code] ?? positions.count
      positions[code] = position
      if position > TagSet.positions.upperBound, let column = sheet.position("code") {
        sheet.fault(.outOfRange(low: 0, high: TagSet.positions.upperBound), at: column)
        return false
      }
      command.bind(code, at: 1)
      command.bind(position, at: 2)
      command.bind(sheet.text("group"), at: 3)
      command.bind(sheet.text("name_vi", required: true), at: 4)
      command.bind(sheet.text("name_en"), at: 5)
      command.bind(sheet.text("short_vi", required: true), at: 6)
      sheet.bind(["short_en", "document", "source", "confidence"], to: command, from: 7)
      command.bind(sheet.integer("difficult", in: 0...1), at: 11)
      sheet.bindPeriod(to: command, from: 12)
      return true
    }
  }
}
