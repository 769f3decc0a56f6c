import NTMModel
import Testing

@testable import NTMStore

/// Which printed shares stand beside the computed ones of a place.
@Suite struct PublishedBesideTests {
  private let programme: ReadingStore

  private static let heading =
    "date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en\n"

  init() throws {
    programme = try ReadingStore()
    try programme.importReport(
      "cong-bo.csv",
      Self.heading + """
        2020-05-20,province,01,communes_ntm,2,4,50,xã,Báo An,high,,
        2020-04-30,province,01,communes_ntm,1,4,25,xã,Báo An,high,,
        2020-04-16,province,02,communes_ntm,,,40,xã,Báo Bình,high,,
        2020-04-15,province,03,communes_ntm,1,4,25,xã,Báo Cao,high,,
        2020-06-10,country,VN,communes_ntm,5,10,50,xã,Báo Nước,high,,
        2020-05-25,region,BAC,communes_ntm,5,,,xã,Báo Bắc,high,,
        2020-05-25,region,NAM,district_units,5,10,50,xã,Báo Nam,high,,
        """
    )
  }

  @Test func `the latest share printed up to the day stands there with its own day`() throws {
    let published = try programme.answer(.units(UnitCode("VN"))).published
    // Of the country what the facts of the programme bring, not what is printed for a later day.
    #expect(published.keys.map(\.text).sorted() == ["01", "02", "03", "VN"])
    #expect(published[.country]?.source != "Báo Nước")
    #expect(published[UnitCode("01")]?.percent == Quantity(50))
    #expect(published[UnitCode("02")]?.value == nil)
    #expect(published[UnitCode("03")]?.day == Day("2020-04-15"))
    let before = try programme.answer(.units(UnitCode("VN")), day: ReadingStore.december).published
    #expect(before[UnitCode("01")] == nil && before[UnitCode("02")] == nil)
    #expect(try programme.answer(.ocop(UnitCode("VN"))).published.isEmpty)
  }
}
