import NTMModel
import TerminalCanvas

/// A few figures in letters that are read from the back of the room.
struct ProjectorView {
  var slide: Slide
  var overview: Overview
  var deck: Deck
  var set: CriteriaSet
  /// What the countdown goes by.
  var today: Day
  var deadline: Day?
  /// The years of the programme; `nil` without targets.
  var years: ClosedRange<Int>?
  /// Whether there are districts on the day.
  var hasDistricts: Bool
  var words: Words

  /// The rows that a dot of a letter takes on a screen.
  private static func scale(of size: Size) -> Int {
    max(1, min(Layout.body(of: size).height / 18, size.width / 80))
  }

  /// How many targets a slide has room for: each with its title above five rows of dots.
  static func targetsEach(of size: Size) -> Int {
    let height = scale(of: size) * BigText.rows + 1
    return max(1, (Layout.body(of: size).height - 1) / height)
  }

  /// How many targets a slide has room for in a line each, below its title and two lines of text.
  static func linesEach(of size: Size) -> Int { Layout.body(of: size).height - 3 }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let scale = ProjectorView.scale(of: canvas.size)
    let left =
      deadline.map {
        words.daysLeft(to: $0, from: today, heldOn: heldOn)
      } ?? ""
    let columns = Width.columns(left)
    canvas.put(left, x: rect.maxX - columns - 2, y: rect.y, width: columns, role: .strong)
    let title = Rect(x: 2, y: rect.y, width: rect.width - columns - 6, height: 1)
    let body = Rect(x: 2, y: rect.y + 1, width: rect.width - 4, height: rect.height - 1)
    switch slide {
    case .targets:
      let name = years.map(words.targetsTitle) ?? words.targetColumn
      canvas.put(name, x: title.x, y: title.y, width: title.width, role: .title)
      drawTargets(on: &canvas, in: body, scale)
    case .province(let code):
      guard let place = overview.places.first(where: { $0.unit.code == code }) else {
        canvas.put(words.notOnList(code), x: 2, y: body.y + body.height / 2, role: .warning)
        return
      }
      let name = words.fullName(place.unit)
      canvas.put(name, x: title.x, y: title.y, width: title.width, role: .title)
      drawFigures(figures(of: place), on: &canvas, in: body, scale)
    }
  }

  /// The earlier date that the countdown goes by: of a province that has reported none.
  private var heldOn: Day? {
    guard case .province(let code) = slide else { return overview.heldOn }
    let place = overview.places.first { $0.unit.code == code }
    return place?.rollUp.isOfFew ?? true ? overview.heldOn : nil
  }

  private func drawTargets(on canvas: inout Canvas, in rect: Rect, _ scale: Int) {
    guard let position = deck.position(of: slide), case .targets(let first) = deck.slides[position]
    else { return }
    let shown = overview.targets.dropFirst(first).prefix(deck.targetsEach)
    // The same places on every slide, so that nothing jumps.
    let step = rect.height / deck.targetsEach
    let isLarge = step > BigText.rows * scale || deck.targetsEach == 1
    for (number, reading) in shown.enumerated() {
      let place = Rect(x: rect.x, y: rect.y + number * step, width: rect.width, height: step)
      if isLarge {
        draw(reading, on: &canvas, in: place, scale)
      } else {
        drawSmall(reading, on: &canvas, in: place)
      }
    }
  }

  /// One target in a line or a few, where a larger screen is followed that shows many.
  private func drawSmall(_ reading: TargetReading, on canvas: inout Canvas, in rect: Rect) {
    let (title, pace) = (title(of: reading, in: rect.width), words.pace(reading).cell)
    let (number, base) = (words.number(reading), base(of: reading))
    let goal = words.against(reading.target)
    // No figure without what it is out of.
    guard rect.height > 1 else {
      let figure = "\(number) \(base.isEmpty ? goal : base)"
      let short = "\(reading.target.id) \(words.name(of: reading.target))"
      let (name, value) = (rect.width * 2 / 5, rect.width / 4)
      canvas.put(short, x: rect.x, y: rect.y, width: name - 1, role: .strong)
      canvas.put(figure, x: rect.x + name, y: rect.y, width: value, role: .text)
      let x = rect.x + name + value + 1
      canvas.put(pace, x: x, y: rect.y, width: max(0, rect.maxX - x))
      return
    }
    canvas.put(title, x: rect.x, y: rect.y, width: rect.width, role: .strong)
    let line = [number + " " + goal, base].filter { !$0.isEmpty }
      .joined(separator: " \(words.signs.middot) ")
    let columns = Width.columns(line)
    canvas.put(line, x: rect.x + 2, y: rect.y + 1, width: min(columns, rect.width - 2))
    let isBelow = rect.height > 2
    let x = isBelow ? rect.x + 2 : rect.x + columns + 4
    canvas.put(pace, x: x, y: rect.y + (isBelow ? 2 : 1), width: max(0, rect.maxX - x))
  }

  /// A target by its title, by its short name where that is too long.
  private func title(of reading: TargetReading, in width: Int) -> String {
    let target = reading.target
    let long = "\(target.id) \(words.pick(target.title))" + words.setMark(of: target)
    return Width.columns(long) <= width ? long : "\(target.id) \(words.name(of: target))"
  }

  /// One target: its title, its value in large letters, and beside that goal, base, pace and bar.
  private func draw(
    _ reading: TargetReading,
    on canvas: inout Canvas,
    in rect: Rect,
    _ scale: Int
  ) {
    let target = reading.target
    let title = title(of: reading, in: rect.width)
    canvas.put(title, x: rect.x, y: rect.y, width: rect.width, role: .strong)
    let widest = rect.width * 11 / 20
    let end = drawLarge(
      words.number(reading),
      on: &canvas,
      Rect(x: rect.x, y: rect.y + 1, width: widest, height: rect.height - 1),
      scale
    )
    let pace = words.pace(reading)
    let x = max(end + 3, rect.x + widest)
    let room = rect.maxX - x
    let lines = [
      CellText(words.against(target), .strong), CellText(base(of: reading), .text),
      pace.cell,
    ]
    for (line, text) in lines.enumerated() {
      canvas.put(text, x: x, y: rect.y + 1 + line * scale, width: room)
    }
    let y = rect.y + 1 + 4 * scale
    // On a low screen with much to say above, the next target's title stands there.
    guard reading.value != nil, y < rect.maxY else { return }
    Bar(share: Double(TargetTable.progress(reading)) / 1_000)
      .draw(on: &canvas, x: x, y: y, width: min(room, 40 * scale))
  }

  /// What stands beside the large figure: what it is out of.
  private func base(of reading: TargetReading) -> String {
    reading.target.metric.standsBesideBase ? words.value(reading) : words.base(reading)
  }

  /// Writes a figure large, or plainly where there is no room; returns the column behind it.
  private func drawLarge(
    _ text: String,
    on canvas: inout Canvas,
    _ rect: Rect,
    _ scale: Int
  ) -> Int {
    guard let big = BigText(text), let dot = big.dot(at: scale, in: rect.width),
      rect.height >= BigText.rows * scale
    else {
      return rect.x + canvas.put(text, x: rect.x, y: rect.y, width: rect.width, role: .strong)
    }
    big.draw(on: &canvas, x: rect.x, y: rect.y, dot: dot, scale: scale)
    return rect.x + big.columns(dot: dot)
  }

  /// A figure with what it is and what it stands on.
  struct Figure: Hashable {
    var title: String
    var value: String
    var base: String
    /// The same in fewer words.
    var briefBase: String

    init(title: String, value: String, base: String, briefBase: String? = nil) {
      self.title = title
      self.value = value
      self.base = base
      self.briefBase = briefBase ?? base
    }
  }

  /// What is said of a province, the most important first.
  private func figures(of place: PlaceRow) -> [Figure] {
    let sums = place.rollUp
    // What nobody knows by the unit list shown is no 0.
    let whole = { (count: Int, kind: RollUp.Unknown) in
      sums.known(words.numerals.whole(count), kind) ?? words.signs.dash
    }
    let third =
      hasDistricts
      ? Figure(
        title: words.recognisedDistrictsTitle,
        value: whole(sums.districtsRecognised, .districts),
        base: words.ofDistricts(sums.districts)
      )
      : Figure(
        title: words.meanTitle,
        value: words.numerals.mean(sums.meanMet),
        base: words.assessed(sums.assessed, of: sums.communes)
      )
    return [
      Figure(
        title: words.recognisedTitle,
        value: words.numerals.percent(sums.knownShare) + (sums.knownShare.base > 0 ? "%" : ""),
        base: sums.known(words.ofCommunes(sums.recognised, sums.communes), .communes)
          ?? words.unknownOnList
      ),
      Figure(
        title: words.communesBelowTitle(set),
        value: whole(sums.below, .communes),
        base: words.belowBase(sums),
        briefBase: words.briefBelowBase(sums)
      ),
      third,
      Figure(
        title: words.standardisedTitle,
        value: whole(sums.standardised, .products),
        base: words.standardisedBase(sums)
      ),
    ]
  }

  /// Two columns of figures, large as far as there are rows, and a line each for the rest.
  private func drawFigures(
    _ figures: [Figure],
    on canvas: inout Canvas,
    in rect: Rect,
    _ scale: Int
  ) {
    let height = BigText.rows * scale + 2
    let width = rect.width / 2
    let rows = min((figures.count + 1) / 2, rect.height / height)
    let rest = max(0, figures.count - rows * 2)
    let step = rows > 0 ? min((rect.height - rest) / rows, height + 4) : 0
    for (number, figure) in figures.prefix(rows * 2).enumerated() {
      let place = Rect(
        x: rect.x + number % 2 * width,
        y: rect.y + number / 2 * step,
        width: width - 2,
        height: step
      )
      canvas.put(figure.title, x: place.x, y: place.y, width: place.width, role: .strong)
      let large = Rect(
        x: place.x,
        y: place.y + 1,
        width: place.width,
        height: height - 2
      )
      _ = drawLarge(figure.value, on: &canvas, large, scale)
      let y = place.y + height - 1
      let base = Width.columns(figure.base) <= place.width ? figure.base : figure.briefBase
      canvas.put(base, x: place.x, y: y, width: place.width, role: .text)
    }
    for (number, figure) in figures.dropFirst(rows * 2).enumerated() {
      let y = rect.y + rows * step + number
      guard y < rect.maxY else { break }
      let line = "\(figure.title): \(figure.value) \(figure.base)"
      canvas.put(line, x: rect.x, y: y, width: rect.width)
    }
  }
}
