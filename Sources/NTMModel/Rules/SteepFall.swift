extension CriteriaWords {
  /// So many criteria fewer than in the figures before are more likely a slip than a loss, where the
  /// store says nothing else.
  ///
  /// - Source: none; a rule of ntm, which warns and refuses nothing.
  public static let usualSteepFall = 5
  /// As many criteria as a setting may name.
  public static let steepFalls = 1...64

  /// Whether so many criteria were lost since earlier figures of the same set.
  public func isSteepFall(from earlier: CriteriaWords, atLeast steepFall: Int) -> Bool {
    earlier.metCount - metCount >= steepFall
  }
}
