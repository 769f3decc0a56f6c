import NTMDashboard
import NTMModel

extension Report {
  /// What is assumed, each beside what the file says.
  init(assumptions whatIf: WhatIf, of snapshot: Snapshot) {
    self.init(
      name: "assumptions",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("type", "Loại", "Type"),
        Column("district", "Huyện", "District"),
        Column("province", "Tỉnh", "Province"),
        Column("subject", "Điều", "About"),
        Column("before", "Trong tệp", "In the file"),
        Column("assumed", "Giả định", "Assumed"),
        Column("finding", "Kết quả", "Finding"),
      ],
      rows: whatIf.lines.map { Report.row($0, whatIf.titles, on: snapshot.asOf) }
    )
    self.whatIf = whatIf
  }

  private static func row(_ line: WhatIf.Line, _ titles: Titles, on day: Day) -> [Datum] {
    func above(_ level: Level) -> Datum {
      optional(line.above.last { $0.level == level }) { .text($0.name) }
    }
    return [
      .text(line.assumption.subject.unit.text), optional(line.unit) { .text($0.name) },
      optional(line.unit) { .text($0.type) }, above(.district), above(.province),
      subject(line, titles, on: day), before(line, titles), assumed(line.assumption),
      finding(line.finding),
    ]
  }

  private static func subject(_ line: WhatIf.Line, _ titles: Titles, on day: Day) -> Datum {
    switch line.subject {
    case .criterion(_, let number): .text("TC\(number)")
    case .standard(_, let standard): name(of: standard, on: day, titles)
    }
  }

  private static func assumed(_ assumption: Assumption) -> Datum {
    switch (assumption.subject, assumption.holds) {
    case (.criterion, true): state(.met)
    case (.criterion, false): state(.notMet)
    case (.standard, true): .word("held", Bilingual("được công nhận", "recognised"))
    case (.standard, false): .word("withdrawn", Bilingual("thu hồi", "withdrawn"))
    }
  }

  private static func before(_ line: WhatIf.Line, _ titles: Titles) -> Datum {
    switch line.before {
    case .state(let state): self.state(state)
    case .standard(let held): title(held, titles)
    case nil: .missing
    }
  }

  private static func state(_ state: CriterionState) -> Datum {
    switch state {
    case .met: .word("met", Bilingual("đạt", "met"))
    case .notMet: .word("notMet", Bilingual("chưa đạt", "not met"))
    case .noReport: .word("noReport", Bilingual("chưa báo cáo", "no report"))
    case .disputed: .word("disputed", Bilingual("đang rà soát", "disputed"))
    }
  }

  private static func finding(_ finding: WhatIf.Finding) -> Datum {
    finding == .laid
      ? .word("laid", Bilingual("giả định", "assumed"))
      : .word("alreadyTrue", Bilingual("đã đúng trong tệp", "true already"))
  }

  /// The targets without and with what is assumed.
  init(effects whatIf: WhatIf, of snapshot: Snapshot) {
    self.init(
      name: "targets",
      asOf: snapshot.asOf,
      notice: snapshot.facts.notice,
      columns: [
        Column("id", "Số", "No."),
        Column("title", "Mục tiêu", "Target"),
        Column("valueBefore", "Trong tệp", "In the file", right: true),
        Column("value", "Giả định", "Assumed", right: true),
        Column("direction", "", ""),
        Column("goal", "Đích", "Goal", right: true),
        Column("partBefore", "Số đếm", "Count", right: true),
        Column("part", "Giả định", "Assumed", right: true),
        Column("base", "Trên tổng", "Of", right: true),
        Column("metBefore", "Đạt", "Met"),
        Column("met", "Giả định", "Assumed"),
        Column("pace", "Tiến độ", "Pace"),
      ],
      rows: whatIf.effects.map { Report.row($0, of: snapshot) }
    )
    self.whatIf = whatIf
  }

  private static func row(_ effect: TargetEffect, of snapshot: Snapshot) -> [Datum] {
    let (before, after) = (effect.before, effect.after)
    return [
      .text(effect.target.id), title(of: effect.target, snapshot.set),
      optional(before) { value($0) }, optional(after) { value($0) },
      sign(of: effect.target), .quantity(effect.target.goal),
      optional(before?.part) { .whole($0) }, optional(after?.part) { .whole($0) },
      optional(after?.base) { .whole($0) },
      optional(before) { met($0) }, optional(after) { met($0) },
      optional(after) { pace($0) },
    ]
  }

  /// One assumption in JSON.
  static func value(_ line: WhatIf.Line, _ titles: Titles, on day: Day) -> JSONValue {
    let keys = ["code", "name", "type", "district", "province", "subject", "before", "assumed"]
    return .object(zip(keys, row(line, titles, on: day)).map { ($0, value($1)) })
  }
}
