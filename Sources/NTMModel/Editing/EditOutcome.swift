/// What became of an edit.
public enum EditOutcome: Hashable, Sendable {
  case written(EditResult)
  /// The new value stands there already; nothing was written.
  case unchanged
  /// Somebody else wrote the same figure after the writer saw it; nothing was written.
  case conflict(EditConflict)
  /// The edit makes no sense in this store; nothing was written.
  case refused(EditRefusal)
}

/// An edit as it was written, or would be.
public struct EditResult: Hashable, Sendable {
  /// The number of its report, by which all of it can be taken back.
  public var report: Int64
  /// The number of its first entry in the journal.
  public var change: Int64
  /// What stood there before.
  public var old: Edit.Value
  public var new: Edit.Value
  /// The day of the figures that were corrected; `nil` for a task.
  public var day: Day?
  /// The targets at the latest reporting day before and after.
  public var effects: [TargetEffect]
  /// What was accepted although it looks wrong; it stays with the report.
  public var warnings: [ReportWarning]

  public init(
    report: Int64,
    change: Int64,
    old: Edit.Value,
    new: Edit.Value,
    day: Day?,
    effects: [TargetEffect],
    warnings: [ReportWarning] = []
  ) {
    self.report = report
    self.warnings = warnings
    self.change = change
    self.old = old
    self.new = new
    self.day = day
    self.effects = effects
  }
}

/// What stands where the writer saw something else.
public struct EditConflict: Hashable, Sendable {
  public var now: Edit.Value
  /// Who wrote it, from what and when; `nil` when the journal cannot tell.
  public var by: Author?

  public struct Author: Hashable, Sendable {
    public var who: String
    /// The document, file or meeting; empty where something was taken back without one.
    public var source: String
    /// Clock time, in seconds since 1970 UTC.
    public var at: Int64
    /// The number of the entry in the journal.
    public var change: Int64

    public init(who: String, source: String, at: Int64, change: Int64) {
      self.who = who
      self.source = source
      self.at = at
      self.change = change
    }
  }

  public init(now: Edit.Value, by: Author?) {
    self.now = now
    self.by = by
  }
}

/// Why an edit was not written.
public enum EditRefusal: Error, Hashable, Sendable {
  /// No unit has the code on the day.
  case unknownUnit(UnitCode, on: Day)
  /// Criteria are met by communes that count; this is another unit.
  case notACommune(Unit)
  /// A district or province of a type that no set of criteria is for, or that has none on the day.
  case noOwnCriteria(Unit)
  /// A value of an indicator, of a unit whose own criteria are told by their states alone.
  case noIndicators(Unit)
  case unknownCriterion(Int, count: Int)
  case unknownIndicator(String)
  case noSecondPart(indicator: String)
  /// The value is of another kind than the figure.
  case wrongKind
  case outOfRange(low: Int, high: Int)
  /// No villages of the unit are supported, so none of them can meet their criteria.
  case noSupportedVillages(Unit)
  /// A yes-or-no indicator was given another number than 0 and 1.
  case notYesOrNo
  /// The report of the day has no other figure of the commune; what is wanted is to take it back.
  case onlyFigure(of: Day)
  /// No reporting day lies on or before the day.
  case noReportingDay(on: Day)
  case wrongStandard(Standard, of: Unit)
  /// Units of its level could not be given the title on the day; with those that they could.
  case titleNotThen(Standard, of: Unit, on: Day, given: [Title])
  /// Units of the type are recognised by another title; empty where they get none.
  case wrongTitle(String, of: Unit)
  /// A recognition that is withdrawn on or before the day from which it counts.
  case endsBeforeStart(Day)
  /// The recognition stands for a year or a day more than a year after the last deadline.
  case afterProgramme(deadline: Day)
  /// The decision was signed before the year for which it recognises.
  case decidedBeforeYear(Int)
  /// A paper with a number was signed after today.
  case paperAhead(of: Day)
  case yearOutOfRange(low: Int, high: Int)
  case unknownTask(String, known: [String])
  /// The programme has a list of states, and the word is none of them.
  case unknownState(String, known: [String])
  /// A state that follows from the deadline.
  case computedState
  /// No follow-up has the number.
  case unknownFollowUp(Int64)
  /// A follow-up that is due or done before the day on which it was given.
  case beforeGiven(Day)
  /// The store has no such tag in force on the day; those that it has.
  case unknownTag(String, known: [CommuneTag])
  /// Single communes carry the tag, no whole district; those that districts may carry.
  case tagNotOfDistrict(allowed: [CommuneTag])
  /// Another tag of the group stands for a time that both would have, or with the district or its
  /// communes; the codes of both.
  case tagsOverlap(String, String)
  case text(TextFault)
}

/// What is wrong with words that somebody typed.
public enum TextFault: Error, Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case who, source, note, taskState, decision, taskField, paper, meeting, lead, followUp
  }

  case empty(Part)
  case tooLong(Part, limit: Int)
  /// A control character, or one that turns the direction of text or hides in it.
  case forbiddenCharacter(Part, code: UInt32)
}
