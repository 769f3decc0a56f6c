import NTMModel
import Testing

@testable import NTMStore

/// Published figures that are refused or taken with a warning.
struct FigureImportTests {
  private static let heading =
    "date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en\n"

  private func row(
    _ figures: String,
    unit: String = "xã",
    confidence: String = "high",
    level: String = "province"
  ) -> String {
    Self.heading + "2020-05-31,\(level),01,communes_ntm,\(figures),\(unit),Báo,\(confidence),,\n"
  }

  private func small() throws -> SmallStore {
    let small = try SmallStore()
    try small.add("key,value\nfigure_units,\"xã, tỉnh\"\n")
    return small
  }

  @Test(arguments: [
    ("387,386,", PrintedFault.aboveTotal), ("-1,,", .negative), ("1,0,", .emptyTotal),
    ("1,-2,", .emptyTotal), ("1,,100.5", .percentOutside), ("1,,-1", .percentOutside),
    (",,", .nothingPrinted), (",386,", .nothingPrinted),
  ])
  func `a figure that cannot be true is refused and nothing is written`(
    figures: String,
    fault: PrintedFault
  ) throws {
    let small = try small()
    #expect(try small.kinds(row(figures)) == [.printed(fault)])
    #expect(try count(in: small) == 0)
  }

  @Test func `one wrong line keeps the right ones out too`() throws {
    let small = try small()
    let right = "2020-05-30,province,01,communes_ntm,1,2,50,xã,Báo,high,,\n"
    #expect(try small.kinds(row("387,386,") + right) == [.printed(.aboveTotal)])
    #expect(try count(in: small) == 0)
  }

