import NTMModel

extension Report {
  /// The units that ended in one that nobody names.
  init(ended sheet: MergerSheet, _ snapshot: Snapshot) {
    self.init(
      name: "ended",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("day", "Ngày", "Day"),
        Column("resolution", "Nghị quyết", "Resolution"),
        Column("known", "Biết rõ", "Known"),
        Column("standard", "Danh hiệu", "Standard"),
        Column("decision", "Quyết định", "Decision", quiet: true),
        Column("metCount", "TC", "Met", right: true),
        Column("base", "Trên", "Of", right: true, quiet: true),
        Column("assessedOn", "Số liệu", "Figures", quiet: true),
        Column("source", "Nguồn", "Source", quiet: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: sheet.ended.map { Report.row($0, of: snapshot) },
      totals: [
        (Column("count", "Chưa rõ nhập vào đâu", "Successor unknown"), .whole(sheet.ended.count))
      ]
    )
  }

  private static func row(_ ended: EndedUnit, of snapshot: Snapshot) -> [Datum] {
    let (change, standing) = (ended.change, ended.standing)
    return [
      .text(change.code.text), paperName(change.before, snapshot.facts),
      paperName(change.districtName, snapshot.facts),
      optional(ended.province) { .text($0.name) }, .day(change.day),
      optional(change.resolution) { .text($0) }, .flag(standing != nil),
      title(standing?.recognition, snapshot.facts),
      optional(standing?.recognition) { .text($0.number) },
      optional(standing?.met) { .whole($0.part) }, optional(standing?.met) { .whole($0.base) },
      optional(standing?.assessedOn) { .day($0) }, .text(change.source),
      .day(snapshot.asOf),
    ]
  }

  /// Where the changes lead from the unit list back to published totals.
  init(traces sheet: MergerSheet, _ snapshot: Snapshot) {
    self.init(
      name: "lists",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("level", "Cấp", "Level"),
        Column("listed", "Danh mục", "List of"),
        Column("count", "Số đơn vị", "Units", right: true),
        Column("day", "Lùi về", "Back to"),
        Column("computed", "Tính ra", "Computed", right: true),
        Column("published", "Công bố", "Published", right: true),
        Column("difference", "Lệch", "Difference", right: true),
        Column("source", "Nguồn", "Source"),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: sheet.traces.map { trace in
        [
          Report.level(trace.level), .day(trace.listed), .whole(trace.count), .day(trace.day),
          .whole(trace.computed), .whole(trace.published), .whole(trace.difference),
          .text(trace.source), .day(snapshot.asOf),
        ]
      }
    )
  }
}
