import NTMModel
import Testing

@testable import NTMStore

/// A year of changes to the small programme's lists, on 01/07/2020, and answers by either list.
///
///     merged        Ái + Bảo → Ái Bảo, of Đông
///     divided       Châu → Châu Một, Châu Hai
///     renamed       Dân → Dân Mới, under the same code, as a resolution says
///     replaced      Én → Khác under the same code, and nobody says why
///     moved         Gia from Tây to Bắc, another province
///     its district  Nam ended, and Bắc took it in; Hòa and Kim moved there, Liên just ended
///     left          Mai became a ward
///     entered       the ward Một became a commune
@Suite struct RecastTests {
  static let before = ReadingStore.may
  static let after = Day(number: 18_506)

  private let programme: ReadingStore
  private let recasting: RecastStore

  init() throws {
    programme = try ReadingStore(facts: RecastTests.facts)
    try programme.importReport("danh-gia-12.csv", ReadingProgramme.december)
    try programme.importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    try programme.importReport("ocop.csv", ReadingProgramme.products + RecastTests.products)
    try programme.importReport("to-chuc.csv", RecastTests.organisations)
    try programme.importReport("danh-gia-05.csv", ReadingProgramme.may)
    recasting = try RecastStore(path: programme.path)
  }

  static var facts: [String: String] {
    var facts = ReadingProgramme.facts
    let ended =
      ["01101", "01102", "01103", "02101", "02102", "02103", "031", "03101", "03102"]
      + ["03103", "03201", "01201"]
    facts["units.csv"] =
      (facts["units.csv"] ?? "").split(separator: "\n").map { line in
        ended.contains { line.hasPrefix($0 + ",") } ? line + "2020-06-30" : line
      }.joined(separator: "\n") + """

        01110,commune,Xã,Ái Bảo,,011,2020-07-01,
        01111,commune,Xã,Châu Một,,011,2020-07-01,
        01112,commune,Xã,Châu Hai,,011,2020-07-01,
        02101,commune,Xã,Dân Mới,,021,2020-07-01,
        02102,commune,Xã,Khác,,021,2020-07-01,
        02103,commune,Xã,Gia,,032,2020-07-01,
        03101,commune,Xã,Hòa,,032,2020-07-01,
        03102,commune,Xã,Kim,,032,2020-07-01,
        03201,commune,Phường,Mai,,032,2020-07-01,
        01201,commune,Xã,Một,,012,2020-07-01,
        """
    facts["lineage.csv"] = """
      successor_code,predecessor_code,predecessor_name,resolution,date,note_vi,note_en
      01110,01101,Xã Ái,9/NQ,2020-07-01,,
      01110,01102,Xã Bảo,9/NQ,2020-07-01,,
      01111,01103,Xã Châu,9/NQ,2020-07-01,,
      01112,01103,Xã Châu,9/NQ,2020-07-01,,
      02101,02101,Xã Dân,9/NQ,2020-07-01,,
      032,031,Huyện Nam,9/NQ,2020-07-01,,
      03201,03201,Xã Mai,9/NQ,2020-07-01,,
      01201,01201,Phường Một,9/NQ,2020-07-01,,
      """
    return facts
  }

  private static let products = """

    P5;Mật Châu;01103;1;3;60;20;20;20;Hộ Châu;Hộ;5/QĐ;01/01/2020;01/01/2023
    P6;Trà Bảo;01102;2;4;80;30;20;30;HTX Bảo;HTX;6/QĐ;01/01/2020;01/01/2023
    P7;Trà Mai;03201;2;4;80;30;20;30;HTX Mai;HTX;7/QĐ;01/01/2020;01/01/2023
    """

  private static let organisations = """
    Mã tổ chức;Tên tổ chức;Loại;Mã xã;Ngày thành lập;Hiệu quả từ
    H1;HTX Ái;HTX;01101;01/01/2018;01/01/2019
    H2;HTX Bảo;HTX;01102;01/01/2018;
    H3;HTX Én;HTX;02102;01/01/2018;01/01/2019
    H4;HTX Gia;HTX;02103;01/01/2018;01/01/2019
    """

