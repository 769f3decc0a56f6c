public import NTMModel

/// One thing in the file that is not as it must be.
public enum Discrepancy: Hashable, Sendable {
  /// SQLite's own check of the pages, in its words.
  case integrity(String)
  /// A row that names a row of another table which does not exist.
  case foreignKey(table: String, row: Int64?, parent: String)
  /// A kept sum that its communes do not give; `nil` for a row that is missing or too many.
  case rollUp(unit: String, day: Day, field: String, stored: [Int]?, computed: [Int]?)
  /// Figures that do not hold up to the next ones of the same commune.
  case chain(unit: String, day: Day, until: Day, expected: Day)
  case metCount(unit: String, day: Day, stored: Int, computed: Int)
  case standing(unit: String, day: Day, stored: Int, computed: Int)
  /// A criterion that is met without being known, or disputed while it is known.
  case wordsDisagree(unit: String, day: Day)
  /// States of criteria that the set does not have.
  case wordsBeyondSet(unit: String, day: Day, count: Int)
  /// Packed values that cannot be read.
  case measures(unit: String, day: Day)
  /// Figures of a day that is not among the reporting days, or without a set.
  case reportingDayMissing(Day)
  /// A day whose set is not the one in force.
  case reportingDaySet(Day)
  case notACommune(unit: String, day: Day)
  /// Figures that are not what the journal's last entry about them says.
  case journal(unit: String, day: Day)
  /// An entry of the journal that takes back one that is not there before it.
  case undoneNothing(change: Int64)
  /// Entries of the journal that are there no more.
  case journalGap(first: Int64, last: Int64)
  /// An entry with words that contradict themselves, or whose old ones are not what the entry before
  /// it left.
  case journalEntry(change: Int64)
  /// A report whose digest can be that of no file.
  case reportDigest(report: Int64, file: String)
  /// Criteria of a district or province that its set does not have, or of a unit that the set is not for.
  case ownStates(unit: String, day: Day, states: String)
  /// A sum that a meeting stamped and that the communes it stamped do not give; `nil` for one that is
  /// missing.
  case stamp(meeting: String, unit: String, field: String, stored: [Int]?, computed: [Int])
  /// A meeting that was opened or closed at a change which the journal does not have.
  case meetingBeyondJournal(meeting: String)
  case wrongStandard(unit: String, standard: Standard)
  /// A recognition for a title that was on its day for units of other types.
  case wrongType(unit: String, type: String, standard: Standard)
  /// A product whose points no band of stars knows on the day it was issued.
  case unknownStarBand(product: String, points: Quantity)
  /// A paper about a task that is not there.
  case paperWithoutTask(task: String, number: String)
  /// A task that counts models of a kind that there is not.
  case unknownModelKind(task: String, kind: String)
  /// A model of a kind that there was not on the day on which it began.
  case wrongModelKind(model: String, kind: String)
  /// A criterion, task or target under a component that is not there.
  case unknownPart(component: Int, kind: String, mark: String)
  /// A model that lies in no commune-level unit.
  case modelElsewhere(model: String)
  /// Two tags of a commune, or of it and its district, that exclude each other and have a day in common.
  case tagsOverlap(unit: String, earlier: String, later: String)
  /// Villages of a unit that is no commune, or a tag of one above the districts.
  case recordElsewhere(table: String, unit: String)
  /// A product whose points are those of other stars, which no import said.
  case starsDisagree(product: String, points: Quantity, stored: Int, computed: Int)
  /// A word among the facts that means nothing, so that what it stands in would be passed over.
  case unknownWord(table: String, row: String, column: String, word: String)
  /// A commune in a group that its set does not have, or in one although it cannot be.
  case unitGroup(unit: String, set: String, group: String)
  /// A threshold for a group that is neither a region nor one of the set.
  case thresholdGroup(set: String, indicator: String, group: String)
  case treePosition(unit: String, stored: ClosedRange<Int>, computed: ClosedRange<Int>)
  case nameRank(unit: String, stored: Int, computed: Int)
  case folded(unit: String, stored: String, computed: String)
  case counted(unit: String)
  /// Two periods of one code that have a day in common.
  case periodsOverlap(unit: String)
  /// A unit on the level of its parent or above it, perhaps in a ring of parents.
  case notBelowParent(unit: String, parent: String)
  /// A unit that exists on a day on which its parent does not.
  case outsideParent(unit: String, parent: String)
}

/// How far a check is.
public enum VerifyStep: Hashable, Sendable, CaseIterable {
  case integrity, references, units, figures, journal, records, rollUps
}
