extension String {
  /// The text without blanks at its ends.
  var trimmingBlanks: String {
    guard hasPrefix(" ") || hasSuffix(" ") else { return self }
    let text = drop { $0 == " " }
    return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
  }
}
