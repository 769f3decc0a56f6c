internal import NTMModel

/// Lists of thousands of communes, joined here from three scans.
///
/// The same join in SQL seeks twice for each commune and takes three times as long (36 ms for the
/// 8,297 communes of 2020 against 12 the first time and 5 later).
extension Reading {
  /// Hands over all communes below a place that count, in official order, each with its unit.
  func eachOfMany(
    below place: StoredUnit,
    _ body: (CommuneRow, StoredUnit) -> Void
  ) throws {
    let figures = try figuresOfAll()
    let titles = try titlesOfAll()
    let marks = try marks()
    var names: (parent: Int64?, above: NamesAbove)?
    for stored in try shelf.communes(in: db)
    where place.subtree.contains(stored.subtree.lowerBound) && stored.unit.valid.contains(day) {
      let isSame = names.map { $0.parent == stored.parent } ?? false
      let above = try isSame ? names?.above ?? NamesAbove() : self.names(above: stored)
      names = (stored.parent, above)
      let latest = figures[stored.id]
      var row = CommuneRow(
        unit: stored.unit,
        nameRank: stored.nameRank,
        folded: stored.folded,
        district: above.district,
        province: above.province,
        districtType: above.districtType,
        provinceType: above.provinceType,
        words: latest?.words ?? .empty,
        assessedOn: latest?.day,
        title: titles[stored.id]
      )
      marks.mark(&row, stored.id)
      body(row, stored)
    }
  }

  /// The figures that hold on the day, by unit.
  private func figuresOfAll() throws -> [Int64: (day: Day, words: CriteriaWords)] {
    var figures: [Int64: (day: Day, words: CriteriaWords)] = [:]
    figures.reserveCapacity(try shelf.communes(in: db).count)
    var rows =
      isLatest
      ? try SelectedRows(
        db,
        """
        SELECT unit, day, known, met, disputed
        FROM assessment INDEXED BY assessment_open
        WHERE until = \(Schema.open) AND day BETWEEN ?2 AND ?1
        """,
        day.number,
        since.number
      )
      : try SelectedRows(
        db,
        """
        SELECT unit, day, known, met, disputed
        FROM assessment
        WHERE day BETWEEN ?2 AND ?1 AND until > ?1
        """,
        day.number,
        since.number
      )
    while try rows.next() {
      figures[rows.int64(0)] = (rows.day(1), try CriteriaWords(rows, at: 2))
    }
    return figures
  }

  /// The highest title that stands on the day, by unit.
  private func titlesOfAll() throws -> [Int64: HeldTitle] {
    var titles: [Int64: HeldTitle] = [:]
    var rows = try SelectedRows(
      db,
      """
      SELECT unit, MAX(\(HeldTitle.packed()))
      FROM recognition
      WHERE \(Recognition.stands(on: "?1"))
      GROUP BY unit
      """,
      day.number
    )
    while try rows.next() { titles[rows.int64(0)] = HeldTitle(packed: rows.int64(1)) }
    return titles
  }
}
