import NTMModel
import Testing

@testable import NTMStore

/// What differs in the figures of two reporting days: the small programme line by line, and every
/// province of the sample data against the moves that its tables show.
@Suite struct DifferenceTests {
  private static let december = Baseline.day(ReadingStore.december)

  private static func sheet(
    _ store: Store,
    _ place: UnitCode = .country,
    since: Baseline,
    day: Day? = nil
  ) throws -> DifferenceSheet {
    let question = Question(.differences(place), day: day, since: since)
    guard case .differences(let sheet) = try store.answer(question).body else {
      throw StoreError.failed(path: store.path, message: "no differences")
    }
    return sheet
  }

  /// A difference in a line: `Bảo criterion 4 notMet met`.
  private static func line(_ difference: Difference) -> String {
    let name = difference.place.name + " "
    switch difference.what {
    case .criterion(let number, let then, let now):
      return name + "criterion \(number) \(then) \(now)"
    case .indicator(let position, let then, let now):
      return name + "indicator \(position) \(then.verdict) \(now.verdict)"
    case .figures(let then, let now):
      return name + "figures \(then.map { "\($0)" } ?? "-") \(now.map { "\($0)" } ?? "-")"
    case .standing(let then, let now): return name + "standing \(then) \(now)"
    case .titles(let then, let now, let advanced):
      return name + "titles \(then.map(\.rawValue)) \(now.map(\.rawValue)) \(advanced)"
    case .product(let record, let then, let now):
      func text(_ product: ProductThen?) -> String {
        product.map { "\($0.stars) \($0.certificate)" } ?? "-"
      }
      return name + "product \(record.code) \(text(then)) \(text(now))"
    case .organisation(let record, let then, let now):
      return name
        + "organisation \(record.code) \(then.map { "\($0)" } ?? "-") \(now.map { "\($0)" } ?? "-")"
    case .newcomer(let record, let then, let now):
      return name + "newcomer \(record.code) \(then) \(now)"
    case .model(let record, let then, let now):
      return name + "model \(record.code) \(then) \(now)"
    }
  }

