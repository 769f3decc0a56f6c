public import NTMModel
public import Workbooks

/// Something in a file that keeps the whole import from happening.
public struct ImportFault: Hashable, Sendable {
  /// The path as it was given, or below the folder that was.
  public var file: String
  /// The sheet of a workbook; empty in other files.
  public var sheet: String
  /// The line or row on which the row begins, from 1; 0 for the file as a whole.
  public var line: Int
  /// The cell of a workbook, such as `B12`; empty in other files and for the row as a whole.
  public var cell: String
  /// The heading as the file has it; empty for the row as a whole.
  public var column: String
  public var value: String
  public var kind: Kind

  public enum Kind: Hashable, Sendable {
    // The file.
    /// There is none of this name, or no longer.
    case missingFile
    case unreadable
    /// Its content was replaced or changed while it was being read.
    case changedMeanwhile
    case empty
    /// A report of headings alone.
    case noRows
    /// It looks like a workbook, but cannot be read as one.
    case workbook(WorkbookFault)
    case tooManyRows(limit: Int)
    case recordTooLong(limit: Int)
    /// Figures of more days than one report can have.
    case tooManyDays(limit: Int)
    case encoding(LegacyEncoding)
    /// The headings are of no form; the one they are nearest to, and what it has besides. `nil` where
    /// they have nothing in common with any.
    case unknownForm(nearest: String?, missing: [String])
    case missingColumns(form: String, names: [String])
    case duplicateColumn
    /// A column that belongs to no form holds figures, which would be lost.
    case unknownColumn
    /// Neither a column nor a title nor the caller says of which day the figures are.
    case noDay
    /// A title says another day than the caller.
    case titleDay(Day)
    /// A title says that the report came in on another day than the caller does.
    case titleReceived(Day)
    /// A day of receipt that is later than that of the import.
    case receivedAhead(Day, today: Day)
    /// Two sheets of a workbook say that it came in on different days.
    case receivedTwice(Day, Day)
    // The row.
    case rowTooShort(expected: Int, found: Int)
    case rowTooLong(expected: Int, found: Int)
    case unclosedQuote
    case duplicateRow(firstFile: String, firstLine: Int)
    // The cell.
    case missingValue
    /// A cell of a workbook that holds an error such as `#N/A`.
    case errorCell
    /// A formula that no program has computed.
    case uncomputedFormula
    case forbiddenCharacter(code: UInt32)
    case badCode
    /// The number is a code, and others too if it lost its zeros; each as code, type, name and the
    /// unit above.
    case ambiguousCode(candidates: [String])
    case unknownUnit
    /// No unit of this name lies there.
    case unknownName
    /// The name could be several units; each as code, type, name and the unit above.
    case ambiguousName(candidates: [String])
    /// The cell is blank, and not merged with the one above that tells the district or province.
    case notMerged
    /// No unit has the code; those that may be meant, each as code, type and name.
    case unknownPlace(nearest: [String])
    /// The code exists, but not on the day of the row.
    case unitNotValid(on: Day)
    case nameMismatch(expected: String)
    case notACommune(type: String)
    /// No set of criteria of the level is for units of the type on the day.
    case noOwnCriteria(of: Level, type: String)
    case badDate
    case dateOutsideSets
    /// More than a year after the last deadline of the programme: most likely a slip in the year.
    case afterProgramme(deadline: Day)
    case badState
    case badNumber
    /// A column of whole numbers takes no other.
    case notWhole
    case outOfRange(low: Int, high: Int)
    case badChoice(allowed: [String])
    /// A state that follows from the deadline and is never written down.
    case computedState
    /// Neither the code nor a name of a tag of the store.
    case unknownTag(known: [CommuneTag])
    /// No list of councils, each once and with the most stars that it may give.
    case badCouncils
    /// A published figure that cannot be true.
    case printed(PrintedFault)
    /// A word that has a meaning of its own and can name nothing else.
    case reservedWord
    /// A row names something that the store does not have: a set, a criterion, a sector …
    case unknownReference(table: String)
    /// No unit of the level ever gets the title.
    case wrongStandard(level: Level)
    case title(TitleFault)
    case modelKind(ModelKindFault)
    /// A district-level unit of a type that is recognised by another title; an empty title for a type
    /// without a status in the programme.
    case wrongTitle(type: String, title: String)
    /// An end that lies before its beginning.
    case endsBeforeStart
    /// A day that cannot lie before the one under another heading of the row, or stood before.
    case beforeOther(heading: String, day: Day)
    /// A day that cannot lie after the one under another heading of the row, or stood before.
    case afterOther(heading: String, day: Day)
    /// A decision that was signed before the year for which it recognises.
    case decidedBeforeYear(Int)
    /// A paper signed after the day of the list, or after the day on which that came in.
    case paperAhead(of: Day)
    /// Something that happened after the day that the title of its list gives.
    case aheadOfList(of: Day)
    /// An office's list names a task that the programme does not have; the marks of those it has.
    case unknownTask(known: [String])
    /// The criteria of a set are not numbered from 1 without a gap.
    case criteriaGap(count: Int, last: Int)
    /// Fewer criteria than the line of their set asks for.
    case criteriaBelowLine(count: Int, line: Int)
    /// Two sets, or two periods of one unit, have a day in common.
    case periodsOverlap(other: String)
    /// Another tag that excludes the one of the row stands since a day: in a line of the file, in the
    /// store where that is 0. `unit` is whose it is where that is not the unit of the row.
    case tagExcluded(by: String, since: Day, line: Int, unit: String)
    /// The tag of the row stands already since a day, in a line of the file or in the store, and has
    /// not ended.
    case tagCarried(since: Day, line: Int)
    /// A tag that the store allows for communes alone, of a district; those it allows.
    case tagNotOfDistrict(allowed: [CommuneTag])
    /// A reporting day with figures of this set would lie outside its new period.
    case setLeavesDay(Day)
    /// A unit with states of its own under this set, which would be for others.
    case setLeavesUnit(String, type: String)
    /// A unit that exists on a day on which its parent does not.
    case outsideParent(parent: String)
    /// The indicators cannot change while figures of the set are packed in their order.
    case setInUse
    /// No criteria set is in the store yet.
    case noCriteriaSet
    /// No criteria set of the level, districts or provinces, is in the store yet.
    case noOwnSet(of: Level)
  }

