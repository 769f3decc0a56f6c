import Testing

@testable import ntm_bench

/// Frames through the real runtime: worker, watcher, state and canvas, on the sample data.
struct FrameTests {
  private let folder = Folder()

  private func frame(_ keys: String, size: String = "120x40", _ more: String...) -> String {
    Command.run(
      ["frame", "--store", SampleStore.path, "--size", size, "--keys", keys] + more,
      in: folder
    ).output
  }

  @Test(arguments: ["80x24", "120x40", "200x60", "60x15"])
  func `a frame has the size that was asked for`(_ size: String) {
    let lines = frame("", size: size).split(separator: "\n", omittingEmptySubsequences: false)
    let height = size.split(separator: "x").last.flatMap { Int($0) }
    #expect(lines.count - 1 == height)
    #expect(lines.contains { $0.contains("MINH HỌA") })
  }

  @Test func `a terminal too small says so`() {
    #expect(frame("", size: "40x10").contains("60×15"))
  }

  @Test func `the linked panes follow the province`() {
    let keys = String(repeating: "<down>", count: 7)
    #expect(frame(keys).contains("Dưới 10 TC (bộ 1980) · "))
    #expect(frame(keys) != frame(""))
  }

  @Test func `a search finds places without accents`() {
    #expect(frame("/bac ha").contains("Bắc Hà"))
  }

  @Test func `quitting ends the script`() {
    #expect(!frame("qgx").isEmpty)
  }

  @Test func `two runs give the same picture`() {
    #expect(frame("gd<down>") == frame("gd<down>"))
  }

  @Test func `ANSI and SVG show the same words`() {
    #expect(frame("", size: "80x24", "--format", "ansi", "--color", "always").contains("\u{1B}["))
    let picture = frame("", size: "80x24", "--format", "svg")
    #expect(picture.hasPrefix("<svg"))
    #expect(picture.contains("MINH HỌA"))
  }

  @Test func `ASCII frames hold no line or block`() {
    let text = frame("", size: "80x24", "--ascii")
    #expect(!text.contains { "─│┌┐└┘█░▒".contains($0) })
  }
}
