import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// What the panes beside the tables of places moved by: owners and groups of products, years of
/// cooperatives, communes without one, own criteria one by one, and what communes below the line lack.
@Suite struct PaneMoveTests {
  private let edited: EditedStore
  private var store: Store { edited.store }

  private static let december = Baseline.day(ReadingStore.december)
  private static let organisations =
    "Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ\n"
  private static let heading = ReadingProgramme.products.prefix { $0 != "\n" } + "\n"

  init() throws {
    edited = try EditedStore()
    try edited.programme.importReport(
      "to-chuc.csv",
      Self.organisations + """
        H1;HTX Ái;HTX;01101;01/02/2015;;01/03/2018;;
        H2;HTX Bảo;HTX;01102;01/02/2017;15/04/2020;01/03/2018;;
        H3;HTX Mai;HTX;03201;01/02/2019;;01/03/2020;;05/02/2020
        """
    )
  }

  private func opened() throws -> Baseline {
    switch try store.openMeeting("Họp", by: "Lan", at: 1_590_500_000) {
    case .done(let meeting): return .meeting(meeting.id)
    case .refused(let refusal): throw refusal
    }
  }

  private func ocop(_ place: String, _ since: Baseline) throws -> OCOPSheet {
    let question = Question(.ocop(UnitCode(place)), since: since)
    guard case .ocop(let sheet) = try store.answer(question).body else {
      throw StoreError.failed(path: store.path, message: "no products")
    }
    return sheet
  }

  private func cooperatives(_ place: String, _ since: Baseline) throws -> CooperativeSheet {
    let question = Question(.cooperatives(UnitCode(place)), since: since)
    guard case .cooperatives(let sheet) = try store.answer(question).body else {
      throw StoreError.failed(path: store.path, message: "no cooperatives")
    }
    return sheet
  }

  /// P1 of an enterprise in place of a cooperative and with a star more, a new one, and one of a
  /// province that had sent nothing.
  private func changeProducts() throws {
    try edited.programme.importReport(
      "ocop-2.csv",
      Self.heading + """
        P1;Ổi Ái;01101;1;4;75;25;25;25;Ái;DN;1/QĐ;01/06/2019;01/06/2022
        P5;Chè Bảo;01102;2;3;60;20;20;20;HTX B;HTX;5/QĐ;01/05/2020;01/05/2023
        P6;Nấm Dân;02101;1;3;60;20;20;20;HTX D;HTX;6/QĐ;02/05/2020;02/05/2023
        """
    )
  }

  /// One by one the products come to what the sums of the baseline have.
  private func checkSums(_ sheet: OCOPSheet) throws {
    for row in [sheet.total] + sheet.places {
      let groups = sheet.groups(of: row.unit.code, by: [.sector])
      let then = row.isKnown ? row.then : nil
      #expect(groups.allSatisfy { ($0.then == nil) == (then == nil) }, "\(row.unit.name)")
      for group in groups {
        guard let position = sheet.sectors.firstIndex(where: { $0.code == group.now.sector })
        else { continue }
        #expect(group.now.stars == row.sectorStars[position])
        #expect(group.then?.stars == then?.sectors[position], "\(row.unit.name)")
      }
      let owners = sheet.ownersThen(of: row.unit.code, sector: nil)
      #expect(owners?.kinds.reduce(0) { $0 + $1.products } == then?.inForce, "\(row.unit.name)")
    }
  }

  @Test func `products one by one come to the sums of a day, and of a meeting`() throws {
    for place in ["VN", "01", "011"] { try checkSums(ocop(place, Self.december)) }
    let since = try opened()
    try changeProducts()
    for place in ["VN", "01", "011", "03"] { try checkSums(ocop(place, since)) }
    try edited.undone(.report(try edited.report("ocop-2.csv")))
    for place in ["VN", "011"] { try checkSums(ocop(place, since)) }
  }

