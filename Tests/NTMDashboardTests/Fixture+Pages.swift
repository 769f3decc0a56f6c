import NTMModel

@testable import NTMDashboard

/// Answers for every page, so that each can be drawn; all names pass through `name` first.
struct PageFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  /// The pages by their lines in the session file.
  static let lines = [
    "overview", "units 10", "communes 10", "below 10", "commune 02935", "indicator 02935 17.1",
    "ocop 10", "products 10", "products 10 2", "product OCOP-10-0001", "districts VN",
    "mergers 10", "unit-lists", "cooperatives 10", "cooperative-list 10", "quality 10",
    "published 10", "target T5",
    "pace T3 VN", "pace T4 10", "nearest VN", "nearest 10", "tasks", "board", "task N3",
    "components", "models 10", "difficult 10", "difficult 10 KV3", "follow-ups 10",
    "differences 10",
  ]

  /// The answer for such a line.
  func snapshot(_ line: String) -> Snapshot {
    guard let page = Page(line: line) else { return Fixture.overview() }
    let question = page.question(day: nil, unitsAt: nil, focus: nil)
    let body = body(of: page)
    let isNational = page.place == nil || page.place == .country
    let path = [country, region, province]
    var facts = Fixture.facts()
    facts.tags = difficulty.tags
    var snapshot = Snapshot(
      question: question,
      asOf: Fixture.asOf,
      facts: facts,
      path: isNational ? [country] : isCommune(page) ? path + [district, commune.unit] : path,
      set: Fixture.set,
      body: body,
      changes: nil
    )
    if case .units = page { snapshot.published = [province.code: printed] }
    if case .belowLine = page { snapshot.toldTags = facts.tags.difficult }
    if page == .unitLists { snapshot.recast = RecastFixture(name: name).recast }
    return snapshot
  }

  /// What was printed of the province a month before.
  private var printed: PublishedFigure {
    PublishedFigure(
      day: Fixture.day(2020, 4, 30),
      unit: province.code.text,
      indicator: "communes_ntm",
      value: Quantity(61),
      total: nil,
      percent: Quantity(48),
      measure: "xã",
      source: name("truyenhinhbaoyen.vn"),
      confidence: "high",
      note: Bilingual("", "")
    )
  }

  private func isCommune(_ page: Page) -> Bool { page.place == commune.unit.code }

  private func body(of page: Page) -> Snapshot.Body {
    switch page {
    case .overview, .projector: overview
    case .units: .units(districts)
    case .communes, .belowLine: .communes(difficulty.marked(communes))
    case .commune: .commune(sheet)
    case .indicator: .indicator(indicatorSheet)
    case .ocop: .ocop(ocop)
    case .products(_, let sector):
      .products(products.filter { sector != "2" || $0.product.sector == "2" })
    case .product: .product(productSheet)
    case .districts: .districts(districtSheet)
    case .mergers: .mergers(MergerFixture(name: name).sheet(of: province, in: district))
    case .cooperatives: .cooperatives(cooperativeSheet)
    case .cooperativeList: .cooperativeList(cooperatives)
    case .quality:
      .quality(
        QualityFixture(name: name)
          .sheet(province, districts: [district], communes, Array(products.prefix(2)))
      )
    case .published: .published(PublishedFixture(name: name).sheet(province, in: country))
    case .unitLists: .unitLists
    case .assumptions: .assumptions
    case .target: .target(target)
    case .pace(let id, let code): .pace(pace(id, code))
    case .nearest(let code): .nearest(nearest(code))
    case .tasks, .taskBoard: .tasks(tasks.list)
    case .task(let id): tasks.sheet(id).map { .task($0) } ?? .missing
    case .components: .components(tasks.components)
    case .models: .models(tasks.models(in: province, below: district, commune: commune))
    case .difficult(_, let tag):
      .difficult(difficulty.sheet(of: province, below: district, communes, tag: tag))
    case .followUps: .followUps(Fixture.followUpSheet(name: name))
    case .differences: .differences(differences)
    case .journal:
      .changes(ChangeList(changes: [Fixture.change(130)], hasMore: false, report: nil))
    }
  }

  private var tasks: TaskFixture { TaskFixture(name: name) }
  private var difficulty: DifficultFixture { DifficultFixture(name: name) }

  // MARK: - Units

  private func unit(_ code: String, _ level: Level, _ type: String, _ text: String) -> Unit {
    Fixture.unit(code, level, type, name(text))
  }
  private var country: Unit { unit("VN", .country, "Nước", "Việt Nam") }
  private var region: Unit { unit("TDMNPB", .region, "Vùng", "Trung du miền núi phía Bắc") }
  var province: Unit { unit("10", .province, "Tỉnh", "Lào Cai") }
  private var district: Unit { unit("085", .district, "Huyện", "Bắc Hà") }
  private var commune: CommuneRow { communes[0] }

  private var overview: Snapshot.Body {
    guard case .overview(var overview) = Fixture.overview().body else { return .missing }
    overview.places = overview.places.map { place in
      var place = place
      place.unit.name = name(place.unit.name)
      return place
    }
    overview.below = communes
    overview.sectors = sectors
    overview.targets.append(target.reading)
    return .overview(overview)
  }

  private var districts: [PlaceRow] {
    let rows = [("085", "Bắc Hà", 19, 3), ("080", "Lào Cai", 7, 7), ("082", "Bát Xát", 21, 9)]
    return rows.enumerated().map { rank, row in
      var sums = Fixture.sums(communes: row.2, recognised: row.3, below: 5, metSum: row.2 * 12)
      sums.bands = [row.3, 1, 2, 5, 0]
      sums.reported = row.2 - 1
      var place = Fixture.place(unit(row.0, .district, "Huyện", row.1), rank: rank, sums)
      place.title = rank == 1 ? HeldTitle(.standard, since: Fixture.asOf) : nil
      return place
    }
  }

  /// One recognised, one that lost it, one without a recognised commune, one without communes, and
  /// one without a status.
  private var districtSheet: DistrictSheet {
    let rows = [
      ("085", "Huyện", "Bắc Hà", 0, 19), ("080", "Thành phố", "Lào Cai", 7, 7),
      ("082", "Huyện", "Bát Xát", 21, 21), ("498", "Huyện", "Hoàng Sa", 0, 0),
      ("001", "Quận", "Ba Đình", 0, 0),
    ]
    let districts = rows.enumerated().map { rank, row in
      DistrictRow(
        unit: unit(row.0, .district, row.1, row.2),
        nameRank: rank,
        folded: Folding.folded(row.2),
        province: province,
        title: Bilingual(name("đạt chuẩn NTM"), name("NTM standard reached")),
        communes: Share(row.3, of: row.4),
        reported: Share(max(0, row.4 - 1), of: row.4),
        meanMet: Mean(sum: row.4 * 12, count: row.4),
        recognitions: recognitions(of: row.0),
        criteria: DistrictCriteriaFixture(name: name).criteria(of: row.0)
      )
    }
    var uncounted = districts
    uncounted[4].unit.isCounted = false
    let provinces = [
      ProvinceRow(
        unit: province,
        nameRank: 0,
        folded: "lao cai",
        communes: Share(28, of: 47),
        reported: Share(46, of: 47),
        districts: Share(1, of: 4),
        recognitions: [],
        nearest: nil
      ),
      ProvinceRow(
        unit: unit("02", .province, "Tỉnh", "Hà Giang"),
        nameRank: 1,
        folded: "ha giang",
        communes: Share(0, of: 19),
        reported: Share(19, of: 19),
        districts: Share(0, of: 1),
        recognitions: [],
        nearest: districts[0]
      ),
    ]
    return DistrictSheet(
      place: country,
      districts: uncounted,
      provinces: provinces,
      targets: [target.reading],
      rivals: [rival],
      criteriaSets: [DistrictCriteriaFixture(name: name).set]
    )
  }

  /// One effective, one no longer, one not yet, one dissolved, and a union without its members.
  private var cooperatives: [CooperativeRow] {
    let kinds: [Organisation.Kind] = [
      .cooperative, .cooperative, .cooperative, .cooperative, .union,
    ]
    return kinds.enumerated().map { position, kind in
      let organisation = Organisation(
        kind: kind,
        founded: Fixture.day(2012 + position * 2, 3, 4),
        dissolved: position == 3 ? Fixture.day(2019, 10, 1) : nil,
        effectiveFrom: position == 2 ? nil : Fixture.day(2018, 2, 1),
        effectiveUntil: position == 1 ? Fixture.day(2019, 5, 1) : nil,
        inOCOPSince: nil,
        members: position == 4 ? nil : 21 + position
      )
      return CooperativeRow(
        code: "HTX-02935-0\(position)",
        name: name("HTX Chè hữu cơ Bản Liền \(position)"),
        organisation: organisation,
        unit: commune.unit.code,
        commune: commune.unit.name,
        district: commune.district,
        province: commune.province,
        state: organisation.state(on: Fixture.asOf)
      )
    }
  }

  private var cooperativeSheet: CooperativeSheet {
    var counts = CooperativeCounts(on: Fixture.asOf)
    for row in cooperatives { counts.add(row.organisation) }
    func place(_ unit: Unit, _ effective: Share, _ lacking: Share) -> CooperativePlace {
      CooperativePlace(
        unit: unit,
        nameRank: 0,
        folded: Folding.folded(unit.name),
        effective: effective,
        lacking: lacking,
        reported: Share(max(0, lacking.base - 1), of: lacking.base),
        records: unit.level <= .province ? RecordFixture.counts(.organisations) : nil
      )
    }
    return CooperativeSheet(
      places: [
        place(district, counts.share, Share(1, of: 19)),
        place(unit("082", .district, "Huyện", "Bát Xát"), Share(0, of: 0), Share(21, of: 21)),
      ],
      total: place(province, counts.share, Share(22, of: 40)),
      counts: counts,
      lacking: [
        CommuneWithout(
          unit: commune.unit,
          nameRank: 0,
          folded: "ban lien",
          district: commune.district,
          province: commune.province
        )
      ],
      goal: nil
    )
  }

  private var rival: PublishedFigure {
    PublishedFigure(
      day: Fixture.day(2020, 1, 31),
      unit: "VN",
      indicator: "districts",
      value: Quantity(114),
      total: nil,
      percent: nil,
      measure: "districts",
      source: name("vietnamplus.vn 134127"),
      confidence: "high",
      note: Bilingual("", "")
    )
  }

  private func recognitions(of district: String) -> [Recognition] {
    guard district == "080" || district == "082" else { return [] }
    return [
      Recognition(
        standard: district == "080" ? .taskCompleted : .standard,
        number: "1210/QĐ-TTg",
        decidedOn: Fixture.day(2019, 9, 18),
        year: 2018,
        lostOn: district == "080" ? nil : Fixture.day(2020, 3, 19),
        source: name("minh họa")
      )
    ]
  }

  private var communes: [CommuneRow] {
    Fixture.communes.enumerated().map { position, row in
      var row = row
      row.unit.name = name(row.unit.name)
      row.district = name(row.district)
      row.province = name(row.province)
      if position == 1 { row.title = HeldTitle(.standard, since: Fixture.asOf) }
      if position == 2 { row.words[18] = .disputed }
      if position == 3 { row.assessedOn = nil }
      return row
    }
  }

  // MARK: - Sheets

  private var sheet: CommuneSheet {
    var row = difficulty.marked([commune])[0]
    row.words[9] = .disputed
    row.words[10] = .noReport
    let line = CommuneSheet.IndicatorLine(
      position: 0,
      values: [Quantity(83)],
      thresholds: [threshold(0, "TDMNPB", 90)],
      verdict: .notMet
    )
    var sheet = CommuneSheet(
      row: row,
      indicators: [line],
      history: [Fixture.day(2019, 12, 31), Fixture.asOf].map {
        CommuneSheet.Entry(day: $0, words: row.words, source: name("danh-gia.csv"))
      },
      recognitions: [],
      products: 2,
      predecessors: [
        Succession(
          successor: row.unit.code,
          predecessor: UnitCode("02936"),
          predecessorName: name("Nậm Mòn"),
          resolution: "896/NQ-UBTVQH14",
          day: Fixture.day(2020, 3, 1),
          note: Bilingual("", "")
        )
      ],
      contradictions: [.indicatorFails(criterion: 1, indicator: "1.1")]
    )
    sheet.tags = row.tags.tags(of: difficulty.tags).map {
      UnitTag(tag: $0, started: Fixture.day(2017, 4, 28), ended: nil, source: name("minh họa"))
    }
    return sheet
  }

  private func threshold(_ part: Int, _ group: String, _ limit: Int) -> Threshold {
    Threshold(
      measure: Measure(indicator: 16, part: part),
      group: group,
      requirement: .number(.atLeast, Quantity(limit)),
      source: name("1980/QĐ-TTg"),
      confidence: "high"
    )
  }

  private var indicatorSheet: IndicatorSheet {
    let regions = ["common", "TDMNPB", "DBSH"]
    return IndicatorSheet(
      commune: commune,
      position: 16,
      thresholds: regions.map { threshold(0, $0, 90) },
      group: "TDMNPB",
      groupNames: [
        "TDMNPB": Bilingual(name("Trung du miền núi phía Bắc"), name("Northern uplands")),
        "DBSH": Bilingual(name("Đồng bằng sông Hồng"), name("Red River Delta")),
      ],
      history: [Fixture.day(2019, 12, 31), Fixture.asOf].map { day in
        IndicatorSheet.Entry(
          day: day,
          values: [day == Fixture.asOf ? Quantity(92) : nil],
          verdict: day == Fixture.asOf ? .met : .undecided,
          criterion: day == Fixture.asOf ? .met : .noReport,
          source: name("danh-gia-2020-05-31.csv")
        )
      }
    )
  }

  // MARK: - Products and targets

  private var sectors: [Sector] {
    [
      Sector(code: "1", name: Bilingual(name("Thực phẩm"), name("Food"))),
      Sector(code: "2", name: Bilingual(name("Đồ uống"), name("Drinks"))),
    ]
  }

  private func row(_ unit: Unit, _ rank: Int) -> OCOPRow {
    var row = OCOPRow(
      unit: unit,
      nameRank: rank,
      folded: Folding.folded(unit.fullName),
      sectorStars: [[0, 1, 22, 9, 0], [0, 0, 7, 4, 0]],
      expiringSoon: 3,
      expired: 1,
      communes: 127,
      reported: Share(126, of: 127),
      records: unit.level <= .province ? RecordFixture.counts(.products, due: nil) : nil
    )
    // One of the 42 comes from a township.
    row.ofCommunes = 41
    return row
  }

  private var ocop: OCOPSheet {
    var sheet = OCOPSheet(
      place: province,
      sectors: sectors,
      places: [row(district, 1), row(unit("082", .district, "Huyện", "Bát Xát"), 2)],
      total: row(province, 0),
      owners: owners,
      goal: Fixture.reading(4829, of: 8297),
      newcomers: nil
    )
    sheet.held = products.filter { $0.product.isInForce(on: Fixture.asOf) }.map {
      HeldProduct($0.product, in: [district.code], countsPerCommune: true)
    }
    return sheet
  }

  private var productSheet: ProductSheet {
    ProductSheet(
      row: products[1],
      parts: [Quantity(24), nil, Quantity(30)],
      earned: 4,
      source: "ocop-lao-cai.csv",
      others: Array(products.suffix(2))
    )
  }

  private var owners: OCOPOwners {
    var owners = OCOPOwners()
    for row in products {
      owners.add(row.product, isOnList: true, bands: [], on: Fixture.asOf)
    }
    return owners
  }

  private var products: [ProductRow] {
    Certificate.allCases.enumerated().map { position, certificate in
      ProductRow(
        product: Product(
          code: "OCOP-10-000\(position)",
          name: name("Chè Shan tuyết Bản Liền \(position)"),
          unit: commune.unit.code,
          sector: position % 2 == 0 ? "1" : "2",
          stars: min(5, position + 1),
          points: position == 0 ? nil : Quantity(60 + position),
          owner: name("HTX Chè hữu cơ Bản Liền"),
          ownerKind: "HTX",
          councilLevel: position < 2 ? "tỉnh" : "",
          council: position < 2 ? name("Hội đồng OCOP tỉnh Lào Cai") : "",
          decision: "12/QĐ-UBND",
          issued: Fixture.day(2019, 12, 8),
          expires: Fixture.day(2022, 12, 8),
          revoked: nil
        ),
        sector: sectors[position % 2].name,
        nameRank: position,
        folded: "che",
        commune: commune.unit.name,
        district: commune.district,
        province: commune.province,
        certificate: certificate,
        // One of three stars has the points of four.
        awaited: certificate == .expiresSoon ? 4 : nil
      )
    }
  }

  private var target: TargetSheet {
    var target = Fixture.target
    target.id = "T5"
    target.title = Bilingual(
      name("Thêm ít nhất 15 huyện được công nhận"),
      name("15 districts more")
    )
    target.short = Bilingual(name("Huyện thêm so 2019"), name("Districts gained"))
    target.metric = .districtUnitsGained
    target.kind = .count
    target.goal = Quantity(15)
    target.baseline = Quantity(111)
    target.baselineDay = Fixture.day(2019, 12, 31)
    func reading(_ value: Int, _ pace: Pace, _ day: Day) -> TargetReading {
      TargetReading(
        target: target,
        value: Quantity(value),
        part: 111 + value,
        base: 664,
        undetermined: 0,
        isMet: value >= 15,
        asOf: day,
        pace: pace
      )
    }
    var now = reading(15, .met, Fixture.asOf)
    now.rival = rival
    return TargetSheet(
      reading: now,
      series: [reading(0, .unknown, Fixture.day(2019, 12, 31)), now],
      published: PublishedFixture(name: name).ofTarget,
      places: []
    )
  }
}
