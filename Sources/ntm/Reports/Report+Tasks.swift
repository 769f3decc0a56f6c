import NTMDashboard
import NTMModel

extension Report {
  /// The tasks that are wanted, with counts of all of them.
  init(tasks list: TaskList, where isWanted: (TaskRow) -> Bool, of snapshot: Snapshot) {
    let summary = list.summary
    self.init(
      name: "tasks",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("id", "Số", "No."),
        Column("title", "Nhiệm vụ", "Task"),
        Column("scheme", "Đề án", "Scheme", quiet: true),
        Column("lead", "Chủ trì", "Lead"),
        Column("partners", "Phối hợp", "Partners", quiet: true),
        Column("deadline", "Hạn", "Due"),
        Column("daysLeft", "Còn ngày", "Days left", right: true),
        Column("state", "Trạng thái", "State"),
        Column("overdue", "Quá hạn", "Overdue"),
        Column("nextStep", "Việc tiếp theo", "Next step", quiet: true),
        Column("papers", "Văn bản", "Papers"),
        Column("models", "Mô hình", "Models", right: true),
        Column("components", "Nội dung", "Contents", quiet: true),
        Column("note", "Ghi chú", "Note", quiet: true),
        Column("source", "Nguồn", "Source", quiet: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: list.rows.filter(isWanted).map { Report.row($0, of: list) },
      totals: [
        (Column("count", "Nhiệm vụ", "Tasks"), .whole(summary.count)),
        (
          Column("overdue", "Quá hạn", "Overdue"),
          summary.day == nil ? .missing : .whole(summary.overdue)
        ),
        (Column("unknown", "Chưa rõ trạng thái", "State unknown"), .whole(summary.unknown)),
      ]
    )
    // Where it has some and none is wanted, the counts say so.
    guard list.rows.isEmpty else { return }
    nothing = Bilingual(
      "Chưa có nhiệm vụ nào; nhập danh mục bằng: ntm import THƯ-MỤC",
      "There are no tasks yet; ntm import FOLDER takes the facts in"
    )
  }

  private static func row(_ row: TaskRow, of list: TaskList) -> [Datum] {
    let task = row.task
    let short = task.short.vi.isEmpty ? task.title : task.short
    return [
      .text(task.id),
      .word(task.title.vi, short),
      told(task.scheme),
      told(task.lead),
      told(task.partners),
      optional(task.deadline) { .day($0) },
      optional(row.standing.daysLeft) { .whole($0) },
      task.state.isEmpty
        ? .missing
        : .word(task.state, row.standing.state?.name ?? Bilingual(task.state, task.state)),
      // Without a day nobody can tell; a task without a deadline is never over.
      list.summary.day == nil && task.deadline != nil ? .missing : .flag(row.standing.isOverdue),
      told(task.nextStep),
      papers(row.papers),
      optional(row.models) { .whole($0) },
      row.components.isEmpty ? .missing : .numbers(row.components),
      told(task.note),
      .text(task.source),
      optional(list.summary.day) { .day($0) },
    ]
  }

  /// `1385/QĐ-TTg (2018-10-21); …`, and with the day as people write it.
  private static func papers(_ papers: [TaskPaper]) -> Datum {
    func joined(_ shown: (Day) -> String) -> String {
      papers.map { $0.number + ($0.day.map { " (\(shown($0)))" } ?? "") }.joined(separator: "; ")
    }
    guard !papers.isEmpty else { return .missing }
    let texts = Language.allCases.map { language in
      joined(Sentences(language).numerals.day)
    }
    return .word(joined(\.iso), Bilingual(texts[0], texts[1]))
  }

  /// A name for a table, where the longest would push everything else off the line.
  static func brief(_ name: Bilingual) -> Bilingual {
    func cut(_ text: String) -> String {
      text.count > 48 ? text.prefix(47) + "…" : text
    }
    return Bilingual(cut(name.vi), cut(name.en))
  }

  static func confidence(_ word: String) -> Datum {
    let texts = Language.allCases.map { Sentences($0).words.confidence(word) }
    return .word(word, Bilingual(texts[0], texts[1]))
  }

  private static func told(_ text: String) -> Datum { text.isEmpty ? .missing : .text(text) }

  private static func told(_ text: Bilingual) -> Datum {
    text.vi.isEmpty ? .missing : .word(text.vi, text)
  }
}
