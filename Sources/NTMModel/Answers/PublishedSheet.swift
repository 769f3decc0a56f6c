/// The published figures of a place and of what lies in it, each beside what the records come to.
public struct PublishedSheet: Sendable {
  public var place: Unit
  /// The place's own figures first, then those of the units in it, in official order; of one unit by
  /// what they count, the latest first.
  public var figures: [ComparedFigure]

  public init(place: Unit, figures: [ComparedFigure]) {
    self.place = place
    self.figures = figures
  }

  /// How many were printed: those that agree, those that differ and those that cannot be compared.
  public var printed: Int { figures.count { $0.isPrinted } }
  /// How many of these the records tell too.
  public var counted: Int { figures.count { $0.isPrinted && $0.counted != nil } }
  /// How many of those that were printed come out the same.
  public var agreeing: Int { figures.count { $0.outcome == .agrees } }
  /// How many of them come out otherwise.
  public var differing: Int { figures.count { !$0.differences.isEmpty } }
  /// How many of them cannot be held against the records.
  public var notCompared: Int {
    figures.count {
      if case .cannot = $0.outcome { true } else { false }
    }
  }
  /// How many of them cannot be true, or are doubtful.
  public var doubtful: Int { figures.count { $0.isDoubtful } }
}
