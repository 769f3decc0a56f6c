import NTMDashboard
import NTMModel

extension Report {
  /// Meetings, the newest first.
  init(meetings: [MeetingCount], of snapshot: Snapshot, _ sentences: Sentences) {
    self.init(
      name: "meetings",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      columns: [
        Column("meeting", "Số", "Number", right: true),
        Column("name", "Cuộc họp", "Meeting"),
        Column("openedAt", "Mở lúc", "Opened"),
        Column("openedBy", "Người mở", "Opened by"),
        Column("figures", "Số liệu kỳ", "Figures of"),
        Column("closedAt", "Đóng lúc", "Closed"),
        Column("closedBy", "Người đóng", "Closed by"),
        Column("values", "Giá trị đổi", "Values", right: true),
        Column("writes", "Lần ghi", "Writes", right: true),
        Column("provinces", "Tỉnh", "Provinces", right: true),
        Column("notes", "Ghi chú", "Notes", right: true),
        Column("followUps", "Việc giao", "Follow-ups", right: true),
        Column("firstChange", "Sau thay đổi", "After change", right: true, quiet: true),
      ],
      rows: meetings.map { count in
        let (meeting, tally) = (count.meeting, count.tally)
        return [
          .serial(meeting.id),
          .text(meeting.name),
          Report.at(meeting.opening.at, sentences),
          .text(meeting.opening.who),
          .day(meeting.opening.day),
          meeting.closing.map { Report.at($0.at, sentences) }
            ?? .word("", Bilingual("đang mở", "open")),
          .text(meeting.closing?.who ?? ""),
          .whole(tally.values),
          .whole(tally.writes),
          .whole(tally.provinces),
          .whole(tally.notes),
          .whole(tally.followUps),
          .serial(meeting.opening.change),
        ]
      }
    )
    nothing = Bilingual(
      "Chưa có cuộc họp nào; mở bằng: ntm meeting open TÊN",
      "There is no meeting yet; ntm meeting open NAME opens one"
    )
  }

  static let basisColumn = Column("basis", "Tính từ", "Counted from")

  /// By what a list of changes goes: a day by when they were written, whatever day they are for.
  static func basis(since day: Day?) -> Datum {
    guard let day else {
      return .word("meeting", Bilingual("lúc mở cuộc họp", "a meeting's opening"))
    }
    let texts = Language.allCases.map { language in
      let day = Sentences(language).numerals.day(day)
      return language.pick(
        Bilingual(
          "lúc ghi vào tệp, từ \(day); không phải khác biệt giữa hai kỳ số liệu",
          "when it was written, from \(day); not what differs between two reporting dates"
        )
      )
    }
    return .word("written", Bilingual(texts[0], texts[1]))
  }

  private static func at(_ seconds: Int64, _ sentences: Sentences) -> Datum {
    let clock = sentences.clock(seconds)
    return .word(Wall.stamp(seconds), Bilingual(clock, clock))
  }

  /// What became of values, each from its first change to its last.
  init(net list: ChangeList, of snapshot: Snapshot, _ sentences: Sentences) {
    let values = NetChange.values(of: list.changes)
    let tally = list.tally ?? ChangeTally()
    self.init(
      name: "netChanges",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: Report.recast(snapshot, values.map { $0.place?.recorded }),
      earlier: snapshot.earlier,
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
        (Column("values", "Giá trị đổi", "Values changed"), .whole(tally.values)),
        (Column("writes", "Số lần ghi", "Writes"), .whole(tally.writes)),
        (
          Column("restored", "Giá trị trở lại như đầu", "Back where they were"),
          .whole(tally.restored)
        ),
        (
          Column("repeated", "Báo cáo lặp lại số cũ", "Reports that repeat"), .whole(tally.repeated)
        ),
        (Column("notes", "Ghi chú", "Notes"), .whole(tally.notes)),
        (Column("followUps", "Việc giao", "Follow-ups"), .whole(tally.followUps)),
        (Column("units", "Đơn vị", "Units"), .whole(tally.units)),
        (Column("provinces", "Tỉnh", "Provinces"), .whole(tally.provinces)),
        (Column("hasMore", "Còn nữa", "More"), .flag(list.hasMore)),
        Report.counted(all: "mọi thay đổi", "all changes", shown: values.count, list.hasMore),
      ]
    )
  }

  /// That counts beside a list which stops short are of everything, and not of the lines printed.
  ///
  /// Programs are always told.
  static func counted(
    all vi: String,
    _ en: String,
    shown: Int,
    _ hasMore: Bool
  ) -> (column: Column, value: Datum) {
    let (lines, enLines) = (Numerals(.vi).whole(shown), Numerals(.en).whole(shown))
    return (
      Column("countsOf", "Các số trên", "The counts above", forPrograms: !hasMore),
      .word(
        "all",
        Bilingual(
          "của \(vi), không chỉ \(lines) dòng đã in",
          "of \(en), not only of the lines printed (\(enLines))"
        )
      )
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
    let field = harmless(words.field(of: net.last))
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
      at(net.last.at, sentences),
      .text(net.last.who),
      .text(net.last.source),
      .serial(net.last.number),
    ]
  }
}
