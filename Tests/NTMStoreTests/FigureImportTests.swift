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
    let path = try programme.write("cong-bo.csv", row("1,8,13") + "")
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
    #expect(summary.warnings.first?.examples.first?.detail == "13 / 12.5")
  }

  @Test func `one that was cut off instead of rounded needs no warning`() throws {
    let programme = try ReadingStore(facts: ReadingProgramme.facts)
    let path = try programme.write("cong-bo.csv", row("158,229,68.99"))
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
