import NTMModel

@testable import NTMDashboard

/// Communes in difficulty of a province, for their page and for lists of communes.
struct DifficultFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  /// A region, a border commune, and a kind that means no special difficulty.
  var tags: [CommuneTag] {
    [
      tag("KV1", "khu vực", ("Xã khu vực I", "Region I commune"), ("KV1", "R1"), false),
      tag("KV3", "khu vực", ("Xã khu vực III", "Region III commune"), ("KV3", "R3"), true),
      tag("BG", "", ("Xã biên giới", "Border commune"), ("BG", "Bdr"), true),
    ]
  }

  private func tag(
    _ code: String,
    _ group: String,
    _ names: (String, String),
    _ short: (String, String),
    _ isDifficult: Bool
  ) -> CommuneTag {
    CommuneTag(
      code: code,
      group: group,
      name: Bilingual(name(names.0), name(names.1)),
      short: Bilingual(name(short.0), name(short.1)),
      document: isDifficult ? "582/QĐ-TTg" : "",
      isDifficult: isDifficult,
      valid: Period(from: Fixture.day(2017, 4, 28))
    )
  }

  /// Two of a kind and with villages, one without villages, one without a tag, one without total.
  func marked(_ rows: [CommuneRow]) -> [CommuneRow] {
    rows.enumerated().map { position, row in
      var row = row
      for tag in [[1, 2], [1], [0], [2]][position % 4] where position != 3 { row.tags.insert(tag) }
      if position == 0 {
        row.villages = Villages(total: 12, supported: 9, met: 2, day: Fixture.asOf)
      }
      if position == 1 {
        row.villages = Villages(total: nil, supported: 5, met: 5, day: Fixture.day(2019, 12, 31))
      }
      return row
    }
  }

  func sheet(
    of place: Unit,
    below: Unit,
    _ communes: [CommuneRow],
    tag: String? = nil
  ) -> DifficultSheet {
    let rows = marked(communes)
    let chosen = tags.firstIndex { $0.code == tag }
    let difficult = tags.difficult
    func sums(_ rows: [CommuneRow]) -> RollUp {
      var sums = RollUp(criteria: 19, bands: 5, sectors: 0)
      for row in rows { sums.add(row, on: Fixture.asOf, in: Fixture.set, Titles.communesOf2020) }
      return sums
    }
    func villages(_ rows: [CommuneRow]) -> VillageCounts {
      var counts = VillageCounts()
      for row in rows { counts.add(row.villages) }
      return counts
    }
    func kind(_ group: DifficultKind.Group, _ rows: [CommuneRow]) -> DifficultKind {
      DifficultKind(group: group, sums: sums(rows), villages: villages(rows))
    }
    let special = rows.filter { $0.tags.intersects(difficult) }
    let meant = chosen.map { tag in rows.filter { $0.tags.contains(tag) } } ?? special
    func counted(_ unit: Unit) -> DifficultPlace {
      DifficultPlace(
        unit: unit,
        nameRank: 0,
        folded: Folding.folded(unit.name),
        sums: sums(meant),
        communes: 127,
        villages: villages(meant)
      )
    }
    return DifficultSheet(
      place: place,
      chosen: chosen,
      kinds: tags.indices.map { tag in kind(.tag(tag), rows.filter { $0.tags.contains(tag) }) }
        + [
          kind(.difficult, special),
          kind(.others, rows.filter { !$0.tags.intersects(difficult) }), kind(.all, rows),
        ],
      places: [counted(below)],
      total: counted(place),
      communes: meant,
      infrastructure: (2...9).map { number in
        InfrastructureLine(
          criterion: Fixture.set.criteria[number - 1],
          difficult: .init(met: Share(number * 10, of: 1_950), unreported: number % 3),
          others: .init(
            met: Share(number == 9 ? 0 : 5_000, of: number == 9 ? 0 : 6_340),
            unreported: 0
          ),
          nation: .init(met: Share(5_000 + number * 10, of: 8_290), unreported: 7)
        )
      },
      scheme: Bilingual(name("đề án thôn, bản"), name("village scheme"))
    )
  }

  /// The same with what it was: one commune more in each, of the last kind nobody had told.
  static func moved(_ sheet: DifficultSheet) -> DifficultSheet {
    var sheet = sheet
    for index in sheet.kinds.indices.dropLast() {
      sheet.kinds[index].then = then(sheet.kinds[index].sums, sheet.kinds[index].villages)
    }
    sheet.total.then = then(sheet.total.sums, sheet.total.villages)
    for index in sheet.infrastructure.indices.dropFirst() {
      let met = sheet.infrastructure[index].difficult.met
      let part = InfrastructureThen.Part(met: Share(met.part - 3, of: met.base), move: 3)
      sheet.infrastructure[index].then = InfrastructureThen(
        difficult: part,
        others: nil,
        nation: part
      )
    }
    return sheet
  }

  private static func then(_ sums: RollUp, _ villages: VillageCounts) -> DifficultThen {
    var then = DifficultThen.Counts(sums: sums, villages: villages)
    then.sums.communes += 1
    then.sums.below += 2
    then.villages.met = max(0, then.villages.met - 2)
    return DifficultThen(
      whole: then,
      then: then,
      now: DifficultThen.Counts(sums: sums, villages: villages),
      isSameSet: true,
      areVillagesTold: true
    )
  }
}
