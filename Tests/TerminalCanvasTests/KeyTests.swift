import TerminalCanvas
import Testing

struct KeyTests {
  @Test func `a script is read key by key`() throws {
    #expect(
      try Key.parse("jj<enter>/bv<esc><lt> <c-d>") == [
        .character("j"), .character("j"), .enter, .character("/"), .character("b"),
        .character("v"), .escape, .character("<"), .character(" "), .control("d"),
      ]
    )
  }

  @Test(arguments: [
    ("<F3>", Key.function(3)), ("<s-f12>", .shiftFunction(12)), ("<A-Left>", .altLeft),
    ("<c-space>", .control(" ")), ("<C-L>", .control("l")), ("<pgdn>", .pageDown),
    ("<cr>", .enter), ("<bs>", .backspace), ("<a->>", .alt(">")), ("<a-X>", .alt("X")),
    ("<paste:Hòa > Bình:>", .paste("Hòa > Bình")), ("<gt>", .character(">")),
    ("ế", .character("ế")),
  ])
  func `a name means its key`(name: String, key: Key) throws {
    #expect(Key(name: name) == key)
    #expect(try Key.parse(name) == [key])
  }

  @Test(arguments: ["<", "<enter", "<nothing>", "<f13>", "<f0>", "<c-é>", "<>", "x<c-dd>"])
  func `a name nobody has is refused`(script: String) {
    #expect(throws: KeyScriptError.self) { try Key.parse(script) }
  }

  @Test func `every key comes back from its name`() throws {
    var keys: [Key] = [
      .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .backspace, .delete, .insert, .altUp, .altDown, .altLeft, .altRight, .unknown,
      .control(" "), .control("]"), .control("\\"), .paste("a:b>c"), .alt("<"), .alt(">"),
    ]
    keys += "az09<> :-đế".map { .character($0) }
    keys += (1...12).flatMap { [.function($0), .shiftFunction($0)] }
    for key in keys {
      #expect(Key(name: key.name) == key)
    }
    #expect(try Key.parse(Key.script(keys)) == keys)
  }

  @Test(arguments: [
    (Key.enter, "Enter"), (.function(3), "F3"), (.control("d"), "Ctrl-D"), (.up, "↑"),
    (.altLeft, "Alt-←"), (.character(" "), "Space"), (.character("/"), "/"), (.pageDown, "PgDn"),
  ])
  func `a key has a label for people`(key: Key, label: String) {
    #expect(key.label == label)
  }

  @Test func `labels for ASCII screens have no arrows`() {
    #expect(Key.up.label(in: .ascii) == "Up")
    #expect(Key.altLeft.label(in: .ascii) == "Alt-Left")
  }
}
