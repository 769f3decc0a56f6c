import NTMModel
import Testing

struct MeetingTests {
  private func words(_ states: String) -> CriteriaWords {
    var words = CriteriaWords.empty
    for (position, state) in states.enumerated() {
      switch state {
      case "Đ": words[position] = .met
      case "K": words[position] = .notMet
      case "R": words[position] = .disputed
      default: words[position] = .noReport
      }
    }
    return words
  }

  @Test(arguments: [
    ("ĐK", "ĐĐ", 1, 0, 0), ("ĐK", "KK", 0, 1, 0), ("ĐK", "KĐ", 1, 1, 0), ("ĐK", "ĐK", 0, 0, 0),
    // Under review is not met: what goes there is lost, and what comes back is gained.
    ("R-", "Đ-", 1, 0, 0), ("Đ-", "R-", 0, 1, 0),
    // What had no report gains nothing by one, and what has none any more is not lost.
    ("--", "ĐĐ", 0, 0, 2), ("Đ-", "ĐĐ", 0, 0, 1), ("ĐĐ", "Đ-", 0, 0, 0),
    ("ĐĐĐK", "--KĐ", 1, 1, 0),
  ])
  func `criteria are gained and lost only where both sides know them`(
    _ then: String,
    _ now: String,
    _ gained: Int,
    _ lost: Int,
    _ reported: Int
  ) {
    let move = CriteriaMove(from: words(then), to: words(now))
    let dropped = zip(then, now).count { $0 != "-" && $1 == "-" }
    let first = zip(then, now).count { $0 == "-" && $1 == "Đ" }
    #expect(
      move
        == CriteriaMove(
          gained: gained,
          lost: lost,
          reported: reported,
          dropped: dropped,
          first: first
        )
    )
    // What the criteria met on both days differ by is all told.
    let lapsed = zip(then, now).count { $0 == "Đ" && $1 == "-" }
    #expect(words(now).metCount - words(then).metCount == move.net + first - lapsed)
  }

  private func facts(_ states: String, _ standards: Set<Standard> = [], day: Day? = Day(number: 1))
    -> CommuneFacts
  {
    CommuneFacts(isCounted: true, words: words(states), assessedOn: day, standards: standards)
  }

  @Test func `a commune without a report on one side has no move of criteria`() {
    let silent = facts("--", day: nil)
    #expect(CommuneMove(from: silent, to: facts("ĐĐ"), isSameSet: true).criteria == nil)
    #expect(CommuneMove(from: facts("ĐĐ"), to: silent, isSameSet: true).criteria == nil)
    #expect(CommuneMove(from: facts("ĐK"), to: facts("ĐĐ"), isSameSet: false).criteria == nil)
    let move = CommuneMove(from: facts("ĐK"), to: facts("ĐĐ", [.standard]), isSameSet: true)
    #expect(move.criteria?.net == 1 && move.recognised == 1)
    let higher = CommuneMove(
      from: facts("ĐĐ", [.standard]),
      to: facts("ĐĐ", [.standard, .advanced]),
      isSameSet: true
    )
    #expect(higher.recognised == 0)
  }

  @Test func `a place without reports on one side has no move of what criteria decide`() {
    var (then, now) = (
      RollUp(criteria: 1, bands: 0, sectors: 0), RollUp(criteria: 1, bands: 0, sectors: 0)
    )
    (then.communes, then.silent, then.recognised) = (3, 3, 1)
    (now.communes, now.below, now.recognised) = (3, 2, 2)
    let move = PlaceMove(from: then, to: now, criteria: CriteriaMove(), isSameSet: true)
    #expect(move.below == nil && move.criteria == nil && move.recognised == 1)
    then.silent = 0
    then.below = 3
    let known = PlaceMove(from: then, to: now, criteria: CriteriaMove(gained: 2), isSameSet: true)
    #expect(known.below == -1 && known.criteria?.net == 2)
    let other = PlaceMove(from: then, to: now, criteria: CriteriaMove(), isSameSet: false)
    #expect(other.below == nil && other.recognised == 1)
  }

  // MARK: - Units of one side

  private let day = Day(number: 100)
  private let set = CriteriaSet(
    code: "S",
    name: Bilingual("", ""),
    document: "",
    valid: Period(from: Day(number: 0)),
    line: 1,
    bands: [],
    criteria: [
      Criterion(
        number: 1,
        name: Bilingual("", ""),
        short: Bilingual("", ""),
        group: Bilingual("", "")
      )
    ],
    indicators: []
  )

  /// A district with so many communes, of which some are recognised; each meets its criterion.
  private func district(_ communes: Int, recognised: Int) -> RollUp {
    var sums = RollUp(criteria: 1, bands: 0, sectors: 1)
    for number in 0..<communes {
      sums.add(
        facts("Đ", number < recognised ? [.standard] : [], day: day),
        on: day,
        in: set,
        Titles.communesOf2020
      )
    }
    sums.closeDistrict(hasStatus: true, isRecognised: true)
    sums.sectorStars[2] = 7
    return sums
  }

  private func province(_ districts: [RollUp]) -> RollUp {
    var sums = RollUp(criteria: 1, bands: 0, sectors: 1)
    for district in districts { sums += district }
    sums.closeProvince()
    return sums
  }

  @Test func `a commune of one side is out of every sum above it, and flags are closed again`() {
    let (own, other) = (district(1, recognised: 1), district(3, recognised: 0))
    let above = province([own, other])
    let shared = SharedSums(
      [
        .init(id: 2, parent: 1, level: .district, isShared: true, sums: own),
        .init(id: 1, parent: nil, level: .province, isShared: true, sums: above),
      ],
      without: [(2, facts("Đ", [.standard], day: day))],
      on: day,
      in: set,
      Titles.communesOf2020
    ).changed
    let left = shared[2]
    #expect(left?.communes == 0 && left?.recognised == 0 && left?.met == [0])
    #expect(left?.districtsWithRecognisedCommune == 0 && left?.districtsWithCommunes == 0)
    #expect(left?.districtsRecognised == 1)
    #expect(shared[1]?.communes == 3 && shared[1]?.districtsWithCommunes == 1)
    #expect(shared[1]?.districtsWithRecognisedCommune == 0 && shared[1]?.metSum == 3)
    // Products go on under whoever has them.
    #expect(shared[1]?.sectorStars == above.sectorStars)
  }

  @Test
  func `a district of one side goes with all its communes, and its province may lose its only one`()
  {
    let (own, other) = (district(2, recognised: 1), RollUp(criteria: 1, bands: 0, sectors: 1))
    let above = province([own, other])
    let shared = SharedSums(
      [
        .init(id: 2, parent: 1, level: .district, isShared: false, sums: own),
        .init(id: 1, parent: 0, level: .province, isShared: true, sums: above),
        .init(id: 0, parent: nil, level: .country, isShared: true, sums: above),
      ],
      without: [],
      on: day,
      in: set,
      Titles.communesOf2020
    ).changed
    #expect(shared[1]?.communes == 0 && shared[1]?.districtsRecognised == 0)
    #expect(shared[1]?.provincesWithRecognisedDistrict == 0 && shared[1]?.provinces == 1)
    #expect(shared[0]?.provincesWithRecognisedDistrict == 0 && shared[0]?.provinces == 1)
  }

  // MARK: - Targets

  private func target(_ metric: Target.Metric, _ direction: Direction = .atLeast) -> Target {
    Target(
      id: "T",
      title: Bilingual("", ""),
      short: Bilingual("", ""),
      metric: metric,
      direction: direction,
      goal: Quantity(10),
      isAbout: false,
      unit: Bilingual("", ""),
      kind: .count,
      baseline: nil,
      baselineDay: nil,
      baselineNote: Bilingual("", ""),
      deadline: Day(number: 1000),
      source: "",
      note: Bilingual("", "")
    )
  }

  @Test func `a count that begins anew with the year has no move over the year's end`() {
    var (then, now) = (
      RollUp(criteria: 1, bands: 0, sectors: 0), RollUp(criteria: 1, bands: 0, sectors: 0)
    )
    (then.newEnterprises, now.newEnterprises) = (40, 5)
    let (december, may) = (Day(number: 18_261), Day(number: 18_413))
    let enterprises = target(.ocopNewEnterprises)
    #expect(enterprises.move(from: (then, december), to: (now, may), isSameSet: true) == nil)
    #expect(enterprises.move(from: (then, may), to: (now, may), isSameSet: true) == -35)
    (then.below, now.below) = (9, 4)
    let below = target(.communesBelowLine, .atMost)
    #expect(below.move(from: (then, december), to: (now, may), isSameSet: false) == nil)
    #expect(below.move(from: (then, december), to: (now, may), isSameSet: true) == -5)
    var reading = below.reading(of: now, on: may, since: nil)
    #expect(reading.hasImproved == nil)
    reading.move = TargetMove(then: below.reading(of: then, on: december, since: nil), count: -5)
    #expect(reading.hasImproved == true)
  }

  // MARK: - Net changes

  private func change(
    _ number: Int64,
    _ code: String?,
    _ field: Change.Field,
    _ old: String?,
    _ new: String?,
    day: Int32 = 1
  ) -> Change {
    Change(
      number: number,
      at: number,
      who: "Lan",
      place: code.map {
        Change.Place(
          code: UnitCode($0),
          level: .commune,
          type: "Xã",
          name: $0,
          district: "",
          province: "Lào Cai"
        )
      },
      day: Day(number: day),
      field: field,
      old: old,
      new: new,
      source: "",
      form: "",
      report: nil,
      undoes: nil,
      undoneBy: nil
    )
  }

  @Test func `net changes go from the first old to the last new, unit by unit`() {
    let sum = NetChange.summed([
      change(6, nil, .task("N1", column: ""), "a", "b"),
      change(5, "A", .criterion(2), "Đ", "K"),
      change(4, "B", .criterion(1), "K", "R"),
      change(3, "A", .criterion(1), nil, "Đ"),
      change(2, "B", .criterion(1), "Đ", "K"),
      change(1, "A", .criterion(2), "K", "Đ"),
    ])
    let net = sum.values
    #expect(net.map { $0.place?.code.text } == ["A", "B", nil])
    #expect(net.map(\.field) == [.criterion(1), .criterion(1), .task("N1", column: "")])
    #expect(net[1].old == "Đ" && net[1].new == "R" && net[1].changes.map(\.number) == [4, 2])
    #expect(
      sum.tally == ChangeTally(values: 3, writes: 6, restored: 1, units: 2, provinces: 1)
    )
  }

  @Test func `what is back where it was, notes and tasks are counted apart from values`() {
    let figure = Change.Field.indicator("5", part: 1)
    let sum = NetChange.summed([
      change(9, "C", .figures, nil, nil),
      change(8, "B", .followUp(2, column: "done"), nil, "2020-06-01"),
      change(7, "B", .followUp(2, column: ""), nil, "Xây cầu"),
      change(6, "A", .note(2), "Sai", nil), change(5, "A", .note(2), nil, "Sai"),
      change(4, "A", .note(1), nil, "Đúng"),
      change(3, "A", figure, "86", "85.2"), change(2, "A", .criterion(1), "K", "Đ"),
      change(1, "A", figure, "85.2", "86"),
    ])
    let tally = ChangeTally(
      values: 1,
      writes: 3,
      restored: 1,
      repeated: 1,
      notes: 1,
      followUps: 1,
      units: 1,
      provinces: 1
    )
    #expect(sum.tally == tally)
    #expect(!sum.values.contains { $0.field == figure || $0.field == .figures })
    // Notes and tasks are told, not counted.
    #expect(sum.values.filter { !$0.field.isRemark }.count == tally.values)
    #expect(sum.values.contains { $0.field == .note(1) })
    // One by one they come to the same.
    #expect(NetChange.summed([]).tally == ChangeTally())
  }

  @Test func `the same criterion of two days is two values`() {
    let net = NetChange.summed([
      change(2, "A", .criterion(1), "K", "Đ", day: 2), change(1, "A", .criterion(1), nil, "K"),
    ])
    #expect(net.values.count == 2)
  }

  @Test func `values of two units that one took the place of stay two`() {
    let changes = ["Ái", "Bảo"].enumerated().map { number, name in
      var change = change(Int64(2 - number), "A", .criterion(1), "K", "Đ")
      change.place?.recorded = RecordedUnit(type: "Xã", name: name, fate: .placed)
      return change
    }
    let net = NetChange.summed(changes).values
    #expect(net.map(\.place?.recorded?.name) == ["Ái", "Bảo"])
  }

  private let meetings: [Meeting] = [
    (5, "31/05/2020"), (4, "1"), (3, "Giao ban"), (2, "Họp 09/6"), (1, "Giao ban"),
  ].map { (id: Int64, name: String) in
    let mark = Meeting.Mark(at: 1_591_660_800, who: "An", change: 0, day: Day(number: 18_413))
    return Meeting(id: id, name: name, opening: mark, closing: nil)
  }

  private func found(_ text: String) -> [Int64] {
    switch Meeting.named(text, among: meetings) {
    case .one(let meeting): [meeting.id]
    case .several(let meetings): meetings.map(\.id)
    case .none: []
    }
  }

  @Test(
    arguments: [
      ("hop 09/6", [2]), ("#1", [1]), ("2", [2]), ("#5", [5]), ("hop", []), ("#9", []), ("", []),
      // Neither the newest nor the named one is taken silently.
      ("giao ban", [3, 1]), ("1", [4, 1]),
    ] as [(String, [Int64])]
  )
  func `a meeting is found by its name without accents or its number, several are all told`(
    _ text: String,
    _ ids: [Int64]
  ) {
    #expect(found(text) == ids)
  }

  @Test func `a name by which a meeting would not be found is refused, with one that is free`() {
    func refusal(_ name: String) -> MeetingRefusal? {
      Meeting.refusal(ofName: name, among: meetings)
    }
    #expect(refusal(" giao  BAN ") == .nameTaken(meetings[2], free: "giao BAN (2)"))
    #expect(refusal("12") == .nameIsNumber("12") && refusal("#12") == .nameIsNumber("#12"))
    #expect(refusal("1/6/2020") == .nameIsDay("1/6/2020"))
    #expect(refusal("2020-06-01") == .nameIsDay("2020-06-01"))
    #expect(refusal("Họp 10/6") == nil && refusal("Tổ 12") == nil)
    #expect(Meeting.freeName("Họp 10/6", among: meetings) == "Họp 10/6")
  }

  @Test func `minutes are named after the meeting and the day of its opening there`() {
    #expect(meetings[3].minutesName(offset: 7 * 3_600) == "bien-ban-hop-09-6-2020-06-09")
    #expect(meetings[3].minutesName(offset: -3_600) == "bien-ban-hop-09-6-2020-06-08")
  }
}
