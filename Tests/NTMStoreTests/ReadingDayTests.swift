import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingDayTests {
  private let programme: ReadingStore

  init() throws { programme = try ReadingStore() }

  @Test func `a day snaps to the last reporting day before it`() throws {
    let between = try programme.answer(.overview(focus: nil), day: Day("2020-03-15"))
    #expect(between.asOf == ReadingStore.december)
    let after = try programme.answer(.overview(focus: nil), day: Day("2021-01-01"))
    #expect(after.asOf == ReadingStore.may)
    #expect(try programme.answer(.overview(focus: nil)).asOf == ReadingStore.may)
  }

  @Test func `before the first report nothing is known`() throws {
    let snapshot = try programme.answer(.overview(focus: nil), day: Day("2019-01-01"))
    #expect(snapshot.asOf == ReadingStore.december)
    guard case .missing = snapshot.body else {
      Issue.record("answered")
      return
    }
  }

  @Test func `a recognition counts from its decision until it is lost`() throws {
    #expect(try standards(on: ReadingStore.december) == ["Ái", "Gia", "Mai"])
    #expect(try standards(on: ReadingStore.may) == ["Ái", "Mai"])
  }

  @Test func `the highest standard wins`() throws {
    guard case .communes(let rows) = try programme.answer(.communes(UnitCode("032"))).body else {
      Issue.record("no communes")
      return
    }
    #expect(rows.first?.standard == .advanced)
  }

  @Test func `figures of a past day are those that held then`() throws {
    let body = try programme.answer(.communes(.country), day: ReadingStore.december).body
    guard case .communes(let rows) = body else {
      Issue.record("no communes")
      return
    }
    #expect(rows.map(\.words.metCount) == [4, 3, 1, 2, 2, 4, 3, 0, 0, 4, 3])
    #expect(rows.allSatisfy { ($0.assessedOn ?? ReadingStore.december) == ReadingStore.december })
  }

  @Test(arguments: [UnitCode("BAC"), UnitCode("01"), UnitCode("031")])
  func `a short list and a long list of communes agree`(_ place: UnitCode) throws {
    for day in [ReadingStore.december, ReadingStore.may] {
      guard case .communes(let all) = try programme.answer(.communes(.country), day: day).body,
        case .communes(let some) = try programme.answer(.communes(place), day: day).body
      else {
        Issue.record("no communes")
        return
      }
      #expect(some == all.filter { some.map(\.unit).contains($0.unit) })
    }
  }

  @Test func `the facts name the store, its notice and its days`() throws {
    let facts = try programme.answer(.overview(focus: nil)).facts
    #expect(facts.name.en == "Trial programme")
    #expect(facts.notice?.vi == "SỐ LIỆU MINH HỌA")
    #expect(facts.historyNote == nil)
    #expect(facts.reportingDays == [ReadingStore.december, ReadingStore.may])
    #expect(facts.deadline == Day("2020-12-31"))
    #expect(facts.lastChange > 0)
    #expect(facts.changedAt == 1_590_000_000)
  }

  @Test func `the set comes whole`() throws {
    let set = try programme.answer(.overview(focus: nil)).set
    #expect(set.line == 3)
    #expect(set.bands.map(\.low) == [4, 3, 0])
    #expect(set.criteria.map(\.short.en) == ["Planning", "Roads", "Water", "Poverty"])
    #expect(set.indicators.map(\.code) == ["1", "2.1", "2.2", "3", "4"])
    #expect(set.indicators.map(\.names.count) == [1, 1, 1, 2, 1])
  }

  @Test func `a store without reports answers that nothing is there`() throws {
    let empty = try ReadingStore(facts: [:])
    let snapshot = try empty.answer(.overview(focus: nil))
    #expect(snapshot.facts.reportingDays == [])
    guard case .missing = snapshot.body else {
      Issue.record("answered")
      return
    }
  }

  private func standards(on day: Day) throws -> [String] {
    guard case .communes(let rows) = try programme.answer(.communes(.country), day: day).body
    else { return [] }
    return rows.filter { $0.standard != nil }.map(\.unit.name)
  }
}
