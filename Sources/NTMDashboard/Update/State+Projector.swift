import NTMModel

extension State {
  /// The slides of the page; `nil` on other pages and before the first answer.
  var deck: Deck? {
    guard case .projector = visit.page, case .overview(let overview)? = visit.snapshot?.body else {
      return nil
    }
    return Deck(overview, size: size, led: ledTargets)
  }

  /// The targets on the slide of the leading screen; `nil` where none leads, or shows other things.
  private var ledTargets: LedTargets? {
    guard let following, following.isLed, let place = following.lead?.place,
      let stance = Stance(text: place), stance.targetsEach > 0,
      case .projector(.targets(let first)) = stance.page
    else { return nil }
    return LedTargets(first: first, count: stance.targetsEach)
  }

  /// Where the slide on show stands among all; `nil` where there is none.
  var slidePosition: Int? {
    guard case .projector(let slide) = visit.page else { return nil }
    return deck?.position(of: slide)
  }

  /// How many targets the slide on show has; `nil` for provinces and on other pages.
  var slideTargets: Int? {
    guard case .projector(.targets(let first)) = visit.page,
      case .overview(let overview)? = visit.snapshot?.body, let deck
    else { return nil }
    return min(deck.targetsEach, overview.targets.count - first)
  }

  /// The targets on show of those on the slide of the leading screen, which has more room; `nil` where
  /// all are.
  var fewerTargets: Share? {
    guard let following, following.isLed, let place = following.lead?.place,
      let there = Stance(text: place)?.targetsEach, let here = slideTargets, here < there
    else { return nil }
    return Share(here, of: there)
  }

  /// The slide a command leads to; `nil` for commands that lead to none, and beyond either end.
  func slide(after command: Command) -> Slide? {
    guard let deck, let step = SlideStep(command) else { return nil }
    // A province that is gone is left at the first one.
    let now = slidePosition ?? -1
    let next =
      switch step {
      case .next: now + 1
      case .previous: now - 1
      case .first: 0
      case .last: deck.slides.count - 1
      }
    guard next != now, deck.slides.indices.contains(next) else { return nil }
    return deck.slides[next]
  }

  /// Opens the projector: at the targets, or at the province of the page; and closes it again.
  mutating func toggleProjector() -> [Effect] {
    if case .projector = visit.page { return goBack() }
    let path = visit.page == .overview ? [] : visit.snapshot?.path ?? []
    let province = path.first { $0.level == .province }
    return go(to: .projector(province.map { .province($0.code) } ?? .targets(from: 0)))
  }

  /// Whether a command does something on the projector; `nil` on other pages, and for commands that
  /// mean there what they always mean.
  func projectorAvailability(of command: Command) -> Availability? {
    guard deck != nil else { return nil }
    if command == .open { return .yes }
    guard SlideStep(command) != nil else { return nil }
    return Availability(slide(after: command) != nil, or: words.noMoreSlides)
  }

  /// Carries out what moves through the slides; `nil` for other commands and pages.
  mutating func runOnProjector(_ command: Command) -> [Effect]? {
    guard case .projector(let slide) = visit.page, deck != nil else { return nil }
    if command == .open {
      switch slide {
      case .targets: return go(to: .overview)
      case .province(let code): return go(to: .units(code))
      }
    }
    guard let next = self.slide(after: command) else { return nil }
    // All slides are of one answer; the history has the projector once.
    visit.page = .projector(next)
    return []
  }
}

/// Which way a command leads through the slides.
private enum SlideStep {
  case next, previous, first, last

  init?(_ command: Command) {
    guard let step = SlideStep.steps[command] else { return nil }
    self = step
  }

  private static let steps: [Command: SlideStep] = [
    .down: .next, .pageDown: .next, .columnRight: .next, .halfDown: .next, .mark: .next,
    .up: .previous, .pageUp: .previous, .columnLeft: .previous, .halfUp: .previous,
    .top: .first, .bottom: .last,
  ]
}
