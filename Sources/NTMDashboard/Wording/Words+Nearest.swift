import NTMModel
import TerminalCanvas

/// Who is nearest to the line, in words.
extension Words {
  var nearestTitle: String { pick("Gần đích", "Nearest") }
  var nearestUnitsTitle: String { pick("Đơn vị gần nhất", "Nearest units") }
  var nearestGapsTitle: String { pick("Tiêu chí còn thiếu", "Criteria lacking") }
  var waysColumn: String { pick("Mục tiêu, nhóm xã", "Target, group") }
  var lackUnitsColumn: String { pick("Còn thiếu", "Lacks") }
  var leastColumn: String { pick("Ít nhất phải đạt thêm", "At least to be met") }
  var passedOverColumn: String { pick("Để riêng", "Apart") }
  var criteriaNeededColumn: String { pick("Tiêu chí", "Criteria") }
  var communesNeededColumn: String { pick("Số xã", "Communes") }
  var whichColumn: String { pick("Tiêu chí thiếu", "Lacking") }
  var aloneColumn: String { pick("Chỉ thiếu nó", "Only this") }
  var pairedColumn: String { pick("Thiếu 2, có nó", "One of two") }
  var placeColumn: String { pick("Nơi", "Place") }

  /// The rows that are no targets.
  func name(of group: NearestGroup) -> String {
    switch group {
    case .lacking(0): pick("Xã đủ tiêu chí, chưa công nhận", "Communes lacking the decision only")
    case .lacking(let count):
      pick("Xã còn thiếu \(count) tiêu chí", "Communes \(count) short")
    case .districts: pick("Huyện chưa công nhận", "Districts not recognised")
    case .silent: pick("Xã chưa từng báo cáo", "Communes that never reported")
    }
  }

  /// What a row lacked or counted at the baseline, as carefully as now; a dash where nobody knows.
  func then(_ row: NearestGoalTable.Row, _ then: NearestThen?) -> CellText {
    let text: String? =
      switch row {
      case .goal(let goal): then?.goals[goal.reading.target.id].map { lack($0).text }
      case .group(let group, _): then.map { count($0.then.count(of: group), of: group) }
      }
    return CellText(text ?? signs.dash, .muted)
  }

  func count(_ count: Int, of group: NearestGroup) -> String {
    guard group == .districts else { return communes(count) }
    return numerals.whole(count) + pick(" huyện", count == 1 ? " district" : " districts")
  }

  /// What a target lacks: `150 xã`.
  func lack(_ goal: NearestGoal) -> CellText {
    guard goal.lack > 0 else {
      // Another baseline in print can turn the verdict, as on the overview.
      let met = pick("đạt", "met")
      guard let (own, other) = goal.reading.baselines else {
        return CellText(signs.check + " " + met, .good)
      }
      return CellText("? " + met + basis(own, other, goal.reading), .warning)
    }
    // With the undetermined ones, without which the overview counts.
    let range = goal.undecided.map { numerals.whole($0.lowerBound) + signs.dash } ?? ""
    return CellText(
      "! " + range + numerals.whole(goal.lack) + unit(of: goal.reading.target),
      .warning
    )
  }

  /// What a move is with the undetermined units in it; `nil` where that is the same.
  func openMove(of goal: NearestGoal, since then: NearestGoal) -> String? {
    let (sure, open) = (goal.move(since: then), goal.openMove(since: then))
    guard sure != open else { return nil }
    func signed(_ count: Int) -> String { (count > 0 ? "+" : "") + numerals.whole(count) }
    return pick(
      "\(delta) \(signed(sure)) không kể xã chưa xác định; tính cả các xã ấy là \(signed(open))",
      "\(delta) \(signed(sure)) without undetermined communes; with them it is \(signed(open))"
    )
  }

  /// Why the page of what is nearest counts more than the target; `nil` where it does not.
  func undetermined(in goal: NearestGoal) -> String? {
    guard let undecided = goal.undecided else { return nil }
    let id = goal.reading.target.id
    let least = numerals.whole(undecided.lowerBound)
    let (open, most) = (
      numerals.whole(goal.reading.undetermined), numerals.whole(goal.lack)
    )
    return pick(
      "\(id) còn \(least) xã; tính cả \(open) xã chưa xác định là \(most).",
      "\(id) lacks \(least) communes; with the \(open) undetermined ones it is \(most)."
    )
  }

  /// The least set: `7 tiêu chí ở 5 xã`, and that it is not enough where it is not.
  func least(_ goal: NearestGoal) -> String {
    guard goal.wanted > 0 else { return "" }
    let communes = goal.chosen.reduce(0) { $0 + $1.communes.count }
    let text = pick(
      "\(numerals.whole(goal.criteria)) tiêu chí ở \(numerals.whole(communes)) xã",
      "\(numerals.whole(goal.criteria)) crit., \(numerals.whole(communes)) communes"
    )
    let by = other(of: goal).map { " " + $0 } ?? ""
    guard !goal.isEnough else { return text + by }
    let count = numerals.whole(goal.chosen.count) + "/" + numerals.whole(goal.wanted)
    return text + pick(", mới cho \(count)", ", for \(count) only") + by
  }

  /// By which baseline the units are looked for, where it is not the target's own: `theo mốc 114`.
  func other(of goal: NearestGoal) -> String? {
    goal.other.map { other in
      let baseline = numerals.quantity(other.baseline)
      return pick("theo mốc \(baseline)", "from \(baseline)")
    }
  }

  /// `TC 17: 6 xã, 5: 2 xã`; for a single commune its criteria alone; of a district then those of its own.
  func gaps(_ unit: NearestUnit) -> String {
    guard !unit.own.isEmpty else { return gapsOfCommunes(unit) }
    let numbers = unit.own.map(String.init).joined(separator: ", ")
    let own = pick("TC huyện ", "own criteria ") + numbers
    return unit.communes.isEmpty ? own : gapsOfCommunes(unit) + " \(signs.middot) " + own
  }

  private func gapsOfCommunes(_ unit: NearestUnit) -> String {
    if unit.communes.count == 1, let commune = unit.communes.first {
      guard !commune.lacking.isEmpty else { return pick("chờ quyết định", "the decision only") }
      return "TC " + commune.lacking.map(String.init).joined(separator: ", ")
    }
    let gaps = unit.gaps
    guard !gaps.isEmpty else { return pick("chờ quyết định", "the decisions only") }
    return "TC "
      + gaps.map { "\($0.number): \($0.communes)" + pick(" xã", "") }.joined(separator: ", ")
  }

  /// What is counted and what is not.
  func nearestNote(hasDistricts: Bool) -> String {
    guard hasDistricts else {
      return pick(
        "Ít nhất = số tiêu chí ít nhất phải đạt thêm theo báo cáo mới nhất. Xã chưa từng báo cáo "
          + "để riêng; chưa kể việc hội đồng xét công nhận.",
        "At least = the fewest criteria still to be met, by the latest reports. Communes that "
          + "never reported stand apart; the council's word is not counted."
      )
    }
    return pick(
      "Ít nhất = số tiêu chí ít nhất phải đạt thêm theo báo cáo mới nhất. Xã chưa từng báo cáo để "
        + "riêng; chưa kể tiêu chí của chính huyện và việc hội đồng xét công nhận.",
      "At least = the fewest criteria still to be met, by the latest reports. Communes that never "
        + "reported stand apart; a district's own criteria and the council's word are not counted."
    )
  }
}

/// Units of a place by what they lack.
enum NearestGroup: Hashable, Sendable {
  case districts
  case lacking(Int)
  case silent
}
