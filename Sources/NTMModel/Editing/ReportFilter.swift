/// Which reports to list; every condition narrows the list.
public struct ReportFilter: Hashable, Sendable {
  /// Reports whose rows all lie in this province; `nil` lists all.
  public var province: UnitCode?
  /// Whether corrections by hand and what was taken back are listed beside files.
  public var hasCorrections: Bool
  /// At most so many, the newest.
  public var limit: Int

  public init(
    province: UnitCode? = nil,
    hasCorrections: Bool = false,
    limit: Int = ReportFilter.usualLimit
  ) {
    self.province = province
    self.hasCorrections = hasCorrections
    self.limit = limit
  }

  /// More than anybody scrolls through.
  public static let usualLimit = 1_000
}

/// The reports that a filter finds.
public struct ReportList: Hashable, Sendable {
  /// The newest first.
  public var reports: [ReportRecord]
  /// Whether older ones were left out because of the limit.
  public var hasMore: Bool

  public init(reports: [ReportRecord], hasMore: Bool) {
    self.reports = reports
    self.hasMore = hasMore
  }
}

/// One report with what was accepted in it.
public struct ReportSheet: Hashable, Sendable {
  public var report: ReportRecord
  /// In the order of the file.
  public var warnings: [ReportWarning]

  public init(report: ReportRecord, warnings: [ReportWarning]) {
    self.report = report
    self.warnings = warnings
  }
}
