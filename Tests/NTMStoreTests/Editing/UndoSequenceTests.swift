import NTMModel
import Testing

@testable import NTMStore

/// Edits, imports and undos in whatever order: whatever is taken back in the end leaves nothing.
struct UndoSequenceTests {
  @Test(arguments: 1...12)
  func `what was written in any order can be taken back to the beginning`(seed: Int) throws {
    let edited = try EditedStore()
    var writes = WriteSequence(edited, seed: seed)
    let before = try edited.figures()
    let first = try edited.report("danh-gia-05.csv")
    for step in 0..<30 {
      switch writes.roll(5) {
      case 0: try writes.importReport(step)
      case 1, 2: try writes.edit()
      default: try writes.undo(after: first)
      }
      #expect(try edited.store.verify() == [])
    }
    let reports = try edited.rows(
      "SELECT id FROM report WHERE id > \(first) AND form <> 'hoan-tac' ORDER BY id DESC"
    )
    for report in reports.compactMap({ Int64($0) }) {
      switch try edited.undo(.report(report)) {
      case .done, .refused(.alreadyUndone): break
      case .refused(let refusal): Issue.record("report \(report): \(refusal)")
      }
    }
    let after = try edited.figures()
    let differing = Set(after).symmetricDifference(before).sorted()
    #expect(after == before, "\(differing)")
    #expect(try edited.store.verify() == [])
  }
}
