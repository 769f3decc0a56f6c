import NTMModel
import TerminalCanvas

/// Keys typed before the page that they are meant for has its figures.
struct TypedAhead: Hashable, Sendable {
  var keys: [Key]
  /// Milliseconds of the moment at which the first of them was typed.
  var since: Int64

  /// More than anybody types in a second; what is typed beyond it would be typed blindly.
  static let limit = 256
  /// How long Esc takes its turn after the keys before it; then it means that one has waited enough.
  static let patience: Int64 = 500
}

extension State {
  /// Whether the key has to wait for the answer to the page's question, and is kept for then.
  ///
  /// Who knows the way types it in one go: Enter, two rows down, Enter. The second Enter must not
  /// depend on whether the answer to the first was faster than the finger.
  mutating func keepsForLater(_ keys: [Key], of command: Command?, at moment: Moment) -> Bool {
    guard let first = keys.first else { return false }
    if var ahead = typedAhead {
      if [.control("c"), .control("l"), .control("z")].contains(first) {
        if first == .control("c") { typedAhead = nil }
        return false
      }
      if first == .escape, moment.milliseconds - ahead.since > TypedAhead.patience {
        typedAhead = nil
        return false
      }
      if ahead.keys.count < TypedAhead.limit { ahead.keys += keys }
      typedAhead = ahead
      return true
    }
    guard command.map({ isAwaited($0.need) }) ?? isSearchAwaited, first != .control("c"),
      command != nil || first != .escape
    else {
      return false
    }
    typedAhead = TypedAhead(keys: keys, since: moment.milliseconds)
    return true
  }

  /// Types what was kept, now that there is an answer; it may have to wait again on the next page.
  mutating func catchUp(at moment: Moment) -> [Effect] {
    guard let ahead = typedAhead, !isAwaited(.rows) else { return [] }
    typedAhead = nil
    return ahead.keys.flatMap { press($0, at: moment) }
  }

  /// Whether Enter in a prompt waits for the units that its words mean.
  var isSearchAwaited: Bool {
    if case .prompt(let prompt) = overlay { prompt.isEntered } else { false }
  }

  /// Whether what is needed is still to come.
  private func isAwaited(_ need: CommandNeed) -> Bool {
    switch need {
    case .nothing: return false
    case .place:
      switch visit.page {
      case .commune, .indicator, .product, .journal: return visit.snapshot == nil
      case .overview, .units, .communes, .belowLine, .ocop, .products, .districts, .mergers,
        .cooperatives, .cooperativeList, .quality, .published, .unitLists, .assumptions, .target,
        .pace,
        .nearest, .tasks,
        .taskBoard, .task, .components, .models, .difficult, .followUps, .projector,
        .differences:
        return false
      }
    case .path:
      let hasPlace = (visit.page.place ?? .country) != .country
      return isAwaited(.place) || hasPlace && visit.snapshot == nil
    case .rows:
      guard let snapshot = visit.snapshot else { return true }
      // The linked panes still show the place that the cursor has left.
      return visit.page == .overview && visit.focused > 1
        && snapshot.linkedPlace != visit.focus ?? .country
    }
  }
}
