import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingNearestTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  private func sheet(_ place: UnitCode = .country) throws -> NearestSheet {
    guard case .nearest(let sheet) = try programme.answer(.nearest(place)).body else {
      throw ReadingPlaceMissing()
    }
    return sheet
  }

  private struct ReadingPlaceMissing: Error {}

  private func communes(_ place: UnitCode) throws -> [CommuneRow] {
    guard case .communes(let rows) = try programme.answer(.communes(place)).body else { return [] }
    return rows
  }

  @Test(arguments: [UnitCode.country, UnitCode("01"), UnitCode("011")])
  func `every commune without a decision is near, silent or far`(_ place: UnitCode) throws {
    let sheet = try sheet(place)
    let open = try communes(place).filter { $0.standard == nil }
    let near = open.filter { $0.words.hasReport && $0.words.lacking(of: 4).count <= 2 }
    #expect(Set(sheet.communes.map(\.row.unit.code)) == Set(near.map(\.unit.code)))
    #expect(sheet.silent.map(\.unit.code) == open.filter { !$0.words.hasReport }.map(\.unit.code))
    for commune in sheet.communes {
      #expect(commune.lacking == commune.row.words.lacking(of: 4))
    }
  }

  @Test func `the country's targets have the units that would meet them`() throws {
    let sheet = try sheet()
    #expect(sheet.goals.map(\.reading.target.id) == ["T3", "T4"])
    let goal = try #require(sheet.goals.first)
    let base = try #require(goal.reading.base)
    let part = try #require(goal.reading.part)
    // 60% of the communes, rounded up.
    #expect(goal.lack == (base * 60 + 99) / 100 - part)
    #expect(goal.chosen.count == min(goal.lack, goal.chosen.count))
    #expect(goal.chosen.map(\.criteria) == goal.chosen.map(\.criteria).sorted())
    #expect(try self.sheet(UnitCode("01")).goals.isEmpty)
  }

  @Test func `districts hold every open commune of theirs`() throws {
    let sheet = try sheet()
    let open = try communes(.country).filter { $0.standard == nil }
    for unit in sheet.districts {
      let own = open.filter { $0.district == unit.unit.name }
      #expect(unit.communes.map(\.row.unit.code) == own.map(\.unit.code))
      #expect(unit.criteria == own.reduce(0) { $0 + $1.words.lacking(of: 4).count })
    }
    #expect(!sheet.districts.isEmpty)
  }
}
