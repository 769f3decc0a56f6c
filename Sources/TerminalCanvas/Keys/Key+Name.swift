extension Key {
  /// The key as scripts and documents write it: `j`, `<enter>`, `<c-d>`, `<f3>`, `<lt>` for `<`.
  package var name: String {
    switch self {
    case .character("<"): return "<lt>"
    case .character(" "): return "<space>"
    case .character(let character): return String(character)
    case .function(let number): return "<f\(number)>"
    case .shiftFunction(let number): return "<s-f\(number)>"
    case .control(" "): return "<c-space>"
    case .control(let character): return "<c-\(character)>"
    case .alt(let character): return "<a-\(character)>"
    case .paste(let text): return Key.pasteOpening + text + Key.pasteClosing
    default:
      let pair = Key.named.first { $0.key == self }
      return "<\(pair?.name ?? "unknown")>"
    }
  }

  /// The key of a name as `name` gives it; also `<cr>`, `<pgup>` and the like, in any case.
  package init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    guard name.hasPrefix("<"), name.hasSuffix(">"), name.count > 2 else { return nil }
    if name.hasPrefix(Key.pasteOpening), name.hasSuffix(Key.pasteClosing),
      name.count >= Key.pasteOpening.count + Key.pasteClosing.count
    {
      let inner = name.dropFirst(Key.pasteOpening.count).dropLast(Key.pasteClosing.count)
      self = .paste(String(inner))
      return
    }
    let inner = name.dropFirst().dropLast()
    if let pair = Key.allNames.first(where: { $0.name == inner.lowercased() }) {
      self = pair.key
      return
    }
    guard let key = Key.modified(inner) else { return nil }
    self = key
  }

  static let pasteOpening = "<paste:"
  static let pasteClosing = ":>"

  /// Keys with a word, each once.
  static let named: [(name: String, key: Key)] = [
    ("enter", .enter), ("esc", .escape), ("tab", .tab), ("s-tab", .backTab),
    ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("home", .home), ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown),
    ("backspace", .backspace), ("delete", .delete), ("insert", .insert),
    ("a-up", .altUp), ("a-down", .altDown), ("a-left", .altLeft), ("a-right", .altRight),
    ("unknown", .unknown),
  ]

  private static let allNames: [(name: String, key: Key)] =
    named + [
      ("lt", .character("<")), ("gt", .character(">")), ("space", .character(" ")),
      ("cr", .enter), ("return", .enter), ("escape", .escape), ("backtab", .backTab),
      ("pgup", .pageUp), ("pgdn", .pageDown), ("pgdown", .pageDown), ("bs", .backspace),
      ("del", .delete), ("ins", .insert), ("c-space", .control(" ")),
    ]

  /// `f3`, `s-f3`, `c-d`, `a-x`.
  private static func modified(_ inner: Substring) -> Key? {
    let lowered = inner.lowercased()
    if lowered.hasPrefix("s-f") { return number(lowered.dropFirst(3)).map { .shiftFunction($0) } }
    if lowered.hasPrefix("f") { return number(lowered.dropFirst()).map { .function($0) } }
    let rest = inner.dropFirst(2)
    guard rest.count == 1, let character = rest.first else { return nil }
    if lowered.hasPrefix("a-") { return .alt(character) }
    guard lowered.hasPrefix("c-"), character.isASCII, let letter = character.lowercased().first,
      letter.isLetter || "\\]^_".contains(letter)
    else { return nil }
    return .control(letter)
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    Int(String(digits)).flatMap { (1...12).contains($0) ? $0 : nil }
  }
}
