internal import GRDB
internal import NTMModel

/// The file behind a copy in which things are assumed, read as it stands.
///
/// What was at a baseline is what the file says of it. Used by one thread only.
final class PlainFile {
  private let store: Store
  /// What the file's tables say, kept from question to question.
  private let shelf = Shelf()

  init(_ store: Store) { self.store = store }

  /// The same question about a day without anything assumed; `nil` where the file has no such day.
  func read<Value>(
    _ question: Question,
    on day: Day,
    _ body: (Reading) throws -> Value?
  ) throws -> Value? {
    try store.read { db in
      try shelf.refresh(in: db)
      guard shelf.facts.reportingDays.contains(day) else { return nil }
      try shelf.turn(to: day, in: db)
      let plain = Question(question.subject, day: day, since: question.since)
      return try body(Reading(plain, on: day, in: db, shelf: shelf))
    }
  }
}
