import GRDB
import Glibc
import NTMModel
import Testing

@testable import NTMStore

@Suite struct WatcherTests {
  private let programme: ReadingStore
  private let watcher: Watcher
  private let overview = Question(.overview(focus: nil))

  init() throws {
    programme = try ReadingStore(facts: ReadingProgramme.facts)
    try programme.importReport("danh-gia-12.csv", ReadingProgramme.december)
    watcher = try Watcher(path: programme.path)
  }

  @Test func `own answers are no change`() throws {
    #expect(watcher.descriptor >= 0)
    #expect(try watcher.hasChanged())
    #expect(try watcher.answer(overview).changes == nil)
    #expect(try !watcher.hasChanged())
    #expect(try watcher.answer(overview).changes == nil)
    #expect(try !watcher.hasChanged())
    watcher.drainEvents()
    #expect(!isReadable(milliseconds: 0))
  }

  @Test func `an import by another connection wakes and is summed up by province`() throws {
    _ = try watcher.answer(overview)
    watcher.drainEvents()
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    #expect(isReadable(milliseconds: 2000))
    #expect(watcher.drainEvents())
    #expect(try watcher.hasChanged())
    #expect(try watcher.pendingCount() ?? 0 > 0)
    let snapshot = try watcher.answer(overview)
    #expect(snapshot.asOf == ReadingStore.may)
    let changes = try #require(snapshot.changes)
    #expect(changes.lines.map(\.place) == ["An", "Bình", "Cao"])
    // Bảo and Châu gained one each, Gia's fourth is disputed, Kim gained its first.
    #expect(changes.lines.map(\.criteriaGained) == [2, 0, 1])
    #expect(changes.lines.map(\.criteriaLost) == [0, 0, 0])
    #expect(!changes.isReplaced)
    #expect(try !watcher.hasChanged())
    #expect(try watcher.pendingCount() == 0)
    #expect(try watcher.answer(overview).changes == nil)
  }

  @Test func `a first report gains nothing, and what is reported no more is not lost`() throws {
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    _ = try watcher.answer(overview)
    // Én's third is reported for the first time, Kim's first no more, and Liên reports at last.
    let later = ReadingProgramme.may
      .replacing("02102;Én;31/05/2020;Đ;Đ;;K", with: "02102;Én;31/05/2020;Đ;Đ;Đ;K")
      .replacing("03102;Kim;31/05/2020;Đ;", with: "03102;Kim;31/05/2020;;")
    let liên = "\n03103;Liên;31/05/2020;Đ;Đ;Đ;K;Đ;70;Đ;95;55;8"
    try programme.importReport("danh-gia-05-lai.csv", later + liên)
    let lines = try #require(try watcher.answer(overview).changes).lines
    #expect(lines.map(\.place) == ["Bình", "Cao"])
    #expect(lines.map(\.criteriaGained) == [0, 0])
    #expect(lines.map(\.criteriaLost) == [0, 0])
    #expect(lines.map(\.criteriaReported) == [1, 0])
    #expect(lines.map(\.communesReported) == [0, 1])
    #expect(lines.map(\.others) == [0, 1])
  }

  @Test func `a value that moves no criterion is a change all the same`() throws {
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    _ = try watcher.answer(overview)
    let corrected = ReadingProgramme.may
      .replacing("K;K;K;Đ;10;", with: "K;K;R;Đ;11;").replacing("Đ;92;", with: "Đ;93;")
    try programme.importReport("danh-gia-05-lai.csv", corrected)
    let lines = try #require(try watcher.answer(overview).changes).lines
    #expect(lines.map(\.place) == ["An", "Cao"])
    #expect(lines.map { $0.criteriaGained + $0.criteriaLost } == [0, 0])
    #expect(lines.map(\.others) == [1, 1])
  }

  @Test func `a search leaves what changed for the page to tell`() throws {
    _ = try watcher.answer(overview)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    #expect(try watcher.answer(Question(.search("an"))).changes == nil)
    #expect(try watcher.hasChanged())
    #expect(try watcher.pendingCount() ?? 0 > 0)
    #expect(try watcher.answer(overview).changes?.lines.isEmpty == false)
  }

  @Test func `recognitions and products are counted by province`() throws {
    _ = try watcher.answer(overview)
    let before = try recognised()
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    try programme.importReport("ocop.csv", ReadingProgramme.products)
    let changes = try #require(try watcher.answer(overview).changes)
    #expect(changes.count == 9)
    #expect(changes.lines.map(\.place) == ["An", "Bình", "Cao"])
    // As of December Gia holds what it loses in March.
    #expect(changes.lines.map(\.recognised) == [1, 1, 1])
    #expect(try recognised() - before == 3)
    #expect(changes.lines.map(\.products) == [2, 0, 0])
    #expect(changes.lines.map(\.others) == [0, 0, 0])
    // As of December: Đông and two products of An, Mai's second and Kim's product.
    #expect(changes.lines.map(\.later) == [2, 0, 2])
  }

