extension SearchText {
  /// How the accents of a text compare with those typed, best first.
  enum Grade: Int, Comparable {
    case same = 0
    /// Those that were typed are there; a plain letter stands for any.
    case fitting
    case others

    static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  /// The best grade of a phrase among the places where it begins a word; `others` where it stands
  /// nowhere.
  func grade(of phrase: SearchText, isWhole: Bool) -> Grade {
    var best = Grade.others
    guard !phrase.bytes.isEmpty, bytes.count >= phrase.bytes.count else { return best }
    for start in 0...(bytes.count - phrase.bytes.count)
    where start == 0 || bytes[start - 1] == SearchText.blank {
      let end = start + phrase.bytes.count
      guard bytes[start..<end].elementsEqual(phrase.bytes),
        !isWhole || end == bytes.count || bytes[end] == SearchText.blank
      else { continue }
      var grade = Grade.same
      for (written, typed) in zip(accents[start..<end], phrase.accents) where written != typed {
        grade = typed == 0 ? max(grade, .fitting) : .others
      }
      best = min(best, grade)
    }
    return best
  }
}
