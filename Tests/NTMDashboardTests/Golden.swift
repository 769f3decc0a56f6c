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
