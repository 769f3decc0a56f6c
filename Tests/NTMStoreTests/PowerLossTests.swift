import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// What a loss of power leaves: the file as it was, and a log that ends anywhere.
///
/// SQLite flushes the log before it says that a write is done, so that only what came after may be
/// torn. Here the log is torn everywhere, and its last part may be rubbish.
struct PowerLossTests {
  private let edited: EditedStore
  private let folder: Folder

  init() throws {
    edited = try EditedStore()
    folder = try Folder()
  }

  /// The states after each of some writes, with the file and the log that hold them.
  private func history() throws -> (states: [[String]], file: [UInt8], log: [UInt8]) {
    var states = [try edited.figures()]
    let path = edited.store.path
    // A reader who stays keeps the log from being emptied.
    let reader = try DatabaseQueue(path: path)
    return try reader.inDatabase { db in
      try db.beginTransaction(.deferred)
      defer { try? db.rollback() }
      _ = try Row.fetchOne(db, sql: "SELECT count(*) FROM journal")
      let kim = UnitCode("03102")
      for (round, state) in [CriterionState.met, .disputed, .notMet].enumerated() {
        try edited.written(.criterion(kim, number: 2), .state(state))
        states.append(try edited.figures())
        try edited.written(.note(kim), .text("lần \(round)"))
        states.append(try edited.figures())
      }
      return (states, try PowerLossTests.bytes(path), try PowerLossTests.bytes(path + "-wal"))
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Opens a file with a log as after a loss of power, and answers which of the states it has.
  private func state(of file: [UInt8], log: [UInt8], in states: [[String]]) throws -> Int? {
    let path = try folder.file("mất-điện.ntm", file)
    _ = try folder.file("mất-điện.ntm-wal", log)
    try? FileManager.default.removeItem(atPath: path + "-shm")
    let store = try Store.open(path, writing: true)
    #expect(try store.verify { _ in }.isEmpty)
    let figures = try EditedStore.figures(of: store)
    return states.firstIndex(of: figures)
  }

  @Test func `a log torn anywhere leaves each write wholly in or wholly out`() throws {
    let (states, file, log) = try history()
    try #require(log.count > 20_000, "the log was emptied")
    var seen: Set<Int> = []
    var generator = SystemRandomNumberGenerator()
    let cuts =
      [0, log.count] + (0..<40).map { _ in Int.random(in: 0...log.count, using: &generator) }
    for cut in cuts {
      for tail in [0, 4096] {
        let rubbish = (0..<min(tail, log.count - cut)).map { _ in UInt8.random(in: 0...255) }
        let state = try state(of: file, log: Array(log[..<cut]) + rubbish, in: states)
        let known = try #require(
          state,
          "cut at \(cut) of \(log.count), \(rubbish.count) of rubbish"
        )
        seen.insert(known)
      }
    }
    #expect(seen.contains(states.count - 1), "the whole log holds the last write")
    #expect(seen.count > 2, "the cuts reach \(seen.count) states only")
  }

  @Test func `a write that is told as done is on the disk`() throws {
    let setting = try edited.store.writer?.inDatabase { db in
      try Int.fetchOne(db, sql: "PRAGMA synchronous")
    }
    // 2 is FULL: the log is flushed at each commit.
    #expect(setting == 2)
  }
}
