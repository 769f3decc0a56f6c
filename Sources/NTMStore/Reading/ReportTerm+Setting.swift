internal import NTMModel

extension ReportTerm {
  /// The key of the setting that holds its days.
  static let setting = "report_days"
}
