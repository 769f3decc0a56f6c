import NTMModel
import TerminalCanvas

/// Notes and follow-ups at the baseline.
extension Words {
  /// How something given out stood then; `nil` where nobody asked.
  func then(of followUp: FollowUp, _ then: FollowUpsThen?) -> String? {
    guard let then else { return nil }
    switch then.standing(of: followUp) {
    case .absent: return pick("giao từ đó đến nay", "given out since")
    case .was(let standing): return pick("lúc đó: ", "then: ") + self.standing(standing).text
    }
  }

  /// Whether a note had been written; a dash where nobody knows.
  func wasThere(_ wasThere: Bool?) -> CellText {
    switch wasThere {
    case nil: CellText(signs.dash, .muted)
    case true?: CellText("0", .muted)
    case false?: CellText(isNew, .accent)
    }
  }
}
