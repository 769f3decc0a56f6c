extension StoreFacts {
  /// The fewest stars as a setting writes them; the usual ones where it says nothing or nonsense,
  /// which an import refuses.
  public static func leastStars(_ text: String?) -> Int {
    text.flatMap { Int($0) }.flatMap { (1...5).contains($0) ? $0 : nil } ?? usualLeastStars
  }
}
