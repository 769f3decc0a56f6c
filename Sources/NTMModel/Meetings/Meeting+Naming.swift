/// Meetings by the words that people have for them.
extension Meeting {
  /// What somebody means by a text.
  public enum Named: Hashable, Sendable {
    case one(Meeting)
    /// Several that have the name, or one that has it as its number; the newest first.
    case several([Meeting])
    case none
  }

  /// The meetings that somebody may mean, of those given, the newest first: `#3` is the third one,
  /// anything else the one of that name, with accents or without, or of that number.
  public static func named(_ text: String, among meetings: [Meeting]) -> Named {
    let wanted = Folding.folded(Line.tidied(text))
    let digits = wanted.hasPrefix("#") ? wanted.dropFirst() : wanted[...]
    let number = Int64(digits)
    let found = meetings.filter { meeting in
      meeting.id == number || !wanted.hasPrefix("#") && Folding.folded(meeting.name) == wanted
    }
    guard let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several(found)
  }

  /// Why a new meeting cannot have a name by which it would not be found; `nil` where it can.
  public static func refusal(ofName name: String, among meetings: [Meeting]) -> MeetingRefusal? {
    let name = Line.tidied(name)
    let digits = name.hasPrefix("#") ? name.dropFirst() : name[...]
    if !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
      return .nameIsNumber(name)
    }
    if Day(name) != nil { return .nameIsDay(name) }
    let folded = Folding.folded(name)
    guard let earlier = meetings.first(where: { Folding.folded($0.name) == folded }) else {
      return nil
    }
    return .nameTaken(earlier, free: freeName(name, among: meetings))
  }

  /// The name, with a number behind it where an earlier meeting has it: `Họp 09/6 (2)`.
  public static func freeName(_ name: String, among meetings: [Meeting]) -> String {
    let taken = Set(meetings.map { Folding.folded($0.name) })
    guard taken.contains(Folding.folded(name)) else { return name }
    // There are fewer meetings than numbers.
    let number = (2...meetings.count + 2).first { number in
      !taken.contains(Folding.folded("\(name) (\(number))"))
    }
    return "\(name) (\(number ?? meetings.count + 2))"
  }

  /// What the files of its minutes are called before their endings: `bien-ban-hop-09-6-2020-06-09`,
  /// the meeting and the day on which it was opened, by local time that is so many seconds ahead.
  public func minutesName(offset: Int) -> String {
    var text = "bien-ban-"
    for character in Folding.folded(name) {
      if character.isASCII, character.isLetter || character.isNumber {
        text.append(character)
      } else if text.last != "-" {
        text.append("-")
      }
    }
    let day = Day(number: Int32(clamping: (opening.at + Int64(offset)) / 86_400))
    return text + (text.last == "-" ? "" : "-") + day.iso
  }
}