  @Test func `a tag of a district goes with its communes to another list`() throws {
    try programme.importReport("tags.csv", DifficultStore.tags)
    try programme.importReport(
      "phan-loai.csv",
      "Mã xã;Diện;Ngày bắt đầu\n031;BG;01/01/2020\n021;BG;01/01/2020\n"
    )
    func tagged(_ list: Day?) throws -> Set<String> {
      let question = Question(.communes(.country), day: RecastTests.before, unitsAt: list)
      guard case .communes(let rows) = try recasting.answer(question).body else { return [] }
      #expect(rows.allSatisfy { $0.tags == $0.districtTags })
      return Set(rows.filter { $0.tags.contains(2) }.map(\.unit.name))
    }
    #expect(try tagged(nil) == ["Dân", "Én", "Gia", "Hòa", "Kim", "Liên"])
    // Hòa and Kim lie in Bắc now and Gia too; Én's and Liên's records stand nowhere.
    #expect(try tagged(RecastTests.after) == ["Dân Mới", "Hòa", "Kim", "Gia"])
    let sheet = try answer(.commune(UnitCode("03102")))
    guard case .commune(let kim) = sheet.body else {
      Issue.record("no commune")
      return
    }
    #expect(kim.tags.map { $0.district?.name } == ["Nam"])
  }

  private func answer(
    _ subject: Question.Subject,
    figures: Day = RecastTests.before,
    list: Day = RecastTests.after
  ) throws -> Snapshot {
    try recasting.answer(Question(subject, day: figures, unitsAt: list))
  }

  private func communes(list: Day = RecastTests.after) throws -> [CommuneRow] {
    guard case .communes(let rows) = try answer(.communes(.country), list: list).body else {
      Issue.record("another answer")
      return []
    }
    return rows
  }

  private func overview(
    _ list: Day = RecastTests.after,
    figures: Day = RecastTests.before
  ) throws -> Overview {
    let body = try answer(.overview(focus: nil), figures: figures, list: list).body
    guard case .overview(let overview) = body else { throw StoreError.noFile(path: "") }
    return overview
  }

  private func recast(
    _ list: Day = RecastTests.after,
    figures: Day = RecastTests.before
  ) throws -> Recast {
    try #require(try answer(.overview(focus: nil), figures: figures, list: list).recast)
  }

