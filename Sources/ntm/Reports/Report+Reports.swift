import NTMDashboard
import NTMModel

extension Report {
  /// The reports of a store, the newest first.
  init(reports list: ReportList, of snapshot: Snapshot, _ sentences: Sentences) {
    self.init(
      name: "reports",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: Report.reportColumns + Report.recordedColumns(snapshot.recast),
      rows: list.reports.map { report in
        Report.row(report, sentences) + Report.recorded(report.recordedProvince, of: snapshot)
      },
      totals: [
        (Column("shown", "Số báo cáo", "Reports"), .whole(list.reports.count)),
        (Column("hasMore", "Còn nữa", "More"), .flag(list.hasMore)),
      ]
    )
  }

  /// One report: the first of what was accepted in it, and its own row as totals.
  init(sheet: ReportSheet, of snapshot: Snapshot, limit: Int, _ sentences: Sentences) {
    let count = sheet.warnings.count
    self.init(
      name: "accepted",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: Report.recast(snapshot, sheet.warnings.prefix(limit).map { $0.place?.recorded }),
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: Report.warningColumns + Report.recordedColumns(snapshot.recast),
      rows: sheet.warnings.prefix(limit).map { warning in
        Report.row(warning, snapshot.facts, sentences)
          + Report.recorded(warning.place?.recorded, of: snapshot)
      },
      totals: Array(zip(Report.reportColumns, Report.row(sheet.report, sentences))) + [
        (Column("shown", "Số cảnh báo ở đây", "Warnings here"), .whole(min(limit, count))),
        (Column("hasMore", "Còn nữa", "More"), .flag(count > limit)),
      ]
    )
  }

  private static let reportColumns = [
    Column("report", "Số", "Number", right: true),
    Column("at", "Lúc", "At"),
    Column("who", "Ai", "Who"),
    Column("file", "Tệp", "File"),
    Column("form", "Biểu mẫu", "Form"),
    Column("province", "Mã tỉnh", "Province code", quiet: true),
    Column("provinceName", "Tỉnh", "Province"),
    Column("day", "Ngày số liệu", "Figures of"),
    Column("received", "Nhận ngày", "Received on"),
    Column("rows", "Dòng", "Rows", right: true),
    Column("changes", "Thay đổi", "Changes", right: true),
    Column("warnings", "Cảnh báo", "Warnings", right: true),
    Column("source", "Nguồn", "Source", quiet: true),
    Column("sha256", "SHA-256", "SHA-256", quiet: true),
    Column("undoneBy", "Bị hoàn tác", "Undone by", right: true),
  ]

  private static func row(_ report: ReportRecord, _ sentences: Sentences) -> [Datum] {
    let clock = sentences.clock(report.at)
    let name = harmless(Path.name(of: report.file))
    let form = harmless(sentences.words.form(report.form))
    // What is no file is known by what it rests on.
    let shown = report.file.isEmpty ? harmless(report.source) : name
    return [
      .serial(report.id),
      .word(Wall.stamp(report.at), Bilingual(clock, clock)),
      .text(report.who),
      .word(report.file, Bilingual(shown, shown)),
      .word(report.form, Bilingual(form, form)),
      optional(report.province?.text) { .text($0) },
      report.province == nil ? .missing : .text(report.provinceName),
      optional(report.day) { .day($0) },
      optional(report.received) { .day($0) },
      .whole(report.rows),
      .whole(report.changes),
      .whole(report.warnings),
      .text(report.source),
      optional(report.sha256) { .text($0) },
      optional(report.undoneBy) { .serial($0) },
    ]
  }

  private static let warningColumns = [
    Column("kind", "Loại", "Kind", quiet: true),
    Column("line", "Dòng", "Line", right: true),
    Column("code", "Mã", "Code"),
    Column("name", "Đơn vị", "Unit"),
    Column("district", "Huyện", "District", ofDistricts: true),
    Column("province", "Tỉnh", "Province"),
    Column("day", "Ngày", "Day"),
    Column("subject", "Mục", "Subject", quiet: true),
    Column("detail", "Chi tiết", "Detail", quiet: true),
    Column("warning", "Cảnh báo", "Warning"),
  ]

  private static func row(
    _ warning: ReportWarning,
    _ facts: StoreFacts,
    _ sentences: Sentences
  ) -> [Datum] {
    let words = sentences.words
    let text = harmless(
      words.warning(
        warning.kind,
        subject: warning.subject,
        detail: warning.detail,
        day: warning.day
      )
    )
    return [
      .text(warning.kind.rawValue),
      warning.line > 0 ? .whole(warning.line) : .missing,
      optional(warning.place?.code.text) { .text($0) },
      optional(warning.place) { UnitNames(facts).full($0) },
      optional(warning.place?.district) { .text($0) },
      optional(warning.place?.province) { .text($0) },
      optional(warning.day) { .day($0) },
      .text(warning.subject),
      .text(warning.detail),
      .text(text),
    ]
  }
}
