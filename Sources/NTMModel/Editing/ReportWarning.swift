/// Something in a report that looked wrong and was accepted; it stays with the report.
public struct ReportWarning: Hashable, Sendable {
  /// The rules that an import holds a report against, the weightiest first.
  ///
  /// Files and JSON output have the raw values.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A recognised commune has criteria that are not met; `17/19`.
    case recognisedIncomplete
    /// A recognised district has communes that are not recognised; `12/14`.
    case districtIncomplete
    /// A recognised province has communes or districts that are not recognised; `151/182, 4/13`.
    case provinceUnfinished
    /// A recognised district has criteria of its own that are not met; `8/9`, the subject names them.
    case districtCriteriaNotMet
    /// The same of a recognised province.
    case provinceCriteriaNotMet
    /// A recognition was decided two years or more after the year it is for; `2020-06-02 / 2018`.
    case decidedLate
    /// A title without the number or the day of its decision; what is missing, by its headings.
    case undecided
    /// Many criteria fewer than in the figures before; `17 → 11`.
    case criteriaLost
    /// A criterion is met although indicators miss their thresholds; their codes.
    case indicatorFails
    /// A criterion is not met although all of its indicators reach their thresholds.
    case indicatorsPass
    /// A percentage over 100, or a value under 0; the value.
    case outOfRange
    /// A value that stood and that a blank cell emptied; what stood.
    case valueErased
    /// The title or the lead of a task, which a report replaced; `Rà soát → Rà soát xã`.
    case valueReplaced
    /// A day later than the one on which the report came in.
    case futureDay
    /// A report came in before the day of its figures; the day on which it came in, `2020-05-28`.
    case receivedEarly
    /// The stars are not those of the points; `4 / 63.5`.
    case starsDisagree
    /// A certificate is valid for longer than it can be; its last day and the months, `2024-06-18 / 36`.
    case certificateLong
    /// More stars than the council may give; `5 / huyện 2`.
    case councilExceeded
    /// The points by part do not add up to the points; `63.5 / 60`.
    case partsDisagree
    /// A printed percentage is not that of its count and its total; `92.2 / 62.2`.
    case printedShareDiffers
    /// A printed figure, or its base, is over what the unit list of its day has; `10894 / 10614`.
    case printedAboveList
    /// The level that a row of a printed figure names is not that of its place.
    case printedLevelDiffers
    /// The number of criteria met that a row gives is not the number of criteria met in it.
    case countDiffers
    /// Fewer communes than the province has; `174/175`.
    case provinceIncomplete
    /// A row without any figure: it counts as no report.
    case emptyRow
    /// A code that a spreadsheet took for a number, without a name beside it to prove what it means;
    /// the subject is the number, the detail the code.
    case codePadded
    /// A number with more decimals than are kept; `12.345 → 12.35`.
    case rounded
    /// A unit of the store that the official list no longer has.
    case unitNotListed
    /// A difference between two lists that is no event: one that a list took back, the same name in
    /// another spelling, or one for which no resolution is named; before and after.
    case changeReversed
    case changeSpelling
    case changeUnnamed
    /// A code of which the unit list says something else than the latest change; both names.
    case changeDisagrees
    /// A column of texts that no form knows; it was not read.
    case unknownColumn
    /// A sheet of a workbook that is of no known form, or hidden; it was not read.
    case unknownSheet
    case hiddenSheet
    /// A row below or between those of the table, without any figure.
    case outsideTable
    /// More of a kind than are kept one by one: the subject is the kind, the detail how many more.
    case further
  }

  /// The number of the report.
  public var report: Int64
  public var kind: Kind
  /// The line or row of the file; 0 where the warning is about all of it.
  public var line: Int
  /// `nil` where the warning is about no unit.
  public var place: Change.Place?
  /// The day of the figures, or from which a record counts; `nil` where there is none.
  public var day: Day?
  /// What it is about: `TC5`, `CT15.1`, the code of a product, a heading; empty for the unit itself.
  public var subject: String
  /// What disagrees, as its kind says; may be empty.
  public var detail: String

  public init(
    report: Int64,
    kind: Kind,
    line: Int,
    place: Change.Place?,
    day: Day?,
    subject: String,
    detail: String
  ) {
    self.report = report
    self.kind = kind
    self.line = line
    self.place = place
    self.day = day
    self.subject = subject
    self.detail = detail
  }
}
