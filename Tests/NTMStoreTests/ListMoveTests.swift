import NTMModel
import Testing

@testable import NTMStore

/// What single records and the figures of communes were at a meeting or a reporting date.
@Suite struct ListMoveTests {
  private let tasks: TaskStore
  private var edited: EditedStore { tasks.edited }
  private var store: Store { edited.store }

  private static let organisations =
    "Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ;"
    + "Số thành viên\n"
  private static let products = ReadingProgramme.products.prefix { $0 != "\n" } + "\n"
  private static let december = Baseline.day(ReadingStore.december)

  init() throws {
    tasks = try TaskStore()
    try edited.programme.importReport(
      "to-chuc.csv",
      Self.organisations + """
        H1;HTX Ái;HTX;01101;01/02/2015;;01/03/2018;;;20
        H2;HTX Bảo;HTX;01102;01/02/2017;15/04/2020;01/03/2018;;;
        H3;HTX Mai;HTX;03201;01/02/2019;;01/03/2020;;;15
        H4;HTX Kim;HTX;03102;01/02/2020;;;;;9
        """
    )
  }

  private func opened() throws -> Baseline {
    switch try store.openMeeting("Họp", by: "Lan", at: 1_590_500_000) {
    case .done(let meeting): return .meeting(meeting.id)
    case .refused(let refusal): throw refusal
    }
  }

  private func answer(_ subject: Question.Subject, _ since: Baseline) throws -> Snapshot {
    try store.answer(Question(subject, since: since))
  }

  private func products(_ since: Baseline) throws -> [String: ProductRow] {
    guard case .products(let rows) = try answer(.products(.country, sector: nil), since).body else {
      return [:]
    }
    return rows.reduce(into: [:]) { $0[$1.product.code] = $1 }
  }

  private func cooperatives(_ since: Baseline) throws -> [String: CooperativeRow] {
    guard case .cooperativeList(let rows) = try answer(.cooperativeList(.country), since).body
    else { return [:] }
    return rows.reduce(into: [:]) { $0[$1.code] = $1 }
  }

  private func models(_ since: Baseline) throws -> ModelSheet {
    guard case .models(let sheet) = try answer(.models(.country), since).body else {
      throw StoreError.failed(path: store.path, message: "no models")
    }
    return sheet
  }

  private func commune(_ code: String, _ since: Baseline) throws -> CommuneSheet {
    guard case .commune(let sheet) = try answer(.commune(UnitCode(code)), since).body else {
      throw StoreError.failed(path: store.path, message: "no commune")
    }
    return sheet
  }

  @Test func `a product was there with its stars and certificate, or is new`() throws {
    let rows = try products(Self.december)
    #expect(rows["P1"]?.then == .was(ProductThen(stars: 3, certificate: .valid)))
    #expect(rows["P1"]?.starsMove == 0 && rows["P1"]?.certificateMove == 0)
    // It ended on 1 January, when P3 was issued.
    #expect(rows["P2"]?.then?.value?.certificate == .expiresSoon)
    #expect(rows["P2"]?.certificateMove == -1)
    #expect(rows["P3"]?.then == .absent && rows["P3"]?.starsMove == nil)
  }

  @Test func `since a meeting products are those of its opening, and a first list tells of none`()
    throws
  {
    let since = try opened()
    try edited.programme.importReport(
      "ocop-2.csv",
      Self.products + """
        P1;Ổi Ái;01101;1;4;75;25;25;25;HTX Ái;HTX;1/QĐ;01/06/2019;01/06/2022
        P5;Chè Bảo;01102;1;3;60;20;20;20;HTX B;HTX;5/QĐ;01/05/2020;01/05/2023
        P6;Nấm Dân;02101;1;3;60;20;20;20;HTX D;HTX;6/QĐ;02/05/2020;02/05/2023
        """
    )
    let rows = try products(since)
    #expect(rows["P1"]?.then?.value?.stars == 3 && rows["P1"]?.starsMove == 1)
    #expect(rows["P5"]?.then == .absent)
    // Of Bình no list had come in when the meeting was opened: nobody knows.
    #expect(rows["P6"] != nil && rows["P6"]?.then == nil)
    let gone = try edited.report("ocop-2.csv")
    guard case .meeting(let first) = since else { return }
    _ = try store.closeMeeting(first, by: "Lan", at: 1_590_600_000)
    let second = try reopened()
    try edited.undone(.report(gone))
    let snapshot = try answer(.products(.country, sector: nil), second)
    #expect(snapshot.since?.gone == ["Chè Bảo", "Nấm Dân"])
    #expect(snapshot.since?.leftOut.isEmpty == true)
  }

