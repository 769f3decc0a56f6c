import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingPlacesTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  @Test func `the overview counts what is true on its day`() throws {
    let overview = try #require(try overview())
    let rollUp = overview.country.rollUp
    #expect(rollUp.communes == 11)
    #expect(rollUp.reported == 9)
    #expect(rollUp.silent == 1)
    #expect(rollUp.recognised == 2)
    #expect(rollUp.advanced == 1)
    #expect(rollUp.below == 3)
    #expect(rollUp.undetermined == 2)
    #expect(rollUp.metSum == 28)
    #expect(rollUp.districts == 4)
    #expect(rollUp.districtsRecognised == 1)
  }

  @Test func `provinces follow their regions in official order`() throws {
    let overview = try #require(try overview())
    #expect(overview.places.map(\.unit.code.text) == ["BAC", "01", "02", "NAM", "03"])
    #expect(overview.places.map(\.parentName) == ["", "Miền Bắc", "Miền Bắc", "", "Miền Nam"])
    #expect(overview.places.map(\.rollUp.communes) == [6, 3, 3, 5, 5])
  }

  @Test func `short communes come by criteria and name, the undetermined after them`() throws {
    let overview = try #require(try overview())
    #expect(overview.below.map(\.unit.name) == ["Kim", "Châu", "Dân", "Liên", "Én"])
    #expect(overview.below.map(\.words.metCount) == [1, 2, 2, 0, 2])
    #expect(overview.below.first?.district == "Nam")
    #expect(overview.below.first?.province == "Cao")
  }

  @Test(arguments: ["BAC", "01", "02", "NAM", "03", "011"])
  func `the pane of short communes is the list of its place`(_ code: String) throws {
    let overview = try #require(try overview(focus: UnitCode(code)))
    guard case .communes(let rows) = try programme.answer(.belowLine(UnitCode(code))).body else {
      Issue.record("no list of communes")
      return
    }
    #expect(overview.below == rows)
    let sums = overview.focusRollUp
    #expect(rows.count == sums.below + sums.undetermined)
  }

  @Test(arguments: [1, 3, 4])
  func `a limit cuts the list and not its order`(_ limit: Int) throws {
    let whole = try #require(try overview()).below
    let day = ReadingStore.may
    let cut = try programme.store.read { db in
      let shelf = Shelf()
      try shelf.refresh(in: db)
      let reading = Reading(
        db: db,
        shelf: shelf,
        question: Question(.overview(focus: nil)),
        day: day,
        stored: try shelf.set(on: day, in: db),
        since: shelf.firstDay(ofSetOn: day)
      )
      let country = try #require(try reading.unit(.country))
      return try reading.lowest(in: country, undetermined: 2, limit: limit)
    }
    #expect(cut == Array(whole.prefix(limit)))
  }

  @Test func `every answer about a day says how many communes reported on it`() throws {
    let overview = try programme.answer(.overview(focus: UnitCode("01")))
    #expect(overview.coverage == Share(9, of: 11))
    #expect(try programme.answer(.target("T3")).coverage == Share(9, of: 11))
    #expect(
      try programme.answer(.target("T3"), day: ReadingStore.december).coverage == Share(10, of: 11)
    )
    #expect(try programme.answer(.search("ai")).coverage == nil)
  }

  @Test func `types and regions have their English words`() throws {
    let facts = try programme.answer(.overview(focus: nil)).facts
    #expect(facts.typesInEnglish["Xã"] == "Commune")
    #expect(facts.typesInEnglish["Nước"] == "Country")
    #expect(facts.regionsInEnglish == [UnitCode("BAC"): "North", UnitCode("NAM"): "South"])
  }

  @Test func `a focused province changes the panes and not the targets`() throws {
    let overview = try #require(try overview(focus: UnitCode("01")))
    #expect(overview.focus.name == "An")
    #expect(overview.focusRollUp.communes == 3)
    #expect(overview.below.map(\.unit.name) == ["Châu"])
    #expect(overview.country.rollUp.communes == 11)
    #expect(overview.targets.map(\.part) == [2, 3, 2])
    #expect(overview.sectors.map(\.name.vi) == ["Thực phẩm", "Đồ uống"])
    #expect(overview.sectorStars == [[0, 0, 1, 0, 1], [0, 0, 0, 0, 0]])
  }

  @Test func `a target carries base, value and pace since the end of the year before`() throws {
    let overview = try #require(try overview())
    let recognised = try #require(overview.targets.first { $0.target.id == "T3" })
    #expect(recognised.base == 11)
    #expect(recognised.value == Quantity("18.18"))
    #expect(recognised.asOf == ReadingStore.may)
    // From 3 on 31/12 to 7 in 366 days: 5 are due after 152, and 2 are there.
    #expect(recognised.pace == .behind(3))
  }

  @Test func `a place shows the units of the next step`() throws {
    #expect(try codes(.units(.country)) == ["BAC", "NAM"])
    #expect(try codes(.units(UnitCode("BAC"))) == ["01", "02"])
    #expect(try codes(.units(UnitCode("03"))) == ["031", "032"])
    #expect(try codes(.units(UnitCode("031"))) == ["03101", "03102", "03103"])
  }

  @Test func `a district row knows its province and its recognition`() throws {
    guard case .units(let rows) = try programme.answer(.units(UnitCode("01"))).body else {
      Issue.record("no units")
      return
    }
    #expect(rows.map(\.unit.name) == ["Đông", "Trung"])
    #expect(rows.map(\.parentName) == ["An", "An"])
    #expect(rows.map(\.standard) == [.standard, nil])
    #expect(rows.map(\.rollUp.communes) == [3, 0])
  }

  @Test func `the path leads from the country to the place`() throws {
    let path = try programme.answer(.commune(UnitCode("02103"))).path
    #expect(path.map(\.code.text) == ["VN", "BAC", "02", "021", "02103"])
  }

  @Test func `a ward and a unit of later are no communes of the list`() throws {
    #expect(try codes(.communes(UnitCode("012"))) == [])
    #expect(try codes(.communes(UnitCode("032"))) == ["03201", "03202"])
    #expect(try codes(.communes(.country)).count == 11)
    #expect(try codes(.communes(UnitCode("BAC"))).count == 6)
  }

  @Test(arguments: [UnitCode.country, UnitCode("NAM"), UnitCode("03"), UnitCode("031")])
  func `below the line come the short ones, then the undetermined`(_ place: UnitCode) throws {
    let expected = [
      "VN": ["03102", "01103", "02101", "03103", "02102"],
      "NAM": ["03102", "03103"],
      "03": ["03102", "03103"],
      "031": ["03102", "03103"],
    ]
    #expect(try codes(.belowLine(place)) == expected[place.text])
    let past = try codes(.belowLine(place), day: ReadingStore.december)
    #expect(past == expected[place.text])
  }

  @Test func `a commune carries its last figures on`() throws {
    guard case .communes(let rows) = try programme.answer(.communes(UnitCode("021"))).body else {
      Issue.record("no communes")
      return
    }
    #expect(rows.map(\.unit.name) == ["Dân", "Én", "Gia"])
    #expect(rows.map(\.assessedOn) == [ReadingStore.december, ReadingStore.may, ReadingStore.may])
    #expect(rows[2].words[3] == .disputed)
  }

  @Test func `a unit that is not on the list is missing`() throws {
    guard case .missing = try programme.answer(.units(UnitCode("99"))).body else {
      Issue.record("found")
      return
    }
  }

  private func overview(focus: UnitCode? = nil) throws -> Overview? {
    guard case .overview(let overview) = try programme.answer(.overview(focus: focus)).body else {
      return nil
    }
    return overview
  }

  private func codes(_ subject: Question.Subject, day: Day? = nil) throws -> [String] {
    switch try programme.answer(subject, day: day).body {
    case .units(let rows): rows.map(\.unit.code.text)
    case .communes(let rows): rows.map(\.unit.code.text)
    default: ["?"]
    }
  }
}
