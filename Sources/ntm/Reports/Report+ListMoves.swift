import NTMDashboard
import NTMModel

/// What single rows were at the baseline and moved by, where somebody asked what to hold them against.
extension Report {
  /// A figure of both days: the key of its column now, and what its move is called.
  struct Moving {
    var key: String
    var title: Bilingual
    /// Whether its values are words, which stand on the left.
    var isWord: Bool

    init(_ key: String, _ vi: String, _ en: String, isWord: Bool = false) {
      self.key = key
      title = Bilingual(vi, en)
      self.isWord = isWord
    }
  }

  /// A figure at the baseline and its move.
  typealias Ends = (then: Datum, move: Datum)

  /// The report with both behind its other columns, side by side where that is asked for; itself where
  /// nothing is held against anything.
  ///
  /// The ends are those of each row, in the order of the figures; `presence` says of each row whether
  /// it was there, and is empty where rows are no records.
  func moving(
    _ figures: [Moving],
    _ ends: [[Ends]],
    presence: [Datum] = [],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    guard let since = snapshot.since else { return self }
    var report = self
    report.since = since
    if !presence.isEmpty { report.columns.append(Column("presence", "Lúc đó", "Then")) }
    for figure in figures {
      let (vi, en) = (figure.title.vi, figure.title.en)
      report.columns.append(
        Column(
          figure.key + "Then",
          vi + " lúc đó",
          en + " then",
          right: !figure.isWord,
          quiet: true
        )
      )
      report.columns.append(Column(figure.key + "Move", "Δ " + vi, "Δ " + en, right: true))
    }
    for index in report.rows.indices {
      if presence.indices.contains(index) { report.rows[index].append(presence[index]) }
      for end in ends[index] { report.rows[index] += [end.then, end.move] }
    }
    if !presence.isEmpty {
      report.totals.append((Column("gone", "Không còn", "Gone"), .whole(since.gone.count)))
      if !since.gone.isEmpty {
        let names = since.gone.joined(separator: ", ")
        report.totals.append((Column("goneNames", "Tên", "Names"), .text(names)))
      }
    }
    guard isSideBySide else { return report }
    return report.sideBySide(
      figures.map { Compared(then: $0.key + "Then", now: $0.key, move: $0.key + "Move") },
      of: snapshot
    )
  }

  static func presence<Value>(_ then: Earlier<Value>?) -> Datum {
    switch then {
    case nil: .missing
    case .absent?: .word("new", Bilingual("mới", "new"))
    case .was?: .word("there", Bilingual("đã có", "there"))
    }
  }

  private static func whole(_ count: Int?) -> Datum { optional(count) { .whole($0) } }
  private static func move(_ count: Int?) -> Datum { optional(count) { .move($0) } }

  /// A count of both days, either of which may be unknown.
  private static func counts(_ now: Int?, _ then: Int?) -> Ends {
    var move: Int?
    if let now, let then { move = now - then }
    return (whole(then), Report.move(move))
  }

