import Glibc
import NTMModel
import NTMStore
import Workbooks

/// What the command says to its caller when it ends.
enum ExitStatus: Int32 {
  case done = 0
  /// Refused or failed.
  case refused = 1
  /// Used in a wrong way; the argument parser leaves with the same number.
  case wrongUse = 64
  /// A file cannot be opened.
  case noInput = 66
  /// Asked to leave by a signal: 128 and its number, as shells count.
  case hungUp = 129
  case interrupted = 130
  case terminated = 143

  /// The status of a dashboard that left because of a signal.
  init(leftBy signal: Int32) {
    switch signal {
    case SIGHUP: self = .hungUp
    case SIGINT: self = .interrupted
    default: self = .terminated
    }
  }
}

/// Why the command stops, with the sentence to say.
struct Refusal: Error {
  var status: ExitStatus
  var reason: Reason
  /// The titles of the store that the sentence is about.
  var titles: Titles

  init(_ status: ExitStatus, _ reason: Reason, titles: Titles = Titles()) {
    self.status = status
    self.reason = reason
    self.titles = titles
  }

  /// A dashboard that left because of a signal; nothing is left to say.
  init(leftBy signal: Int32) { self.init(ExitStatus(leftBy: signal), .askedToLeave) }

  /// A store that could not be opened or made.
  init(opening error: StoreError) {
    switch error {
    // The file is well, or could be read: something else was in the way.
    case .exists, .locked, .stopped, .notBackedUp, .diskFull, .unsoundBackup, .damagedBackup,
      .isStore, .replaced:
      self.init(error)
    case .noFile, .noFolder, .notPermitted, .readOnlyFolder, .logLeft, .notADatabase, .notOurs,
      .newerSchema, .olderSchema, .corrupt, .networkFileSystem, .vanished, .foreignLog, .noBackup,
      .failed:
      self.init(.noInput, .store(error))
    }
  }

  /// An import that changed nothing.
  init(_ failure: ImportFailure) {
    if case .nothingToImport = failure {
      self.init(.noInput, .importFailed(failure))
    } else {
      self.init(.refused, .importFailed(failure))
    }
  }

  /// A store that was open and failed.
  init(_ error: StoreError) { self.init(.refused, .store(error)) }

  enum Reason {
    case store(StoreError)
    case importFailed(ImportFailure)
    /// The default store is not there yet.
    case noDefaultStore(path: String)
    case noSampleData
    case noDemoFolder(path: String, reason: String)
    case cannotWriteOutput(reason: String)
    case unknownPlace(String, level: PlaceLevel)
    /// A unit that is not in the place named beside it, with those that go by the word elsewhere.
    case placeElsewhere(String, within: String, found: [PlaceFinder.Candidate])
    /// A target that the programme does not have, and those that it has.
    case unknownTarget(String, known: [String])
    /// A target that is not met by units, and those that are.
    case noWay(Target, known: [String])
    case ambiguousPlace(String, candidates: [String])
    /// A name that only units without criteria have, and those that have it, several.
    case noneWithCriteria(String, found: [PlaceFinder.Candidate])
    case badKeys(String)
    /// The terminal has no description, or went away while it was opened.
    case noScreen(term: String)
    case noAnswer
    /// A word that no kind of models goes by, and those that there are.
    case unknownModelKind(String, known: [String])
    /// A word that means no kind of communes, and those that there are.
    case unknownTag(String, known: [CommuneTag])
    /// A store into which no report was imported yet; whether it has the facts.
    case nothingYet(path: String, hasFacts: Bool)
    /// A day for which there are no figures yet, and the first one that has some.
    case tooEarly(Day, first: Day)
    /// A day before all unit lists, and the first one that has some.
    case noUnitList(Day, first: Day)
    /// An answer that no unit list changes, asked for by one.
    case withoutUnits(Question.Subject, list: Day)
    case askedToLeave
    case unknownReport(Int64)
    case slowAnswer
    /// A file that would be written over.
    case fileExists(path: String)
    case noTemplate(TemplateFailure)
    case notWritten(WorkbookWritingFault)
    case editing(EditRefusal)
    /// Somebody else wrote the figure in between; the indicator it is a value of.
    case conflict(EditConflict, of: Indicator?)
    case undoing(UndoRefusal)
    case writing(WritingFault)
    case badText(TextFault)
    case meeting(MeetingRefusal)
    /// The minutes could not be written, so the meeting is as it was.
    case minutes(MinutesFiles.Fault)
    /// A word that is no meeting, and where one is asked for no day, with the names of those that
    /// there are.
    case unknownMeeting(String, orDay: Bool, known: [String])
    /// A word that several meetings go by.
    case ambiguousMeeting(String, candidates: [Meeting])
    /// A meeting to hold figures against that was opened after the instant asked for.
    case laterMeeting(String)
    /// A day to hold figures against that comes after theirs.
    case laterBaseline(Day, figures: Day)
    /// The closing of a meeting that is open.
    case stillOpen(Meeting)
    /// Moves are of the units of both days; another unit list has none.
    case movesByUnitList
    /// Tasks have no figures of a reporting day.
    case tasksSinceMeetingsOnly
    case assuming(AssumingFault)
  }

  /// Why something that was to be written came to nothing before the store was asked.
  enum WritingFault {
    /// Nothing tells who writes.
    case noWriter
    /// Neither the number of a criterion nor the code of an indicator.
    case badFigure(String)
    /// No state or value of a figure.
    case badValue(String)
    /// No standard that units can be recognised for.
    case badStandard(String, known: [Bilingual])
    case noRecognition(unit: String)
    case severalRecognitions(unit: String, years: [Int])
    /// Somebody was asked and did not say yes.
    case notConfirmed
  }

  /// Why something cannot be taken for given.
  enum AssumingFault {
    /// Not of the form `unit:what=state`.
    case unreadable(String)
    case unknownSubject(String, known: [Bilingual])
    case unknownState(String)
    /// A file that cannot be read.
    case badFile(ImportFault)
    /// A file without the columns of a list.
    case noColumns(path: String)
    case badRow(path: String, line: Int, String)
    /// Assumed both ways in one list.
    case contradicting(Assumption)
    /// What the store makes nothing of.
    case unusable(WhatIf.Line)
    /// Together with the unit list of another day.
    case anotherList
    /// Together with the state at an end of a meeting.
    case earlierState
  }

  enum PlaceLevel {
    case province, district
    /// Any unit, named in whatever way.
    case unit
  }
}
