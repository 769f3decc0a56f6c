import NTMModel

extension Report {
  /// Units with what each needs, and what a target comes to where they are those of one.
  init(nearest units: [NearestUnit], goal: NearestGoal?, of snapshot: Snapshot) {
    self.init(
      name: "nearest",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("place", "Nơi", "Place"),
        Column("communes", "Số xã", "Communes", right: true),
        Column("criteria", "Tiêu chí", "Criteria", right: true),
        Column("lacking", "Thiếu", "Lacks"),
        Column("asOf", "Tính đến", "As of", quiet: true),
        Column(
          "ownLacking",
          "TC huyện thiếu",
          "Own criteria lacking",
          quiet: units.allSatisfy(\.own.isEmpty)
        ),
        Report.reportedColumn,
        Report.ownReportColumn(isQuiet: units.allSatisfy { $0.ownCriteria == nil }),
      ],
      rows: units.map { unit in
        [
          .text(unit.unit.code.text), Report.fullName(unit.unit, snapshot.facts),
          .text(unit.unit.level.word),
          .text(unit.above.filter { !$0.isEmpty }.joined(separator: ", ")),
          .whole(unit.communes.count),
        ] + Report.needs(of: unit) + [.day(snapshot.asOf), .numbers(unit.own)]
          + [
            Report.reported(unit.reported(on: snapshot.asOf)),
            Report.criteriaReport(of: unit.ownCriteria, on: snapshot.asOf),
          ]
      },
      totals: goal.map { Report.totals($0) } ?? []
    )
    self = naming(snapshot.set)
  }

  /// What a target lacks, and what the units that are listed come to.
  private static func totals(_ goal: NearestGoal) -> [(column: Column, value: Datum)] {
    [
      (Column("target", "Mục tiêu", "Target"), .text(goal.reading.target.id)),
      (Column("lack", "Còn thiếu", "Lacks"), .whole(goal.lack)),
      (
        Column("otherBaseline", "Theo mốc khác", "From another baseline"),
        goal.other.map { .quantity($0.baseline) } ?? .missing
      ),
      (
        Column("otherLack", "Còn thiếu theo mốc khác", "Lacks from the other baseline"),
        goal.other.map { .whole($0.lack) } ?? .missing
      ),
      (Column("criteria", "Tiêu chí ít nhất", "Criteria at least"), .whole(goal.criteria)),
      (Column("enough", "Đủ", "Enough"), .flag(goal.isEnough)),
      (
        Column("unknown", "Để riêng, chưa từng báo cáo", "Apart, never reported"),
        .whole(goal.unknown)
      ),
    ]
  }

  /// How many criteria a unit needs and which; in words where only decisions are missing, or a
  /// district's own criteria beside them.
  private static func needs(of unit: NearestUnit) -> [Datum] {
    let numbers = Datum.numbers(unit.gaps.map(\.number).sorted())
    guard unit.criteria == 0 else { return [.whole(unit.criteria), numbers] }
    guard unit.own.isEmpty else {
      return [
        .said(.whole(0), Bilingual("các xã đủ", "communes met")),
        .said(numbers, Bilingual("tiêu chí của huyện", "its own criteria")),
      ]
    }
    return [
      .said(.whole(0), Bilingual("đủ tiêu chí", "all met")),
      .said(numbers, Bilingual("chưa công nhận", "not recognised yet")),
    ]
  }

  /// Communes that never reported.
  init(silent communes: [CommuneRow], of snapshot: Snapshot) {
    self.init(
      name: "silent",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Xã", "Commune"),
        Column("district", "Huyện", "District", ofDistricts: true),
        Column("province", "Tỉnh", "Province"),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: communes.map { row in
        [
          .text(row.unit.code.text), .text(row.unit.name), .text(row.district),
          .text(row.province), .day(snapshot.asOf),
        ]
      }
    )
  }
}
