import NTMModel

extension Report {
  /// For each criterion the communes below the line that lack it; the undetermined ones among them are
  /// left out.
  init(lacking communes: [CommuneRow], of snapshot: Snapshot) {
    let set = snapshot.set
    let words = communes.map(\.words)
    let counts = set.lacking(among: words)
    self.init(
      name: "criteria",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: [
        Column("number", "TC", "No.", right: true),
        Column("criterion", "Tiêu chí", "Criterion"),
        Column("lacking", "Xã thiếu", "Lack it", right: true),
        Column("open", "Chưa rõ", "Open", right: true),
        Column("asOf", "Tính đến", "As of", quiet: true),
      ],
      rows: zip(set.criteria, counts).map { criterion, count in
        [
          .whole(criterion.number), .word(criterion.name.vi, criterion.name),
          .whole(count.lacking), .whole(count.open), .day(snapshot.asOf),
        ]
      },
      totals: [
        (
          Column("below\(set.line)", "Dưới \(set.line) tiêu chí", "Below \(set.line) criteria"),
          .whole(words.count { set.standing(of: $0) == .below })
        )
      ]
    )
    self = naming(set)
  }

  /// With what communes lacked at the baseline; all missing where other criteria or another line were
  /// asked.
  func moving(lacking snapshot: Snapshot, sideBySide isSideBySide: Bool) -> Report {
    let then = snapshot.lackingThen
    return moving(
      [Moving("lacking", "xã thiếu", "lack it"), Moving("open", "chưa rõ", "open")],
      snapshot.set.criteria.indices.map { position in
        func ends(_ count: KeyPath<LackingThen.Count, Int>) -> Ends {
          guard let then, then.whole.indices.contains(position) else { return (.missing, .missing) }
          return (
            .whole(then.whole[position][keyPath: count]),
            .move(then.now[position][keyPath: count] - then.then[position][keyPath: count])
          )
        }
        return [ends(\.lacking), ends(\.open)]
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }
}
