import NTMModel
import TerminalCanvas

@testable import NTMDashboard

/// A small country whose figures can be checked by hand.
enum Fixture {
  static let asOf = day(2020, 5, 31)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static let set = CriteriaSet(
    code: "1980",
    name: Bilingual("Bộ tiêu chí 2016", "Set of 2016"),
    document: "1980/QĐ-TTg",
    valid: Period(from: day(2016, 12, 1)),
    line: 10,
    bands: [(19, 19), (15, 18), (10, 14), (5, 9), (0, 4)].map { low, high in
      Band(low: low, high: high, name: Bilingual("\(low)–\(high)", "\(low)–\(high)"))
    },
    criteria: (1...19).map { number in
      Criterion(
        number: number,
        name: Bilingual("Tiêu chí số \(number)", "Criterion \(number)"),
        short: Bilingual("TC \(number)", "Cr \(number)"),
        group: Bilingual("I", "I"),
        isInfrastructure: (2...9).contains(number)
      )
    },
    indicators: (1...19).map { number in
      Indicator(
        code: number == 17 ? "17.1" : "\(number)",
        criterion: number,
        names: [Bilingual("Chỉ tiêu của tiêu chí \(number)", "Indicator of \(number)")],
        kind: .percent,
        unit: "%",
        direction: .atLeast,
        source: "nguồn",
        confidence: "high",
        note: Bilingual("", "")
      )
    }
  )

  static func unit(
    _ code: String,
    _ level: Level,
    _ type: String,
    _ name: String,
    counted: Bool = true
  ) -> Unit {
    Unit(
      code: UnitCode(code),
      level: level,
      type: type,
      name: name,
      isCounted: counted,
      valid: Period(from: day(2018, 12, 31))
    )
  }

  static let country = unit("VN", .country, "Nước", "Việt Nam")

  static func words(met: Int, unknown: Int = 0) -> CriteriaWords {
    var words = CriteriaWords.empty
    for position in 0..<19 {
      words[position] = position < met ? .met : position < 19 - unknown ? .notMet : .noReport
    }
    return words
  }

  static func commune(
    _ code: String,
    _ name: String,
    met: Int,
    unknown: Int = 0,
    standard: Standard? = nil
  ) -> CommuneRow {
    CommuneRow(
      unit: unit(code, .commune, "Xã", name),
      nameRank: Int(code) ?? 0,
      folded: Folding.folded(name),
      district: "Bắc Hà",
      province: "Lào Cai",
      words: words(met: met, unknown: unknown),
      assessedOn: asOf,
      title: standard.map { HeldTitle($0, since: asOf) }
    )
  }

  static func sums(communes: Int, recognised: Int, below: Int, metSum: Int) -> RollUp {
    var sums = RollUp(criteria: 19, bands: 5, sectors: 2)
    sums.communes = communes
    sums.reported = communes
    sums.recognised = recognised
    sums.below = below
    sums.metSum = metSum
    return sums
  }

  static func place(_ unit: Unit, rank: Int, _ sums: RollUp) -> PlaceRow {
    PlaceRow(
      unit: unit,
      nameRank: rank,
      folded: Folding.folded(unit.fullName),
      parentName: "",
      rollUp: sums,
      title: nil
    )
  }

  static let provinces: [PlaceRow] = [
    place(
      unit("TDMNPB", .region, "Vùng", "Trung du miền núi phía Bắc"),
      rank: 9,
      sums(communes: 302, recognised: 91, below: 59, metSum: 3800)
    ),
    place(
      unit("02", .province, "Tỉnh", "Hà Giang"),
      rank: 3,
      sums(communes: 175, recognised: 38, below: 41, metSum: 2170)
    ),
    place(
      unit("10", .province, "Tỉnh", "Lào Cai"),
      rank: 5,
      sums(communes: 127, recognised: 53, below: 18, metSum: 1727)
    ),
    place(
      unit("DBSH", .region, "Vùng", "Đồng bằng sông Hồng"),
      rank: 8,
      sums(communes: 383, recognised: 353, below: 0, metSum: 7124)
    ),
    place(
      unit("01", .province, "Thành phố", "Hà Nội"),
      rank: 4,
      sums(communes: 383, recognised: 353, below: 0, metSum: 7124)
    ),
  ]

  static let target = Target(
    id: "T3",
    title: Bilingual("Ít nhất 60% số xã đạt chuẩn NTM", "At least 60% of communes"),
    short: Bilingual("Xã đạt chuẩn", "Communes recognised"),
    metric: .communesRecognised,
    direction: .atLeast,
    goal: Quantity(60),
    isAbout: false,
    unit: Bilingual("%", "%"),
    kind: .percent,
    baseline: nil,
    baselineDay: nil,
    baselineNote: Bilingual("", ""),
    deadline: day(2020, 12, 31),
    source: "CTCT 2020",
    note: Bilingual("", "")
  )

  static func reading(_ part: Int, of base: Int) -> TargetReading {
    TargetReading(
      target: target,
      value: Share(part, of: base).percentFloor,
      part: part,
      base: base,
      undetermined: 0,
      isMet: false,
      asOf: asOf,
      pace: .behind(31)
    )
  }

  /// Printed a month after the end of the year; 19 percent of about 600.
  static let baseline = PublishedFigure(
    day: day(2020, 1, 31),
    unit: "VN",
    indicator: "district_units_recognised",
    value: Quantity(114),
    total: nil,
    percent: Quantity(19),
    measure: "huyện",
    source: "báo",
    confidence: "high",
    note: Bilingual("", "")
  )

