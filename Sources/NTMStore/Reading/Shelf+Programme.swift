internal import GRDB
internal import NTMModel

/// A sector with its position in the roll-ups' lists of counts.
struct StoredSector {
  var sector: Sector
  var position: Int
  var valid: Period

  /// More sectors than any decision will ever name.
  static let positions = 0...999
}

extension Shelf {
  /// The targets of a programme; of all where the store names none.
  static func targets(of programme: String, in db: Database) throws -> [Target] {
    var rows = try SelectedRows(
      db,
      """
      SELECT id, title_vi, title_en, short_vi, short_en, metric, direction, goal, about, unit_vi,
        unit_en, kind, baseline, baseline_day, deadline, source, baseline_note_vi,
        baseline_note_en, note_vi, note_en
      FROM target
      WHERE programme = ?1 OR ?1 = ''
      ORDER BY programme, LENGTH(id), id
      """,
      programme
    )
    var targets: [Target] = []
    while try rows.next() {
      guard let metric = Target.Metric(rawValue: rows.text(5)),
        let direction = Direction(rawValue: rows.text(6)),
        let kind = Target.Kind(rawValue: rows.text(11))
      else { throw DatabaseError.damaged("nobody knows what the target \(rows.text(0)) counts") }
      targets.append(
        Target(
          id: rows.text(0),
          title: rows.bilingual(1),
          short: rows.bilingual(3),
          metric: metric,
          direction: direction,
          goal: Quantity(hundredths: rows.int64(7)),
          isAbout: rows.bool(8),
          unit: rows.bilingual(9),
          kind: kind,
          baseline: rows.quantity(12),
          baselineDay: rows.optionalDay(13),
          baselineNote: rows.bilingual(16),
          deadline: rows.day(14),
          source: rows.text(15),
          note: rows.bilingual(18)
        )
      )
    }
    return targets
  }

  /// The day by which most targets are due, the last of several: one of them that got more time makes no
  /// other year of the programme; `nil` without targets.
  static func deadline(of targets: [Target]) -> Day? {
    let counts = Dictionary(grouping: targets, by: \.deadline).mapValues(\.count)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// The marks and titles of a programme's tasks; of all where the store names none.
  static func tasks(of programme: String, in db: Database) throws -> [Topic] {
    var rows = try SelectedRows(
      db,
      """
      SELECT id, title_vi, title_en
      FROM task
      WHERE programme = ?1 OR ?1 = ''
      ORDER BY programme, LENGTH(id), id
      """,
      programme
    )
    var topics: [Topic] = []
    while try rows.next() {
      topics.append(Topic(.task, mark: rows.text(0), title: rows.bilingual(1)))
    }
    return topics
  }

  /// All bands of OCOP points with the periods in which they hold.
  static func starBands(in db: Database) throws -> [(valid: Period, band: StarBand)] {
    var rows = try SelectedRows(
      db,
      "SELECT stars, low, high, valid_from, valid_until FROM star_band ORDER BY stars DESC"
    )
    var bands: [(valid: Period, band: StarBand)] = []
    while try rows.next() {
      let band = StarBand(
        stars: rows.int(0),
        low: Quantity(hundredths: rows.int64(1)),
        high: Quantity(hundredths: rows.int64(2))
      )
      bands.append((rows.period(3), band))
    }
    return bands
  }

  /// The states that tasks can be in, in their order.
  static func taskStates(in db: Database) throws -> [TaskState] {
    var rows = try SelectedRows(
      db,
      "SELECT word, name_en, closed FROM task_state ORDER BY position, word"
    )
    var states: [TaskState] = []
    while try rows.next() {
      states.append(
        TaskState(word: rows.text(0), english: rows.text(1), isClosed: rows.bool(2))
      )
    }
    return states
  }

  /// The figures printed for a place up to a day under each name of a rule, the latest of each name
  /// first.
  func figures(
    _ rule: FigureRule,
    for place: UnitCode,
    until day: Day,
    in db: Database
  ) throws -> [PublishedFigure] {
    var figures: [PublishedFigure] = []
    for indicator in facts.figureNames.indicators(of: rule) {
      var rows = try SelectedRows(
        db,
        """
        SELECT \(PublishedFigure.columns)
        FROM figure
        WHERE indicator = ?1 AND unit = ?2 AND day <= ?3
        ORDER BY day DESC, id DESC
        """,
        indicator,
        place.text,
        day.number
      )
      while try rows.next() { figures.append(PublishedFigure(rows)) }
    }
    return figures
  }

  /// For each target that counts from a baseline, by its mark, what else was printed as one.
  func baselines(
    of targets: [Target],
    in db: Database
  ) throws -> [String: [PublishedFigure]] {
    var baselines: [String: [PublishedFigure]] = [:]
    for target in targets where target.baseline != nil {
      let figures = try figures(target.metric.figure, for: .country, until: target.deadline, in: db)
      baselines[target.id] = figures.filter { target.isRivalBaseline($0) }
    }
    return baselines
  }

  /// The English words for the types of units, by the Vietnamese ones.
  static func typesInEnglish(in db: Database) throws -> [String: String] {
    var types: [String: String] = [:]
    var rows = try SelectedRows(db, "SELECT type, type_en FROM unit_type WHERE type_en <> ''")
    while try rows.next() { types[rows.text(0)] = rows.text(1) }
    return types
  }

  /// The English names of regions; places below keep their Vietnamese ones.
  static func regionsInEnglish(in db: Database) throws -> [UnitCode: String] {
    var names: [UnitCode: String] = [:]
    var rows = try SelectedRows(
      db,
      "SELECT code, name_en FROM unit WHERE level = 1 AND name_en <> ''"
    )
    while try rows.next() { names[UnitCode(rows.text(0))] = rows.text(1) }
    return names
  }

  /// The ways in which communes are classified, of all times, in their order.
  static func tags(in db: Database) throws -> [CommuneTag] {
    var rows = try SelectedRows(
      db,
      """
      SELECT code, grp, name_vi, name_en, short_vi, short_en, document, difficult, valid_from,
        valid_until
      FROM tag
      ORDER BY position, code
      LIMIT 64
      """
    )
    var tags: [CommuneTag] = []
    while try rows.next() {
      tags.append(
        CommuneTag(
          code: rows.text(0),
          group: rows.text(1),
          name: rows.bilingual(2),
          short: rows.bilingual(4),
          document: rows.text(6),
          isDifficult: rows.bool(7),
          valid: rows.period(8)
        )
      )
    }
    return tags
  }

  static func sectors(in db: Database) throws -> [StoredSector] {
    var rows = try SelectedRows(
      db,
      """
      SELECT code, name_vi, name_en, position, valid_from, valid_until
      FROM sector
      ORDER BY position
      """
    )
    var sectors: [StoredSector] = []
    while try rows.next() {
      sectors.append(
        StoredSector(
          sector: Sector(code: rows.text(0), name: rows.bilingual(1)),
          position: try rows.int(3, in: StoredSector.positions),
          valid: rows.period(4)
        )
      )
    }
    return sectors
  }
}
