internal import Workbooks

/// The texts that cells of a workbook share, one behind the other in one array.
struct SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [UInt32] = []

  init() {}

  init(_ part: String, in archive: Archive) throws(WorkbookFault) {
    let handler = StringsHandler(part)
    try XMLPart.read(part, in: archive, upTo: WorkbookLimits.otherPart, handler)
    bytes = handler.bytes
    ends = handler.ends
  }

  /// Gives the bytes of a text; false when there is no such text.
  func with(_ index: Int, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    guard index >= 0, index < ends.count else { return false }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<Int(ends[index])])) }
    return true
  }
}

/// Collects the texts; what tells how to pronounce them is left out.
private final class StringsHandler: XMLHandler {
  var bytes: [UInt8] = []
  var ends: [UInt32] = []
  private let part: String
  private var isInText = false
  private var isInPronunciation = false
  private var start = 0

  init(_ part: String) { self.part = part }

  var wantsText: Bool { isInText }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "t" {
      isInText = !isInPronunciation
    } else if name == "rPh" {
      isInPronunciation = true
    } else if name == "si" {
      start = bytes.count
    }
  }

  func text(_ more: UnsafeRawBufferPointer) throws(WorkbookFault) {
    guard bytes.count + more.count <= WorkbookLimits.stringBytes else {
      throw WorkbookFault(.tooManyStrings, part: part)
    }
    bytes.append(contentsOf: more)
    guard bytes.count - start <= WorkbookLimits.cell else {
      throw WorkbookFault(.cellTooLong, part: part)
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    if name == "t" {
      isInText = false
    } else if name == "rPh" {
      isInPronunciation = false
    } else if name == "si" {
      guard ends.count < WorkbookLimits.strings else {
        throw WorkbookFault(.tooManyStrings, part: part)
      }
      unescape(from: start)
      ends.append(UInt32(bytes.count))
    }
  }

  private func unescape(from start: Int) { CellText.unescape(&bytes, from: start) }
}

/// What the format does to text that XML cannot hold.
enum CellText {
  /// Turns `_x000D_` into the character it stands for, in place.
  static func unescape(_ bytes: inout [UInt8], from start: Int) {
    guard bytes.count - start >= 7, holdsEscape(bytes[start...]) else { return }
    var result: [UInt8] = []
    var index = start
    while index < bytes.count {
      if let unit = escaped(bytes, at: index), let scalar = Unicode.Scalar(unit) {
        result.append(contentsOf: Array(String(Character(scalar)).utf8))
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    bytes.replaceSubrange(start..., with: result)
  }

  private static func holdsEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if last == UInt8(ascii: "_"), byte == UInt8(ascii: "x") { return true }
      last = byte
    }
    return false
  }

  /// The code unit of an escape that begins here; `nil` for anything else.
  private static func escaped(_ bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case 48...57: unit = unit << 4 | UInt16(byte - 48)
      case 65...70: unit = unit << 4 | UInt16(byte - 55)
      case 97...102: unit = unit << 4 | UInt16(byte - 87)
      default: return nil
      }
    }
    return unit
  }
}
