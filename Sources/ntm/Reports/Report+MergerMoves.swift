import NTMDashboard
import NTMModel

/// Formed units by place, and what had become of them at the baseline.
extension Report {
  init(mergerPlaces sheet: MergerSheet, _ snapshot: Snapshot) {
    let nowhere = Datum.said(
      .missing,
      sheet.place.level < .province
        ? Bilingual("Chưa rõ tỉnh", "Province unknown")
        : Bilingual("Chưa rõ huyện", "District unknown")
    )
    self.init(
      name: "places",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("code", "Mã", "Code"),
        Column("name", "Tên", "Name"),
        Column("level", "Cấp", "Level", quiet: true),
        Column("formedUnits", "Do nghị quyết lập", "Formed", right: true),
        Column("decided", "Có quyết định", "Decided", right: true),
        Column("pending", "Chờ rà soát", "To be reviewed", right: true),
        Column("reported", "Đã báo cáo", "Reported", right: true),
        Column("notCounted", "Ngoài cơ số", "Not counted", right: true),
        Column("notListed", "Không có mã", "Not listed", right: true),
        Column("ended", "Đã chấm dứt", "Ended since", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: sheet.places.map { place in
        let counts = place.counts
        return [
          Report.optional(place.unit) { .text($0.code.text) },
          place.unit.map { Report.name(of: $0, snapshot.facts) } ?? nowhere,
          Report.optional(place.unit) { .text($0.level.word) },
          .whole(counts.all), .whole(counts.decided), .whole(counts.pending),
          .whole(counts.reported), .whole(counts.notCounted), .whole(counts.notListed),
          .whole(counts.ended), .day(snapshot.asOf),
        ]
      },
      totals: Report.totals(MergerCounts(sheet.formed))
    )
  }

  /// What of a place can move.
  private static var moving: [(count: KeyPath<MergerCounts, Int>, figure: Moving)] {
    [
      (\.pending, Moving("pending", "chờ rà soát", "to be reviewed")),
      (\.reported, Moving("reported", "đã báo cáo", "reported")),
      (\.decided, Moving("decided", "có quyết định", "decided")),
      (\.all, Moving("formedUnits", "do nghị quyết lập", "formed")),
    ]
  }

  func moving(
    mergerPlaces sheet: MergerSheet,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    let figures = Report.moving
    return moving(
      figures.map(\.figure),
      sheet.places.map { place in
        figures.map { count, _ in
          let then = place.then?[keyPath: count]
          return (
            Report.optional(then) { .whole($0) },
            Report.optional(then) { .move(place.counts[keyPath: count] - $0) }
          )
        }
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
    .telling(sheet, snapshot)
  }

  /// Units one by one with what had become of each: 1 for one decided about since.
  func moving(
    mergers rows: [FormedUnit],
    of sheet: MergerSheet,
    _ snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [Moving("review", "rà soát lại", "review", isWord: true)],
      rows.map { formed in
        [
          (
            Report.optional(formed.then?.value) { Report.word($0) },
            Report.optional(formed.decidedMove) { .move($0) }
          )
        ]
      },
      presence: rows.map { Report.presence($0.then) },
      of: snapshot,
      sideBySide: isSideBySide
    )
    .telling(sheet, snapshot)
  }

  /// With what all units came to, which a table of rows does not sum up.
  private func telling(_ sheet: MergerSheet, _ snapshot: Snapshot) -> Report {
    guard snapshot.since != nil else { return self }
    var report = self
    let total = sheet.total
    report.remarks.append { $0.then(total) ?? $0.noMergersThen }
    guard let then = total.then else { return report }
    report.totals += [
      (Column("pendingThen", "Chờ rà soát lúc đó", "To be reviewed then"), .whole(then.pending)),
      (Column("decidedThen", "Có quyết định lúc đó", "Decided then"), .whole(then.decided)),
      (Column("formedUnitsThen", "Do nghị quyết lập lúc đó", "Formed then"), .whole(then.all)),
    ]
    return report
  }
}
