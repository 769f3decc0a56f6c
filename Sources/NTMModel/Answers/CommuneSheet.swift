/// One commune in full.
public struct CommuneSheet: Sendable {
  /// One indicator as it stands for this commune.
  public struct IndicatorLine: Hashable, Sendable {
    /// The position of the indicator in the set.
    public var position: Int
    /// The value of each part; `nil` where none was reported.
    public var values: [Quantity?]
    public var thresholds: [Threshold?]
    public var verdict: Verdict

    public init(
      position: Int,
      values: [Quantity?],
      thresholds: [Threshold?],
      verdict: Verdict
    ) {
      self.position = position
      self.values = values
      self.thresholds = thresholds
      self.verdict = verdict
    }
  }

  /// The figures at one reporting date.
  public struct Entry: Hashable, Sendable {
    public var day: Day
    public var words: CriteriaWords
    /// Where the figures come from: the report's file name or document.
    public var source: String
    /// How many corrections by hand stand in them; the journal says which.
    public var corrections: Int

    public init(day: Day, words: CriteriaWords, source: String, corrections: Int = 0) {
      self.day = day
      self.words = words
      self.source = source
      self.corrections = corrections
    }
  }

  public var row: CommuneRow
  public var indicators: [IndicatorLine]
  /// Earliest first; the last one is what the row shows.
  public var history: [Entry]
  public var recognitions: [Recognition]
  public var products: Int
  public var predecessors: [Succession]
  public var contradictions: [Contradiction]
  /// Latest day first, and the newest of a day first.
  public var notes: [Note]
  /// What was accepted in its reports up to the day and still stands, the latest day first.
  public var warnings: [ReportWarning]
  /// The tags it carries on the day.
  public var tags: [UnitTag] = []
  /// What it had reported at the baseline; `nil` where nobody asked, where the baseline does not have
  /// the commune, and where other criteria were asked.
  public var then: CommuneThen?

  public init(
    row: CommuneRow,
    indicators: [IndicatorLine],
    history: [Entry],
    recognitions: [Recognition],
    products: Int,
    predecessors: [Succession],
    contradictions: [Contradiction],
    notes: [Note] = [],
    warnings: [ReportWarning] = []
  ) {
    self.row = row
    self.indicators = indicators
    self.history = history
    self.recognitions = recognitions
    self.products = products
    self.predecessors = predecessors
    self.contradictions = contradictions
    self.notes = notes
    self.warnings = warnings
  }
}
