extension Key {
  /// The key as people read it in help and footer: `Enter`, `F3`, `Ctrl-D`, `↑`.
  package var label: String { label(in: .unicode) }

  /// The label with the signs a screen can show.
  package func label(in glyphs: GlyphSet) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .up: Key.arrow(glyphs.up, "Up", glyphs)
    case .down: Key.arrow(glyphs.down, "Down", glyphs)
    case .left: Key.arrow(glyphs.left, "Left", glyphs)
    case .right: Key.arrow(glyphs.right, "Right", glyphs)
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .function(let number): "F\(number)"
    case .shiftFunction(let number): "Shift-F\(number)"
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-\(character)"
    case .altUp: "Alt-" + Key.up.label(in: glyphs)
    case .altDown: "Alt-" + Key.down.label(in: glyphs)
    case .altLeft: "Alt-" + Key.left.label(in: glyphs)
    case .altRight: "Alt-" + Key.right.label(in: glyphs)
    case .paste: "Paste"
    case .unknown: "?"
    }
  }

  private static func arrow(_ sign: Character, _ word: String, _ glyphs: GlyphSet) -> String {
    glyphs.isASCII ? word : String(sign)
  }
}
