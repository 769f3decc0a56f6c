import Glibc
import NTMDashboard
import NTMModel
import Testing

@testable import NTMStore
@testable import ntm

/// The worker by itself, with the test in the place of the main thread.
@Suite(.serialized)
struct WorkerTests {
  private let folder = Folder()
  private let inbox = Inbox()

  /// Everything that arrives until something is as wanted, or five seconds have passed.
  private func arrivals(until isWanted: (Arrival) -> Bool) -> [Arrival] {
    var all: [Arrival] = []
    for _ in 0..<100 {
      var place = pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&place, 1, 50)
      all += inbox.take()
      if all.contains(where: isWanted) { break }
    }
    return all
  }

  private func isFailure(_ arrival: Arrival) -> Bool {
    if case .failure(_, .vanished(path: _)) = arrival { true } else { false }
  }

  private func isAnswer(_ arrival: Arrival, to number: Int) -> Bool {
    if case .answer(number, _) = arrival { true } else { false }
  }

  @Test func `an upgrade by a newer program is told with what to do first`() throws {
    let path = folder.emptyStore()
    let worker = Worker(path: path, inbox: inbox)
    worker.start()
    worker.ask(Question(.overview(focus: nil)), number: 1)
    #expect(arrivals { isAnswer($0, to: 1) }.contains { isAnswer($0, to: 1) })
    try Store.open(path, writing: true).write(.upgrading) { db in
      try NTMStore.Command(db, "PRAGMA user_version = \(Schema.version + 1)").run()
      return true
    }
    let told = arrivals { if case .failure(_, .newerSchema) = $0 { true } else { false } }
    guard case .failure(_, let error) = told.last else {
      Issue.record("The upgrade was not told.")
      return
    }
    #expect(Sentences(.vi).sentenceOfOpenScreen(error).hasPrefix("Mở lại bằng bản ntm mới"))
    #expect(Sentences(.en).sentenceOfOpenScreen(error).hasPrefix("Open this again"))
    // Nothing is read any more, whatever is asked.
    worker.ask(Question(.units(.country)), number: 2)
    let after = arrivals { if case .failure(2, .newerSchema) = $0 { true } else { false } }
    #expect(!after.contains { isAnswer($0, to: 2) })
    #expect(after.count == 1)
  }

  @Test func `the failure of a vanished file outlives an answer`() throws {
    let path = folder.emptyStore()
    let worker = Worker(path: path, inbox: inbox)
    worker.start()
    worker.ask(Question(.overview(focus: nil)), number: 1)
    #expect(arrivals { isAnswer($0, to: 1) }.contains { isAnswer($0, to: 1) })
    // The first look, which is due at once, is over when the second answer is here.
    worker.ask(Question(.overview(focus: nil)), number: 2)
    _ = arrivals { isAnswer($0, to: 2) }
    #expect(rename(path, path + ".aside") == 0)
    #expect(arrivals(until: isFailure).contains(where: isFailure))
    worker.ask(Question(.units(.country)), number: 3)
    let after = arrivals(until: isFailure)
    let answer = try #require(after.firstIndex { isAnswer($0, to: 3) })
    let failure = try #require(after.lastIndex(where: isFailure))
    #expect(answer < failure)
    // With the file back an answer without a failure follows by itself.
    #expect(rename(path + ".aside", path) == 0)
    let back = arrivals { isAnswer($0, to: 3) }
    #expect(back.contains { isAnswer($0, to: 3) })
    #expect(!back.contains(where: isFailure))
  }
}
