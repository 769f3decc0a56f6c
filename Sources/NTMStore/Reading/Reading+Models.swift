internal import GRDB
internal import NTMModel

extension Reading {
  /// The models of a place by the units below it, and one by one.
  func models(in place: StoredUnit) throws -> ModelSheet {
    let stored = try storedModels(in: place)
    let held = Set(stored.map(\.model.kind))
    let kinds = shelf.facts.modelKinds.filter {
      $0.valid.contains(day) || held.contains($0.word)
    }
    // Of the country the provinces, under their regions as on the overview.
    let children =
      place.unit.level == .country
      ? try (units(of: .region) + units(of: .province)).sorted {
        $0.subtree.lowerBound < $1.subtree.lowerBound
      } : try children(of: place)
    let bases = try communesOnList(in: place)
    let reports = try ReportShares(self, in: place, downTo: children.lowestLevel)
    let lists = try RecordReports(self, .models)
    let records = try recordCounts(lists)
    // A district sends no list of its own: what its province sent counts for it.
    let province = try path(to: place).first { $0.level == .province }
    let above = try province.flatMap { try unit($0.code) }.flatMap(records)
    func counted(_ unit: StoredUnit) -> ModelCounts {
      let own = records(unit)
      var row = counts(of: unit, stored, kinds, bases, reports, own)
      row.isKnown = row.total > 0 || (own ?? above)?.latest != nil
      return row
    }
    let places = children.map(counted)
    return ModelSheet(
      place: place.unit,
      kinds: kinds,
      // Of a hundred communes a few have any; the others would only be zeros.
      places: children.contains { $0.unit.level < .commune }
        ? places : places.filter { $0.total > 0 },
      total: counted(place),
      models: try stored.map { try row(of: $0, reports: lists) }
    )
  }

  /// A model with the place of its unit in the tree.
  private struct StoredModel {
    var model: RuralModel
    var folded: String
    var unit: Int64
    var first: Int64
    /// Whether its unit is one of the communes that the shares are of.
    var isCounted: Bool
  }

  private func storedModels(in place: StoredUnit) throws -> [StoredModel] {
    var rows = try SelectedRows(
      db,
      """
      SELECT m.code, m.name, m.folded, m.kind, m.unit, m.owner, m.households, m.started, m.ended,
        u.code, u.first, u.level = 4 AND u.counted = 1
      -- Every model is looked at: there are few of them, and ten times as many communes.
      FROM model m
      CROSS JOIN unit u ON m.unit = u.id
      WHERE u.first BETWEEN ?2 AND ?3 AND u.valid_from <= ?1 AND u.valid_until > ?1
        AND m.started <= ?1 AND (m.ended IS NULL OR m.ended > ?1)
      ORDER BY u.first, m.code
      """,
      day.number,
      place.subtree.lowerBound,
      place.subtree.upperBound
    )
    var models: [StoredModel] = []
    while try rows.next() {
      let model = RuralModel(
        code: rows.text(0),
        name: rows.text(1),
        kind: rows.text(3),
        unit: UnitCode(rows.text(9)),
        owner: rows.text(5),
        households: rows.optional(6).map { Int($0) },
        started: rows.day(7),
        ended: rows.optionalDay(8)
      )
      models.append(
        StoredModel(
          model: model,
          folded: rows.text(2),
          unit: rows.int64(4),
          first: rows.int64(10),
          isCounted: rows.bool(11)
        )
      )
    }
    return models
  }

  /// The communes that count on the day, by their position in the tree, ascending.
  private func communesOnList(in place: StoredUnit) throws -> [Int64] {
    try communes(onListIn: place).map(\.subtree.lowerBound)
  }

  private func counts(
    of unit: StoredUnit,
    _ models: [StoredModel],
    _ kinds: [ModelKind],
    _ communes: [Int64],
    _ reports: ReportShares,
    _ records: RecordCounts?
  ) -> ModelCounts {
    let own = models[models.positions(of: unit.subtree, by: \.first)]
    let told = own.compactMap(\.model.households)
    return ModelCounts(
      unit: unit.unit,
      nameRank: unit.nameRank,
      folded: unit.folded,
      counts: kinds.map { kind in own.count { $0.model.kind == kind.word } },
      households: told.reduce(0, +),
      untold: own.count - told.count,
      communes: Share(
        Set(own.filter(\.isCounted).map(\.unit)).count,
        of: communes.positions(of: unit.subtree, by: \.self).count
      ),
      reported: reports[unit],
      records: records
    )
  }

  private func row(of stored: StoredModel, reports: RecordReports) throws -> ModelRow {
    let unit = try shelf.unit(stored.unit, in: db)
    let above = try unit.map { try names(above: $0) }
    var row = ModelRow(
      model: stored.model,
      folded: stored.folded,
      path: try unit.map { try path(to: $0).dropFirst().map(\.code) } ?? [],
      commune: unit?.unit.name ?? "",
      district: above?.district ?? "",
      province: above?.province ?? ""
    )
    row.listedOn = reports.latest(of: above?.provinceID)
    return row
  }
}
