package import NTMModel
import TerminalCanvas

/// What is said of figures that rest on assumptions.
extension Words {
  package var assumptionsTitle: String { pick("Giả định", "What if") }
  var assumptionEffectsTitle: String { pick("Mục tiêu theo giả định", "Targets as assumed") }
  var assumedOfColumn: String { pick("Điều", "About") }
  var inFileColumn: String { pick("Trong tệp", "In the file") }
  var assumedColumn: String { pick("Giả định", "Assumed") }

  /// The sign on the first line of every page while anything is assumed.
  func assumedBanner(_ count: Int) -> String {
    pick("GIẢ ĐỊNH \(count)", "WHAT IF \(count)")
  }

  /// What stands before rows whose figures can be others than the file's.
  var assumedSign: String { "~" }

  /// In the row of a unit that lacks nothing because somebody assumes so.
  var isAssumed: String { pick("đang giả định", "assumed") }

  var nothingAssumed: String {
    pick(
      "Chưa giả định gì; i trên một tiêu chí, xã, huyện hay cách đạt mục tiêu (ga)",
      "Nothing is assumed; press i on a criterion, a unit or a way to a target (ga)"
    )
  }
  var nothingToAssume: String {
    pick(
      "Không có gì để giả định ở đây; chọn một tiêu chí, một xã, huyện, tỉnh, hay mục tiêu ở trang ga",
      "Nothing here can be assumed; choose a criterion, a unit, or a target on the page ga"
    )
  }
  /// On the line of how many communes a district still needs.
  var communesAreAssumedOneByOne: String {
    pick(
      "Giả định từng xã ở trang xã (gx), danh hiệu của huyện ở ô 1",
      "Communes are assumed on their own page (gx), the title in pane 1"
    )
  }
  var tooManyToAssume: String {
    pick(
      "Nhiều hơn \(numerals.whole(State.mostAssumptions)) điều; chọn ít đơn vị hơn",
      "More than \(numerals.whole(State.mostAssumptions)) assumptions; choose fewer units"
    )
  }
  var assumedOnOwnListOnly: String {
    pick(
      "Giả định chỉ theo danh sách đơn vị của ngày số liệu; D rồi Enter để về, rồi giả định",
      "Assumptions go by the unit list of the figures; D and Enter return to it"
    )
  }
  var listWithoutAssumptions: String {
    pick(
      "Đang giả định, nên không đổi danh sách đơn vị; I bỏ hết giả định trước",
      "With assumptions the unit list stays; I takes them all away first"
    )
  }
  var onlyWithoutAssumptions: String {
    pick(
      "Đang giả định, nên không sửa số liệu; I bỏ hết giả định rồi sửa",
      "Figures are not corrected among assumptions; I takes them away first"
    )
  }
  var allUnassumed: String {
    pick("Đã bỏ mọi giả định: lại là số liệu của tệp", "No assumptions: the file's figures again")
  }

  func assumedNow(_ assumption: Assumption, of name: String) -> String {
    pick("Giả sử ", "Assumed: ") + name + ": " + subject(of: assumption) + " "
      + assumed(assumption).text
  }
  func unassumedNow(_ assumption: Assumption, of name: String) -> String {
    pick("Bỏ giả định ", "No more assumed: ") + name + ": " + subject(of: assumption)
  }
  func assumedMany(_ count: Int, of name: String) -> String {
    pick(
      "Giả sử cả danh sách đạt: \(name), \(numerals.whole(count)) điều; i lần nữa để bỏ",
      "All of the list assumed: \(name), \(numerals.whole(count)) in all; i again takes it back"
    )
  }
  func unassumedMany(_ count: Int, of name: String) -> String {
    pick(
      "Bỏ \(numerals.whole(count)) giả định: \(name)",
      "\(numerals.whole(count)) assumptions taken back: \(name)"
    )
  }
  func becameTrue(_ lines: [WhatIf.Line]) -> String {
    let first = lines.first.map { name(of: $0) + " " + subject(of: $0) } ?? ""
    let more = lines.count - 1
    return pick("Điều giả định nay đúng trong tệp: ", "Assumed, and in the file by now: ") + first
      + (more > 0 ? pick(" và \(more) điều khác", " and \(more) more") : "")
  }

  /// What every page says first that rests on assumptions.
  package func line(_ whatIf: WhatIf, asOf day: Day) -> String {
    let laid = whatIf.lines.count { $0.finding == .laid }
    var parts = [
      pick(
        "GIẢ ĐỊNH, không phải số liệu: \(numerals.whole(laid)) điều đặt lên "
          + numerals.day(day),
        "WHAT IF, no figures: \(numerals.whole(laid)) assumed on \(numerals.day(day))"
      )
    ]
    let idle = whatIf.lines.count - laid
    if idle > 0 {
      parts.append(pick("\(numerals.whole(idle)) điều không đổi gì", "\(idle) change nothing"))
    }
    return parts.joined(separator: " \(signs.middot) ")
  }
  var assumptionKeys: String { pick("gi xem, I bỏ hết", "gi lists them, I ends them") }
  /// On a page that assumptions do not reach.
  var notAssumedHere: String {
    pick(
      "Trang này theo tệp, không theo giả định",
      "This page is the file's own, without the assumptions"
    )
  }

  /// The unit of an assumption, else its code.
  package func name(of line: WhatIf.Line) -> String {
    line.unit.map { fullName($0) }
      ?? pick("Mã \(line.assumption.subject.unit)", "Code \(line.assumption.subject.unit)")
  }

  /// `TC17`, or the standard.
  package func subject(of assumption: Assumption) -> String { name(of: assumption.subject) }
  package func subject(of line: WhatIf.Line) -> String { name(of: line.subject) }

  private func name(of subject: Assumption.Subject) -> String {
    switch subject {
    case .criterion(_, let number): pick("TC\(number)", "Criterion \(number)")
    case .standard(_, let standard): self.name(of: standard)
    }
  }

  package func assumed(_ assumption: Assumption) -> CellText {
    switch assumption.subject {
    case .criterion:
      let sign = sign(assumption.holds ? .met : .notMet)
      return CellText(sign.text + " " + state(assumption.holds ? .met : .notMet), sign.role)
    case .standard:
      return assumption.holds
        ? CellText(signs.check + " " + pick("được công nhận", "recognised"), .good)
        : CellText(signs.cross + " " + pick("thu hồi", "withdrawn"), .bad)
    }
  }

  /// What the file says of it.
  package func before(_ line: WhatIf.Line) -> CellText {
    switch line.before {
    case .state(let state):
      let sign = sign(state)
      return CellText(sign.text + " " + self.state(state), sign.role)
    case .standard(let held):
      return held.map { title($0) } ?? CellText(notRecognised, .muted)
    case nil: return none
    }
  }

  package func finding(_ finding: WhatIf.Finding) -> CellText {
    switch finding {
    case .laid: CellText(pick("đang giả định", "assumed"), .strong)
    case .alreadyTrue: CellText(signs.check + " " + pick("đã đúng trong tệp", "true by now"), .good)
    case .unknownUnit: CellText("! " + pick("không có mã này", "no such unit"), .warning)
    case .notCounted: CellText("! " + pick("ngoài cơ số", "not counted"), .warning)
    case .noOwnCriteria:
      CellText("! " + pick("không có bộ TC riêng", "no own criteria"), .warning)
    case .unknownCriterion(let count):
      CellText(
        "! " + pick("bộ tiêu chí chỉ có \(count)", "the set has \(count) criteria"),
        .warning
      )
    case .wrongStandard:
      CellText("! " + pick("không dành cho cấp này", "not of its level"), .warning)
    }
  }
}
