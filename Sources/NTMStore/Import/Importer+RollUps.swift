internal import GRDB
internal import NTMModel

extension Importer {
  /// Brings the roll-ups up to date with what was touched.
  func rollUp() throws {
    guard !touched.isEmpty else { return }
    rollUps = try RollUps.refresh(db, after: touched, tick: ticker.rollUp) ?? rollUps
  }
}
