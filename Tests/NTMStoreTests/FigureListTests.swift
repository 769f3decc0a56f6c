import NTMModel
import Testing

@testable import NTMStore

/// Printed figures of places of which the store has but a part, and of other levels than they say.
@Suite struct FigureListTests {
  private let small: SmallStore

  init() throws { small = try SmallStore(province: "58") }

  private func warnings(_ row: String) throws -> [ReportWarning.Kind] {
    try small.add(
      "date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en\n"
        + row + "\n",
      named: "cong-bo.csv"
    ).warnings.map(\.kind)
  }

  @Test func `in the store of one province a count of the country is taken with a warning`() throws
  {
    let country = "2020-05-31,country,VN,"
    #expect(try warnings(country + "communes_ntm,5177,,,xã,Báo,high,,") == [.printedAboveList])
    #expect(
      try warnings(country + "provinces_100pct_communes,12,,,tỉnh,Báo,high,,") == [
        .printedAboveList
      ]
    )
    #expect(try warnings(country + "communes_ntm,20,,,xã,Tin,high,,") == [])
  }

  @Test func `of its own province the list is whole, and more than that is refused`() throws {
    let path = try small.folder.file(
      "cong-bo.csv",
      "date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en\n"
        + "2020-05-31,province,58,communes_ntm,5177,,,xã,Báo,high,,\n"
    )
    #expect(throws: ImportFailure.self) {
      try small.store.importFiles([path], by: "test", at: SmallStore.now, again: true)
    }
  }

  @Test func `a level that is not that of the place is told`() throws {
    #expect(
      try warnings("2020-05-31,district,58,communes_ntm,20,,,xã,Báo,high,,") == [
        .printedLevelDiffers
      ]
    )
    #expect(try warnings("2020-05-31,province,58,communes_ntm,20,,,xã,Tin,high,,") == [])
  }
}
