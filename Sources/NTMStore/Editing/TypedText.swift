internal import NTMModel

/// What somebody typed, made fit for the file.
enum TypedText {
  /// The text on one line and composed.
  ///
  /// - Throws: what is wrong with it.
  static func checked(
    _ text: String,
    _ part: TextFault.Part,
    limit: Int = Edit.lineLimit,
    mayBeEmpty: Bool = false
  ) throws(TextFault) -> String {
    let line = Line.tidied(text)
    guard mayBeEmpty || !line.isEmpty else { throw .empty(part) }
    if let scalar = Line.forbidden(in: line) {
      throw .forbiddenCharacter(part, code: scalar.value)
    }
    guard line.count <= limit else { throw .tooLong(part, limit: limit) }
    return line
  }
}
