import NTMModel
import TerminalCanvas

extension PageText {
  /// Which two days a list of differences is of, and what it comes to.
  func differences(_ sheet: DifferenceSheet) -> [Paragraph] {
    guard let since = snapshot.since, since.meeting == nil else { return [] }
    return wrapped(words.days(since, asOf: snapshot.asOf), .muted)
      + flowed(words.counts(sheet), .strong)
      + flowed([words.unknown(sheet)], .warning)
  }
}
