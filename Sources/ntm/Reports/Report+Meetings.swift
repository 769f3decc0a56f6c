import NTMDashboard
import NTMModel

extension Report {
  /// Meetings, the newest first.
  init(meetings: [Meeting], of snapshot: Snapshot, _ sentences: Sentences) {
    self.init(
      name: "meetings",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      columns: [
        Column("meeting", "Số", "Number", right: true),
        Column("name", "Cuộc họp", "Meeting"),
        Column("openedAt", "Mở lúc", "Opened"),
        Column("openedBy", "Người mở", "Opened by"),
        Column("figures", "Số liệu kỳ", "Figures of"),
        Column("closedAt", "Đóng lúc", "Closed"),
        Column("closedBy", "Người đóng", "Closed by"),
        Column("changes", "Thay đổi", "Changes", right: true),
        Column("firstChange", "Sau thay đổi", "After change", right: true, quiet: true),
      ],
      rows: meetings.map { meeting in
        [
          .serial(meeting.id),
          .text(meeting.name),
          Report.at(meeting.opening.at, sentences),
          .text(meeting.opening.who),
          .day(meeting.opening.day),
          meeting.closing.map { Report.at($0.at, sentences) }
            ?? .word("", Bilingual("đang mở", "open")),
          .text(meeting.closing?.who ?? ""),
          .whole(Int(meeting.changes(upTo: snapshot.facts.lastChange))),
          .serial(meeting.opening.change),
        ]
      }
    )
  }

  private static func at(_ seconds: Int64, _ sentences: Sentences) -> Datum {
    let clock = sentences.clock(seconds)
    return .word(Wall.stamp(seconds), Bilingual(clock, clock))
  }

  /// What became of values, each from its first change to its last.
  init(net values: [NetChange], hasMore: Bool, of snapshot: Snapshot, _ sentences: Sentences) {
    self.init(
      name: "netChanges",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      recast: Report.recast(snapshot, values.map { $0.place?.recorded }),
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Đơn vị", "Unit"),
        Column("district", "Huyện", "District"),
        Column("province", "Tỉnh", "Province"),
        Column("day", "Ngày", "Day"),
        Column("field", "Mục", "What"),
        Column("old", "Đầu", "First"),
        Column("new", "Cuối", "Last"),
        Column("changes", "Lần ghi", "Times", right: true),
        Column("isVoid", "Trở lại", "Back", quiet: true),
        Column("at", "Lần cuối", "Last at"),
        Column("who", "Ai", "Who"),
        Column("source", "Nguồn", "Source"),
        Column("change", "Số", "Number", right: true, quiet: true),
      ] + Report.recordedColumns(snapshot.recast),
      rows: values.map { value in
        Report.row(value, snapshot.facts, sentences)
          + Report.recorded(value.place?.recorded, of: snapshot)
      },
      totals: [
        (Column("shown", "Số dòng", "Lines"), .whole(values.count)),
        (
          Column("entries", "Số lần ghi", "Times"),
          .whole(values.reduce(0) { $0 + $1.changes.count })
        ),
        (Column("hasMore", "Còn nữa", "More"), .flag(hasMore)),
      ]
    )
  }

  private static func row(
    _ net: NetChange,
    _ facts: StoreFacts,
    _ sentences: Sentences
  ) -> [Datum] {
    let words = sentences.words
    func value(_ text: String?) -> Datum {
      guard let text else { return .missing }
      let shown = harmless(words.value(text, of: net.last))
      return .word(text, Bilingual(shown, shown))
    }
    let field = harmless(words.field(net.field))
    return [
      optional(net.place?.code.text) { .text($0) },
      optional(net.place) { UnitNames(facts).full($0) },
      optional(net.place?.district) { .text($0) },
      optional(net.place?.province) { .text($0) },
      optional(net.day) { .day($0) },
      .word(key(net.field), Bilingual(field, field)),
      value(net.old),
      value(net.new),
      .whole(net.changes.count),
      .flag(net.isVoid),
      at(net.last.at, sentences),
      .text(net.last.who),
      .text(net.last.source),
      .serial(net.last.number),
    ]
  }
}
