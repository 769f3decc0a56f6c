internal import NTMModel

/// Reads the cells of figures as nearly all of them are written, from their bytes alone.
///
/// Nothing in it reads anything otherwise than `CriterionState(word:)` and `Quantity` do, which
/// read whatever is `nil` here; a test holds them together.
enum FigureCell {
  /// The states as the form writes them: Đ, K, R, in either case, x, 1 and 0.
  @inline(__always)
  static func state(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Field) -> CriterionState? {
    switch field.end - field.start {
    case 2:
      let isBarredD = bytes[field.start] == 0xC4 && bytes[field.start + 1] & 0xFE == 0x90
      return isBarredD ? .met : nil
    case 1:
      switch bytes[field.start] {
      case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "1"): return .met
      case UInt8(ascii: "k"), UInt8(ascii: "K"), UInt8(ascii: "0"): return .notMet
      case UInt8(ascii: "r"), UInt8(ascii: "R"): return .disputed
      default: return nil
      }
    default: return nil
    }
  }

  /// The hundredths of a number with a decimal comma or point.
  @inline(__always)
  static func hundredths(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Field) -> Int64? {
    guard (1...12).contains(field.end - field.start) else { return nil }
    var whole: Int64 = 0
    var decimals = -1
    for index in field.start..<field.end {
      let byte = bytes[index]
      if byte >= 48, byte <= 57 {
        guard decimals < 2 else { return nil }
        whole = whole * 10 + Int64(byte - 48)
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), decimals < 0,
        index > field.start
      {
        decimals = 0
      } else {
        return nil
      }
    }
    switch decimals {
    case -1: return whole * 100
    case 1: return whole * 10
    case 2: return whole
    default: return nil
    }
  }
}

extension Sheet {
  /// The state in a cell that is not blank; `nil` for a fault, which is noted.
  func state(at position: Int) -> CriterionState? {
    let faults = faults.total
    let text = text(position)
    guard !text.isEmpty else { return self.faults.total == faults ? .noReport : nil }
    guard let state = CriterionState(word: text) else {
      fault(.badState, at: position)
      return nil
    }
    return state
  }

  /// The hundredths in a cell that is not blank, whatever people write for a number or a state;
  /// `nil` when there is none, with the fault noted unless the cell holds blanks.
  func hundredths(of column: AssessmentColumns.MeasureColumn) -> Int64? {
    switch column.kind {
    case .boolean, .province:
      switch state(at: column.position) {
      case .met: return 100
      case .notMet: return 0
      case .noReport, nil: return nil
      case .disputed:
        fault(.badState, at: column.position)
        return nil
      }
    case .percent, .number:
      let faults = faults.total
      var text = text(column.position)
      guard !text.isEmpty, self.faults.total == faults else { return nil }
      if column.kind == .percent, text.hasSuffix("%") {
        text = Line.tidied(String(text.dropLast()))
      }
      if let value = Quantity(text) ?? rounded(text, at: column.position) {
        return value.hundredths
      }
      fault(.badNumber, at: column.position)
      return nil
    }
  }
}
