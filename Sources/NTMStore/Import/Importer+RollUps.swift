internal import GRDB
internal import NTMModel

extension Importer {
  /// Brings the roll-ups up to date with what was touched.
  func rollUp() throws {
    guard !touched.isEmpty else { return }
    progress(ImportProgress(step: .rollingUp, file: "", done: 0, total: 1))
    rollUps = try RollUps.refresh(db, after: touched) ?? rollUps
  }
}