  func moving(
    products rows: [ProductRow],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [
        Moving("stars", "sao", "stars"),
        Moving("certificate", "chứng nhận", "certificate", isWord: true),
      ],
      rows.map { row in
        let then = row.then?.value
        return [
          (Report.whole(then?.stars), Report.move(row.starsMove)),
          (
            Report.optional(then) { Report.certificate($0.certificate) },
            Report.move(row.certificateMove)
          ),
        ]
      },
      presence: rows.map { Report.presence($0.then) },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  func moving(
    cooperatives rows: [CooperativeRow],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [
        Moving("state", "trạng thái", "state", isWord: true),
        Moving("members", "thành viên", "members"),
      ],
      rows.map { row in
        let then = row.then?.value
        return [
          (Report.optional(then) { Report.state($0.state) }, Report.move(row.effectiveMove)),
          (Report.whole(then?.members), Report.move(row.membersMove)),
        ]
      },
      presence: rows.map { Report.presence($0.then) },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  func moving(
    cooperativeYears sheet: CooperativeSheet,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [
        Moving("cooperatives", "đang có", "existing"), Moving("effective", "hiệu quả", "effective"),
        Moving("founded", "lập mới", "founded"), Moving("dissolved", "giải thể", "dissolved"),
      ],
      sheet.counts.years.map { year in
        let then = sheet.yearThen(year.year)
        return [
          Report.counts(year.existing, then?.existing),
          Report.counts(year.effective, then?.effective),
          Report.counts(year.founded, then?.founded),
          Report.counts(year.dissolved, then?.dissolved),
        ]
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  /// Communes without a cooperative: whether each had one, and how many that had none have one now.
  func moving(without sheet: CooperativeSheet, of snapshot: Snapshot) -> Report {
    guard let since = snapshot.since else { return self }
    var report = self
    report.since = since
    report.columns.append(Column("hadOne", "Lúc đó có HTX", "Had one then"))
    for (index, commune) in sheet.lacking.enumerated() {
      report.rows[index].append(Report.optional(commune.hadOne) { .flag($0) })
    }
    if let then = sheet.lackingThen {
      report.totals += [
        (Column("withoutThen", "Chưa có HTX lúc đó", "Without one then"), .whole(then.count)),
        (Column("filled", "Trong đó nay đã có", "That have one now"), .whole(then.filled)),
      ]
    }
    return report
  }

  func moving(
    models rows: [ModelRow],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [Moving("households", "số hộ", "households")],
      rows.map { row in
        [(Report.whole(row.then?.value?.households), Report.move(row.householdsMove))]
      },
      presence: rows.map { Report.presence($0.then) },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  func moving(
    modelCounts sheet: ModelSheet,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [
        Moving("total", "cộng", "total")
      ]
        + sheet.kinds.map { Moving(Report.key(of: $0), $0.name.vi, $0.name.en) }
        + [Moving("households", "số hộ", "households")],
      sheet.places.map { row in
        let then = row.then
        let own = { (count: Int) in row.isKnown ? count : nil }
        let kinds = row.counts.enumerated().map { position, count in
          Report.counts(own(count), then?.counts[position])
        }
        let isTold = row.isKnown && (row.total > row.untold || row.total == 0)
        let wasTold = then.map { $0.total > $0.untold || $0.total == 0 } ?? false
        return [Report.counts(own(row.total), then?.total)] + kinds + [
          Report.counts(isTold ? row.households : nil, wasTold ? then?.households : nil)
        ]
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  func moving(
    nearest needs: [UnitCode: Int],
    units: [NearestUnit],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [Moving("criteria", "tiêu chí", "criteria")],
      units.map { unit in
        let then = needs[unit.unit.code]
        return [(Report.whole(then), Report.move(then.map { unit.criteria - $0 }))]
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  func moving(
    pace rows: [PaceRow],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [Moving("now", "hiện có", "now")],
      rows.map { [(Report.whole($0.move?.part), Report.move($0.move?.count))] },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  func moving(
    quality places: [QualityPlace],
    own levels: [Level],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [
        Moving("received", "đã nộp", "received"), Moving("missing", "chưa nộp", "missing"),
        Moving("contradictions", "mâu thuẫn", "contradictions"),
        Moving("never", "chưa từng", "never"),
      ]
        + levels.map { level in
          level == .province
            ? Moving(Report.ownKey(level, "Received"), "đã nộp TC tỉnh", "provinces received")
            : Moving(Report.ownKey(level, "Received"), "đã nộp TC huyện", "districts received")
        },
      places.map { place in
        let then = place.then
        let own = levels.map { level -> Ends in
          let then = place.own(level)?.then
          return (Report.whole(then?.received.part), Report.move(then?.move))
        }
        return [
          (Report.whole(then?.received), Report.move(then?.receivedMove)),
          (Report.whole(then?.missing), Report.move(then?.missingMove)),
          (Report.whole(then?.contradictions), Report.move(then?.contradictionsMove)),
          (Report.whole(then?.never), Report.move(then?.neverMove)),
        ] + own
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  /// What was wrong with single units, in words, and by how many things more or fewer there are.
  func moving(
    qualityCommunes sheet: QualitySheet,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool,
    _ words: Words
  ) -> Report {
    var report = moving(
      [Moving("detail", "điều cần xem", "what is wrong", isWord: true)],
      sheet.communes.map { unit in
        [
          (
            Report.optional(words.saidThen(of: unit, sheet.faultsThen)) { .text($0) },
            Report.move(sheet.faultsThen?.move(of: unit, to: sheet.day))
          )
        ]
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
    guard snapshot.since != nil else { return report }
    if let then = sheet.faultsThen {
      report.totals.append(
        (
          Column(
            "settledUnits",
            "Đơn vị cần xem lúc đó, nay không còn",
            "Units wrong then and well now"
          ),
          .whole(then.settled(in: sheet).units)
        )
      )
    } else {
      report.remarks.append { $0.noFaultsThen }
    }
    return report
  }

  /// Communes with the criteria that they met; in difficulty with their villages too.
  func moving(
    communes rows: [CommuneRow],
    villages: [UnitCode: Earlier<Villages>]? = nil,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    let own = [
      Moving("metCount", "TC đạt", "met"),
      Moving("standard", "danh hiệu", "standard", isWord: true),
    ]
    let ofVillages = Moving("villagesMet", "thôn đạt", "villages met")
    var report = moving(
      villages == nil ? own : own + [ofVillages],
      rows.map { row in
        let met: [Ends] = [
          (Report.whole(row.move?.metThen), Report.move(row.move?.criteria?.net)),
          (
            Report.optional(row.move?.wasRecognised) { .flag($0) },
            Report.move(row.move?.recognised)
          ),
        ]
        guard let villages else { return met }
        let then = villages[row.unit.code]?.value
        let move = row.villages.flatMap { now in then.map { now.met - $0.met } }
        return met + [(Report.whole(then?.met), Report.move(move))]
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
    guard report.since != nil else { return report }
    // Of the communes on the list, which may be fewer than the answer has.
    let dropped = rows.map { $0.move?.criteria?.dropped }
    report.since?.dropped = dropped.reduce(0) { $0 + ($1 ?? 0) }
    report.since?.first = rows.reduce(0) { $0 + ($1.move?.criteria?.first ?? 0) }
    report.columns.append(
      Column(
        "metCountDropped",
        "* Thôi báo cáo",
        "* Reported no more",
        right: true,
        quiet: report.since?.dropped == 0
      )
    )
    for index in report.rows.indices { report.rows[index].append(Report.whole(dropped[index])) }
    return report
  }

  func moving(
    tasks rows: [TaskRow],
    states: [TaskState],
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    moving(
      [
        Moving("state", "trạng thái", "state", isWord: true),
        Moving("daysLeft", "còn ngày", "days left"),
      ],
      rows.map { row in
        let then = row.then?.value?.standing
        return [
          (
            Report.optional(then?.state) { .word($0.word, $0.name) },
            Report.move(row.stateMove(in: states))
          ),
          (Report.whole(then?.daysLeft), Report.move(row.daysMove)),
        ]
      },
      presence: rows.map { Report.presence($0.then) },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }
}
