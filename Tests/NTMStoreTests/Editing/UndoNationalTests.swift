import NTMModel
import Testing

@testable import NTMStore

/// A whole national report taken back, on the sample data.
struct UndoNationalTests {
  @Test func `a national report leaves every byte as it was`() throws {
    let checkout = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let data = checkout + "/sample-data"
    let store = try ReadingStore(
      factsIn: data,
      names: [
        "facts", "reports/danh-gia-2020-03-31.csv", "reports/danh-gia-2020-03-31-muon.csv",
        "reports/cong-nhan.csv",
      ]
    )
    let edited = EditedStore(store)
    let before = try edited.figures()
    // It came in on 09/06/2020; this is four days later.
    try edited.importFile(data + "/reports/danh-gia-2020-05-31.csv", at: 1_592_000_000)
    #expect(try edited.figures() != before)
    let report = try edited.report("danh-gia-2020-05-31.csv")
    let result = try edited.undone(.report(report))
    #expect(result.entries > 7_500)
    #expect(try edited.figures() == before)
    #expect(try edited.store.verify() == [])
    // The newest five thousand changes, and those of a province, by their plans.
    #expect(try edited.store.changes(ChangeFilter()).changes.count == 5_000)
    let province = try edited.store.changes(ChangeFilter(place: UnitCode("40"))).changes
    #expect(province.count == 5_000)
    #expect(province.allSatisfy { $0.place?.province == "Nghệ An" })
  }
}
