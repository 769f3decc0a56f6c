internal import NTMModel
internal import Workbooks

/// What counts as a figure where none was expected.
enum Figure {
  /// Whether a cell holds something that somebody reported: a number, a state, a result.
  static func isOne(_ cell: SheetHead.Cell) -> Bool {
    switch cell.kind {
    case .number, .truth, .error, .uncomputed: true
    case .day: false
    case .text: isNumber(cell.text) || CriterionState(word: cell.text) != nil
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    var hasDigit = false
    for byte in text.utf8 {
      switch byte {
      case 48...57: hasDigit = true
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "%"), UInt8(ascii: " "):
        break
      default: return false
      }
    }
    return hasDigit
  }
}

extension CriterionState {
  /// A state as people write it; `nil` for what is none.
  ///
  /// An empty text is no report, but no word for it.
  init?(word text: String) {
    switch Folding.folded(text) {
    // Without its bar it is a slip of the keyboard, and could be anything.
    case "d" where text != "d" && text != "D": self = .met
    case "dat", "dat chuan", "x", "1", "✓", "✔", "co", "da dat", "yes", "met": self = .met
    case "k", "0", "khong", "khong dat", "chua", "chua dat", "ko", "kd", "cd", "no", "not met":
      self = .notMet
    case "r", "ra soat", "dang ra soat", "cho ra soat", "disputed": self = .disputed
    default: return nil
    }
  }
}
