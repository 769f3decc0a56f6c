import NTMModel

/// One sentence about what is to be done: what, who leads it, by when, with semicolons between them.
///
///     Báo cáo lại tiêu chí 17; Sở NN&PTNT; 30/6
///
/// The last part is the day where it looks like one (`30/6`, `30/6/20`, `2020-06-30`), and the last
/// before it who leads; either may be left away.
enum FollowUpLine {
  /// Reads the sentence; a day without a year is the next one from `given` on.
  static func read(_ text: String, givenOn given: Day) -> Entry {
    var parts = text.split(separator: ";", omittingEmptySubsequences: false)
      .map { Line.tidied(String($0)) }
    while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    var due: Day?
    if parts.count > 1, let last = parts.last, looksLikeDay(last) {
      guard let day = day(last, from: given) else { return .fault(.notADay) }
      guard day >= given else { return .fault(.beforeGiven(given)) }
      due = day
      parts.removeLast()
    }
    let lead = parts.count > 1 ? parts.removeLast() : ""
    let what = parts.joined(separator: "; ")
    guard !what.isEmpty else { return .fault(.text(.empty(.followUp))) }
    for (text, part, limit) in [
      (what, TextFault.Part.followUp, Edit.noteLimit), (lead, .lead, Edit.lineLimit),
    ] {
      if case .fault(let fault) = Entry.line(text, part, limit: limit) { return .fault(fault) }
    }
    return .followUp(FollowUp.Order(text: what, lead: lead, due: due))
  }

  /// Numbers with what days are written with between them.
  private static func looksLikeDay(_ text: String) -> Bool {
    guard text.allSatisfy({ $0.isNumber || "/.- ".contains($0) }) else { return false }
    let numbers = text.split { "/.- ".contains($0) }.count
    // `17.1` is an indicator, and `63` anything.
    return numbers == 3 || numbers == 2 && text.contains { "/-".contains($0) }
  }

  private static func day(_ text: String, from given: Day) -> Day? {
    if let day = Day(text) { return day }
    let numbers = text.split { "/.- ".contains($0) }
    if numbers.count == 3, numbers[2].count == 2 {
      return Day("\(numbers[0])/\(numbers[1])/20\(numbers[2])")
    }
    guard numbers.count == 2 else { return nil }
    let inYear = { (year: Int) in Day("\(numbers[0])/\(numbers[1])/\(year)") }
    guard let own = inYear(given.year) else { return inYear(given.year + 1) }
    return own >= given ? own : inYear(given.year + 1)
  }
}
