extension CriteriaWords {
  /// So many criteria fewer than in the figures before are more likely a slip than a loss.
  ///
  /// - Source: none; a rule of ntm, which warns and refuses nothing.
  public static let steepFall = 5

  /// Whether so many criteria were lost since earlier figures of the same set.
  public func isSteepFall(from earlier: CriteriaWords) -> Bool {
    earlier.metCount - metCount >= CriteriaWords.steepFall
  }
}
