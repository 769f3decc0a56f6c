import Glibc
import NTMDashboard
import NTMModel
import Testing

@testable import NTMStore
@testable import ntm
@testable import ntm_bench

/// The worker by itself, with the test in the place of the main thread.
@Suite(.serialized)
struct WorkerTests {
  private let folder = Folder()
  private let inbox = Inbox()

  /// Everything that arrives until something is as wanted, or so many milliseconds have passed.
  private func arrivals(
    for milliseconds: Int = 30_000,
    until isWanted: (Arrival) -> Bool
  ) -> [Arrival] {
    var all: [Arrival] = []
    for _ in 0..<(milliseconds / 50) {
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
      try NTMStore.PreparedStatement(db, "PRAGMA user_version = \(Schema.version + 1)").run()
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

  @Test func `an open search does not keep the page from following the file`() throws {
    let path = folder.file("live.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, path], environment: [:])
    let worker = Worker(path: path, inbox: inbox)
    worker.start()
    worker.ask(Question(.overview(focus: nil)), number: 1)
    _ = arrivals { isAnswer($0, to: 1) }
    worker.find(Question(.search("ba vi")), number: 2)
    let found = arrivals { isAnswer($0, to: 2) }
    // A letter asks for units and reads no page.
    #expect(!found.contains { isAnswer($0, to: 1) })
    let report = Command.checkout + "/sample-data/later/danh-gia-nghe-an-2020-06-30.csv"
    #expect(Command.run("import", report, "--store", path, in: folder).status == 0)
    let refreshed = arrivals { isAnswer($0, to: 1) }
    let told = refreshed.contains { arrival in
      if case .answer(1, let snapshot) = arrival { snapshot.changes != nil } else { false }
    }
    #expect(told)
    #expect(!refreshed.contains { isAnswer($0, to: 2) })
  }

  @Test func `what takes long is given up for what is asked for next`() throws {
    let path = folder.file("long.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, path], environment: [:])
    let worker = Worker(path: path, inbox: inbox)
    worker.start()
    // Every value of the base, written out one by one: some twenty seconds of work.
    worker.ask(Question(.changes(ChangeFilter(limit: .max))), number: 1)
    #expect(arrivals(for: 500) { _ in false }.isEmpty)
    worker.find(Question(.search("ba vi")), number: 2)
    let found = arrivals { isAnswer($0, to: 2) }
    #expect(found.contains { isAnswer($0, to: 2) })
    #expect(!found.contains { isAnswer($0, to: 1) })
    worker.ask(Question(.units(.country)), number: 3)
    let after = arrivals { isAnswer($0, to: 3) }
    #expect(after.contains { isAnswer($0, to: 3) })
    #expect(!after.contains { isAnswer($0, to: 1) })
    // What was kept while it was given up is as good as new.
    let own = try Store.open(path, writing: false).answer(Question(.units(.country)))
    for case .answer(3, let snapshot) in after {
      #expect("\(snapshot.body)" == "\(own.body)")
      #expect(snapshot.facts.topics == own.facts.topics)
    }
  }

  @Test func `a page that was given up for a search is read again`() throws {
    let path = folder.file("again.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, path], environment: [:])
    let watcher = try Watcher(path: path)
    let question = Question(.communes(.country))
    #expect(try watcher.answer(question, unless: { true }) == nil)
    let whole = try watcher.answer(question)
    let own = try Store.open(path, writing: false).answer(question)
    #expect("\(whole.body)" == "\(own.body)")
    #expect(whole.facts.lastChange == own.facts.lastChange)
  }

  @Test func `a held page is told what waits and is not read again`() throws {
    let path = folder.file("live.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, path], environment: [:])
    let worker = Worker(path: path, inbox: inbox)
    worker.start()
    worker.ask(Question(.overview(focus: nil)), number: 1)
    var before: Int64?
    for case .answer(1, let snapshot) in arrivals(until: { isAnswer($0, to: 1) }) {
      before = snapshot.facts.lastChange
    }
    worker.pause(true)
    let report = Command.checkout + "/sample-data/later/danh-gia-nghe-an-2020-06-30.csv"
    #expect(Command.run("import", report, "--store", path, in: folder).status == 0)
    var latest: Int64?
    let told = arrivals { arrival in
      if case .waiting = arrival { true } else { false }
    }
    for case .waiting(.changes(upTo: let number)) in told { latest = number }
    #expect(try #require(latest) > #require(before))
    #expect(!told.contains { isAnswer($0, to: 1) })
    worker.ask(Question(.overview(focus: nil)), number: 2)
    worker.pause(false)
    let after = arrivals { isAnswer($0, to: 2) }
    for case .answer(2, let snapshot) in after {
      #expect(snapshot.facts.lastChange == latest)
      #expect(snapshot.changes != nil)
    }
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
    let after = arrivals(for: 5_000, until: isFailure)
    let answer = try #require(after.firstIndex { isAnswer($0, to: 3) })
    let failure = try #require(after.lastIndex(where: isFailure))
    #expect(answer < failure)
    // With the file back an answer without a failure follows by itself.
    #expect(rename(path + ".aside", path) == 0)
    let back = arrivals { isAnswer($0, to: 3) }
    #expect(back.contains { isAnswer($0, to: 3) })
    #expect(!back.contains(where: isFailure))
  }

  private func outcome(_ arrival: Arrival) -> EditOutcome? {
    if case .edited(_, let outcome, isDryRun: _) = arrival { outcome } else { nil }
  }

  @Test func `an edit is answered with its figures first, then with what became of it`() throws {
    let path = folder.file("copy.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, path], environment: [:])
    let worker = Worker(path: path, inbox: inbox, editor: "Lan")
    worker.start()
    let commune = UnitCode("02752")
    worker.ask(Question(.commune(commune)), number: 1)
    _ = arrivals { isAnswer($0, to: 1) }
    let edit = Edit(
      subject: .criterion(commune, number: 2),
      day: try #require(Day(year: 2020, month: 5, day: 31)),
      old: .state(.notMet),
      new: .state(.met),
      source: "theo báo cáo tại cuộc họp"
    )
    worker.carryOut(.edit(edit, isDryRun: true))
    let planned = arrivals { outcome($0) != nil }
    #expect(!planned.contains { isAnswer($0, to: 1) })
    worker.carryOut(.edit(edit, isDryRun: false))
    let all = arrivals { outcome($0) != nil }
    let answer = try #require(all.firstIndex { isAnswer($0, to: 1) })
    let told = try #require(all.firstIndex { outcome($0) != nil })
    #expect(answer < told)
    if case .answer(_, let snapshot) = all[answer], case .commune(let sheet) = snapshot.body {
      #expect(sheet.row.words[1] == .met)
      #expect(sheet.history.last?.corrections == 1)
    } else {
      Issue.record("no figures of the commune")
    }
    guard case .written(let result) = outcome(all[told]) else {
      Issue.record("\(all[told])")
      return
    }
    // The same edit again was overtaken by the first.
    worker.carryOut(.edit(edit, isDryRun: false))
    #expect(arrivals { outcome($0) != nil }.compactMap(outcome) == [.unchanged])
    worker.carryOut(.undo(.report(result.report), source: "gõ nhầm", isDryRun: false))
    let undone = arrivals { if case .undone = $0 { true } else { false } }
    guard case .undone(_, .done(let taken), isDryRun: false) = undone.last else {
      Issue.record("\(undone)")
      return
    }
    #expect(taken.target.who == "Lan")
    #expect(undone.contains { isAnswer($0, to: 1) })
  }

  @Test func `a write into a vanished file is told and nothing is made`() throws {
    let path = folder.emptyStore()
    let worker = Worker(path: path, inbox: inbox, editor: "Lan")
    worker.start()
    worker.ask(Question(.overview(focus: nil)), number: 1)
    _ = arrivals { isAnswer($0, to: 1) }
    #expect(rename(path, path + ".aside") == 0)
    worker.carryOut(.undo(.report(1), source: "x", isDryRun: false))
    func isNotWritten(_ arrival: Arrival) -> Bool {
      if case .notWritten(.noFile(path: path)) = arrival { true } else { false }
    }
    #expect(arrivals(until: isNotWritten).contains(where: isNotWritten))
    #expect(!folder.names.contains("empty.sqlite"))
  }
}