  @Test func `the units are those of the list, with states only where there is one record`() throws
  {
    let rows = try communes()
    #expect(
      rows.map(\.unit.name) == [
        "Ái Bảo", "Châu Một", "Châu Hai", "Một", "Dân Mới", "Khác", "Gia", "Hòa", "Kim", "Ngà",
        "Oai",
      ]
    )
    let reported = rows.filter { $0.assessedOn != nil }
    #expect(reported.map(\.unit.name) == ["Dân Mới", "Gia", "Hòa", "Kim", "Ngà"])
    // Ái was recognised; what it became is not.
    #expect(rows.allSatisfy { $0.standard == nil })
    #expect(rows.first { $0.unit.name == "Gia" }?.district == "Bắc")
    #expect(rows.first { $0.unit.name == "Dân Mới" }?.words.metCount == 2)
  }

  @Test func `what was made of several shows what these were`() throws {
    let changed = try recast().changed
    let merged = try #require(changed.first { $0.unit.name == "Ái Bảo" })
    #expect(merged.way == .combined && !merged.isOpen)
    #expect(merged.sources.map(\.unit.name) == ["Ái", "Bảo"])
    #expect(merged.sources.map(\.standing.met) == [Share(4, of: 4), Share(4, of: 4)])
    #expect(merged.sources.map { $0.standing.recognition?.number } == ["11/QĐ", nil])
    #expect(merged.above.map(\.name) == ["An", "Đông"])
    let ways = Dictionary(uniqueKeysWithValues: changed.map { ($0.unit.name, $0.way) })
    #expect(
      ways == [
        "Ái Bảo": .combined, "Châu Một": .combined, "Châu Hai": .combined, "Dân Mới": .taken,
        "Khác": .unknown, "Gia": .moved, "Hòa": .moved, "Kim": .moved, "Mai": .taken,
        "Một": .taken, "Bắc": .combined, "Oai": .unknown,
      ]
    )
  }

  @Test func `what stands nowhere is told, with the reason`() throws {
    let unplaced = try recast().unplaced
    #expect(unplaced.map(\.source.unit.name) == ["Châu", "Én", "Liên"])
    #expect(unplaced.map(\.isDivided) == [true, false, false])
    #expect(unplaced.map { $0.above.last?.name } == ["Đông", "Tây", "Nam"])
  }

  @Test(arguments: [
    (RecastTests.before, RecastTests.after), (RecastTests.after, RecastTests.before),
    (RecastTests.before, RecastTests.before),
  ])
  func `the stored counts lead to those by the list`(figures: Day, list: Day) throws {
    // Figures of a later day stand on the later list.
    if figures == RecastTests.after { try importAfter() }
    let recast = try recast(list, figures: figures)
    let shown = try overview(list, figures: figures).country.rollUp
    let stored = try overview(figures, figures: figures).country.rollUp
    guard figures != list else {
      #expect(recast.lines.isEmpty && shown == stored)
      return
    }
    #expect(recast.counts(.stored) == stored && recast.counts(.shown) == shown)
    var sums = AdditiveCounts(stored)
    for line in recast.lines where line.kind.sign != 0 {
      sums.add(AdditiveCounts(line.counts), times: line.kind.sign)
    }
    #expect(sums == AdditiveCounts(shown))
  }

  @Test func `each step is counted as it is`() throws {
    let recast = try recast()
    #expect(recast.counts(.stored)?.communes == 11)
    #expect(recast.counts(.combined)?.communes == 2 && recast.counts(.combined)?.recognised == 1)
    #expect(recast.counts(.divided)?.communes == 1 && recast.counts(.divided)?.products == 1)
    #expect(recast.counts(.nowhere)?.communes == 2)
    #expect(recast.counts(.nowhere)?.cooperatives == 1)
    #expect(recast.counts(.left)?.communes == 1 && recast.counts(.left)?.recognised == 1)
    #expect(recast.counts(.formed)?.communes == 3)
    #expect(recast.counts(.unknown)?.communes == 2)
    #expect(recast.counts(.entered)?.communes == 1)
    #expect(recast.counts(.shown)?.communes == 11)
    // Nam and Bắc are one town now, without a state.
    #expect(recast.counts(.combined)?.districts == 2 && recast.counts(.formed)?.districts == 1)
  }

  @Test func `a place is unknown only where none of its units has a record`() throws {
    func unknown(_ code: String) throws -> RollUp.Unknown? {
      let place = UnitCode(String(code.prefix(2)))
      guard case .units(let rows) = try answer(.units(place)).body else { return nil }
      return rows.first { $0.unit.code.text == code }?.rollUp.unknown
    }
    // Ái, Bảo and Châu were merged and divided; Đông is the same, and products went along.
    #expect(try unknown("011") == .communes)
    // Bắc was made of two, Hòa and Kim moved there.
    #expect(try unknown("032") == .districts)
    // Of Bình no list of products came in, by whichever unit list.
    #expect(try unknown("021") == .unlisted)
    #expect(try overview().country.rollUp.unknown == [])
  }

  @Test func `every sum is that of the communes below it`() throws {
    for (figures, list) in [
      (RecastTests.before, RecastTests.after), (RecastTests.after, RecastTests.before),
    ] {
      if figures == RecastTests.after { try importAfter() }
      let overview = try overview(list, figures: figures)
      for place in [overview.country] + overview.places {
        let body = try answer(.communes(place.unit.code), figures: figures, list: list).body
        guard case .communes(let rows) = body else {
          Issue.record("another answer")
          continue
        }
        #expect(place.rollUp.communes == rows.count)
        #expect(place.rollUp.recognised == rows.count { $0.standard != nil })
        #expect(place.rollUp.silent == rows.count { $0.assessedOn == nil })
        #expect(place.rollUp.metSum == rows.reduce(0) { $0 + $1.words.metCount })
      }
      let provinces = overview.places.filter { $0.unit.level == .province }
      #expect(
        provinces.reduce(0) { $0 + $1.rollUp.communes } == overview.country.rollUp.communes
      )
    }
  }

  @Test func `products and cooperatives go along, and those without a place are told`() throws {
    guard case .ocop(let sheet) = try answer(.ocop(.country)).body else {
      Issue.record("another answer")
      return
    }
    // P5 lies in the divided Châu.
    #expect(sheet.total.sectorStars.joined().reduce(0, +) == 4)
    guard case .products(let rows) = try answer(.products(UnitCode("01110"), sector: nil)).body
    else {
      Issue.record("another answer")
      return
    }
    #expect(rows.map(\.product.code) == ["P1", "P2", "P6"])
    guard case .cooperatives(let cooperatives) = try answer(.cooperatives(.country)).body
    else {
      Issue.record("another answer")
      return
    }
    #expect(cooperatives.total.effective == Share(2, of: 3))
    #expect(cooperatives.lacking.contains { $0.unit.name == "Khác" })
    #expect(!cooperatives.lacking.contains { $0.unit.name == "Ái Bảo" })
  }

  @Test func `units formed up to the day of the list are told with what they were then`() throws {
    guard case .mergers(let sheet) = try answer(.mergers(.country)).body else {
      Issue.record("another answer")
      return
    }
    #expect(
      sheet.formed.compactMap(\.unit?.name) == [
        "Ái Bảo", "Châu Một", "Châu Hai", "Một", "Dân Mới", "Bắc", "Mai",
      ]
    )
    let merged = try #require(sheet.formed.first { $0.unit?.name == "Ái Bảo" })
    #expect(merged.predecessors.map(\.name) == ["Xã Ái", "Xã Bảo"])
    // As they stood on the day of the figures, by the file's own list.
    #expect(merged.predecessors.map { $0.standing?.met } == [Share(4, of: 4), Share(4, of: 4)])
    #expect(merged.review == .pending(nil))
    let renamed = try #require(sheet.formed.first { $0.unit?.name == "Dân Mới" })
    #expect(renamed.way == .renamed && renamed.continued?.name == "Xã Dân")
    #expect(renamed.continued?.standing?.met == Share(2, of: 4))
    // By their own list nothing has been formed yet.
    let own = Question(.mergers(.country), day: RecastTests.before)
    guard case .mergers(let before) = try recasting.answer(own).body else { return }
    #expect(before.formed.isEmpty)
    guard case .commune(let dan) = try answer(.commune(UnitCode("02101"))).body else { return }
    #expect(dan.predecessors.continued?.predecessorName == "Xã Dân")
  }

  @Test func `records are the same whichever page was asked for before`() throws {
    func products() throws -> [String] {
      let body = try answer(.products(UnitCode("01110"), sector: nil)).body
      guard case .products(let rows) = body else { return [] }
      return rows.map(\.product.code)
    }
    #expect(try overview().country.rollUp.cooperatives == 3)
    #expect(try products() == ["P1", "P2", "P6"])
    guard case .cooperativeList(let rows) = try answer(.cooperativeList(UnitCode("01110"))).body
    else {
      Issue.record("another answer")
      return
    }
    #expect(rows.map(\.code) == ["H1", "H2"])
    #expect(try products() == ["P1", "P2", "P6"])
  }

  @Test func `a day between two lists is answered by the earlier one, which is named`() throws {
    let later = RecastTests.after.adding(days: 45)
    #expect(try recast(later).listedFrom == Day(number: 18_444))
    #expect(try recast(Day(number: 18_444)).listedFrom == Day(number: 18_444))
    #expect(try recast(ReadingStore.december).listedFrom == Day(number: 17_896))
  }

  @Test func `every page answers by the list`() throws {
    let place = UnitCode("032")
    for subject: Question.Subject in [
      .units(place), .belowLine(place), .districts(place), .quality(place), .models(place),
      .cooperativeList(place), .commune(UnitCode("02103")), .target("T3"), .search("gia"),
      .indicator(UnitCode("02103"), indicator: "4"), .product("P6"), .mergers(place),
    ] {
      let snapshot = try answer(subject)
      if case .missing = snapshot.body { Issue.record("\(subject)") }
      #expect(snapshot.recast?.day == RecastTests.after)
    }
    guard case .quality(let sheet) = try answer(.quality(place)).body else {
      Issue.record("another answer")
      return
    }
    #expect(sheet.total.counts.expected == 5 && sheet.total.counts.received == 4)
    guard case .search(let found) = try answer(.search("ai bao")).body else {
      Issue.record("another answer")
      return
    }
    #expect(found.hits.map(\.unit.name) == ["Ái Bảo"])
    guard case .commune(let commune) = try answer(.commune(UnitCode("02103"))).body else {
      Issue.record("another answer")
      return
    }
    #expect(commune.history.count == 2)
  }

  @Test func `going back, a later record is not divided`() throws {
    try importAfter()
    let recast = try recast(RecastTests.before, figures: RecastTests.after)
    let names = recast.unplaced.map(\.source.unit.name)
    #expect(names == ["Bắc", "Ái Bảo", "Khác", "Oai"])
    let ai = try #require(recast.changed.first { $0.unit.name == "Ái" })
    #expect(ai.way == .combined && ai.sources.map(\.unit.name) == ["Ái Bảo"])
    #expect(ai.sources.map(\.isWhole) == [false])
    let chau = try #require(recast.changed.first { $0.unit.name == "Châu" })
    #expect(chau.sources.map(\.unit.name) == ["Châu Một", "Châu Hai"])
    #expect(chau.sources.map(\.isWhole) == [true, true])
  }

  @Test func `the answer follows the file`() throws {
    #expect(try overview().country.rollUp.recognised == 0)
    try programme.importReport(
      "cong-nhan-2.csv",
      """
      Mã đơn vị;Tên đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Nguồn
      03202;Ngà;đạt chuẩn;31/QĐ;20/05/2020;2020;minh họa
      """
    )
    #expect(try overview().country.rollUp.recognised == 1)
  }

  @Test func `before the first list there is nothing, and the day is said`() throws {
    let early = Day(number: 17_000)
    let snapshot = try answer(.overview(focus: nil), list: early)
    guard case .missing = snapshot.body else {
      Issue.record("\(snapshot.body)")
      return
    }
    #expect(snapshot.recast?.isBeforeLists == true)
    #expect(snapshot.recast?.firstDay == Day(number: 17_896))
  }

  @Test func `days with another list are not compared`() throws {
    try importAfter()
    guard
      case .target(let sheet) = try answer(
        .target("T3"),
        figures: RecastTests.after,
        list: RecastTests.before
      ).body
    else {
      Issue.record("another answer")
      return
    }
    #expect(sheet.series.count == 1)
    guard case .target(let same) = try answer(.target("T3")).body else {
      Issue.record("another answer")
      return
    }
    #expect(same.series.count == 2)
  }

  @Test func `the watcher answers by the list, and tells what changed`() throws {
    let watcher = try Watcher(path: programme.path)
    let question = Question(
      .communes(.country),
      day: RecastTests.before,
      unitsAt: RecastTests.after
    )
    #expect(try watcher.answer(question).changes == nil)
    #expect(try !watcher.hasChanged())
    try programme.importReport(
      "danh-gia-05b.csv",
      ReadingProgramme.may.replacing("Ngà;31/05/2020;Đ;Đ;Đ;K", "Ngà;31/05/2020;Đ;Đ;Đ;Đ")
    )
    #expect(try watcher.hasChanged())
    let snapshot = try watcher.answer(question)
    #expect(snapshot.changes?.count == 1)
    guard case .communes(let rows) = snapshot.body else {
      Issue.record("another answer")
      return
    }
    #expect(rows.first { $0.unit.name == "Ngà" }?.words.metCount == 4)
    #expect(try !watcher.hasChanged())
    // The file's own answer is untouched by the tables of the other.
    let plain = try watcher.answer(Question(.communes(.country), day: RecastTests.before))
    guard case .communes(let own) = plain.body else {
      Issue.record("another answer")
      return
    }
    #expect(own.contains { $0.unit.name == "Ái" } && plain.recast == nil)
  }

  /// Figures of all communes of the later list.
  private func importAfter() throws {
    try programme.importReport(
      "danh-gia-08.csv",
      """
      Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4
      01110;Ái Bảo;31/08/2020;Đ;Đ;Đ;Đ
      01111;Châu Một;31/08/2020;Đ;K;K;K
      01112;Châu Hai;31/08/2020;Đ;Đ;K;K
      01201;Một;31/08/2020;Đ;Đ;Đ;K
      02101;Dân Mới;31/08/2020;Đ;Đ;Đ;K
      02102;Khác;31/08/2020;Đ;K;Đ;K
      02103;Gia;31/08/2020;Đ;Đ;Đ;Đ
      03101;Hòa;31/08/2020;Đ;Đ;Đ;Đ
      03102;Kim;31/08/2020;Đ;Đ;K;K
      03202;Ngà;31/08/2020;Đ;Đ;Đ;Đ
      """
    )
  }
}

/// What of a roll-up adds up over units.
private struct AdditiveCounts: Equatable {
  var counts: [Int]

  init(_ sums: RollUp) {
    counts =
      [
        sums.communes, sums.reported, sums.silent, sums.recognised, sums.advanced, sums.model,
        sums.below, sums.undetermined, sums.metSum, sums.districts, sums.districtsRecognised,
        sums.productsExpiringSoon, sums.productsExpired, sums.newEnterprises, sums.cooperatives,
        sums.cooperativesEffective,
      ] + sums.bands + sums.met + sums.notMet + sums.disputed + sums.sectorStars
  }

  mutating func add(_ other: AdditiveCounts, times sign: Int) {
    for index in counts.indices { counts[index] += other.counts[index] * sign }
  }
}

extension String {
  fileprivate func replacing(_ text: String, _ other: String) -> String {
    split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
  }
}
