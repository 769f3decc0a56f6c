extension InputLine {
  /// Draws the part around the cursor and returns where the cursor stands; `nil` without room.
  ///
  /// What scrolled out at the left is computed from the cursor alone, so nothing is remembered.
  package func draw(
    on canvas: inout Canvas,
    x: Int,
    y: Int,
    width: Int,
    role: Role = .input
  ) -> Point? {
    guard width > 0 else { return nil }
    // One column stays free for the cursor behind the last character.
    let room = width - 1
    var start = cursor
    var before = 0
    while start > 0 {
      let columns = Width.columns(of: characters[start - 1])
      guard before + columns <= room else { break }
      before += columns
      start -= 1
    }
    canvas.fill(Rect(x: x, y: y, width: width, height: 1), role: role)
    var column = x
    for character in characters[start...] {
      let columns = Width.columns(of: character)
      guard column + columns <= x + width else { break }
      canvas.put(String(character), x: column, y: y, role: role)
      column += columns
    }
    return Point(x: x + before, y: y)
  }
}
