import NTMModel
import Testing

@testable import NTMStore

@Suite struct ReadingSearchTests {
  @Test func `a hit carries its district and its province`() throws {
    let programme = try ReadingStore()
    let hit = try #require(try search("ai", in: programme).hits.first)
    #expect(hit.unit.fullName == "Xã Ái")
    #expect(hit.above.map(\.fullName) == ["Huyện Đông", "Tỉnh An"])
    #expect(try search("mien bac", in: programme).hits.first?.above == [])
    #expect(try search("an", in: programme).hits.first?.above == [])
  }

  @Test func `accents decide between units that are alike without them`() throws {
    let programme = try ReadingStore()
    #expect(try search("Bắc", in: programme).hits.first?.unit.name == "Miền Bắc")
    #expect(try search("tx bac", in: programme).hits.first?.unit.fullName == "Thị xã Bắc")
    #expect(try search("02103", in: programme).hits.map(\.unit.name) == ["Gia"])
    #expect(try search("xyz", in: programme).total == 0)
    #expect(try search("", in: programme).hits == [])
  }

  @Test func `units of later days are not found`() throws {
    let programme = try ReadingStore()
    #expect(try search("oai", in: programme).total == 0)
    try programme.importReport(
      "danh-gia-06.csv",
      ReadingProgramme.may.replacing("31/05/2020", with: "30/06/2020")
    )
    #expect(try search("oai", in: programme).hits.map(\.unit.code.text) == ["03203"])
    #expect(try search("oai", in: programme, day: ReadingStore.may).total == 0)
  }

  @Test func `a watcher finds new units after they came`() throws {
    let programme = try ReadingStore()
    let watcher = try Watcher(path: programme.path)
    let question = Question(.search("oai"))
    guard case .search(let before) = try watcher.answer(question).body else { return }
    #expect(before.total == 0)
    let units = ReadingProgramme.facts["units.csv", default: ""]
    try programme.importReport(
      "units.csv",
      units + "\n03204,commune,Xã,Oai Hạ,Oai Ha,032,2018-12-31,\n"
    )
    guard case .search(let after) = try watcher.answer(question).body else { return }
    #expect(after.total == 1)
  }

  private func search(
    _ text: String,
    in programme: ReadingStore,
    day: Day? = nil
  ) throws -> SearchAnswer {
    guard case .search(let answer) = try programme.answer(.search(text), day: day).body else {
      return SearchAnswer(text: text, hits: [], total: -1)
    }
    return answer
  }
}
