import NTMModel

extension Report {
  /// OCOP products in force by place, star and sector, kind of owner or both; of the country by
  /// province.
  ///
  /// A place of which no list came in has a row without counts.
  init(ocop sheet: OCOPSheet, by divisions: Set<OCOPGroup.Division>, of snapshot: Snapshot) {
    let least = snapshot.facts.leastStars
    var columns = [
      Column("code", "Mã", "Code"),
      Column("name", "Tên", "Name"),
      Column("level", "Cấp", "Level", quiet: true),
    ]
    if divisions.contains(.sector) { columns.append(Column("sector", "Ngành", "Sector")) }
    if divisions.contains(.owner) {
      columns.append(Column("ownerKind", "Loại chủ thể", "Kind of owner"))
    }
    columns += Report.starOrder.map { Column("stars\($0)", "\($0)*", "\($0)*", right: true) }
    columns += [
      Column("total", "Cộng", "Total", right: true),
      Column("standardised", "Từ \(least)*", "\(least)* and up", right: true),
      Column("perHundredCommunes", "/100 xã", "/100 communes", right: true),
      Column("base", "Xã", "Communes", right: true, quiet: true),
      Column("asOf", "Tính đến", "As of", quiet: true),
    ]
    columns += Report.listColumns
    let places = Report.places(of: sheet)
    self.init(
      name: "groups",
      asOf: snapshot.day,
      notice: snapshot.facts.notice,
      recast: snapshot.recast,
      earlier: snapshot.earlier,
      whatIf: snapshot.whatIf,
      columns: columns,
      rows: places.flatMap { place in
        guard place.isKnown else { return [Report.unlisted(place, by: divisions, snapshot)] }
        return sheet.groups(of: place.unit.code, by: divisions).map {
          Report.row($0.now, of: place, in: sheet, snapshot)
        }
      },
      totals: [
        (
          Column("standardised", "Từ \(least)* trở lên", "\(least)* and up"),
          sheet.total.isKnown ? .whole(sheet.total.standardised) : .missing
        ),
        (
          Column("total", "Còn hiệu lực", "In force"),
          sheet.total.isKnown ? .whole(sheet.total.inForce) : .missing
        ),
        (
          Column("unknown", "Nơi chưa có danh sách", "Places without a list"),
          .whole(places.count { !$0.isKnown })
        ),
      ]
    )
  }

  private static func places(of sheet: OCOPSheet) -> [OCOPRow] {
    let level = sheet.places.map(\.unit.level).max()
    return sheet.places.isEmpty
      ? [sheet.total] : sheet.places.filter { $0.unit.level == level }
  }

  /// The same with what was in force at the baseline; itself where nothing is held against anything.
  func moving(
    ocop sheet: OCOPSheet,
    by divisions: Set<OCOPGroup.Division>,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    let least = snapshot.facts.leastStars
    return moving(
      [Moving("standardised", "từ \(least)*", "\(least)* and up")] + Report.starFigures,
      Report.places(of: sheet).flatMap { place -> [[Ends]] in
        guard place.isKnown else { return [Report.unknownProducts] }
        return sheet.groups(of: place.unit.code, by: divisions).map { now, then in
          let leastThen = place.leastStarsThen ?? place.leastStars
          let old = then?.standardised(from: leastThen)
          let isOneRule = leastThen == place.leastStars
          let move = old.map { now.standardised(from: place.leastStars) - $0 }
          return [
            (
              Report.optional(old) { .whole($0) },
              Report.optional(isOneRule ? move : nil) { .move($0) }
            )
          ] + Report.ends(now.products, then?.products, now.stars, then?.stars)
        }
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  /// Owners with what they held at the baseline; `nil` where nobody knows.
  func moving(
    owners: OCOPOwners,
    _ then: OCOPOwners?,
    of snapshot: Snapshot,
    sideBySide isSideBySide: Bool
  ) -> Report {
    let old = then.map { then in
      Dictionary(then.kinds.map { ($0.name, $0) }) { first, _ in first }
    }
    return moving(
      [Moving("owners", "chủ thể", "owners")] + Report.starFigures,
      owners.kinds(besides: then).map { kind in
        let was = old.map { $0[kind.name] ?? OCOPOwners.Kind(name: kind.name) }
        return [
          (
            Report.optional(was) { .whole($0.owners) },
            Report.optional(was) { .move(kind.owners - $0.owners) }
          )
        ] + Report.ends(kind.products, was?.products, kind.stars, was?.stars)
      },
      of: snapshot,
      sideBySide: isSideBySide
    )
  }

  /// Products, all and by stars.
  private static var starFigures: [Moving] {
    [Moving("total", "cộng", "total")]
      + starOrder.map { Moving("stars\($0)", "\($0)*", "\($0)*") }
  }

  private static var unknownProducts: [Ends] {
    Array(repeating: (.missing, .missing), count: starOrder.count + 2)
  }

  /// Products of both days, all and by stars.
  private static func ends(_ now: Int, _ then: Int?, _ stars: [Int], _ old: [Int]?) -> [Ends] {
    func end(_ now: Int, _ then: Int?) -> Ends {
      (optional(then) { .whole($0) }, optional(then) { .move(now - $0) })
    }
    return [end(now, then)] + starOrder.map { end(stars[$0 - 1], old?[$0 - 1]) }
  }

  /// The row of a place of whose products nobody knows.
  private static func unlisted(
    _ place: OCOPRow,
    by divisions: Set<OCOPGroup.Division>,
    _ snapshot: Snapshot
  ) -> [Datum] {
    let counts = starOrder.count + ["total", "standardised", "perHundredCommunes"].count
    return [
      .text(place.unit.code.text), name(of: place.unit, snapshot.facts),
      .text(place.unit.level.word),
    ]
      + Array(repeating: .missing, count: divisions.count + counts)
      + [.whole(place.communes), .day(snapshot.asOf)]
      + lists(place.records, on: snapshot.today)
  }

  private static func row(
    _ group: OCOPGroup,
    of place: OCOPRow,
    in sheet: OCOPSheet,
    _ snapshot: Snapshot
  ) -> [Datum] {
    var row: [Datum] = [
      .text(place.unit.code.text), name(of: place.unit, snapshot.facts),
      .text(place.unit.level.word),
    ]
    if let code = group.sector {
      let name = sheet.sectors.first { $0.code == code }?.name
      row.append(.word(code, name ?? Bilingual(code, code)))
    }
    if let kind = group.ownerKind { row.append(ownerKind(kind)) }
    row += starOrder.map { .whole(group.stars[$0 - 1]) }
    return row + [
      .whole(group.products), .whole(group.standardised(from: place.leastStars)),
      .mean(Mean(sum: group.ofCommunes * 100, count: place.communes)), .whole(place.communes),
      .day(snapshot.asOf),
    ] + lists(place.records, on: snapshot.today)
  }
}
