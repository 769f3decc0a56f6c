import NTMModel
import Testing

@testable import NTMStore

/// Sums of the journal against the same made of its changes, each written out.
@Suite struct ChangeSumTests {
  private let edited: EditedStore
  private var store: Store { edited.store }

  init() throws { edited = try EditedStore() }

  private func written(_ filter: ChangeFilter) throws -> ChangeSum {
    var whole = filter
    (whole.isSummed, whole.limit) = (false, .max)
    return NetChange.summed(try store.changes(whole).changes)
  }

  private func summed(_ filter: ChangeFilter, limit: Int = .max) throws -> ChangeList {
    var summed = filter
    (summed.isSummed, summed.limit) = (true, limit)
    return try store.changes(summed)
  }

  /// Whether a list has the changes of these values and no others; the order is that of the clock.
  private func isSame(_ list: ChangeList, _ values: ArraySlice<NetChange>) -> Bool {
    let numbers = list.changes.map(\.number)
    return numbers == numbers.sorted(by: >)
      && Set(NetChange.summed(list.changes).values) == Set(values)
  }

  @Test(arguments: 1...10)
  func `are those of the changes, however few of them are listed`(seed: Int) throws {
    var writes = WriteSequence(edited, seed: seed)
    let first = try edited.report("danh-gia-05.csv")
    let start = try store.answer(Question(.overview(focus: nil))).facts.lastChange
    for step in 0..<40 {
      switch writes.roll(7) {
      case 0: try writes.importReport(step)
      case 1, 2: try writes.edit()
      case 3: try writes.remark()
      default: try writes.undo(after: first)
      }
    }
    let filters = [
      ChangeFilter(), ChangeFilter(after: start), ChangeFilter(after: start + 9, upTo: start + 20),
      ChangeFilter(place: UnitCode("03102")), ChangeFilter(place: UnitCode("01")),
      ChangeFilter(place: UnitCode("03102"), field: .criterion(2)),
    ]
    for filter in filters {
      let own = try written(filter)
      let whole = try summed(filter)
      #expect(whole.tally == own.tally, "\(filter)")
      #expect(!whole.hasMore)
      #expect(isSame(whole, own.values[...]), "\(filter)")
      let less = own.values.count / 2
      let part = try summed(filter, limit: less)
      #expect(part.tally == own.tally)
      #expect(part.hasMore == (own.values.count > less))
      #expect(isSame(part, own.values.prefix(less)), "\(filter)")
      #expect(try summed(filter, limit: 0).tally == own.tally)
    }
  }

  @Test func `a meeting counts on from entry to entry as from the start`() throws {
    guard case .done(let meeting) = try store.openMeeting("Họp", by: "Lan", at: 10) else {
      throw StoreError.failed(path: store.path, message: "not opened")
    }
    let watcher = try Watcher(path: store.path)
    var writes = WriteSequence(edited, seed: 7)
    let first = try edited.report("danh-gia-05.csv")
    for step in 0..<30 {
      if step % 3 == 0 { try writes.importReport(step) } else { try writes.edit() }
      if step % 5 == 4 { try writes.undo(after: first) }
      let count = try watcher.answer(Question(.overview(focus: nil))).facts.meeting
      let own = try written(ChangeFilter(after: meeting.opening.change))
      #expect(count?.tally == own.tally)
    }
  }
}
