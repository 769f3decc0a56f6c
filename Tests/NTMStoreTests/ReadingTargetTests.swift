import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingTargetTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  @Test func `the series holds the target at each reporting day`() throws {
    let sheet = try #require(try sheet("T3"))
    #expect(sheet.series.map(\.part) == [3, 2])
    #expect(sheet.series.map(\.asOf) == [ReadingStore.december, ReadingStore.may])
    #expect(sheet.reading == sheet.series.last)
    #expect(sheet.places.map(\.unit.name) == ["An", "Bình", "Cao"])
    #expect(sheet.places.map(\.rollUp.recognised) == [1, 0, 1])
    #expect(try self.sheet("T3", day: ReadingStore.december)?.series.count == 1)
  }

  @Test func `published figures stand beside, the latest first, none of later days`() throws {
    let sheet = try #require(try sheet("T3"))
    #expect(sheet.published.map(\.value) == [Quantity(5), Quantity(4)])
    #expect(sheet.published.map(\.unit) == ["VN", "VN"])
    #expect(sheet.published.first?.percent == Quantity("45.5"))
  }

  @Test func `the undetermined are told apart`() throws {
    let sheet = try #require(try sheet("T4"))
    #expect(sheet.reading.part == 3)
    #expect(sheet.reading.undetermined == 2)
  }

  @Test func `an unknown target is missing`() throws { #expect(try sheet("T99") == nil) }

  private func sheet(_ id: String, day: Day? = nil) throws -> TargetSheet? {
    guard case .target(let sheet) = try programme.answer(.target(id), day: day).body else {
      return nil
    }
    return sheet
  }
}
