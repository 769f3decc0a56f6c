import NTMModel
import Testing

@testable import NTMStore

/// Recognitions, products and organisations: whose they are, and what a correction leaves behind.
struct RecordTests {
  /// A store in which 00001 was another unit up to the end of 2019, and 00003 ended then.
  private func store() throws -> SmallStore {
    let small = try SmallStore()
    try small.add(
      """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      00001,commune,Xã,Hòa An,,001,2018-12-31,2019-12-31
      00001,commune,Xã,Hòa An Mới,,001,2020-01-01,
      00003,commune,Xã,Ba Vì,,001,2018-12-31,2019-12-31
      """
    )
    return small
  }

  private static let changeDay = 18_262

  @Test(arguments: [
    ("15/11/2016", "Hòa An", 0), ("15/11/2019", "Hòa An", 0),
    ("15/11/2020", "Hòa An Mới", 1),
  ])
  func `a recognition goes to the unit of its day`(
    day: String,
    name: String,
    isLater: Int
  ) throws {
    let small = try store()
    let year = day.suffix(4)
    let heading = ImportTests.recognitions.prefix { $0 != "\n" }
    try small.add("\(heading)\n00001;\(name);đạt chuẩn;1/QĐ;\(day);\(year);;x\n")
    let found = try small.rows(
      """
      SELECT valid_from >= \(Self.changeDay)
      FROM recognition JOIN unit ON unit.id = recognition.unit
      """
    )
    #expect(found == ["\(isLater)"])
  }

  @Test func `products and organisations go to the unit of their day`() throws {
    let small = try store()
    try small.add(ImportTests.products)
    try small.add(
      ImportTests.products.replacing("P1", with: "P2").replacing("/2019", with: "/2020")
    )
    try small.add(ImportTests.organisations)
    let later = ImportTests.organisations.replacing("H1", with: "H2").replacing("D1", with: "D2")
    try small.add(
      later.replacing("31/10/2009", with: "31/10/2020").replacing("17/07/2018", with: "17/11/2020")
        .replacing("07/12/2019", with: "07/12/2020").replacing("07/12/2018", with: "07/12/2020")
    )
    for table in ["product", "organisation"] {
      let found = try small.rows(
        """
        SELECT substr(\(table).code, 2), valid_from >= \(Self.changeDay)
        FROM \(table) JOIN unit ON unit.id = \(table).unit
        """
      )
      for row in found { #expect(row == "\"1\" 0" || row == "\"2\" 1") }
      #expect(!found.isEmpty)
    }
    #expect(try small.store.verify() == [])
  }

  @Test func `a unit that has ended takes no more records`() throws {
    let small = try store()
    let heading = ImportTests.recognitions.prefix { $0 != "\n" }
    let day = try #require(Day(year: 2020, month: 2, day: 1))
    #expect(
      try small.kinds("\(heading)\n00003;Ba Vì;đạt chuẩn;1/QĐ;01/02/2020;2020;;x\n")
        == [.unitNotValid(on: day)]
    )
    let product = ImportTests.products.replacing("00001", with: "00003")
    #expect(
      try small.kinds(product.replacing("08/12/2019", with: "01/02/2020"))
        == [.unitNotValid(on: day)]
    )
    let organisations = ImportTests.organisations.replacing("00001", with: "00003")
    #expect(
      try small.kinds(organisations.replacing("31/10/2009", with: "01/02/2020"))
        == [.unitNotValid(on: day), .unitNotValid(on: day)]
    )
  }

  @Test(arguments: [
    (ImportTests.recognitions, 3), (ImportTests.products, 1), (ImportTests.organisations, 2),
    (SmallStore.report("31/12/2019"), 6),
  ])
  func `the same rows in two files of an import are refused`(text: String, rows: Int) throws {
    let small = try SmallStore()
    let first = try small.folder.file("a.csv", text)
    let second = try small.folder.file("b.csv", text)
    #expect {
      try small.store.importFiles([first, second], by: "test", at: 1)
    } throws: { error in
      guard case ImportFailure.faults(let faults, total: rows) = error else { return false }
      return faults.allSatisfy { fault in
        fault.file == second && fault.kind == .duplicateRow(firstFile: first, firstLine: fault.line)
      }
    }
  }

  @Test func `a correction keeps every value it replaces`() throws {
    let small = try SmallStore()
    func entries(_ text: String) throws -> [String] {
      let last = try small.rows("SELECT MAX(seq) FROM journal").first ?? "0"
      try small.add(text)
      return try small.rows(
        "SELECT kind, field, old, new FROM journal WHERE seq > \(last) ORDER BY field"
      ).map { $0.replacing("\"", with: "") }
    }
    for text in [ImportTests.recognitions, ImportTests.products, ImportTests.organisations] {
      try small.add(text)
    }
    #expect(
      try entries(
        ImportTests.products.replacing("4;75,5", with: "3;65").replacing("Gạo", with: "Nếp")
      ) == [
        "product P1 name Gạo Nếp", "product P1 points 75.5 65", "product P1 stars 4 3",
      ]
    )
    #expect(
      try entries(ImportTests.organisations.replacing("17/07/2018", with: ""))
        == ["organisation H1 effective_from 2018-07-17 "]
    )
    #expect(
      try entries(ImportTests.recognitions.replacing("2/QĐ;15/11/2018", with: "5/QĐ;16/11/2018"))
        == [
          "recognition 1 2018 decided 2018-11-15 2018-11-16",
          "recognition 1 2018 number 2/QĐ 5/QĐ",
          "recognition 1 2018 since 2018-11-15 2018-11-16",
        ]
    )
    #expect(
      try entries((SmallStore.facts.last ?? "").replacing(",60,", with: ",70,"))
        == ["target 2020 T3 goal 60 70", "target targets - 1"]
    )
  }
}