  @Test func `owners move by kind, and a kind that is gone still stands`() throws {
    let since = try opened()
    try changeProducts()
    let sheet = try ocop("011", since)
    let now = sheet.owners
    let then = try #require(sheet.ownersThen(of: UnitCode("011"), sector: nil))
    #expect(then.kinds.map(\.name) == ["HTX"] && then.kinds.map(\.owners) == [1])
    #expect(now.kinds(besides: then).map(\.name) == ["DN", "HTX"])
    let own = try #require(sheet.places.first { $0.unit.name == "Ái" })
    let groups = sheet.groups(of: own.unit.code, by: [.owner])
    #expect(groups.map(\.now.ownerKind) == ["DN", "HTX"])
    #expect(groups.map(\.now.products) == [1, 0] && groups.map(\.then?.products) == [0, 1])
    let kinds = sheet.owners(of: own.unit.code, sector: nil, on: ReadingStore.may)
      .kinds(besides: sheet.ownersThen(of: own.unit.code, sector: nil))
    #expect(kinds.map(\.name) == ["DN", "HTX"] && kinds.map(\.owners) == [1, 0])
    // Of one sector only its products.
    #expect(sheet.ownersThen(of: UnitCode("011"), sector: "2")?.count == 0)
    // Bình had sent nothing when the meeting was opened.
    #expect(try ocop("VN", since).ownersThen(of: UnitCode("02"), sector: nil) == nil)
  }

  @Test func `years of cooperatives and the communes without one go by the baseline`() throws {
    let sheet = try cooperatives("VN", Self.december)
    let then = try #require(sheet.yearsThen)
    #expect(then.first?.year == 2019 && then.first?.existing == 3)
    #expect(sheet.counts.years.first?.existing == 2)
    #expect(then.map(\.year) == sheet.counts.years.map(\.year).filter { $0 < 2020 })
    let rows = sheet.lacking.reduce(into: [:]) { $0[$1.unit.name] = $1 }
    // The one of Bảo ended in April; Châu never had any.
    #expect(rows["Bảo"]?.hadOne == true && rows["Bảo"]?.ownMove == -1)
    #expect(rows["Châu"]?.hadOne == false && rows["Châu"]?.ownMove == 0)
    #expect(sheet.lackingThen == CooperativelessThen(count: 5, filled: 0))
    let since = try opened()
    try edited.programme.importReport(
      "to-chuc-2.csv",
      Self.organisations + "H4;HTX Kim;HTX;03102;01/02/2019;;01/04/2020;;01/05/2020"
    )
    let now = try cooperatives("VN", since)
    #expect(now.lackingThen == CooperativelessThen(count: 6, filled: 1))
    #expect(now.yearsThen?.prefix(2).map(\.existing) == [2, 3])
    #expect(now.counts.years.prefix(2).map(\.existing) == [3, 4])
    // Of Bình no list ever came in.
    let north = try cooperatives("02", since)
    #expect(north.yearsThen == nil && north.lackingThen == nil)
  }

  @Test func `what communes below the line lack moves by criterion on units of both days`() throws {
    let snapshot = try store.answer(Question(.belowLine(.country), since: Self.december))
    let then = try #require(snapshot.lackingThen)
    // Châu, Dân and Kim then; of Kim the plan is there since, of Châu the road.
    #expect(then.whole.map(\.lacking) == [1, 2, 3, 3])
    #expect(zip(then.now, then.then).map { $0.lacking - $1.lacking } == [-1, -1, 0, 0])
    let bare = try store.answer(Question(.communes(.country), since: Self.december))
    #expect(bare.lackingThen == nil)
    #expect(try store.answer(Question(.belowLine(.country))).lackingThen == nil)
    let again = try store.answer(Question(.belowLine(.country), since: .day(ReadingStore.may)))
    #expect(again.lackingThen.map { $0.now == $0.then } == true)
  }

  @Test func `an own criterion was met, was not or had no state`() {
    var then = CriteriaWords.empty
    then[0] = .met
    then[1] = .notMet
    var now = then
    now[0] = .disputed
    now[1] = .met
    now[2] = .met
    let day = ReadingStore.may
    let move = OwnCriteriaMove(
      from: OwnCriteria(set: "huyen", count: 3, words: then, assessedOn: day),
      to: OwnCriteria(set: "huyen", count: 3, words: now, assessedOn: day)
    )
    #expect(move.wordsThen == then)
    #expect((0..<3).map { move.move(of: $0, to: now[$0]) } == [-1, 1, nil])
    // As many as all of them together.
    #expect(move.move?.net == 0 && move.move?.first == 1)
  }

