import NTMDashboard
import NTMModel

/// What stands beside the figures in minutes: notes, follow-ups, sources.
extension MinutesWords {
  func notes() -> MinutesTable {
    MinutesTable(
      title: pick("Ghi chú", "Notes"),
      headings: placeHeadings + [pick("Ghi chú", "Note"), pick("Ai", "Who")],
      rows: minutes.notes.map { place($0.place) + [$0.new ?? "", $0.who] }
    )
  }

  func followUps() -> MinutesTable {
    MinutesTable(
      title: pick("Việc giao", "Follow-ups"),
      headings: placeHeadings + [
        pick("Việc", "Follow-up"), pick("Chủ trì", "Lead"), pick("Hạn", "Due"),
        pick("Xong", "Done"), pick("Ai ghi", "Written by"),
      ],
      rows: minutes.followUps.map { placed in
        let item = placed.item
        return [
          placed.unit.fullName, placed.district, placed.province, item.text,
          item.lead.isEmpty ? "–" : item.lead,
          item.due.map(numerals.day) ?? "–", item.done.map(numerals.day) ?? "–", item.who,
        ]
      }
    )
  }

  func sources() -> MinutesTable {
    let sentences = Sentences(language)
    // Notes and follow-ups have tables of their own, and are the source of no figure.
    let figures = Set(minutes.changes.filter { !$0.field.isRemark }.compactMap(\.report))
    let remarks = Set(minutes.changes.compactMap(\.report)).subtracting(figures)
    return MinutesTable(
      title: pick("Nguồn", "Sources"),
      headings: [
        pick("Báo cáo", "Report"), pick("Loại", "Form"), pick("Tệp hoặc nguồn", "File or source"),
        pick("Lúc", "At"), pick("Ai", "Who"), pick("Thay đổi", "Changes"),
      ],
      rows: minutes.reports.filter { !remarks.contains($0.id) }.map { report in
        [
          String(report.id), words.form(report.form),
          report.file.isEmpty ? report.source : Path.name(of: report.file),
          sentences.clock(report.at), report.who, numerals.whole(report.changes),
        ]
      },
      right: [5]
    )
  }
}