  private func reopened() throws -> Baseline {
    switch try store.openMeeting("Họp sau", by: "Lan", at: 1_590_700_000) {
    case .done(let meeting): return .meeting(meeting.id)
    case .refused(let refusal): throw refusal
    }
  }

  @Test func `a cooperative works, has members and is new by the day of the baseline`() throws {
    let rows = try cooperatives(Self.december)
    #expect(rows["H1"]?.effectiveMove == 0 && rows["H1"]?.membersMove == 0)
    #expect(rows["H2"]?.then?.value?.state == .effective && rows["H2"]?.effectiveMove == -1)
    #expect(rows["H2"]?.membersMove == nil)
    #expect(rows["H3"]?.effectiveMove == 1 && rows["H4"]?.then == .absent)
    let since = try opened()
    try edited.programme.importReport(
      "to-chuc-2.csv",
      Self.organisations + "H1;HTX Ái;HTX;01101;01/02/2015;;01/03/2018;;;26"
    )
    #expect(try cooperatives(since)["H1"]?.membersMove == 6)
    #expect(try cooperatives(since)["H4"]?.then?.value?.members == 9)
  }

  @Test func `models move by kind and household, and those that ended are named`() throws {
    let sheet = try models(Self.december)
    // Chains: M1 and M4 then, M1 and M2 now.
    #expect(sheet.total.counts == [2, 2] && sheet.total.then?.counts == [2, 2])
    #expect(sheet.total.then?.households == 64 && sheet.total.then?.untold == 0)
    let rows = sheet.models.reduce(into: [:]) { $0[$1.model.code] = $1 }
    #expect(rows["M1"]?.householdsMove == 0 && rows["M2"]?.then == .absent)
    let snapshot = try answer(.models(.country), Self.december)
    #expect(snapshot.since?.gone == ["Chuỗi cũ"])
    let since = try opened()
    try edited.programme.importReport(
      "mo-hinh-2.csv",
      "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Ngày kết thúc;Chủ trì;Số hộ\n"
        + "M1;Chuỗi ổi;chuỗi giá trị;01101;01/02/2019;;HTX Ái;55"
    )
    let now = try models(since)
    #expect(now.models.first { $0.model.code == "M1" }?.householdsMove == 15)
    #expect(now.total.then?.households == 55)
  }

  @Test func `tasks move since a meeting only, by state and days`() throws {
    let since = try opened()
    try edited.written(.task(id: "N2"), .text("duyệt"))
    guard case .tasks(let list) = try answer(.tasks, since).body else { return }
    let rows = list.rows.reduce(into: [:]) { $0[$1.task.id] = $1 }
    #expect(rows["N2"]?.then?.value?.standing.state?.word == "trình")
    #expect(rows["N2"]?.stateMove(in: list.states) == 1)
    #expect(rows["N1"]?.stateMove(in: list.states) == 0 && rows["N1"]?.daysMove == 0)
    // Without a state nobody can tell how far it came.
    #expect(rows["N11"]?.stateMove(in: list.states) == nil)
    let day = try answer(.tasks, Self.december)
    #expect(day.since == nil)
    guard case .tasks(let plain) = day.body else { return }
    #expect(plain.rows.allSatisfy { $0.then == nil })
  }

  @Test func `the page of a commune has states and values of both days`() throws {
    let east = try commune("01103", Self.december)
    #expect(east.then?.assessedOn == ReadingStore.december)
    #expect(east.then?.move(of: 1, to: east.row.words[1]) == 1)
    #expect(east.then?.move(of: 2, to: east.row.words[2]) == 0)
    let roads = try #require(east.then?.values?[1].first ?? nil)
    #expect(roads == Quantity(50))
    // No report ever came in.
    let silent = try commune("03103", Self.december)
    #expect(silent.then?.assessedOn == nil && silent.then?.values == nil)
    #expect(silent.then?.move(of: 0, to: silent.row.words[0]) == nil)
  }

