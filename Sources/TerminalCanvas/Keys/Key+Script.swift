/// Why a script of keys could not be read.
package enum KeyScriptError: Error, Hashable, Sendable {
  /// A name between angle brackets that no key has, or a bracket that is never closed.
  case unknownName(String)
}

extension Key {
  /// The keys of a script such as `jj<enter>/bv<esc>`; `<lt>` stands for `<`.
  ///
  /// A paste is `<paste:text:>`. Whatever is not in brackets is typed as it stands.
  package static func parse(_ script: String) throws(KeyScriptError) -> [Key] {
    var keys: [Key] = []
    var rest = script[...]
    while let first = rest.first {
      guard first == "<" else {
        keys.append(.character(first))
        rest = rest.dropFirst()
        continue
      }
      guard let end = endOfName(rest) else { throw .unknownName(String(rest)) }
      let name = String(rest[..<end])
      guard let key = Key(name: name) else { throw .unknownName(name) }
      keys.append(key)
      rest = rest[end...]
    }
    return keys
  }

  /// The script that types these keys; the way back from `parse`.
  package static func script(_ keys: [Key]) -> String {
    keys.map(\.name).joined()
  }

  /// Where the name in brackets at the beginning of the text ends.
  private static func endOfName(_ text: Substring) -> Substring.Index? {
    let isPaste = text.hasPrefix(pasteOpening)
    var index = text.index(after: text.startIndex)
    // `<a->>`: a bracket as the character that is meant.
    if text.hasPrefix("<a->>") { return text.index(index, offsetBy: 4) }
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ">", !isPaste || text[text.index(before: index)] == ":" { return next }
      index = next
    }
    return nil
  }
}
