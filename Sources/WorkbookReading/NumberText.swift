internal import Glibc
internal import Workbooks

/// Numbers as a spreadsheet writes them, made into what goes on the pipe.
enum NumberText {
  /// The kind and the text of a number of a shape, given to `body`.
  static func with(
    _ text: UnsafeRawBufferPointer,
    _ shape: NumberShape,
    countsFrom1904: Bool,
    _ body: (CellKind, UnsafeRawBufferPointer) -> Void
  ) {
    if shape == .plain, isPlain(text) { return body(.number, text) }
    if case .zeros(let width) = shape, text.allSatisfy({ (48...57).contains($0) }) {
      let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, width - text.count))
      return (zeros + text).withUnsafeBytes { body(.number, $0) }
    }
    // What is not a number at all is left to whoever reads it.
    guard let value = value(of: text) else { return body(.text, text) }
    if shape == .day, let day = day(value, countsFrom1904: countsFrom1904) {
      return Array(day.utf8).withUnsafeBytes { body(.day, $0) }
    }
    digits(shape == .percent ? value * 100 : value).withUnsafeBytes { body(.number, $0) }
  }

  /// Whether it is short digits with at most one point already, which is not followed by zeros alone;
  /// 15 digits are exact.
  private static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count <= 15, let last = text.last, (48...57).contains(last) else { return false }
    var points = 0
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: ".") {
        points += 1
      } else if !(48...57).contains(byte), index > 0 || byte != UInt8(ascii: "-") {
        return false
      }
    }
    return points == 0 || points == 1 && last != UInt8(ascii: "0")
  }

  private static func value(of text: UnsafeRawBufferPointer) -> Double? {
    guard text.count <= 64, !text.isEmpty else { return nil }
    var characters = text.map { CChar(bitPattern: $0) }
    characters.append(0)
    return characters.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var end: UnsafeMutablePointer<CChar>?
      let value = strtod(start, &end)
      guard let end, end - UnsafeMutablePointer(mutating: start) == text.count, value.isFinite
      else { return nil }
      return value
    }
  }

  /// A value in 15 significant digits, which is what a spreadsheet shows: 94.8, not
  /// 94.799999999999997.
  private static func digits(_ value: Double) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 48)
    let size = buffer.count
    _ = withVaList([value]) { vsnprintf(&buffer, size, "%.15g", $0) }
    return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }

  /// The day of a date; `nil` when the number lies outside all calendars of spreadsheets.
  private static func day(_ value: Double, countsFrom1904: Bool) -> String? {
    guard value >= 1, value < 2_958_466 else { return nil }
    return SerialDay(whole: Int(value), countsFrom1904: countsFrom1904).iso
  }
}