  @Test func `since a meeting the values of a commune are those of its opening`() throws {
    let since = try opened()
    try edited.written(.indicator(UnitCode("01103"), code: "2.1", part: 1), .quantity(Quantity(91)))
    try edited.written(.criterion(UnitCode("01103"), number: 3), .state(.met))
    let sheet = try commune("01103", since)
    #expect(sheet.then?.values?[1] == [Quantity(80)])
    #expect(sheet.indicators[1].values == [Quantity(91)])
    #expect(sheet.then?.words[2] == .notMet && sheet.row.words[2] == .met)
    #expect(sheet.row.move?.criteria?.net == 1)
  }

  @Test func `pace tells what was done then, of the country and of each province`() throws {
    guard case .pace(let sheet) = try answer(.pace("T3", .country), Self.december).body else {
      return
    }
    #expect(sheet.total.move?.part == 3 && sheet.total.move?.count == -1)
    let places = sheet.places.reduce(into: [:]) { $0[$1.unit.name] = $1.move?.count }
    #expect(places == ["An": 0, "Bình": -1, "Cao": 0])
  }

  @Test func `who is near the line needed more or less then`() throws {
    guard case .nearest(let sheet) = try answer(.nearest(.country), Self.december).body else {
      return
    }
    let then = try #require(sheet.then)
    // Bảo lacked poverty and lacks nothing; Châu lacked three and lacks two.
    #expect(then.communes[UnitCode("01102")] == 1 && then.communes[UnitCode("01103")] == 3)
    #expect(then.then.lacking == [0, 3, 2] && then.now.lacking == [1, 3, 3])
    #expect(then.goals["T3"]?.lack == 4)
    // Châu, Dân and Kim were below, Én and Liên could be: the same care on both days.
    #expect(then.goals["T4"]?.lack == 3 && then.goals["T4"]?.undecided == 1...3)
    #expect(sheet.goals.first { $0.reading.target.id == "T4" }?.undecided == 1...3)
    #expect(sheet.goals.first { $0.reading.target.id == "T3" }?.lack == 5)
  }

  @Test func `a target on the page of the nearest moves as it does on the overview`() throws {
    guard case .nearest(let sheet) = try answer(.nearest(.country), Self.december).body,
      case .overview(let overview) = try answer(.overview(focus: .country), Self.december).body
    else {
      Issue.record("The pages are not there.")
      return
    }
    let then = try #require(sheet.then)
    let ceiling = try #require(sheet.goals.first { $0.reading.target.id == "T4" })
    let before = try #require(then.goals["T4"])
    let target = try #require(overview.targets.first { $0.target.id == "T4" })
    #expect(target.move?.count == ceiling.move(since: before))
    var (wide, narrow) = (before, ceiling)
    // Of four that were undetermined two are decided by now: with all of them counted as bad, two fewer
    // are lacking than the target itself tells.
    (wide.reading.undetermined, wide.lack) = (4, before.sureLack + 4)
    (narrow.reading.undetermined, narrow.lack) = (2, ceiling.sureLack + 2)
    #expect(narrow.move(since: wide) == ceiling.move(since: before))
    #expect(narrow.openMove(since: wide) == narrow.move(since: wide) - 2)
  }

  @Test func `quality moves by what came in, and by contradictions since either`() throws {
    guard case .quality(let sheet) = try answer(.quality(.country), Self.december).body else {
      return
    }
    let total = try #require(sheet.total.then)
    #expect(total.received == 10 && total.receivedMove == -1 && total.missingMove == 1)
    #expect(total.contradictions != nil && total.contradictionsMove != nil)
    let since = try opened()
    guard case .quality(let now) = try answer(.quality(.country), since).body else { return }
    #expect(now.total.then?.receivedMove == 0)
    #expect(now.total.then?.contradictions == now.total.counts.allContradictions)
    #expect(now.total.then?.contradictionsMove == 0)
  }

