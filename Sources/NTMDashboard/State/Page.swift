package import NTMModel

/// A screen together with the place it shows; what back and forward go through.
package enum Page: Hashable, Sendable {
  case overview
  /// The units of the next step below a place; the communes of a district.
  case units(UnitCode)
  case communes(UnitCode)
  case belowLine(UnitCode)
  case commune(UnitCode)
  case indicator(UnitCode, String)
  case ocop(UnitCode)
  case products(UnitCode, sector: String?)
  case product(String)
  /// The district-level units of a place with their titles, and its provinces.
  case districts(UnitCode)
  /// The units of a place that resolutions formed, with what they were before.
  case mergers(UnitCode)
  /// Cooperatives and unions by place and year; and one by one.
  case cooperatives(UnitCode)
  case cooperativeList(UnitCode)
  /// How complete, timely and consistent the figures of a place are.
  case quality(UnitCode)
  /// Figures printed of a place and of what lies in it, beside what the records come to.
  case published(UnitCode)
  /// What the unit list that was chosen and that of the figures' day differ in.
  case unitLists
  /// What is assumed, and what it does to the targets.
  case assumptions
  case target(String)
  /// Where a target is heading in a place, as a chart and by the units below.
  case pace(String, UnitCode)
  /// Who is nearest to the line, and the least that would meet each target.
  case nearest(UnitCode)
  /// All tasks of the programme as a list, and by who leads them.
  case tasks
  /// The same as cards by state.
  case taskBoard
  case task(String)
  case components
  case models(UnitCode)
  /// What is to be done about the units of a place, and the notes beside them.
  case followUps(UnitCode)
  /// Communes in difficulty in a place: of one kind, or all that is special.
  case difficult(UnitCode, tag: String?)
  /// What changed, the newest first.
  case journal(ChangeFilter)
  /// What differs in the figures of a place between a reporting day and that on show.
  case differences(UnitCode)
  /// A few figures in large letters.
  case projector(Slide)

  /// The question that fills the page.
  func question(
    day: Day?,
    unitsAt: Day?,
    since: Baseline? = nil,
    focus: UnitCode?
  ) -> Question {
    var question = Question(subject(focus: focus), day: day)
    if question.subject.knowsUnitLists { question.unitsAt = unitsAt }
    if hasMoves, unitsAt == nil { question.since = since }
    return question
  }

  /// Whether its rows can be held against a baseline.
  ///
  /// The few figures of the projector have no room for moves.
  var hasMoves: Bool {
    if case .projector = self { return false }
    return subject(focus: nil).hasMoves
  }

  private func subject(focus: UnitCode?) -> Question.Subject {
    switch self {
    case .overview: .overview(focus: focus)
    // All slides are of one answer, so that walking through them asks nothing.
    case .projector: .overview(focus: nil)
    case .units(let place): .units(place)
    case .communes(let place): .communes(place)
    case .belowLine(let place): .belowLine(place)
    case .commune(let code): .commune(code)
    case .indicator(let code, let indicator):
      .indicator(code, indicator: indicator)
    case .ocop(let place): .ocop(place)
    case .products(let place, let sector): .products(place, sector: sector)
    case .product(let code): .product(code)
    case .districts(let place): .districts(place)
    case .mergers(let place): .mergers(place)
    case .cooperatives(let place): .cooperatives(place)
    case .cooperativeList(let place): .cooperativeList(place)
    case .quality(let place): .quality(place)
    case .published(let place): .published(place)
    case .unitLists: .unitLists
    case .assumptions: .assumptions
    case .target(let id): .target(id)
    case .pace(let id, let place): .pace(id, place)
    case .nearest(let place): .nearest(place)
    case .tasks, .taskBoard: .tasks
    case .task(let id): .task(id)
    case .components: .components
    case .models(let place): .models(place)
    case .followUps(let place): .followUps(place)
    case .difficult(let place, let tag): .difficult(place, tag: tag)
    case .journal(let filter): .changes(filter)
    case .differences(let place): .differences(place)
    }
  }

  /// The place of the page; `nil` where it stands for the whole country.
  package var place: UnitCode? {
    switch self {
    case .overview, .unitLists, .assumptions, .target, .tasks, .taskBoard, .task, .components,
      .product, .projector(.targets):
      nil
    case .projector(.province(let code)): code
    case .journal(let filter): filter.place
    case .units(let code), .communes(let code), .belowLine(let code), .commune(let code),
      .indicator(let code, _), .ocop(let code), .products(let code, _), .districts(let code),
      .mergers(let code), .cooperatives(let code), .cooperativeList(let code), .quality(let code),
      .published(let code),
      .models(let code), .difficult(let code, _), .pace(_, let code), .nearest(let code),
      .followUps(let code), .differences(let code):
      code
    }
  }
}

