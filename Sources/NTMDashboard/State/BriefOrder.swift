package import NTMModel

/// One page about a province that is to be written to a file.
package struct BriefOrder: Hashable, Sendable {
  /// The forms in which it can be had, by the endings of their files.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case html
    case markdown = "md"
    case text = "txt"
  }

  package var place: UnitCode
  /// As typed: `~/` is the home folder, and without a folder it is the working one.
  package var path: String
  package var form: Form
  package var day: Day?
  package var unitsAt: Day?
  /// The end of a meeting that it tells the state of; `nil` for now.
  package var stoodAt: MeetingPoint?
  /// The meeting whose changes it tells of; `nil` for the latest one.
  package var meeting: Meeting?
  package var assumptions: [Assumption]
  package var language: Language
  /// Whether a file of that name may be replaced.
  package var isReplacing: Bool
}
