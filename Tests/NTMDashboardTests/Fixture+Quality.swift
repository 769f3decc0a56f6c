import NTMModel

@testable import NTMDashboard

/// What came in of a list of records of one province.
enum RecordFixture {
  static func counts(
    _ list: RecordList,
    due: Day? = Fixture.day(2020, 6, 15),
    received: Int = 1
  ) -> RecordCounts {
    RecordCounts(
      list,
      provinces: 1,
      received: received,
      late: due == nil ? 0 : received,
      latest: received > 0 ? Fixture.day(2020, 5, 27) : nil,
      due: due
    )
  }
}

/// The quality of the figures of a province, for its page.
struct QualityFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  /// One district where all is wrong that can be, one where nothing is, and one without communes.
  func sheet(
    _ province: Unit,
    districts: [Unit],
    _ communes: [CommuneRow],
    _ products: [ProductRow] = [],
    due: Day? = Fixture.day(2020, 6, 15)
  ) -> QualitySheet {
    let isTimed = due != nil
    var wrong = ReportCounts(
      expected: 19,
      received: 16,
      never: 1,
      late: isTimed ? 4 : 0,
      contradicting: 2,
      contradictions: 3,
      latest: Fixture.asOf,
      isTimed: isTimed
    )
    var faulty = zip(products, faults).map { self.faulty($0, $1, communes.first?.unit) }
    if let commune = communes.first { faulty.append(faultyOrganisation(commune)) }
    faulty.append(faultyTitle(in: province))
    for record in faulty { wrong.others.add(record) }
    let well = ReportCounts(
      expected: 21,
      received: 21,
      latest: Fixture.asOf,
      isTimed: isTimed
    )
    let others = [
      (Fixture.unit("082", .district, "Huyện", name("Bát Xát")), well),
      (
        Fixture.unit("080", .district, "Thành phố", name("Lào Cai")),
        ReportCounts(isTimed: isTimed)
      ),
    ]
    let places = districts.map { ($0, wrong) } + others
    wrong.expected = 40
    wrong.received = 37
    return QualitySheet(
      day: Fixture.asOf,
      today: Fixture.asOf,
      due: due,
      places: places.map { place($0.0, $0.1, silent: districts.count) },
      total: place(province, wrong, silent: districts.count),
      communes: zip(communes, reports(isTimed: isTimed)).map { commune, report in
        QualityCommune(
          unit: commune.unit,
          nameRank: commune.nameRank,
          folded: commune.folded,
          district: commune.district,
          province: commune.province,
          report: report
        )
      },
      records: [records(of: province)],
      faulty: faulty
    )
  }

  /// Of the huyện so many have not reported their own criteria, the other one late.
  private func ownReports(of unit: Unit, silent: Int, isTimed: Bool) -> OwnReports {
    let isWhole = unit.level == .province
    let received = isWhole || unit.code.text == "082" ? 1 : 0
    let counts = ReportCounts(
      expected: unit.type == "Thành phố" ? 0 : isWhole ? silent + 1 : 1,
      received: received,
      never: isWhole ? silent : 1 - received,
      late: isTimed ? received : 0,
      latest: received > 0 ? Fixture.asOf : nil,
      isTimed: isTimed
    )
    return OwnReports(.district, counts: counts)
  }

  private func records(of province: Unit) -> RecordPlace {
    RecordPlace(
      unit: province,
      nameRank: 0,
      folded: Folding.folded(province.name),
      counts: [
        RecordFixture.counts(.products), RecordFixture.counts(.organisations, due: nil),
        RecordFixture.counts(.models, due: nil, received: 0),
      ]
    )
  }

  private var faults: [[RecordFault]] {
    [
      [.product(.certificateLong(until: Fixture.day(2024, 12, 8), months: 36))],
      [
        .product(.partsDisagree(points: Quantity(61), sum: Quantity(hundredths: 5_550))),
        .product(.unknownOwnerKind(name("Hội"))),
      ],
    ]
  }

  private func faulty(
    _ row: ProductRow,
    _ faults: [RecordFault],
    _ unit: Unit?
  ) -> QualityRecord {
    QualityRecord(
      kind: .product,
      code: row.product.code,
      name: row.product.name,
      unit: unit,
      commune: row.commune,
      district: row.district,
      province: row.province,
      faults: faults,
      product: row
    )
  }

  /// Founded after it was dissolved.
  private func faultyOrganisation(_ commune: CommuneRow) -> QualityRecord {
    QualityRecord(
      kind: .organisation,
      code: "HTX-10-0007",
      name: name("HTX Mận Tam hoa Bắc Hà"),
      unit: commune.unit,
      commune: commune.unit.name,
      district: commune.district,
      province: commune.province,
      faults: [
        .disordered(
          .founded,
          Fixture.day(2019, 3, 1),
          after: .dissolved,
          Fixture.day(2018, 12, 31)
        )
      ]
    )
  }

  private func faultyTitle(in province: Unit) -> QualityRecord {
    let unit = Fixture.unit("085", .district, "Huyện", name("Bắc Hà"))
    return QualityRecord(
      kind: .title,
      code: unit.code.text,
      name: unit.name,
      unit: unit,
      district: unit.name,
      province: province.name,
      faults: [.undecided(hasNumber: false, hasDay: true)],
      title: HeldTitle(.standard, since: Fixture.asOf)
    )
  }

  /// Never, not this time, late, contradicting.
  private func reports(isTimed: Bool) -> [CommuneReport] {
    [
      CommuneReport(assessedOn: nil, arrival: nil, contradictions: 0),
      CommuneReport(assessedOn: Fixture.day(2020, 3, 31), arrival: nil, contradictions: 1),
      CommuneReport(
        assessedOn: Fixture.asOf,
        arrival: isTimed ? .late : nil,
        contradictions: 2
      ),
      CommuneReport(
        assessedOn: Fixture.asOf,
        arrival: isTimed ? .onTime : nil,
        contradictions: 1
      ),
    ]
  }

  private func place(
    _ unit: Unit,
    _ counts: ReportCounts,
    silent: Int
  ) -> QualityPlace {
    QualityPlace(
      unit: unit,
      nameRank: 0,
      folded: Folding.folded(unit.name),
      counts: counts,
      own: [ownReports(of: unit, silent: silent, isTimed: counts.isTimed)]
    )
  }
}
