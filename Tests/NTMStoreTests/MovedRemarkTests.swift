import NTMModel
import Testing

@testable import NTMStore

/// Notes and follow-ups beside units that moved or ended on 01/07/2020, as `RecastTests` tells of them.
struct MovedRemarkTests {
  private let edited: EditedStore
  private let before = RecastTests.before
  private let after = RecastTests.after

  init() throws {
    let programme = try ReadingStore(facts: RecastTests.facts)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    edited = EditedStore(programme)
    for (code, text) in [("02103", "Gia"), ("01103", "Châu")] {
      let order = FollowUp.Order(text: text, lead: "", due: nil)
      try edited.written(.newFollowUp(UnitCode(code)), .followUp(order))
      try edited.written(.note(UnitCode(code)), .text(text))
    }
  }

  private func told(_ place: String, _ day: Day) throws -> FollowUpSheet? {
    let question = Question(.followUps(UnitCode(place)), day: day)
    let body = try edited.store.answer(question).body
    return if case .followUps(let sheet) = body { sheet } else { nil }
  }

  private func texts(_ place: String, _ day: Day) throws -> [[String]] {
    let sheet = try told(place, day)
    return [sheet?.followUps.map(\.item.text) ?? [], sheet?.notes.map(\.item.text) ?? []]
  }

  @Test func `what stands beside a unit goes with its code to another district`() throws {
    #expect(try texts("021", before) == [["Gia"], ["Gia"]])
    #expect(try texts("032", before) == [[], []])
    #expect(try texts("021", after) == [[], []])
    #expect(try texts("032", after) == [["Gia"], ["Gia"]])
  }

  @Test func `beside a unit that ended it stays where that lay`() throws {
    let ended = try #require(try told("011", after)?.followUps.first)
    #expect(ended.item.text == "Châu" && !ended.unit.valid.contains(after))
    #expect(try texts("VN", after).map(\.count) == [2, 2])
  }
}