  @Test func `records say of which day the list of their province is`() throws {
    let question = Question(.products(.country, sector: nil))
    guard case .products(let rows) = try store.answer(question).body else {
      Issue.record("no products")
      return
    }
    // The list says no day: it is of the day on which it was recorded.
    #expect(Set(rows.map(\.listedOn)) == [Day(number: 18_402)])
    guard
      case .cooperativeList(let firms) = try store.answer(Question(.cooperativeList(.country))).body
    else {
      Issue.record("no such page")
      return
    }
    #expect(!firms.isEmpty && firms.allSatisfy { $0.listedOn != nil })
  }

  @Test func `first lists since a meeting are told where sums count them`() throws {
    let since = try opened()
    try changeProducts()
    func first(_ subject: Question.Subject, _ since: Baseline) throws -> [Since.FirstList]? {
      try store.answer(Question(subject, since: since)).since?.firstLists
    }
    let list = Since.FirstList(.products, of: ["Bình"])
    #expect(try first(.ocop(.country), since) == [list])
    #expect(try first(.overview(focus: nil), since) == [list])
    #expect(try first(.units(UnitCode("BAC")), since) == [list])
    #expect(try first(.target("T6"), since) == [list])
    // The south has none, one province no sum of several, a day no first list, T3 no list at all.
    #expect(try first(.ocop(UnitCode("NAM")), since) == [])
    #expect(try first(.ocop(UnitCode("02")), since) == [])
    #expect(try first(.ocop(.country), Self.december) == [])
    #expect(try first(.target("T3"), since) == [])
    #expect(try first(.cooperatives(.country), since) == [])
  }

  @Test func `first lists are looked for once for each state of the file`() throws {
    let since = try opened()
    try changeProducts()
    let shelf = Shelf()
    let counts = try store.reader.read { db -> [Int] in
      var counts: [Int] = []
      db.trace { if "\($0)".contains("form IN (") { counts[counts.count - 1] += 1 } }
      for focus in [nil, UnitCode("01")] {
        counts.append(0)
        let question = Question(.overview(focus: focus), since: since)
        let snapshot = try Reading.answer(question, in: db, shelf: shelf)
        #expect(snapshot.since?.firstLists.map(\.list) == [.products])
      }
      db.trace(nil)
      return counts
    }
    // The next step of the cursor asks for none.
    #expect(counts[0] > 0 && counts[1] == 0, "\(counts)")
  }

