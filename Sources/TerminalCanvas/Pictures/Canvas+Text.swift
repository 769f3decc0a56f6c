extension Canvas {
  /// The picture as plain text, a line a row, without the blanks at the end of lines.
  package var text: String {
    lines { $0.isContinuation ? nil : $0.glyph }
  }

  /// The same grid with the letter of each cell's role, and a legend below.
  ///
  /// Blanks of plain text stay blank. Selected cells have capitals (`:` for plain text), recently
  /// changed ones a star, those that a search found a stroke.
  package var roles: String {
    let grid = lines { cell in
      if cell.isChanged { return "*" }
      if cell.isMatch { return "/" }
      if cell.isSelected { return cell.role.selectedLetter }
      let isBlank = cell.role == .text && cell.glyph == " " && !cell.isContinuation
      return isBlank ? " " : cell.role.letter
    }
    let used = Set(rows.joined().map(\.role))
    let legend = Role.allCases.filter { used.contains($0) && $0 != .text }
      .map { "\($0.letter) \($0)" }
      .joined(separator: ", ")
    return legend.isEmpty ? grid : grid + "\n\n" + legend
  }

  private func lines(_ sign: (Cell) -> Character?) -> String {
    (0..<size.height).map { y in
      var line = String(row(y).compactMap(sign))
      while line.last == " " { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }
}