  /// The overview with as many targets as the programme of 2020 has.
  static func eightTargets(focus: UnitCode? = nil) -> Snapshot {
    var snapshot = overview(focus: focus)
    guard case .overview(var overview) = snapshot.body else { return snapshot }
    overview.targets = (1...8).map { number in
      var reading = reading(4829, of: 8297)
      reading.target.id = "T\(number)"
      return reading
    }
    snapshot.body = .overview(overview)
    return snapshot
  }

  static func facts(change: Int64 = 1) -> StoreFacts {
    var facts = StoreFacts(
      name: Bilingual("Nông thôn mới 2020", "New Rural Development 2020"),
      notice: Bilingual("SỐ LIỆU MINH HỌA", "ILLUSTRATIVE FIGURES"),
      historyNote: nil,
      reportingDays: [day(2019, 12, 31), asOf],
      deadline: day(2020, 12, 31),
      lastChange: change,
      changedAt: 1_590_910_320
    )
    facts.typesInEnglish = [
      "Tỉnh": "Province", "Thành phố": "City", "Huyện": "District", "Xã": "Commune",
      "Phường": "Ward",
    ]
    facts.regionsInEnglish = [
      UnitCode("TDMNPB"): "Northern Midlands and Mountains", UnitCode("DBSH"): "Red River Delta",
    ]
    facts.productRules.councils = [
      Council(level: "tỉnh", mostStars: 4), Council(level: "trung ương", mostStars: 5),
    ]
    facts.titles = .of2020
    facts.modelKinds = ModelKind.of2020
    facts.topics = [
      Topic(.target, mark: "T5", title: Bilingual("Thêm 15 huyện", "15 more districts")),
      Topic(.task, mark: "N3", title: Bilingual("Đề án Hà Tĩnh", "The scheme of Hà Tĩnh")),
      Topic(.task, mark: "N11", title: Bilingual("Du lịch nông thôn", "Rural tourism")),
    ]
    return facts
  }

  static let communes = [
    commune("02935", "Bản Liền", met: 7), commune("03100", "Nậm Chày", met: 8),
    commune("02800", "Tả Ngài Chồ", met: 8, unknown: 1),
    commune("02700", "Dền Thàng", met: 9, unknown: 4),
  ]

  static func overview(
    focus: UnitCode? = nil,
    places: [PlaceRow] = provinces,
    changes: ChangeDigest? = nil
  ) -> Snapshot {
    let shown = places.first { $0.unit.code == focus }?.unit ?? country
    return Snapshot(
      question: Question(.overview(focus: focus)),
      asOf: asOf,
      facts: facts(),
      path: [country],
      set: set,
      body: .overview(
        Overview(
          targets: [reading(4829, of: 8297)],
          country: place(
            country,
            rank: 0,
            sums(communes: 8297, recognised: 4829, below: 683, metSum: 134_411)
          ),
          places: places,
          focus: shown,
          focusRollUp: sums(communes: 127, recognised: 53, below: 18, metSum: 1727),
          below: communes,
          sectors: [
            Sector(code: "1", name: Bilingual("Thực phẩm", "Food")),
            Sector(code: "2", name: Bilingual("Đồ uống", "Drinks")),
          ],
          sectorStars: [[0, 0, 22, 9, 0], [0, 0, 7, 4, 0]]
        )
      ),
      changes: changes
    )
  }

  static func list(_ rows: [CommuneRow], changes: ChangeDigest? = nil) -> Snapshot {
    Snapshot(
      question: Question(.communes(UnitCode("10"))),
      asOf: asOf,
      facts: facts(),
      path: [country, provinces[0].unit, provinces[2].unit],
      set: set,
      body: .communes(rows),
      changes: changes
    )
  }

  static func settings(_ size: Size = Size(width: 120, height: 40)) -> Settings {
    Settings(language: .vi, glyphs: .unicode, size: size, store: "demo.sqlite")
  }
}

/// A dashboard with a clock of its own, driven as the runtime drives it.
struct Session {
  var state: State
  var effects: [Effect] = []
  var milliseconds: Int64 = 1_000

  init(_ size: Size = Size(width: 120, height: 40), page: String? = nil) {
    var settings = Fixture.settings(size)
    settings.session = page.map { NTMDashboard.Session(place: $0, language: .vi) }
    state = State(settings: settings, at: Session.moment(0))
  }

  var moment: Moment { Session.moment(milliseconds) }

  static func moment(_ milliseconds: Int64) -> Moment {
    Moment(milliseconds: milliseconds, seconds: 1_590_910_320 + milliseconds / 1000, offset: 25_200)
  }

  mutating func apply(_ message: Message) {
    effects = state.apply(message, at: Session.moment(milliseconds))
  }

  mutating func press(_ script: String) throws {
    for key in try Key.parse(script) {
      milliseconds += 10
      apply(.key(key))
    }
  }

  var cursor: String? { state.visit.panes[state.visit.focused].cursor?.text }
  var picture: String { state.draw().canvas.text }

  /// The runs of letters that are marked as what a search found.
  var matches: [String] {
    let canvas = state.draw().canvas
    return (0..<canvas.size.height).flatMap { y in
      canvas.row(y).split { !$0.isMatch }.map {
        String($0.filter { !$0.isContinuation }.map(\.glyph))
      }
    }
  }
}
