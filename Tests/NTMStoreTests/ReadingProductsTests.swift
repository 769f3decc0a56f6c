import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingProductsTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  @Test func `the country's products are listed by province under its region`() throws {
    let sheet = try #require(try ocop("VN"))
    #expect(sheet.places.map(\.unit.code.text) == ["BAC", "01", "02", "NAM", "03"])
    #expect(sheet.places[0].sectorStars == [[0, 0, 1, 0, 1], [0, 0, 0, 0, 0]])
    #expect(sheet.places[1].sectorStars == sheet.places[0].sectorStars)
    #expect(sheet.places[3].inForce == 0)
    #expect(sheet.total.inForce == 2)
    #expect(sheet.total.expiringSoon == 1)
    #expect(sheet.total.expired == 1)
    #expect(sheet.total.communes == 11)
    #expect(sheet.goal?.part == 2)
    #expect(sheet.goal?.target.id == "T6")
  }

  @Test func `the country knows its owners and the provinces without a product`() throws {
    let sheet = try #require(try ocop("VN"))
    #expect(sheet.owners.kinds.map(\.name) == ["HTX"])
    #expect(sheet.owners.count == 2)
    // The second product comes from a ward, which is no commune of the list.
    #expect(sheet.owners.communes == 1)
    // Cao sent a list of a product that is rated in June; of Bình no list came in.
    #expect(sheet.provinces(.nothingRated).map(\.unit.code.text) == ["03"])
    #expect(sheet.provinces(.noList).map(\.unit.code.text) == ["02"])
    #expect(sheet.provinces(.noneInForce).isEmpty)
    let province = try #require(try ocop("01"))
    #expect(province.owners.count == 2)
    #expect(ProductRating.allCases.allSatisfy { province.provinces($0).isEmpty })
  }

  @Test func `nothing rated, nothing in force and no list are three things`() throws {
    let silent = try #require(try ocop("02"))
    #expect(!silent.total.isKnown && silent.places.allSatisfy { !$0.isKnown })
    #expect(Set(try #require(try ocop("03")).places.map(\.rating)) == [.nothingRated])
    let heading = ReadingProgramme.products.prefix { $0 != "\n" }
    try programme.importReport(
      "binh.csv",
      "\(heading)\nP5;Chè Bình;02101;1;3;60;20;20;20;HTX B;HTX;5/QĐ;01/01/2017;01/01/2020\n"
    )
    let sheet = try #require(try ocop("VN"))
    #expect(sheet.provinces(.noneInForce).map(\.unit.code.text) == ["02"])
    #expect(sheet.provinces(.nothingRated).map(\.unit.code.text) == ["03"])
    #expect(sheet.provinces(.noList).isEmpty)
  }

  @Test func `how many stars count as standardised is a setting`() throws {
    #expect(try ocop("VN")?.goal?.part == 2)
    let settings = ReadingProgramme.facts["store.csv", default: ""]
    try programme.importReport("store.csv", settings + "\nocop_least_stars,4\n")
    let sheet = try #require(try ocop("VN"))
    #expect(sheet.goal?.part == 1)
    #expect(sheet.total.standardised == 1)
    #expect(sheet.total.inForce == 2)
    #expect(throws: (any Error).self) {
      try programme.importReport("store.csv", settings + "\nocop_least_stars,6\n")
    }
    #expect(try ocop("VN")?.goal?.part == 1)
  }

  @Test func `a product has its points by part and the others of its owner`() throws {
    let answer = try programme.answer(.product("P1"))
    guard case .product(let sheet) = answer.body else {
      Issue.record("no product")
      return
    }
    #expect(sheet.row.product.name == "Ổi Ái")
    #expect(sheet.parts == [Quantity(20), Quantity(20), Quantity(20)])
    #expect(sheet.earned == 3)
    #expect(sheet.others.map(\.product.code) == ["P2"])
    #expect(answer.path.last?.code.text == "01101")
    #expect(!sheet.source.isEmpty)
    // Not yet issued on the day, or unknown.
    #expect(try programme.answer(.product("P4")).body.isMissing)
    #expect(try programme.answer(.product("P9")).body.isMissing)
  }

  @Test func `certificates are those of the day`() throws {
    let then = try #require(try ocop("VN", day: ReadingStore.december))
    #expect(then.total.sectorStars == [[0, 0, 1, 0, 0], [0, 0, 0, 1, 0]])
    #expect(then.total.expired == 0)
  }

  @Test func `communes are listed with their products, a ward only for having some`() throws {
    let dong = try #require(try ocop("011"))
    #expect(dong.places.map(\.unit.name) == ["Ái", "Bảo", "Châu"])
    #expect(dong.places.map(\.inForce) == [1, 0, 0])
    #expect(dong.places[0].expired == 1)
    #expect(dong.goal == nil)
    let trung = try #require(try ocop("012"))
    #expect(trung.places.map(\.unit.name) == ["Một"])
    #expect(trung.places.map(\.communes) == [0])
    let ai = try #require(try ocop("01101"))
    #expect(ai.total.inForce == 1)
    #expect(ai.places.isEmpty)
  }

  @Test func `products come in the order of their names with their state`() throws {
    let rows = try products("01")
    #expect(rows.map(\.product.name) == ["Ong Một", "Ổi Ái", "Rượu Ái"])
    #expect(rows.map(\.nameRank) == [0, 1, 2])
    #expect(rows.map(\.certificate) == [.expiresSoon, .valid, .expired])
    #expect(rows.map(\.commune) == ["Một", "Ái", "Ái"])
    #expect(rows.map(\.district) == ["Trung", "Đông", "Đông"])
    #expect(rows.map(\.province) == ["An", "An", "An"])
    #expect(rows.map(\.sector.vi) == ["Thực phẩm", "Thực phẩm", "Đồ uống"])
    #expect(rows[1].product.points == Quantity(60))
    #expect(rows[1].folded == "oi ai")
  }

  @Test func `a sector narrows the products, and later ones are not known yet`() throws {
    #expect(try products("01", sector: "2").map(\.product.code) == ["P2"])
    #expect(try products("03") == [])
  }

  private func ocop(_ code: String, day: Day? = nil) throws -> OCOPSheet? {
    guard case .ocop(let sheet) = try programme.answer(.ocop(UnitCode(code)), day: day).body
    else { return nil }
    return sheet
  }

  private func products(_ code: String, sector: String? = nil) throws -> [ProductRow] {
    let body = try programme.answer(.products(UnitCode(code), sector: sector)).body
    guard case .products(let rows) = body else { return [] }
    return rows
  }
}
