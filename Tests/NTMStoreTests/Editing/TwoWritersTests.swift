import Dispatch
import NTMModel
import Synchronization
import Testing

@testable import NTMStore

/// Two connections that write at once: none loses what the other wrote.
struct TwoWritersTests {
  private let kim = UnitCode("03102")

  /// The outcomes of edits that two handles write at the same time, by handle.
  private func race(
    _ edited: EditedStore,
    _ edits: @Sendable (Int) -> [Edit]
  ) throws -> [[EditOutcome]] {
    let path = edited.store.path
    let outcomes = Mutex<[[EditOutcome]]>([[], []])
    DispatchQueue.concurrentPerform(iterations: 2) { handle in
      do {
        let store = try Store.open(path, writing: true)
        for edit in edits(handle) {
          let outcome = try store.write(edit, by: "người \(handle)", at: 1_591_000_000)
          outcomes.withLock { $0[handle].append(outcome) }
        }
      } catch {
        Issue.record(error)
      }
    }
    return outcomes.withLock { $0 }
  }

  @Test func `edits of different figures are all there`() throws {
    let edited = try EditedStore()
    let communes = ["01101", "01102", "01103", "02103", "03101", "03102", "03201", "03202"]
    let before = try edited.rows("SELECT count(*) FROM journal")
    let outcomes = try race(edited) { handle in
      communes.map { code in
        Edit(
          subject: .indicator(UnitCode(code), code: handle == 0 ? "4" : "2.1", part: 1),
          day: ReadingStore.may,
          old: nil,
          new: .quantity(Quantity(hundredths: 4321)),
          source: "họp"
        )
      }
    }
    let isWritten = outcomes.joined().allSatisfy { if case .written = $0 { true } else { false } }
    #expect(isWritten)
    for code in communes {
      let lines = try edited.sheet(code).indicators
      #expect(lines[1].values == [Quantity(hundredths: 4321)])
      #expect(lines[4].values == [Quantity(hundredths: 4321)])
    }
    #expect(Int(try edited.rows("SELECT count(*) FROM journal")[0]) == (Int(before[0]) ?? 0) + 16)
    #expect(try edited.store.verify() == [])
  }

  @Test func `of two who saw the same figure one writes and one is told`() throws {
    let edited = try EditedStore()
    let subject = Edit.Subject.criterion(kim, number: 2)
    let outcomes = try race(edited) { handle in
      [
        Edit(
          subject: subject,
          day: ReadingStore.may,
          old: .state(.notMet),
          new: .state(handle == 0 ? .met : .disputed),
          source: "họp"
        )
      ]
    }
    var written: [EditResult] = []
    var conflicts: [EditConflict] = []
    for outcome in outcomes.joined() {
      switch outcome {
      case .written(let result): written.append(result)
      case .conflict(let conflict): conflicts.append(conflict)
      case .unchanged, .refused: Issue.record("\(outcome)")
      }
    }
    #expect(written.count == 1)
    #expect(conflicts.count == 1)
    #expect(conflicts.first?.now == written.first?.new)
    #expect(conflicts.first?.by?.change == written.first?.change)
    #expect(try edited.store.verify() == [])
  }

  @Test func `the same report is taken back once`() throws {
    let edited = try EditedStore()
    let path = edited.store.path
    let report = try edited.report("danh-gia-05.csv")
    let outcomes = Mutex<[UndoOutcome]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      do {
        let outcome = try Store.open(path, writing: true).undo(.report(report), by: "Mai", at: 9)
        outcomes.withLock { $0.append(outcome) }
      } catch {
        Issue.record(error)
      }
    }
    var done: [Int64] = []
    var refused: [UndoRefusal] = []
    for outcome in outcomes.withLock({ $0 }) {
      switch outcome {
      case .done(let result): done.append(result.report)
      case .refused(let refusal): refused.append(refusal)
      }
    }
    #expect(done.count == 1)
    #expect(refused == done.map { .alreadyUndone(by: $0) })
    #expect(try edited.store.verify() == [])
  }
}
