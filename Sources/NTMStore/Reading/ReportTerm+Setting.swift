internal import NTMModel

extension ReportTerm {
  /// The key of the setting that holds its days.
  static let setting = "report_days"

  /// The key of the setting that holds those of a list of records: `report_days_ocop`.
  static func setting(of list: RecordList) -> String { setting + "_" + list.rawValue }
}
