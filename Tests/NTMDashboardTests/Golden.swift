import Foundation
import TerminalCanvas
import Testing

/// Holds a picture against the one kept beside the tests; `RECORD=1` keeps the present one.
///
/// A golden is the picture, a line of dashes, and the same grid with one letter a role.
func expectGolden(
  _ canvas: Canvas,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  let file = folder.appendingPathComponent(name + ".txt")
  let dashes = String(repeating: "-", count: 40)
  expectHuesOnSigns(canvas, sourceLocation)
  let picture = canvas.text + "\n" + dashes + "\n" + canvas.roles + "\n"
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(picture.utf8).write(to: file)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  if kept != picture {
    let difference = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      picture.split(separator: "\n", omittingEmptySubsequences: false)
    )
    .enumerated().filter { $0.element.0 != $0.element.1 }
    .prefix(6).map { "line \($0.offset + 1)\n  kept \($0.element.0)\n  now  \($0.element.1)" }
    Issue.record(
      "\(name) has changed:\n\(difference.joined(separator: "\n"))",
      sourceLocation: sourceLocation
    )
  }
}

/// Checks that what a scheme may colour is a sign or a bar: words are read in the terminal's own
/// colours.
func expectHuesOnSigns(_ canvas: Canvas, _ sourceLocation: SourceLocation) {
  let glyphs = canvas.glyphs
  let signs: Set<Character> = [
    glyphs.good, glyphs.bad, glyphs.onTrack, glyphs.noReport, glyphs.warning, glyphs.dot,
    glyphs.dash, glyphs.barFull, glyphs.ascending, glyphs.descending, "?", " ",
    // Before a computed figure that is not the published one.
    glyphs.isASCII ? "#" : "≠",
  ]
  for y in 0..<canvas.size.height {
    for (x, cell) in canvas.row(y).enumerated() where cell.role.isHue {
      #expect(
        signs.contains(cell.glyph),
        "“\(cell.glyph)” at \(x), \(y) is \(cell.role)",
        sourceLocation: sourceLocation
      )
    }
  }
}
