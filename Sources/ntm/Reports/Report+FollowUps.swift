import NTMDashboard
import NTMModel

extension Report {
  /// What is to be done about units, as of the day that is told.
  init(followUps rows: [Placed<FollowUp>], of snapshot: Snapshot) {
    self.init(
      name: "followUps",
      asOf: snapshot.today,
      notice: snapshot.facts.notice,
      recast: Report.recast(snapshot, rows.map(\.recorded)),
      earlier: snapshot.earlier,
      columns: [
        Column("number", "Số", "No.", right: true),
        Column("code", "Mã", "Code", quiet: true),
        Column("unit", "Đơn vị", "Unit"),
        Column("district", "Huyện", "District", quiet: true),
        Column("province", "Tỉnh", "Province"),
        Column("text", "Việc", "Follow-up"),
        Column("lead", "Chủ trì", "Lead"),
        Column("due", "Hạn", "Due"),
        Column("daysLeft", "Còn ngày", "Days left", right: true),
        Column("state", "Trạng thái", "State"),
        Column("done", "Ngày xong", "Done on", quiet: true),
        Column("given", "Giao ngày", "Given", quiet: true),
        Column("who", "Ai", "Who", quiet: true),
        Column("source", "Nguồn", "Source", quiet: true),
      ] + Report.reportedColumns + Report.recordedColumns(snapshot.recast),
      rows: rows.map { Report.row($0, of: snapshot) }
    )
    nothing = Bilingual(
      "Chưa có việc giao nào ở đây; giao bằng: ntm follow-up add",
      "Nothing was given out to be done here yet; ntm follow-up add does that"
    )
  }

  private static func row(_ placed: Placed<FollowUp>, of snapshot: Snapshot) -> [Datum] {
    let item = placed.item
    let today = snapshot.today
    let standing = item.standing(on: today)
    let cells: [Datum] = [
      .text(item.text),
      item.lead.isEmpty ? .missing : .text(item.lead),
      optional(item.due) { .day($0) },
      standing == .done ? .missing : optional(item.due) { .whole(today.days(until: $0)) },
      word(of: standing),
      optional(item.done) { .day($0) },
      .day(item.day),
      .text(item.who),
      .text(item.source),
    ]
    return place(placed, leading: .serial(item.number), snapshot.facts) + cells
      + reports(placed.reported) + recorded(placed.recorded, of: snapshot)
  }

  static func word(of standing: FollowUp.Standing) -> Datum {
    switch standing {
    case .overdue: .word("overdue", Bilingual("quá hạn", "overdue"))
    case .open: .word("open", Bilingual("đang làm", "open"))
    case .done: .word("done", Bilingual("xong", "done"))
    }
  }

  private static func place<Item>(
    _ placed: Placed<Item>,
    leading: Datum,
    _ facts: StoreFacts
  ) -> [Datum] {
    [
      leading, .text(placed.unit.code.text), fullName(placed.unit, facts), told(placed.district),
      told(placed.province),
    ]
  }

  private static func told(_ text: String) -> Datum { text.isEmpty ? .missing : .text(text) }

  /// What people wrote beside units, the newest first.
  init(notes rows: [Placed<Note>], of snapshot: Snapshot) {
    self.init(
      name: "notes",
      asOf: snapshot.today,
      notice: snapshot.facts.notice,
      recast: Report.recast(snapshot, rows.map(\.recorded)),
      earlier: snapshot.earlier,
      columns: [
        Column("number", "Số", "No.", right: true),
        Column("code", "Mã", "Code", quiet: true),
        Column("unit", "Đơn vị", "Unit"),
        Column("district", "Huyện", "District", quiet: true),
        Column("province", "Tỉnh", "Province"),
        Column("text", "Ghi chú", "Note"),
        Column("day", "Ngày", "Day"),
        Column("who", "Ai", "Who"),
        Column("source", "Nguồn", "Source", quiet: true),
      ] + Report.reportedColumns + Report.recordedColumns(snapshot.recast),
      rows: rows.map { placed in
        Report.place(placed, leading: .serial(placed.item.number), snapshot.facts) + [
          .text(placed.item.text), .day(placed.item.day), .text(placed.item.who),
          .text(placed.item.source),
        ] + Report.reports(placed.reported) + Report.recorded(placed.recorded, of: snapshot)
      }
    )
    nothing = Bilingual(
      "Chưa có ghi chú nào ở đây; ghi bằng: ntm note",
      "There is no note here yet; ntm note writes one"
    )
  }
}
