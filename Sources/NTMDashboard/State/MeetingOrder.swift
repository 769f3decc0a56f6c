package import NTMModel

/// A meeting that is to be opened or closed.
package enum MeetingOrder: Hashable, Sendable {
  case open(name: String, who: String)
  /// Without minutes it is only closed.
  case close(Meeting, who: String, minutes: MinutesWish?)
}

/// Where the minutes are to be written, and in which language.
package struct MinutesWish: Hashable, Sendable {
  /// The path of the files without their endings.
  package var place: String
  package var language: Language
  /// Whether files of their names are written over.
  package var isReplacing: Bool

  package init(place: String, language: Language, isReplacing: Bool) {
    self.place = place
    self.language = language
    self.isReplacing = isReplacing
  }
}

/// What became of it.
package enum MeetingAnswer: Hashable, Sendable {
  case done(Meeting, files: [String])
  case refused(MeetingRefusal)
  /// Files of these names are there; the meeting is still open.
  case filesExist([String])
  /// The minutes could not be written, so the meeting is still open; the sentence says why.
  case failed(String)
}
