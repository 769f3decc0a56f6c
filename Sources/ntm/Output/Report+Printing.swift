import NTMDashboard

extension Report {
  /// Writes the report to standard output.
  func print(_ format: ReportFormat, _ language: Language) throws(Refusal) {
    switch format {
    case .table: try Streams.result(table(language))
    case .csv: try Streams.result(csv)
    case .json: try Streams.result(json.text)
    }
  }
}