  @Test func `a small programme differs in what it reported, in official order`() throws {
    let programme = try ReadingStore()
    let sheet = try Self.sheet(programme.store, since: Self.december)
    #expect(
      sheet.differences.map(Self.line) == [
        "Đông titles [] [1] 0",
        "Ái indicator 1 met notMet",
        "Ái product P2 4 valid 4 expired",
        "Bảo criterion 4 notMet met",
        "Bảo indicator 4 notMet met",
        "Châu criterion 2 notMet met",
        "Châu indicator 1 notMet met",
        "Châu indicator 2 notMet met",
        "Một product P3 - 5 valid",
        "Gia titles [1] [] 0",
        "Gia criterion 4 met disputed",
        "Gia indicator 4 met undecided",
        "Hòa indicator 4 notMet met",
        "Kim criterion 1 notMet met",
        "Kim indicator 0 notMet met",
        "Mai titles [1] [3, 1] 1",
      ]
    )
    typealias Count = DifferenceTally.Count
    #expect(sheet.tally[.criteria] == Count(gained: 3, lost: 1))
    #expect(sheet.tally[.indicators] == Count(gained: 5, lost: 1))
    #expect(sheet.tally[.communes] == Count(gained: 0, lost: 1))
    #expect(sheet.tally[.districts] == Count(gained: 1, lost: 0))
    #expect(sheet.tally[.standardised] == Count(gained: 1, lost: 1))
    // No list of cooperatives came in.
    #expect(sheet.unknown == [.cooperatives, .effective, .newcomers, .models])
    let gia = try #require(sheet.differences.first { $0.place.name == "Gia" })
    #expect(gia.place.district == "Tây" && gia.place.province == "Bình")
  }

  @Test func `the other way round everything is turned about`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    let there = try Self.sheet(store, since: Self.december)
    let back = try Self.sheet(
      store,
      since: .day(ReadingStore.may),
      day: ReadingStore.december
    )
    for kind in DifferenceTally.Kind.allCases {
      #expect(there.tally[kind].net == -back.tally[kind].net, "\(kind)")
    }
    #expect(there.differences.count == back.differences.count)
    let same = try Self.sheet(store, since: .day(ReadingStore.may))
    #expect(same.differences.isEmpty)
  }

  @Test func `a commune and a province have what lies in them alone`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    let kim = try Self.sheet(store, UnitCode("03102"), since: Self.december)
    #expect(
      kim.differences.map(Self.line)
        == ["Kim criterion 1 notMet met", "Kim indicator 0 notMet met"]
    )
    let cao = try Self.sheet(store, UnitCode("03"), since: Self.december)
    #expect(Set(cao.differences.map(\.place.name)) == ["Hòa", "Kim", "Mai"])
  }

  @Test func `a first report is told as one, and its criteria are gained by nobody`() throws {
    let programme = try ReadingStore()
    try programme.importReport(
      "muon.csv",
      ReadingProgramme.may.prefix { $0 != "\n" } + "\n03103;Liên;31/05/2020;Đ;Đ;Đ;K;Đ;70;Đ;95;55;9"
    )
    let sheet = try Self.sheet(programme.store, UnitCode("03103"), since: Self.december)
    #expect(
      sheet.differences.map(Self.line)
        == ["Liên figures - 3", "Liên standing undetermined notBelow"]
    )
    #expect(sheet.tally.firstTold == 1 && sheet.tally[.criteria].gross == 0)
  }

  @Test func `cooperatives differ by their state, and newcomers only within one count`() throws {
    let programme = try ReadingStore()
    try programme.importReport(
      "to-chuc.csv",
      """
      Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ
      H1;HTX Ái;HTX;01101;01/02/2015;;01/03/2018;;
      H2;HTX Bảo;HTX;01102;01/02/2017;15/04/2020;01/03/2018;;
      H3;HTX Mai;HTX;03201;01/02/2019;;01/03/2020;;05/02/2020
      """
    )
    let sheet = try Self.sheet(programme.store, since: Self.december)
    let own = sheet.differences.map(Self.line).filter { $0.contains("organisation") }
    #expect(
      own == [
        "Bảo organisation H2 effective dissolved", "Mai organisation H3 notEffective effective",
      ]
    )
    #expect(sheet.unknown == [.newcomers, .models])
    #expect(sheet.tally[.cooperatives].net == -1 && sheet.tally[.effective].net == 0)
  }

  @Test func `against a meeting, or against nothing, there is no list`() throws {
    let programme = try ReadingStore()
    let store = programme.store
    guard case .done(let meeting) = try store.openMeeting("Họp", by: "Lan", at: 1_590_500_000)
    else { return }
    #expect(try Self.sheet(store, since: .meeting(meeting.id)).differences.isEmpty)
    guard case .differences(let sheet) = try store.answer(Question(.differences(.country))).body
    else { return }
    #expect(sheet.differences.isEmpty)
  }

  @Test func `own criteria of districts come with the set that names them`() throws {
    let programme = try ReadingStore()
    let sets = "set,name_vi,name_en,document,valid_from,valid_to,line,group_kind,level,types\n"
    let criteria = "set,number,name_vi,name_en,short_vi,short_en,group,group_vi,group_en\n"
    for (name, text) in [
      ("bo.csv", sets + "huyen,Bộ,Set,2/QĐ,2016-04-05,,1,none,district,Huyện"),
      ("tieu-chi.csv", criteria + "huyen,1,Đường,Roads,Đường,Roads,,,"),
      ("huyen.csv", "Mã huyện;Ngày;TC1\n021;31/12/2019;K\n021;31/05/2020;Đ"),
    ] { try programme.importReport(name, text) }
    let sheet = try Self.sheet(programme.store, UnitCode("021"), since: Self.december)
    #expect(sheet.ownSets.map(\.code) == ["huyen"])
    let own = try #require(sheet.differences.first { $0.place.level == .district })
    #expect(Self.line(own) == "Tây criterion 1 notMet met")
    let set = try programme.answer(.commune(UnitCode("01101"))).set
    #expect(own.criterion(of: set, ownSets: sheet.ownSets)?.name.vi == "Đường")
    let commune = try #require(
      Self.sheet(programme.store, since: Self.december).differences.first {
        Self.line($0) == "Bảo criterion 4 notMet met"
      }
    )
    #expect(commune.criterion(of: set, ownSets: sheet.ownSets) == set.criteria[3])
  }

  @Test func `its net is the move of the tables in all provinces and the country`() throws {
    let checkout = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let data = checkout + "/sample-data/"
    let sample = EditedStore(try ReadingStore(factsIn: data, names: ["facts"]))
    let reports = [
      "danh-gia-2019-12-31", "danh-gia-2020-03-31", "danh-gia-2020-05-31",
      "danh-gia-huyen-2019-12-31", "danh-gia-huyen-2020-03-31", "danh-gia-huyen-2020-05-31",
      "cong-nhan", "ocop", "to-chuc", "mo-hinh",
    ]
    // They came in on 09/06/2020; this is four days later.
    for name in reports { try sample.importFile(data + "reports/\(name).csv", at: 1_592_000_000) }
    // Across a year, and within one, in which what is new is counted on.
    try expectMoves(in: sample.store, since: Self.december)
    try expectMoves(in: sample.store, since: .day(Day(number: 18_352)))
  }

  private func expectMoves(in store: Store, since: Baseline) throws {
    let question = Question(.overview(focus: nil), since: since)
    guard case .overview(let overview) = try store.answer(question).body else { return }
    let rows = [overview.country] + overview.places.filter { $0.unit.level == .province }
    try #require(rows.count == 64)
    for row in rows {
      let sheet = try Self.sheet(store, row.unit.code, since: since)
      let move = try #require(row.move)
      func net(_ kind: DifferenceTally.Kind) -> Int? { sheet.count(kind)?.net }
      let name = row.unit.name
      #expect(net(.communes) == move.recognised, "\(name)")
      #expect(net(.advanced) == move.advanced, "\(name)")
      #expect(net(.below) == move.below, "\(name)")
      #expect(sheet.count(.criteria)?.gained == move.criteria?.gained, "\(name)")
      #expect(sheet.count(.criteria)?.lost == move.criteria?.lost, "\(name)")
      #expect(net(.districts) == move.districtsRecognised, "\(name)")
      #expect(net(.standardised) == move.standardised, "\(name)")
      #expect(net(.effective) == move.cooperativesEffective, "\(name)")
      #expect(net(.models) == (try modelMove(row.unit.code, store, since)), "\(name)")
    }
    try expectTargets(overview, Self.sheet(store, since: since))
  }

  /// The Δ of a place among the models.
  private func modelMove(
    _ place: UnitCode,
    _ store: Store,
    _ since: Baseline
  ) throws -> Int? {
    let question = Question(.models(place), since: since)
    guard case .models(let sheet) = try store.answer(question).body else { return nil }
    return sheet.total.then.map { sheet.total.total - $0.total }
  }

  @Test func `models came and ended`() throws {
    let programme = try ReadingStore()
    try programme.importReport(
      "mo-hinh.csv",
      """
      Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Ngày kết thúc;Chủ trì;Số hộ
      M1;Chuỗi cũ;chuỗi giá trị;03201;01/01/2019;15/04/2020;;
      M2;Vườn chè;du lịch nông thôn;03201;01/03/2020;;;
      M3;Chuỗi chè;chuỗi giá trị;03201;01/01/2019;;;
      M4;Ngắn ngày;chuỗi giá trị;03201;01/02/2020;01/04/2020;;

      """
    )
    let sheet = try Self.sheet(programme.store, UnitCode("03"), since: Self.december)
    #expect(
      sheet.differences.map(Self.line).filter { $0.contains("model") } == [
        "Mai model M1 true false", "Mai model M2 false true",
      ]
    )
    #expect(sheet.tally[.models] == DifferenceTally.Count(gained: 1, lost: 1))
    #expect(!sheet.unknown.contains(.models))
    // The other province sent no list.
    #expect(
      try Self.sheet(programme.store, UnitCode("01"), since: Self.december).unknown
        .contains(.models)
    )
  }

  /// The counts of the targets, as far as a list can tell them.
  private func expectTargets(_ overview: Overview, _ sheet: DifferenceSheet) throws {
    for reading in overview.targets {
      let kind: DifferenceTally.Kind? =
        switch reading.target.metric {
        case .communesRecognised: .communes
        case .communesBelowLine: .below
        case .districtUnitsGained: .districts
        case .ocopStandardised: .standardised
        case .cooperativesEffective: .effective
        // Across the end of a year neither tells a move.
        case .ocopNewEnterprises: .newcomers
        // They count places that have a title in them, not titles.
        case .provincesWithRecognisedDistrict, .districtsWithRecognisedCommune: nil
        }
      guard let kind else { continue }
      #expect(reading.move?.count == sheet.count(kind)?.net, "\(reading.target.id)")
    }
  }
}
