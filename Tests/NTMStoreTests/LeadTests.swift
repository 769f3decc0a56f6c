import NTMModel
import Testing

@testable import NTMStore

/// Screens that lead others, as the file has them.
@Suite struct LeadTests {
  private func begin(
    _ store: Store,
    _ name: String = "Họp 9/6",
    at place: String = "page=overview",
    by who: String = "Lan"
  ) throws -> Lead? {
    let outcome = try store.beginLead(name, at: place, by: who, on: 100)
    if case .leads(let lead) = outcome { return lead }
    return nil
  }

  @Test func `a lead is read as it was told, until it ends`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    #expect(try store.lead("Họp 9/6") == nil)
    var lead = try #require(try begin(store))
    #expect(lead.run == 1)
    #expect(try store.lead("Họp 9/6") == lead)
    lead.place = "page=below 10\ncursor=03202"
    lead.movedAt = 200
    #expect(try store.moveLead(lead) == .leads(lead))
    #expect(try store.lead("Họp 9/6") == lead)
    lead.hasEnded = true
    #expect(try store.moveLead(lead) == .leads(lead))
    #expect(try store.lead("Họp 9/6")?.hasEnded == true)
    #expect(try store.leads() == [lead])
  }

  @Test func `whoever begins last leads, and the one before is told`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    var first = try #require(try begin(store))
    let second = try #require(try begin(store, by: "Minh"))
    #expect(second.run == 2)
    first.place = "page=tasks"
    #expect(try store.moveLead(first) == .overtaken(by: second))
    #expect(try store.lead("Họp 9/6") == second)
  }

  @Test func `names beside each other do not meet`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    let one = try #require(try begin(store, "A"))
    let two = try #require(try begin(store, "B"))
    #expect(try store.leads() == [one, two])
  }

  @Test func `a name that is none is refused, and nothing is written`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    #expect(
      try store.beginLead("  ", at: "", by: "Lan", on: 1) == .refused(.empty(.lead))
    )
    #expect(
      try store.beginLead("a\u{1B}[31m", at: "", by: "Lan", on: 1)
        == .refused(.forbiddenCharacter(.lead, code: 0x1B))
    )
    #expect(
      try store.beginLead(String(repeating: "a", count: 81), at: "", by: "Lan", on: 1)
        == .refused(.tooLong(.lead, limit: 80))
    )
    #expect(try store.leads().isEmpty)
  }

  @Test func `leading is no change of a figure`() throws {
    let programme = try ReadingStore()
    let before = try programme.answer(.overview(focus: nil)).facts.lastChange
    _ = try begin(programme.store)
    #expect(try programme.answer(.overview(focus: nil)).facts.lastChange == before)
    #expect(try programme.store.verify() == [])
  }

  @Test func `one that only looks cannot lead`() throws {
    let programme = try ReadingStore()
    let looking = try Store.open(programme.path, writing: false)
    #expect(throws: StoreError.self) {
      try looking.beginLead("A", at: "", by: "Lan", on: 1)
    }
  }
}
