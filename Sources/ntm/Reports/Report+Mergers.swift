import NTMDashboard
import NTMModel

extension Report {
  /// The units that resolutions formed, with what has become of them since.
  init(mergers rows: [FormedUnit], of sheet: MergerSheet, _ snapshot: Snapshot) {
    self.init(
      name: "mergers",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("type", "Loại", "Type"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("district", "Huyện", "District", quiet: true, ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("formed", "Ngày lập", "Formed"),
        Column("resolution", "Nghị quyết", "Resolution"),
        Column("way", "Cách lập", "Way", quiet: true),
        Column("predecessors", "Tiền thân", "From"),
        Column("recognisedBefore", "Đạt trước", "Rec. before", right: true),
        Column("knownBefore", "Biết rõ", "Known", right: true),
        Column("review", "Rà soát lại", "Review"),
        Column("paper", "Văn bản", "Paper"),
        Column("reviewed", "Ngày", "Day"),
        Column("standard", "Danh hiệu", "Standard", quiet: true),
        Column("metCount", "TC", "Met", right: true, quiet: true),
        Column("base", "Trên", "Of", right: true, quiet: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("continued", "Giữ mã của", "Code of"),
        Column("figuresOf", "Báo cáo kỳ", "Report of"),
        Column("figuresSource", "Tệp báo cáo", "Report file", quiet: true),
      ] + Report.reportedColumns,
      rows: rows.map { Report.row($0, of: snapshot) },
      totals: Report.totals(MergerCounts(sheet.formed))
    )
  }

  private static func row(_ formed: FormedUnit, of snapshot: Snapshot) -> [Datum] {
    let known = formed.unitsBefore.compactMap(\.standing)
    let (decision, figures) = (formed.review.decision, formed.review.figures)
    return [
      .text(formed.code.text), name(of: formed, snapshot.facts),
      optional(formed.unit) { type(of: $0, snapshot.facts) },
      optional(formed.unit) { .text($0.level.word) },
      optional(formed.district) { .text($0.name) }, optional(formed.province) { .text($0.name) },
      .day(formed.formedOn), optional(formed.resolution) { .text($0) }, word(formed.way),
      formed.predecessors.isEmpty ? .missing : names(of: formed.predecessors, snapshot.facts),
      known.isEmpty ? .missing : .whole(known.count { $0.recognition != nil }),
      .whole(known.count), word(formed.review),
      optional(decision?.number) { .text($0) },
      optional(decision.flatMap(\.decidedOn)) { .day($0) },
      title(decision, snapshot.facts), optional(figures) { .whole($0.met.part) },
      optional(figures) { .whole($0.met.base) }, .day(snapshot.asOf),
      optional(formed.continued) { names(of: [$0], snapshot.facts) },
      optional(figures?.day) { .day($0) }, optional(figures?.source) { .text($0) },
    ] + reports(formed.reported)
  }

  /// As the list has it, else as a list of changes does, there with the type.
  private static func name(of formed: FormedUnit, _ facts: StoreFacts) -> Datum {
    if let unit = formed.unit { return .text(unit.name) }
    return paperName(formed.name, facts)
  }

  private static func names(of predecessors: [Predecessor], _ facts: StoreFacts) -> Datum {
    func joined(_ typed: (String) -> String) -> String {
      predecessors.map { $0.name.isEmpty ? $0.code.text : "\(typed($0.name)) (\($0.code))" }
        .joined(separator: "; ")
    }
    let own = joined(\.self)
    return .word(own, Bilingual(harmless(own), harmless(joined(english(facts).typed))))
  }

  private static func word(_ way: FormedUnit.Way) -> Datum {
    switch way {
    case .merged: .word("merged", Bilingual("Nhập", "Merged"))
    case .renamed: .word("renamed", Bilingual("Giữ mã, đổi tên, loại", "Renamed"))
    case .unknown: .word("unknown", Bilingual("Chưa rõ", "Unknown"))
    }
  }

  static func word(_ review: FormationReview) -> Datum {
    switch review {
    case .decided(let recognition) where recognition.lostOn != nil:
      .word("withdrawn", Bilingual("Bị thu hồi", "Withdrawn"))
    case .decided: .word("decided", Bilingual("Có quyết định", "Decided"))
    case .pending(let figures):
      .word(
        "pending",
        Bilingual(
          "Chờ rà soát" + (figures.map { " · đã báo cáo \($0.met.part)/\($0.met.base)" } ?? ""),
          "To be reviewed" + (figures.map { " · reported \($0.met.part)/\($0.met.base)" } ?? "")
        )
      )
    case .notCounted: .word("notCounted", Bilingual("Ngoài cơ số", "Not counted"))
    case .notListed: .word("notListed", Bilingual("Không có trong danh mục", "Not listed"))
    case .ended: .word("ended", Bilingual("Đã chấm dứt", "Ended since"))
    }
  }

  static func totals(_ counts: MergerCounts) -> [(column: Column, value: Datum)] {
    [
      (Column("formedUnits", "Đơn vị do nghị quyết lập", "Formed"), .whole(counts.all)),
      (Column("decided", "Có quyết định sau đó", "Decided"), .whole(counts.decided)),
      (Column("pending", "Chờ rà soát", "To be reviewed"), .whole(counts.pending)),
      (Column("reported", "Trong đó đã báo cáo", "Reported among them"), .whole(counts.reported)),
      (Column("notCounted", "Ngoài cơ số", "Not counted"), .whole(counts.notCounted)),
      (
        Column("notListed", "Không có trong danh mục", "Not listed"),
        .whole(counts.notListed)
      ),
      (Column("ended", "Đã chấm dứt", "Ended since"), .whole(counts.ended)),
    ]
  }

  /// What these units were made from, one by one, with the state of each on its last day.
  init(predecessors rows: [FormedUnit], of sheet: MergerSheet, _ snapshot: Snapshot) {
    self.init(
      name: "predecessors",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã cũ", "Old code"),
        Column("name", "Tên cũ", "Old name"),
        Column("successor", "Mã mới", "New code"),
        Column("successorName", "Đơn vị mới", "New unit"),
        Column("province", "Tỉnh", "Province"),
        Column("formed", "Ngày lập", "Formed"),
        Column("resolution", "Nghị quyết", "Resolution"),
        Column("known", "Biết rõ", "Known"),
        Column("standard", "Danh hiệu", "Standard"),
        Column("decision", "Quyết định", "Decision"),
        Column("metCount", "TC", "Met", right: true),
        Column("base", "Trên", "Of", right: true),
        Column("assessedOn", "Số liệu", "Figures"),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column("keptCode", "Giữ mã", "Kept code"),
      ],
      rows: rows.flatMap { formed in
        formed.unitsBefore.map { Report.row($0, of: formed, snapshot) }
      },
      totals: Report.totals(MergerCounts(sheet.formed))
    )
  }

  private static func row(
    _ old: Predecessor,
    of formed: FormedUnit,
    _ snapshot: Snapshot
  ) -> [Datum] {
    let standing = old.standing
    return [
      .text(old.code.text), paperName(old.name, snapshot.facts), .text(formed.code.text),
      optional(formed.unit) { fullName($0, snapshot.facts) },
      optional(formed.province) { .text($0.name) }, .day(formed.formedOn),
      optional(formed.resolution) { .text($0) }, .flag(standing != nil),
      title(standing?.recognition, snapshot.facts),
      optional(standing?.recognition) { .text($0.number) },
      optional(standing?.met) { .whole($0.part) }, optional(standing?.met) { .whole($0.base) },
      optional(standing?.assessedOn) { .day($0) }, .day(snapshot.asOf),
      .flag(old == formed.continued),
    ]
  }
}

extension FormationReview {
  fileprivate var decision: Recognition? {
    if case .decided(let recognition) = self { recognition } else { nil }
  }

  fileprivate var figures: ReportedFigures? {
    if case .pending(let figures) = self { figures } else { nil }
  }
}
