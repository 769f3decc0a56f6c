import NTMModel
import TerminalCanvas

/// How units found by a search stand in columns: name, place and code.
struct HitColumns {
  private let name: Int
  private let code: Int
  /// What was typed to find them.
  private let query: String
  private let words: Words

  /// Measures the units for rows of `width` columns.
  init(_ answer: SearchAnswer?, width: Int, words: Words) {
    self.words = words
    query = answer?.text ?? ""
    let hits = answer?.hits ?? []
    let names = hits.map { Width.columns(HitColumns.name(of: $0, words)) }
    name = min(names.max() ?? 0, width * 2 / 5)
    code = hits.map { Width.columns($0.unit.code.text) }.max() ?? 0
  }

  func draw(_ hit: SearchAnswer.Hit, on canvas: inout Canvas, in room: Rect) {
    let place = room.x + 1 + name + 2
    put(HitColumns.name(of: hit, words), x: room.x + 1, width: name, .strong, on: &canvas, room)
    let width = max(0, room.maxX - code - 3 - place)
    put(fitted(hit.above, to: width), x: place, width: width, .muted, on: &canvas, room)
    let right = room.maxX - code - 1
    put(hit.unit.code.text, x: right, width: code, .muted, align: .right, on: &canvas, room)
  }

  private func put(
    _ text: String,
    x: Int,
    width: Int,
    _ role: Role,
    align: Align = .left,
    on canvas: inout Canvas,
    _ room: Rect
  ) {
    canvas.put(text, x: x, y: room.y, width: width, role: role, align: align)
    canvas.markMatches(of: query, in: text, x: x, y: room.y, width: width, align: align)
  }

  private static func name(of hit: SearchAnswer.Hit, _ words: Words) -> String {
    hit.unit.level == .country ? words.countryName : words.fullName(hit.unit)
  }

  /// The place in its room: first the words for what kind of units they are give way, then the
  /// district, because a name is known by its province.
  private func fitted(_ above: [Unit], to width: Int) -> String {
    let choices = [above.map(words.fullName), above.map(\.name)].map { $0.joined(separator: ", ") }
    if let whole = choices.first(where: { Width.columns($0) <= width }) { return whole }
    guard above.count > 1, let district = above.first, let province = above.last else {
      return choices.last ?? ""
    }
    let left = width - Width.columns(province.name) - 2
    guard left > 4 else { return province.name }
    return Text.fit(district.name, to: left, ellipsis: words.glyphs.ellipsis)
      + ", " + province.name
  }
}