  @Test func `units and records are as wrong as the answer of that day says, lists go by meetings`()
    throws
  {
    let day = ReadingStore.december
    guard case .quality(let sheet) = try answer(.quality(.country), Self.december).body,
      case .quality(let there) = try store.answer(Question(.quality(.country), day: day)).body
    else { return }
    let then = try #require(sheet.faultsThen)
    #expect(!there.communes.isEmpty && then.units.count == there.communes.count)
    for unit in there.communes { #expect(then.faults(of: unit.unit) == unit.faults(for: day)) }
    // Dân reported in December and not in May.
    let silent = try #require(sheet.communes.first { $0.unit.name == "Dân" })
    #expect(then.faults(of: silent.unit) == 0 && silent.faults(for: sheet.day) == 1)
    let settled = Set(there.communes.map(\.unit.code)).subtracting(sheet.communes.map(\.unit.code))
    #expect(then.settled(in: sheet).units == settled.count)
    #expect(sheet.listsThen == nil)
    let since = try opened()
    try edited.programme.importReport(
      "mo-hinh.csv",
      "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu\nM9;Mía;chuỗi giá trị;03101;01/02/2020"
    )
    guard case .quality(let now) = try answer(.quality(.country), since).body else { return }
    // As of the opening: the same as now, since nothing was corrected.
    #expect(now.faultsThen?.settled(in: now).units == 0)
    for unit in now.communes { #expect(now.faultsThen?.move(of: unit, to: now.day) == 0) }
    let lists = try #require(now.listsThen)
    #expect(lists.first?.counts.map(\.list) == RecordList.allCases)
    #expect(lists.map(\.unit.code) == now.records.map(\.unit.code))
    // The provinces of the country as they were, one by one.
    for place in now.records {
      for counts in place.counts {
        let then = try #require(now.received(counts.list, ofThen: place.unit))
        #expect(counts.received >= then)
      }
    }
  }

  @Test func `contradictions since a meeting are those that going back to it shows`() throws {
    let since = try opened()
    guard case .meeting(let id) = since else { return }
    // Châu reports roads that are not met, and Hòa what was contradicted before is settled.
    try edited.written(.criterion(UnitCode("01103"), number: 4), .state(.met))
    try edited.programme.importReport("danh-gia-05b.csv", ReadingProgramme.may)
    guard case .quality(let sheet) = try answer(.quality(.country), since).body else { return }
    var question = Question(.quality(.country))
    question.stoodAt = MeetingPoint(id, .opening)
    let earlier = try EarlierStore(path: store.path).answer(question)
    guard case .quality(let there) = earlier.body else { return }
    let then = try #require(sheet.total.then)
    #expect(then.contradictions == there.total.counts.allContradictions)
    #expect(
      then.contradictionsMove
        == sheet.total.counts.allContradictions - there.total.counts.allContradictions
    )
    for place in sheet.places {
      let same = there.places.first { $0.unit.code == place.unit.code }
      #expect(place.then?.contradictions == same?.counts.allContradictions)
    }
    #expect(sheet.faultsThen?.units.count == there.communes.count)
  }

  @Test func `provinces have the gain of the year without a baseline, on units of both days`()
    throws
  {
    let question = Question(.overview(focus: nil))
    guard case .overview(let overview) = try store.answer(question).body else { return }
    let gains = overview.places.filter { $0.unit.level == .province }.map(\.gain)
    #expect(gains.map { $0?.communes } == [0, -1, 0])
    #expect(gains.allSatisfy { $0?.since == ReadingStore.december })
    // Of the first date nothing was gained since.
    let first = Question(.overview(focus: nil), day: ReadingStore.december)
    guard case .overview(let early) = try store.answer(first).body else { return }
    #expect(early.places.allSatisfy { $0.gain == nil })
    guard case .units(let rows) = try store.answer(Question(.units(UnitCode("NAM")))).body else {
      return
    }
    #expect(rows.map { $0.gain?.communes } == [0])
  }

  @Test func `a note that begins with the code of a record is known beside it`() throws {
    try edited.written(.note(UnitCode("01101")), .text("P1: xem lại hồ sơ"))
    try edited.written(.note(UnitCode("01101")), .text("đường đang làm"))
    let remarks = try store.answer(Question(.products(.country, sector: nil))).facts.remarks
    let record = RecordMark(code: "P1", unit: UnitCode("01101"))
    #expect(remarks.notes(about: record, on: ReadingStore.may) == 1)
    #expect(remarks.notes(beside: UnitCode("01101"), on: ReadingStore.may) == 2)
    let other = RecordMark(code: "P2", unit: UnitCode("01101"))
    #expect(remarks.notes(about: other, on: ReadingStore.may) == 0)
  }
}
