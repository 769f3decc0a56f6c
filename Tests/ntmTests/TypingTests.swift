import NTMDashboard
import TerminalCanvas
import TerminalCurses
import Testing

@testable import ntm

/// What Vietnamese input methods send, byte by byte, into the lines of the dialogs.
struct TypingTests {
  /// What each method sends for words that a correction is likely to have.
  private static let sessions: [(bytes: String, meant: String)] = [
    // UniKey, Telex: the letter is taken back by 0x08 or 0x7F and sent anew.
    ("vie\u{8}ê\u{8}ết", "viết"), ("vie\u{7F}ê\u{7F}ết", "viết"),
    ("d\u{8}đuo\u{8}\u{8}ươ\u{8}ờng", "đường"), ("so\u{7F}ố 12/BC-UBND", "số 12/BC-UBND"),
    // VNI: digits turn the letters before them.
    ("bao\u{8}\u{8}áo ca\u{8}áo", "báo cáo"), ("hop\u{8}\u{8}ọp", "họp"),
    // Marks that come on their own, and letters in their decomposed form.
    ("nguo\u{302}\u{300}n", "nguồn"), ("tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "tiếng Việt"),
  ]

  private func keys(_ batches: [[UInt8]]) -> [Key] {
    var decoding = KeyDecoding()
    return batches.flatMap { batch in
      batch.flatMap { decoding.feed(.byte($0)) } + decoding.endBatch()
    }
  }

  @Test(arguments: sessions)
  func `a line holds what was meant, composed`(bytes: String, meant: String) {
    // At once, and with every byte in a batch of its own, as over a slow line.
    for batches in [[Array(bytes.utf8)], bytes.utf8.map { [$0] }] {
      var line = InputLine()
      for key in keys(batches) { _ = line.apply(key) }
      #expect(Array(line.text.unicodeScalars) == Array(meant.unicodeScalars))
    }
  }

  @Test func `the note and the source of a correction take them too`() throws {
    let dashboard = Dashboard(path: SampleStore.path, language: .vi, editor: "Lan")
    var script = try Key.parse("/02869<enter>a")
    script += keys([Array("D\u{8}Đường ho\u{8}\u{8}hỏ\u{8}ỏng".utf8), [9]])
    script += keys([Array("ba\u{7F}áo ca\u{7F}áo 9/BC".utf8)])
    let frame = try dashboard.frame(
      after: script,
      size: Size(width: 80, height: 24),
      glyphs: .unicode
    )
    #expect(frame.canvas.text.contains("Đường hỏng"))
    #expect(frame.canvas.text.contains("Nguồn: báo cáo 9/BC"))
  }
}
