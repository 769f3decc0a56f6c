internal import CNcurses
internal import TerminalCanvas

/// What the key codes of ncurses stand for, and sequences that it should know besides terminfo's.
enum KeyCodes {
  /// The event of a code; `nil` for one to be dropped.
  ///
  /// `KEY_RESIZE` is dropped because `resizeterm` queues it once more for every signal.
  static func event(_ code: Int32) -> KeyDecoding.Event? {
    let own = Int(code) - firstOwnCode
    if own >= 0, own < sequences.count { return sequences[own].event }
    guard code != KEY_RESIZE else { return nil }
    let number = Int(code - ntm_key_f0)
    if (1...12).contains(number) { return .key(.function(number)) }
    if (13...24).contains(number) { return .key(.shiftFunction(number - 12)) }
    return .key(keys[code] ?? .unknown)
  }

  /// Makes ncurses recognise the sequences that it does not know from terminfo.
  ///
  /// Extended names of terminfo (`kLFT3`) have codes past `KEY_MAX` that differ from run to run;
  /// those are taken over.
  static func defineSequences() {
    // Mouse reports are never asked for; a stray one must not leave its digits behind.
    define_key(nil, KEY_MOUSE)
    for (index, sequence) in sequences.enumerated() {
      let known = key_defined(sequence.text)
      guard known == 0 || known > KEY_MAX else { continue }
      define_key(sequence.text, Int32(firstOwnCode + index))
    }
  }

  /// Far above the codes that ncurses gives to extended terminfo keys.
  private static let firstOwnCode = 2000

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert,
    KEY_BTAB: .backTab, KEY_ENTER: .enter,
  ]

  /// What xterm and its many likenesses, rxvt and the Linux console send, whatever TERM says.
  private static let sequences: [(text: String, event: KeyDecoding.Event)] = {
    var all: [(text: String, event: KeyDecoding.Event)] = [
      ("\u{1B}[200~", .pasteStart), ("\u{1B}[201~", .pasteEnd), ("\u{1B}[Z", .key(.backTab)),
    ]
    func add(_ key: Key, _ endings: String...) {
      for ending in endings { all.append(("\u{1B}" + ending, .key(key))) }
    }
    let arrows: [(String, Key, Key)] = [
      ("A", .up, .altUp), ("B", .down, .altDown), ("C", .right, .altRight), ("D", .left, .altLeft),
    ]
    for (letter, key, altKey) in arrows {
      add(key, "[" + letter, "O" + letter)
      // The modifier is 3 for Alt, 9 for Meta as iTerm sends it.
      add(altKey, "[1;3" + letter, "[1;9" + letter)
    }
    add(.home, "[H", "OH", "[1~", "[7~")
    add(.end, "[F", "OF", "[4~", "[8~")
    add(.insert, "[2~")
    add(.delete, "[3~")
    add(.pageUp, "[5~")
    add(.pageDown, "[6~")
    for (index, letter) in ["P", "Q", "R", "S"].enumerated() {
      add(.function(index + 1), "O" + letter, "[\(index + 11)~")
      add(.shiftFunction(index + 1), "[1;2" + letter)
    }
    for (index, letter) in ["A", "B", "C", "D", "E"].enumerated() {
      add(.function(index + 1), "[[" + letter)
    }
    for (index, number) in [15, 17, 18, 19, 20, 21, 23, 24].enumerated() {
      add(.function(index + 5), "[\(number)~")
      add(.shiftFunction(index + 5), "[\(number);2~")
    }
    // The number block in application mode.
    for (letter, character) in zip("pqrstuvwxyjklmno", "0123456789*+,-./") {
      add(.character(character), "O" + String(letter))
    }
    add(.enter, "OM")
    return all
  }()
}
