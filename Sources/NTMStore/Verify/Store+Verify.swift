internal import GRDB

extension Store {
  /// Recomputes everything that can be computed and holds the file against it.
  ///
  /// - Parameter progress: called on the same thread before each step.
  /// - Returns: what differs; empty when all agrees.
  /// - Throws: what keeps the file from being read at all.
  /// - Cost: reads the whole file, in one read transaction.
  public func verify(
    progress: (VerifyStep) -> Void = { _ in }
  ) throws(StoreError) -> [Discrepancy] {
    try read { try Verifier.discrepancies(in: $0, progress: progress) }
  }
}

extension Verifier {
  /// What differs in a database, in the order of the steps.
  static func discrepancies(
    in db: Database,
    progress: (VerifyStep) -> Void = { _ in }
  ) throws -> [Discrepancy] {
    var verifier = Verifier(db: db)
    progress(.integrity)
    try verifier.checkIntegrity()
    // Damaged pages give damaged answers; they would only hide the cause.
    guard verifier.found.isEmpty else { return verifier.found }
    progress(.references)
    try verifier.checkReferences()
    progress(.units)
    try verifier.checkUnits()
    try verifier.checkGroups()
    try verifier.checkWords()
    progress(.figures)
    try verifier.checkFigures()
    // Words that contradict themselves are none that any entry could hold.
    if !verifier.found.contains(where: \.isBrokenWord) {
      progress(.journal)
      try verifier.checkJournal()
    }
    progress(.records)
    try verifier.checkRecords()
    try verifier.checkTasks()
    try verifier.checkDifficulty()
    try verifier.checkOwnCriteria()
    // Sums over words that contradict themselves, or along a broken tree, mean nothing.
    guard !verifier.found.contains(where: \.makesSumsMeaningless) else { return verifier.found }
    progress(.rollUps)
    try verifier.checkMeetings()
    try verifier.checkRollUps()
    return verifier.found
  }
}

extension Discrepancy {
  fileprivate var isBrokenWord: Bool {
    if case .wordsDisagree = self { true } else { false }
  }

  fileprivate var makesSumsMeaningless: Bool {
    if case .notBelowParent = self { true } else { isBrokenWord }
  }
}
