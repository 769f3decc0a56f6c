public import NTMModel

extension Store {
  /// The answer to a question, read in one transaction; `changes` is the watcher's affair.
  public func answer(_ question: Question) throws(StoreError) -> Snapshot {
    try read { db in try Reading.answer(question, in: db, shelf: Shelf()) }
  }
}
