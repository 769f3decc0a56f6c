import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// What districts, products and cooperatives moved by since a meeting or a reporting date.
@Suite struct RecordMoveTests {
  private let edited: EditedStore
  private var store: Store { edited.store }

  private static let sets =
    "set,name_vi,name_en,document,valid_from,valid_to,line,group_kind,level,types\n"
  private static let organisations =
    "Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ\n"
  private static let heading = ReadingProgramme.products.prefix { $0 != "\n" } + "\n"

  init() throws {
    edited = try EditedStore()
    let programme = edited.programme
    try programme.importReport(
      "bo.csv",
      Self.sets + "huyen,Bộ huyện,Districts,2/QĐ,2016-04-05,,3,none,district,Huyện"
    )
    try programme.importReport(
      "tieu-chi.csv",
      """
      set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en
      huyen,1,Quy hoạch,Planning,Quy hoạch,Planning,,,
      huyen,2,Giao thông,Roads,Giao thông,Roads,,,
      huyen,3,Môi trường,Environment,Môi trường,Environment,,,
      """
    )
    try programme.importReport(
      "huyen.csv",
      """
      Mã huyện;Tên huyện;Ngày;TC1;TC2;TC3
      011;Đông;31/12/2019;Đ;K;K
      021;Tây;31/12/2019;Đ;K;
      011;Đông;31/05/2020;Đ;Đ;K
      """
    )
    try programme.importReport(
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

  private func districts(
    _ since: Baseline,
    in place: UnitCode = .country
  ) throws -> [String: DistrictRow] {
    guard
      case .districts(let sheet) = try store.answer(Question(.districts(place), since: since)).body
    else { return [:] }
    return sheet.districts.reduce(into: [:]) { $0[$1.unit.name] = $1 }
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

  private static let december = Baseline.day(ReadingStore.december)

  @Test func `a district moves by communes, by its title and by its own criteria`() throws {
    let rows = try districts(Self.december)
    let east = try #require(rows["Đông"])
    // Ái was recognised before, the district itself in February.
    #expect(east.move?.recognised == 0 && east.move?.then.recognised == 1)
    #expect(east.titleMove == 1 && east.wasRecognised == false)
    #expect(east.criteriaMove?.then == Share(1, of: 3) && east.criteriaMove?.move?.net == 1)
    let west = try #require(rows["Tây"])
    #expect(west.move?.recognised == -1 && west.titleMove == 0)
    // No report came in since: nothing was gained or lost.
    #expect(west.criteriaMove?.move?.net == 0)
    // A thị xã has no criteria of its own, a quận no title.
    #expect(rows["Bắc"]?.criteriaMove == nil && rows["Trung"]?.titleMove == nil)
  }

  @Test func `since a meeting own criteria are held against the journal, also where taken back`()
    throws
  {
    let since = try opened()
    let result = try edited.written(.criterion(UnitCode("011"), number: 3), .state(.met))
    try edited.written(.criterion(UnitCode("021"), number: 1), .state(.notMet))
    try edited.programme.importReport(
      "huyen-nam.csv",
      "Mã huyện;Tên huyện;Ngày;TC1;TC2;TC3\n031;Nam;31/05/2020;Đ;Đ;Đ"
    )
    var rows = try districts(since)
    #expect(rows["Đông"]?.criteriaMove?.then == Share(2, of: 3))
    #expect(rows["Đông"]?.criteriaMove?.move == CriteriaMove(gained: 1))
    #expect(rows["Tây"]?.criteriaMove?.move == CriteriaMove(lost: 1))
    // A first report gains nothing, and nobody knew anything then.
    #expect(rows["Nam"]?.criteriaMove != nil)
    #expect(rows["Nam"]?.criteriaMove?.then == nil && rows["Nam"]?.criteriaMove?.move == nil)
    try edited.undone(.report(result.report))
    rows = try districts(since, in: UnitCode("01"))
    #expect(rows["Đông"]?.criteriaMove?.move == CriteriaMove())
  }

  @Test func `provinces move by recognised communes and districts`() throws {
    guard
      case .districts(let sheet) = try store.answer(
        Question(.districts(.country), since: Self.december)
      ).body
    else { return }
    #expect(sheet.provinces.map { $0.move?.recognised } == [0, -1, 0])
    #expect(sheet.provinces.map { $0.move?.districtsRecognised } == [1, 0, 0])
    #expect(sheet.targets.allSatisfy { $0.move != nil })
  }

  @Test func `products move by star, and where no list came in nobody knows`() throws {
    let sheet = try ocop("VN", Self.december)
    // P2 ended on 1 January, when P3 was issued.
    #expect(sheet.total.move { $0.stars(5) } == 1 && sheet.total.move { $0.stars(4) } == -1)
    #expect(sheet.total.move(\.inForce) == 0 && sheet.total.standardisedThen == 2)
    let rows = sheet.places.reduce(into: [:]) { $0[$1.unit.name] = $1 }
    #expect(rows["An"]?.move { $0.stars(5) } == 1)
    #expect(rows["Cao"]?.move(\.inForce) == 0)
    #expect(rows["Bình"]?.then == nil && rows["Bình"]?.move(\.inForce) == nil)
    let communes = try ocop("011", Self.december)
    #expect(communes.total.move(\.inForce) == -1)
    #expect(communes.places.map { $0.move(\.inForce) } == [-1, 0, 0])
    #expect(communes.places[0].then?.stars(4) == 1)
  }

  @Test func `since a meeting products are those of its stamp, and of communes of the journal`()
    throws
  {
    let since = try opened()
    try edited.programme.importReport(
      "ocop-2.csv",
      Self.heading + """
        P1;Ổi Ái;01101;1;4;75;25;25;25;HTX Ái;HTX;1/QĐ;01/06/2019;01/06/2022
        P5;Chè Bảo;01102;1;3;60;20;20;20;HTX B;HTX;5/QĐ;01/05/2020;01/05/2023
        P6;Nấm Dân;02101;1;3;60;20;20;20;HTX D;HTX;6/QĐ;02/05/2020;02/05/2023
        """
    )
    let sheet = try ocop("VN", since)
    #expect(sheet.total.then?.inForce == 2 && sheet.total.move(\.inForce) == 2)
    let rows = sheet.places.reduce(into: [:]) { $0[$1.unit.name] = $1 }
    // Bình had sent nothing when the meeting was opened: 1 now, and nobody knows how many then.
    #expect(rows["Bình"]?.inForce == 1 && rows["Bình"]?.move(\.inForce) == nil)
    #expect(rows["An"]?.move { $0.stars(4) } == 1 && rows["An"]?.move { $0.stars(3) } == 0)
    let communes = try ocop("011", since)
    #expect(communes.places.map { $0.then?.inForce } == [1, 0, 0])
    #expect(communes.places.map { $0.move { $0.stars(4) } } == [1, 0, 0])
    #expect(communes.places.map { $0.move { $0.stars(3) } } == [-1, 1, 0])
    try edited.undone(.report(try edited.report("ocop-2.csv")))
    #expect(try ocop("011", since).places.map { $0.move(\.inForce) } == [0, 0, 0])
    #expect(try ocop("VN", since).total.move(\.inForce) == 0)
  }

  @Test func `a product that went to another commune is missing there and new here`() throws {
    let since = try opened()
    try edited.programme.importReport(
      "ocop-2.csv",
      Self.heading
        + "P1;Ổi Ái;03201;1;3;60;20;20;20;HTX Ái;HTX;1/QĐ;01/06/2019;01/06/2022"
    )
    #expect(try ocop("011", since).places.map { $0.move(\.inForce) } == [-1, 0, 0])
    #expect(try ocop("032", since).places.map { $0.move(\.inForce) } == [1, 0])
  }

  @Test func `a sector without products any more still counts those it had`() throws {
    let sheet = try ocop("01", Self.december)
    let drinks = try #require(sheet.sectors.firstIndex { $0.code == "2" })
    #expect(sheet.total.sectorStars[drinks] == [0, 0, 0, 0, 0])
    #expect(sheet.total.then?.sectors[drinks] == [0, 0, 0, 1, 0])
  }

  @Test func `the products of the overview move with its focus`() throws {
    func then(_ focus: String) throws -> StarCounts? {
      let question = Question(.overview(focus: UnitCode(focus)), since: Self.december)
      guard case .overview(let overview) = try store.answer(question).body else { return nil }
      #expect(overview.sectors.count == overview.sectorStars.count)
      return overview.sectorStarsThen
    }
    #expect(try then("VN")?.inForce == 2 && then("01")?.stars(4) == 1)
    #expect(try then("03")?.inForce == 0 && then("02") == nil)
  }

  @Test func `cooperatives move by those that exist, that work and that joined`() throws {
    let sheet = try cooperatives("VN", Self.december)
    #expect(sheet.total.existingMove == -1 && sheet.total.effectiveMove == 0)
    // What is new begins anew with the year.
    #expect(sheet.total.newcomers == 1 && sheet.total.newcomersMove == nil)
    let rows = sheet.places.reduce(into: [:]) { $0[$1.unit.name] = $1 }
    #expect(rows["Bắc"] == nil && rows["Miền Nam"]?.effectiveMove == 1)
    let communes = try cooperatives("011", Self.december)
    #expect(communes.places.map(\.existingMove) == [0, -1, 0])
    let since = try opened()
    try edited.programme.importReport(
      "to-chuc-2.csv",
      Self.organisations + "H4;HTX Kim;HTX;03102;01/02/2019;;01/04/2020;;01/05/2020"
    )
    let now = try cooperatives("VN", since)
    #expect(now.total.existingMove == 1 && now.total.effectiveMove == 1)
    #expect(now.total.newcomersMove == 1 && now.total.then?.newcomers == 1)
    #expect(try cooperatives("031", since).places.map(\.effectiveMove) == [0, 1, 0])
    // Of Bình no list ever came in.
    let north = try cooperatives("BAC", since).places
    #expect(north.map(\.unit.name) == ["An", "Bình"] && north[1].existingMove == nil)
  }

  @Test func `moves of places are worked out once for each state of the file`() throws {
    let question = Question(.overview(focus: nil), since: Self.december)
    let shelf = Shelf()
    let again = Question(.overview(focus: UnitCode("01")), since: Self.december)
    let counts = try store.reader.read { db -> [Int] in
      var counts: [Int] = []
      db.trace { if "\($0)".contains("FROM rollup") { counts[counts.count - 1] += 1 } }
      for question in [question, again] {
        counts.append(0)
        _ = try Reading.answer(question, in: db, shelf: shelf)
      }
      db.trace(nil)
      return counts
    }
    // The second step reads the roll-up of the place that it goes to, and no other.
    #expect(counts[0] > 10 && counts[1] == 1, "\(counts)")
  }
}
