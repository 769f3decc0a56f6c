internal import Glibc
internal import Workbooks

/// Numbers as a spreadsheet writes them, made into what goes on the pipe.
enum NumberText {
  /// Adds a cell's kind and text for a number of a shape.
  static func add(
    _ text: UnsafeBufferPointer<UInt8>,
    _ shape: NumberShape,
    countsFrom1904: Bool,
    to frames: inout FrameBuffer
  ) {
    switch shape {
    case .plain where isPlain(text):
      add(.number, text, to: &frames)
    case .zeros(let width) where text.allSatisfy({ (48...57).contains($0) }):
      let zeros = repeatElement(UInt8(ascii: "0"), count: max(0, width - text.count))
      add(.number, Array(zeros) + text, to: &frames)
    case .plain, .zeros, .percent, .day:
      guard let value = value(of: text) else {
        // Not a number at all; whoever reads it says so.
        return add(.text, text, to: &frames)
      }
      if shape == .day, let day = day(value, countsFrom1904: countsFrom1904) {
        return add(.day, Array(day.utf8), to: &frames)
      }
      add(.number, digits(shape == .percent ? value * 100 : value), to: &frames)
    }
  }

  private static func add(
    _ kind: CellKind,
    _ text: some Collection<UInt8>,
    to frames: inout FrameBuffer
  ) {
    frames.add(kind.rawValue)
    frames.addCounted(text)
  }

  /// Whether it is short digits with at most one point already: 15 of them are exact.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 15, !text.isEmpty else { return false }
    for (index, byte) in text.enumerated() {
      let isSign = index == 0 && byte == UInt8(ascii: "-")
      guard (48...57).contains(byte) || byte == UInt8(ascii: ".") || isSign else { return false }
    }
    return true
  }

  private static func value(of text: UnsafeBufferPointer<UInt8>) -> Double? {
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
