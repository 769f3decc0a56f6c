import NTMModel
import Testing

@Suite struct TagTests {
  private func tag(_ code: String, isDifficult: Bool) -> CommuneTag {
    CommuneTag(
      code: code,
      group: "",
      name: Bilingual(code, code),
      short: Bilingual(code, code),
      document: "",
      isDifficult: isDifficult,
      valid: Period(from: Day(number: 0))
    )
  }

  @Test func `a set of tags names them in the order of the store`() {
    let all = [
      tag("A", isDifficult: false), tag("B", isDifficult: true), tag("C", isDifficult: true),
    ]
    var set = TagSet()
    #expect(set.isEmpty)
    set.insert(2)
    set.insert(0)
    #expect(set.tags(of: all).map(\.code) == ["A", "C"])
    #expect(set.contains(2) && !set.contains(1))
    #expect(set.intersects(all.difficult))
    var first = TagSet()
    first.insert(0)
    #expect(!first.intersects(all.difficult))
  }

  @Test(arguments: [-1, 64, Int.max, Int.min])
  func `a position beyond the bits is none`(position: Int) {
    var set = TagSet()
    set.insert(position)
    #expect(set.isEmpty && !set.contains(position))
  }

  @Test func `the last position is one`() {
    var set = TagSet()
    set.insert(63)
    #expect(set.contains(63) && !set.contains(62))
  }

  @Test func `communes without supported villages are not counted`() {
    var counts = VillageCounts()
    counts.add(nil)
    counts.add(Villages(total: 5, supported: 0, met: 0, day: Day(number: 1)))
    counts.add(Villages(total: nil, supported: 4, met: 3, day: Day(number: 1)))
    #expect(counts.communes == 1 && counts.supported == 4 && counts.pending == 1)
  }
}