  @Test func `communes without a cooperative move by place, on units of both days`() throws {
    let sheet = try cooperatives("VN", Self.december)
    #expect(sheet.total.lackingThen == 5 && sheet.total.lackingMove == 1)
    let rows = sheet.places.reduce(into: [:]) { $0[$1.unit.name] = $1 }
    #expect(rows["Miền Bắc"]?.lackingMove == 1 && rows["Miền Nam"]?.lackingMove == 0)
    let east = try cooperatives("011", Self.december).places
    #expect(
      east.map(\.unit.name) == ["Ái", "Bảo", "Châu"] && east.map(\.lackingMove) == [0, 1, 0]
    )
    #expect(try cooperatives("02", Self.december).total.lackingMove == nil)
  }

  @Test func `a commune that was recognised since has moved by its title`() throws {
    let since = try opened()
    try edited.programme.importReport(
      "cong-nhan-2.csv",
      ReadingProgramme.recognitions.prefix { $0 != "\n" }
        + "\n01102;Bảo;đạt chuẩn;21/QĐ;20/05/2020;2020;;minh họa"
        + "\n03101;Hòa;đạt chuẩn;22/QĐ;20/05/2020;2020;;minh họa"
    )
    guard
      case .communes(let rows) = try store.answer(Question(.communes(.country), since: since)).body
    else {
      Issue.record("no communes")
      return
    }
    let moves = rows.reduce(into: [:]) { $0[$1.unit.name] = $1.move }
    #expect(moves["Bảo"]?.recognised == 1 && moves["Bảo"]?.wasRecognised == false)
    #expect(moves["Ái"]?.recognised == 0 && moves["Ái"]?.wasRecognised == true)
    guard
      case .districts(let sheet) = try store.answer(Question(.districts(.country), since: since))
        .body
    else {
      Issue.record("no such page")
      return
    }
    // Tây and Nam had none; Nam has Hòa now.
    let lacking = sheet.districts.filter(\.lacksRecognisedCommune).map(\.unit.name)
    #expect(lacking == ["Tây"])
    #expect(sheet.lackingThen.count == 2 && sheet.lackingThen.filled == 1)
  }

  @Test func `where nothing of what a target counts lies in a place, there is no pace`() throws {
    func pace(_ id: String, _ place: String) throws -> Forecast? {
      let body = try store.answer(Question(.pace(id, UnitCode(place)))).body
      if case .pace(let sheet) = body { return sheet.total.forecast }
      return nil
    }
    // Trung is a quận without communes.
    let ward = try #require(try pace("T3", "012"))
    #expect(ward.now == nil && ward.outlook == .noGoal && ward.projected == nil)
    #expect(try pace("T3", "011")?.now != nil)
  }

  @Test func `a list that was taken back within a meeting had come in at its opening`() throws {
    let since = try opened()
    try edited.undone(.report(try edited.report("to-chuc.csv")))
    try edited.programme.importReport(
      "to-chuc-3.csv",
      Self.organisations + "H3;HTX Mai;HTX;03201;01/02/2019;;01/03/2020;;05/02/2020"
    )
    let snapshot = try store.answer(Question(.cooperatives(.country), since: since))
    guard case .cooperatives(let sheet) = snapshot.body else {
      Issue.record("no cooperatives")
      return
    }
    // Of An and Cao one had come in, whatever became of it: nothing is a first list.
    #expect(snapshot.since?.firstLists == [])
    #expect(sheet.lackingThen?.count == 6)
    let rows = sheet.lacking.reduce(into: [:]) { $0[$1.unit.name] = $1 }
    #expect(rows["Hòa"]?.hadOne == false)
  }

  @Test func `what communes lacked is not told where nobody had reported`() {
    let set = CriteriaSet(
      code: "thu",
      name: Bilingual("Thử", "Trial"),
      document: "",
      valid: Period(from: ReadingStore.december),
      line: 3,
      bands: [],
      criteria: (1...4).map { number in
        Criterion(
          number: number,
          name: Bilingual("", ""),
          short: Bilingual("", ""),
          group: Bilingual("", "")
        )
      },
      indicators: []
    )
    var met = CriteriaWords.empty
    for position in 0..<4 { met[position] = .notMet }
    let both = (then: set, now: set)
    #expect(LackingThen(whole: [.empty], then: [.empty], now: [met], in: both) == nil)
    #expect(LackingThen(whole: [met], then: [met], now: [.empty], in: both) == nil)
    let told = LackingThen(whole: [met, met], then: [met], now: [met], in: both)
    #expect(told?.whole.map(\.lacking) == [2, 2, 2, 2])
    var other = set
    other.line = 2
    #expect(LackingThen(whole: [met], then: [met], now: [met], in: (other, set)) == nil)
  }

  @Test func `years before the first founding that was known had none`() throws {
    let since = try opened()
    try edited.programme.importReport(
      "to-chuc-4.csv",
      Self.organisations + "H9;HTX Cũ;HTX;03101;01/02/2012;;01/03/2018;;"
    )
    let sheet = try cooperatives("VN", since)
    #expect(sheet.counts.years.last?.year == 2012 && sheet.yearsThen?.last?.year == 2015)
    #expect(sheet.yearThen(2012)?.founded == 0 && sheet.yearThen(2030) == nil)
    #expect(sheet.yearThen(2019)?.existing == 3)
  }
}