  @Test func `a higher standard and a district make no commune more recognised`() throws {
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    _ = try watcher.answer(overview)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    let changes = try #require(try watcher.answer(overview).changes)
    #expect(changes.lines.map(\.recognised) == [1, 0, 1])
    #expect(changes.lines.map(\.others) == [1, 1, 1])
    #expect(changes.lines.map(\.later) == [0, 0, 0])
  }

  @Test func `the first standard of a commune counts, whichever it is`() throws {
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    _ = try watcher.answer(overview)
    let before = try recognised()
    try programme.importReport(
      "cong-nhan.csv",
      ReadingProgramme.recognitions.replacing("03201;Mai;đạt chuẩn", with: "03202;Ngà;kiểu mẫu")
    )
    let changes = try #require(try watcher.answer(overview).changes)
    // Ái; Ngà and Mai, neither of which has the first standard.
    #expect(changes.lines.map(\.recognised) == [1, 0, 2])
    #expect(try recognised() - before == 3)
  }

  @Test func `the loss of one standard of two is no loss`() throws {
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    _ = try watcher.answer(overview)
    try programme.importReport(
      "cong-nhan-2.csv",
      ReadingProgramme.recognitions.replacing(
        "20/12/2018;2018;;",
        with: "20/12/2018;2018;01/05/2020;"
      )
    )
    let changes = try #require(try watcher.answer(overview).changes)
    #expect(changes.lines.map(\.recognised) == [0])
    #expect(changes.lines.map(\.others) == [1])
  }

  @Test func `a withdrawal and its correction count once each`() throws {
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    _ = try watcher.answer(overview)
    let before = try recognised()
    let withdrawn = ReadingProgramme.recognitions.replacing(
      "20/11/2019;2019;01/03/2020",
      with: "20/11/2019;2019;"
    )
    try programme.importReport("cong-nhan-2.csv", withdrawn)
    #expect(try watcher.answer(overview).changes?.lines.map(\.recognised) == [1])
    #expect(try recognised() - before == 1)
    try programme.importReport("cong-nhan-3.csv", ReadingProgramme.recognitions)
    #expect(try watcher.answer(overview).changes?.lines.map(\.recognised) == [-1])
    #expect(try recognised() == before)
  }

  private func recognised() throws -> Int {
    guard case .overview(let answer) = try programme.answer(.overview(focus: nil)).body else {
      return -1
    }
    return answer.country.rollUp.recognised
  }

  @Test func `a recognition that is withdrawn counts against`() throws {
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    _ = try watcher.answer(overview)
    try programme.importReport(
      "cong-nhan-2.csv",
      ReadingProgramme.recognitions.replacing(
        "15/11/2019;2019;;",
        with: "15/11/2019;2019;02/05/2020;"
      )
    )
    let changes = try #require(try watcher.answer(overview).changes)
    #expect(changes.lines.map(\.recognised) == [-1])
    #expect(changes.count == 1)
  }

  @Test func `an answer after facts changed knows the new facts`() throws {
    _ = try watcher.answer(overview)
    try programme.importReport(
      "targets.csv",
      ReadingProgramme.facts["targets.csv", default: ""]
        .replacing(",60,", with: ",70,")
    )
    guard case .overview(let answer) = try watcher.answer(overview).body else {
      Issue.record("no overview")
      return
    }
    #expect(answer.targets.first?.target.goal == Quantity(70))
  }

  @Test func `a file renamed into place is seen and told`() throws {
    _ = try watcher.answer(overview)
    try replaceByEmptyStore()
    // What putting a whole store into place does: the log of the old one goes.
    unlink(programme.path + "-wal")
    #expect(isReadable(milliseconds: 2000))
    #expect(try watcher.hasChanged())
    let snapshot = try watcher.answer(overview)
    #expect(snapshot.changes?.isReplaced == true)
    #expect(snapshot.facts.reportingDays == [])
    #expect(try !watcher.hasChanged())
    #expect(try watcher.answer(overview).changes == nil)
  }