  @Test func `units of measure, confidences and levels are of a list`() throws {
    let small = try small()
    #expect(
      try small.kinds(row("1,2,50", unit: "thùng")) == [.badChoice(allowed: ["xã", "tỉnh"])]
    )
    #expect(
      try small.kinds(row("1,2,50", confidence: "chắc"))
        == [.badChoice(allowed: PublishedFigure.confidences)]
    )
    #expect(
      try small.kinds(row("1,2,50", level: "làng"))
        == [.badChoice(allowed: Level.allCases.map(\.word))]
    )
    #expect(try small.kinds(row("1,2,50", confidence: "")) == [.missingValue])
    #expect(try small.kinds(row("1,2,50")) == [])
    #expect(try count(in: small) == 1)
  }

  @Test func `a store that lists no units of measure takes any`() throws {
    #expect(try SmallStore().kinds(row("1,2,50", unit: "thùng")) == [])
  }

  @Test func `a share that is not that of its count is taken with a warning`() throws {
    let programme = try ReadingStore(facts: ReadingProgramme.facts)
    let path = try programme.write("cong-bo.csv", row("1,3,34") + "")
    let summary = try programme.store.importFiles(
      [path],
      by: "thử",
      at: ReadingStore.moment,
      again: true,
      dryRun: false,
      progress: { _ in }
    )
    #expect(summary.warnings.map(\.kind) == [.printedShareDiffers])
    #expect(summary.warnings.first?.examples.first?.subject == "communes_ntm 01")
    #expect(summary.warnings.first?.examples.first?.detail == "34 / 33.3")
  }

  @Test func `one that was cut off instead of rounded needs no warning`() throws {
    let programme = try ReadingStore(facts: ReadingProgramme.facts)
    let path = try programme.write("cong-bo.csv", row("2,3,66.6"))
    let summary = try programme.store.importFiles(
      [path],
      by: "thử",
      at: ReadingStore.moment,
      again: true,
      dryRun: false,
      progress: { _ in }
    )
    #expect(summary.warnings.isEmpty)
  }

  private func row(of word: String, _ figures: String, place: String = "01") -> String {
    Self.heading.replacing("note_en\n", with: "note_en,reason\n")
      + "2020-05-31,\(place == "VN" ? "country" : "province"),\(place),\(word),\(figures),xã,Báo,high,,,"
  }

  private func fault(_ kind: FigureBound.Kind, _ counted: Int, of all: Int) -> [ImportFault.Kind] {
    [.printed(.aboveBound(FigureBound(kind: kind, counted: counted, all: all)))]
  }

  @Test func `more than the criteria and the provinces of the day is refused`() throws {
    let small = try small()
    #expect(
      try small.kinds(row(of: "avg_criteria_per_commune", "3.5,,")) == fault(.criteria, 3, of: 3)
    )
    #expect(try small.kinds(row(of: "avg_criteria_per_commune", "3,,")) == [])
    let provinces = row(of: "provinces_100pct_communes", "3,3,", place: "VN")
    #expect(try small.kinds(provinces) == fault(.provinces, 2, of: 2))
    #expect(try small.kinds(row(of: "provinces_100pct_communes", "2,,", place: "VN")) == [])
    #expect(try count(in: small) == 2)
  }

  @Test func `more communes and districts than there are is refused without a base of its own`()
    throws
  {
    let small = try small()
    #expect(
      try small.kinds(row(of: "communes_ntm", "8,,", place: "VN")) == fault(.communes, 6, of: 7)
    )
    #expect(try small.kinds(row(of: "district_units", "3,,")) == fault(.districts, 2, of: 2))
    #expect(try small.kinds(row(of: "communes_ntm", "8,9,88.9", place: "VN")) == [])
    #expect(try small.kinds(row(of: "construction_debt", "4900,,", place: "VN")) == [])
    #expect(try count(in: small) == 2)
  }

  // Six communes and a ward; 5 are 71.4% of 7.
  @Test(
    arguments: [
      ("7,,", "", "7 / 6"), ("6,8,75", "", "8 / 7"), ("6,,75", "", "8 / 7"),
      ("6,8,75", "misprint", "8 / 7"), ("6,8,75", "towns-counted", nil),
      ("5,,71.4", "", nil), ("6,,", "", nil), ("5,7,71.4", "", nil),
    ] as [(String, String, String?)]
  )
  func `more than the unit list has is taken with a warning, unless a reason tells by what list`(
    figures: String,
    reason: String,
    detail: String?
  ) throws {
    let small = try small()
    let text = row(of: "communes_ntm", figures, place: "VN") + reason + "\n"
    let warnings = try small.add(text).warnings
    #expect(warnings.map(\.kind) == (detail == nil ? [] : [.printedAboveList]))
    #expect(warnings.first?.examples.first?.detail == detail)
    #expect(try count(in: small) == 1)
  }

  @Test func `a place on no list of the day is refused with those that may be meant`() throws {
    let small = try small()
    func kinds(_ code: String) throws -> [ImportFault.Kind] {
      try small.kinds(row(of: "communes_ntm", "1,,", place: code))
    }
    #expect(try kinds("03") == [.unknownPlace(nearest: ["02 Tỉnh Hà Nội", "01 Tỉnh Lào Cai"])])
    #expect(try kinds("1") == [.unknownPlace(nearest: ["01 Tỉnh Lào Cai"])])
    #expect(try kinds("Tỉnh Lào Cai") == [.unknownPlace(nearest: ["01 Tỉnh Lào Cai"])])
    #expect(try kinds("ha noi") == [.unknownPlace(nearest: ["02 Tỉnh Hà Nội"])])
    #expect(try kinds("9999") == [.unknownPlace(nearest: [])])
    #expect(try kinds("01+88") == [.unknownPlace(nearest: [])])
    #expect(try count(in: small) == 0)
    #expect(try kinds("01+02") == [])
  }

  @Test func `a reason is one of a list, and a sheet without its column leaves it`() throws {
    let small = try small()
    let text = row(of: "communes_ntm", "1,2,50")
    #expect(
      try small.kinds(text + "nhầm\n")
        == [.badChoice(allowed: FigureReason.given.map(\.rawValue))]
    )
    #expect(try small.kinds(text + "own-count\n") == [])
    #expect(try small.kinds(row("1,2,50")) == [])
    #expect(try reason(in: small) == "own-count")
    #expect(try small.kinds(text + "\n") == [])
    #expect(try reason(in: small) == "")
  }

  private func reason(in small: SmallStore) throws -> String? {
    try small.store.read { db in
      var rows = try SelectedRows(db, "SELECT reason FROM figure")
      return try rows.next() ? rows.text(0) : nil
    }
  }

  @Test func `a setting that counts by no rule is refused`() throws {
    let small = try SmallStore()
    #expect(
      try small.kinds("key,value\nfigure_counts_xyz,xyz\n")
        == [.badChoice(allowed: FigureRule.words)]
    )
    #expect(try small.kinds("key,value\nfigure_counts_xyz,communes_tag_KV3\n") == [])
  }

  private func count(in small: SmallStore) throws -> Int {
    try small.store.read { db in
      var rows = try SelectedRows(db, "SELECT COUNT(*) FROM figure")
      return try rows.next() ? rows.int(0) : -1
    }
  }
}