  public init(
    file: String,
    sheet: String = "",
    line: Int,
    cell: String = "",
    column: String,
    value: String,
    kind: Kind
  ) {
    self.file = file
    self.sheet = sheet
    self.line = line
    self.cell = cell
    self.column = column
    self.value = value
    self.kind = kind
  }
}

/// What is wrong about a title, or with one.
public enum TitleFault: Hashable, Sendable {
  /// Units of the level do not get it on the day; those that they get.
  case notThen(level: Level, on: Day, given: [Title])
  /// A grade that is called otherwise at another level on the same days.
  case namedOtherwise(Bilingual, level: Level)
  /// A name that another grade of the level has on the same days.
  case nameOfGrade(Int)
  /// A unit that was recognised for a title of the grade on a day on which there would be none.
  case leaves(unit: String, on: Day)
  /// A unit that was recognised for a title of the grade, of a type that would not get it.
  case leavesType(unit: String, type: String)
}

/// What is wrong with a kind of models.
public enum ModelKindFault: Hashable, Sendable {
  /// A name that another kind has in one of the languages, which is also that of its column.
  case named(like: String)
  /// A model of the kind that began on a day on which there would be none.
  case leaves(model: String, on: Day)
}

/// The encoding a file seems to have instead of UTF-8.
public enum LegacyEncoding: Hashable, Sendable {
  case utf16, windows1258, tcvn3, vni
  case unknown
}

/// Why nothing was imported.
public enum ImportFailure: Error, Hashable, Sendable {
  /// The first faults in the order of the files, and how many there are in all.
  case faults([ImportFault], total: Int)
  /// Files with the same bytes were imported before.
  case importedBefore([KnownFile])
  /// No file of a known kind lies in the paths given.
  case nothingToImport(paths: [String])
  case store(StoreError)
}

extension ImportFault.Kind {
  /// Whether nothing behind it was read, so that it has to be told whatever else is.
  fileprivate var endsFile: Bool {
    if case .workbook = self { return true }
    if case .tooManyRows = self { return true }
    if case .recordTooLong = self { return true }
    if case .tooManyDays = self { return true }
    return false
  }
}

/// Collects faults: the first ones, and the number of all.
final class Faults {
  static let kept = 20

  private(set) var first: [ImportFault] = []
  private(set) var total = 0

  var isEmpty: Bool { total == 0 }

  func add(_ fault: ImportFault) {
    total += 1
    if first.count < Faults.kept {
      first.append(fault)
    } else if fault.kind.endsFile {
      first[Faults.kept - 1] = fault
    }
  }

  /// Ends the import when there is any.
  func check() throws(ImportFailure) {
    if total > 0 { throw .faults(first, total: total) }
  }
}
