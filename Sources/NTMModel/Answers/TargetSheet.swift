/// One target: its series, its parts and what was published.
public struct TargetSheet: Sendable {
  public var reading: TargetReading
  /// The target at each reporting date up to the day.
  public var series: [TargetReading]
  /// Figures printed elsewhere for the same thing, latest first, each beside what the records come to.
  public var published: [ComparedFigure]
  /// The provinces with their roll-ups, to see who is short.
  public var places: [PlaceRow]

  public init(
    reading: TargetReading,
    series: [TargetReading],
    published: [ComparedFigure],
    places: [PlaceRow]
  ) {
    self.reading = reading
    self.series = series
    self.published = published
    self.places = places
  }
}