extension Page {
  /// The page as one line for the session file, such as `below 12`.
  package var line: String {
    switch self {
    case .overview: "overview"
    case .units(let code): "units \(code)"
    case .communes(let code): "communes \(code)"
    case .belowLine(let code): "below \(code)"
    case .commune(let code): "commune \(code)"
    case .indicator(let code, let indicator): "indicator \(code) \(indicator)"
    case .ocop(let code): "ocop \(code)"
    case .products(let code, let sector):
      sector.map { "products \(code) \($0)" } ?? "products \(code)"
    case .product(let code): "product \(code)"
    case .districts(let code): "districts \(code)"
    case .mergers(let code): "mergers \(code)"
    case .cooperatives(let code): "cooperatives \(code)"
    case .cooperativeList(let code): "cooperative-list \(code)"
    case .quality(let code): "quality \(code)"
    case .published(let code): "published \(code)"
    case .unitLists: "unit-lists"
    // What was assumed ends with the session.
    case .assumptions: "overview"
    case .target(let id): "target \(id)"
    case .pace(let id, let code): "pace \(id) \(code)"
    case .nearest(let code): "nearest \(code)"
    case .tasks: "tasks"
    case .taskBoard: "board"
    case .task(let id): "task \(id)"
    case .components: "components"
    case .models(let code): "models \(code)"
    case .followUps(let code): "follow-ups \(code)"
    case .difficult(let code, let tag):
      tag.map { "difficult \(code) \($0)" } ?? "difficult \(code)"
    case .journal(let filter): "journal \(filter.place ?? .country)"
    case .differences(let code): "differences \(code)"
    case .projector(let slide): "projector \(slide.line)"
    }
  }

  /// The page of such a line; `nil` for anything else.
  package init?(line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard let name = words.first else { return nil }
    let code = words.count > 1 ? UnitCode(words[1]) : .country
    switch name {
    case "overview": self = .overview
    case "units": self = .units(code)
    case "communes": self = .communes(code)
    case "below": self = .belowLine(code)
    case "ocop": self = .ocop(code)
    case "products": self = .products(code, sector: words.count > 2 ? words[2] : nil)
    case "product" where words.count > 1:
      // A code may hold blanks.
      self = .product(words.dropFirst().joined(separator: " "))
    case "districts": self = .districts(code)
    case "mergers": self = .mergers(code)
    case "cooperatives": self = .cooperatives(code)
    case "cooperative-list" where words.count > 1: self = .cooperativeList(code)
    case "quality": self = .quality(code)
    case "published": self = .published(code)
    case "commune" where words.count > 1: self = .commune(code)
    case "indicator" where words.count > 2: self = .indicator(code, words[2])
    case "unit-lists": self = .unitLists
    case "target" where words.count > 1: self = .target(words[1])
    case "pace" where words.count > 2: self = .pace(words[1], UnitCode(words[2]))
    case "nearest": self = .nearest(code)
    case "tasks": self = .tasks
    case "board": self = .taskBoard
    case "task" where words.count > 1: self = .task(words[1])
    case "components": self = .components
    case "models": self = .models(code)
    case "follow-ups": self = .followUps(code)
    case "difficult":
      // The code of a tag may hold blanks.
      let tag = words.dropFirst(2).joined(separator: " ")
      self = .difficult(code, tag: tag.isEmpty ? nil : tag)
    case "journal": self = .journal(.of(code))
    case "differences": self = .differences(code)
    case "projector": self = .projector(Slide(words: words.dropFirst()))
    default: return nil
    }
  }
}

extension Page {
  /// The page of a unit itself.
  static func of(_ unit: Unit) -> Page {
    switch unit.level {
    case .country: .overview
    case .region, .province, .district: .units(unit.code)
    case .commune: .commune(unit.code)
    }
  }
}