  @Test func `a vanished file is reported, its last answer stays, and its return is quiet`() throws
  {
    _ = try watcher.answer(overview)
    let aside = programme.path + ".aside"
    #expect(rename(programme.path, aside) == 0)
    #expect(throws: StoreError.vanished(path: programme.path)) { try watcher.hasChanged() }
    #expect(try watcher.answer(overview).asOf == ReadingStore.december)
    #expect(rename(aside, programme.path) == 0)
    #expect(try !watcher.hasChanged())
  }

  @Test func `a file beside the log of another waits until the log is gone`() throws {
    _ = try watcher.answer(overview)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    _ = try watcher.answer(overview)
    // Another program that writes and does not clear up after itself.
    try DatabaseQueue(path: programme.path).write { db in
      try db.execute(sql: "INSERT INTO setting (key, value) VALUES ('thu', '1')")
    }
    _ = try watcher.answer(overview)
    try replaceByEmptyStore()
    #expect(throws: StoreError.foreignLog(path: programme.path)) { try watcher.hasChanged() }
    #expect(try watcher.answer(overview).asOf == ReadingStore.may)
    unlink(programme.path + "-wal")
    #expect(try watcher.hasChanged())
    #expect(try watcher.answer(overview).changes?.isReplaced == true)
  }

  @Test func `a folder that is replaced is watched again`() throws {
    _ = try watcher.answer(overview)
    watcher.drainEvents()
    #expect(!watcher.needsPolling)
    let aside = programme.folder + ".aside"
    #expect(rename(programme.folder, aside) == 0)
    #expect(isReadable(milliseconds: 2000))
    #expect(watcher.drainEvents())
    // There is no folder to watch: the file has to be asked.
    #expect(watcher.needsPolling)
    #expect(throws: StoreError.vanished(path: programme.path)) { try watcher.hasChanged() }
    #expect(rename(aside, programme.folder) == 0)
    #expect(try !watcher.hasChanged())
    #expect(!watcher.needsPolling)
    watcher.drainEvents()
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    #expect(isReadable(milliseconds: 2000))
    #expect(watcher.drainEvents())
    #expect(try watcher.hasChanged())
  }

  @Test func `a folder put in the place of another is watched at once`() throws {
    _ = try watcher.answer(overview)
    watcher.drainEvents()
    let aside = programme.folder + ".aside"
    #expect(rename(programme.folder, aside) == 0)
    #expect(mkdir(programme.folder, 0o700) == 0)
    #expect(watcher.drainEvents())
    #expect(!watcher.needsPolling)
    // The old folder's events are no longer ours.
    fclose(fopen(aside + "/thu.ntm-journal", "w"))
    #expect(!watcher.drainEvents())
    unlink(aside + "/thu.ntm-journal")
    #expect(rmdir(programme.folder) == 0)
    #expect(rename(aside, programme.folder) == 0)
    #expect(watcher.drainEvents())
    #expect(try !watcher.hasChanged())
  }

  @Test func `an import beside an open reader leaves no log behind`() throws {
    _ = try watcher.answer(overview)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    var facts = stat()
    #expect(stat(programme.path + "-wal", &facts) == 0)
    #expect(facts.st_size == 0)
    #expect(try watcher.hasChanged())
  }

  @Test func `events of other files in the folder tell nothing`() throws {
    _ = try watcher.answer(overview)
    watcher.drainEvents()
    let other = programme.folder + "/khac.txt"
    let file = fopen(other, "w")
    #expect(isReadable(milliseconds: 2000))
    #expect(!watcher.drainEvents())
    // A file that is written all the time, such as a log, does not even wake.
    for _ in 0..<10 {
      fputs("dòng\n", file)
      fflush(file)
    }
    #expect(!isReadable(milliseconds: 0))
    fclose(file)
    #expect(!isReadable(milliseconds: 0))
  }

  @Test func `what is written into a file renamed into place is told`() throws {
    _ = try watcher.answer(overview)
    try replaceByEmptyStore()
    #expect(watcher.drainEvents())
    #expect(try watcher.hasChanged())
    _ = try watcher.answer(overview)
    watcher.drainEvents()
    let store = try Store.open(programme.path, writing: true)
    #expect(watcher.drainEvents())
    try store.write { db in
      try db.execute(sql: "INSERT INTO setting (key, value) VALUES ('name_vi', 'Thử')")
      return true
    }
    #expect(isReadable(milliseconds: 2000))
    #expect(watcher.drainEvents())
  }

  /// Whether the kernel tells of something within a time.
  private func isReadable(milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) == 1
  }

  private func replaceByEmptyStore() throws {
    let path = programme.folder + "/khac.ntm"
    do { _ = try Store.create(at: path) }
    #expect(rename(path, programme.path) == 0)
  }
}
