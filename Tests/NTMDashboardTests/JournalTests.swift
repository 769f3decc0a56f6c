import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct JournalTests {
  private static let filter = ChangeFilter(place: UnitCode("10"), limit: State.journalLimit)

  static let changes = [
    Fixture.change(130), Fixture.change(129, .indicator("17.1", part: 1), old: "58.2", new: "60"),
    Fixture.change(
      128,
      .criterion(4),
      old: nil,
      source: "danh-gia-lao-cai.csv",
      form: "danh-gia",
      report: 12,
      undoneBy: 29
    ),
    Fixture.change(
      128,
      .criterion(6),
      old: nil,
      new: "R",
      source: "danh-gia-lao-cai.csv",
      form: "danh-gia",
      report: 12,
      undoneBy: 29
    ),
  ]

  static func open(
    _ size: Size = Size(width: 120, height: 40),
    changes: [Change] = changes,
    hasMore: Bool = false,
    editor: String? = "Lan"
  ) throws -> Session {
    var session = Session(size, page: "communes 10")
    session.state.settings.editor = editor
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("<f7>")
    session.apply(.snapshot(Fixture.journal(changes, filter, hasMore: hasMore)))
    return session
  }

  @Test func `F7 asks for the changes of the place on show, and again closes`() throws {
    var session = Session(page: "communes 10")
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("<f7>")
    #expect(session.effects == [.ask(Question(.changes(JournalTests.filter)))])
    session.apply(.snapshot(Fixture.journal(JournalTests.changes, JournalTests.filter)))
    try session.press("<f7>")
    #expect(session.state.visit.page == .communes(UnitCode("10")))
  }

  @Test func `a row tells when, who, where, what, from what, and what took it back`() throws {
    var session = try JournalTests.open(Size(width: 200, height: 24))
    let first = try #require(
      session.picture.split(separator: "\n").first { $0.contains("> ") || $0.contains("│>") }
    )
    for words in [
      "31/05/2020 14:32", "Xã Bản Liền", "TC 5", "Chưa đạt", "Đạt", "Trần Văn Bình",
      "12/BC-UBND", "Lào Cai", "130",
    ] {
      #expect(first.contains(words), "\(words) is not in \(first)")
    }
    try session.press("<end>")
    #expect(session.picture.contains("BC 29"))
  }

  @Test(
    arguments: [
      ("title", "4 4 2000-01-01", "danh hiệu bậc 4 cấp xã từ 01/01/2000"),
      ("unit_type", "3 Thị xã", "loại đơn vị Thị xã (cấp huyện)"),
      ("unit", "02935 2015-12-31", "đơn vị hành chính 02935 từ 31/12/2015"),
      ("figure", "2020-05-31 VN communes X", "số công bố 31/05/2020 VN communes X"),
      ("band", "1980 0", "khoảng tiêu chí 1980 thứ 1"), ("title", "", "danh hiệu "),
      ("unit_type", "9 Xã", "loại đơn vị 9 Xã"),
    ]
  )
  func `a row of the facts is told by what it is`(_ table: String, _ key: String, _ told: String) {
    let words = Words(.vi, glyphs: .unicode)
    #expect(words.field(.fact(table, key: key, column: "")) == told)
    #expect(words.field(.fact(table, key: key, column: "step")) == told + " · bậc")
  }

  @Test(
    arguments: [
      (
        Language.vi, nil, "value", "45", "mức đạt CT 17.1 · Chung cả nước (bộ 1980)",
        "≥45 triệu đồng/người"
      ),
      (
        .en, 2, "value", "45,5", "threshold of indicator 17.1 (part 2) · Common (set 1980)",
        "≥45.5 triệu đồng/người"
      ),
      (.vi, nil, "value", "Đạt", "mức đạt CT 17.1 · Chung cả nước (bộ 1980)", "Đạt"),
      (.vi, nil, "source", "60", "mức đạt CT 17.1 · Chung cả nước (bộ 1980) · nguồn", "60"),
    ] as [(Language, Int?, String, String, String, String)]
  )
  func `a threshold is told by indicator, group and unit`(
    _ language: Language,
    _ part: Int?,
    _ column: String,
    _ text: String,
    _ told: String,
    _ value: String
  ) {
    let words = Words(language, glyphs: .unicode)
    var change = Fixture.change(1, .fact("threshold", key: "1980 48 1 common", column: column))
    change.threshold = Change.Threshold(
      set: "1980",
      indicator: "17.1",
      part: part,
      group: nil,
      unit: "triệu đồng/người",
      direction: .atLeast
    )
    #expect(words.field(of: change) == told)
    #expect(words.value(text, of: change) == value)
  }

  @Test func `counts of rows are grouped, and a record without a word is told as added`() {
    let words = Words(.vi, glyphs: .unicode)
    #expect(words.value("11475", of: Fixture.change(1, .facts("units"))) == "11.475 dòng")
    let added = Fixture.change(1, .task("N11", column: ""), old: nil, new: "")
    #expect(words.opposite(added, withPlace: false) == "nhiệm vụ N11: – → mới thêm")
    let removed = Fixture.change(1, .task("N11", column: ""), old: "", new: nil)
    #expect(words.opposite(removed, withPlace: false) == "nhiệm vụ N11: đã ghi → –")
    let blank = Fixture.change(1, .task("N11", column: "state"), old: nil, new: "đang làm")
    #expect(words.opposite(blank, withPlace: false) == "nhiệm vụ N11 · trạng thái: – → đang làm")
  }

  @Test func `an entry that changed two values has two rows and one cursor`() throws {
    var session = try JournalTests.open()
    try session.press("<down><down>")
    #expect(session.cursor == "128/0")
    try session.press("<down>")
    #expect(session.cursor == "128/1")
  }

  @Test func `Enter opens the commune of the change`() throws {
    var session = try JournalTests.open()
    try session.press("<enter>")
    #expect(session.state.visit.page == .commune(UnitCode("02935")))
    try session.press("<a-left><esc>")
    #expect(session.state.visit.page == .communes(UnitCode("10")))
  }

  @Test func `the page says that it does not list all`() throws {
    #expect(try JournalTests.open(hasMore: true).picture.contains("4 mới nhất, còn nữa"))
    #expect(try JournalTests.open().picture.contains("4 thay đổi"))
  }

  @Test func `X leads from a figure to its history`() throws {
    var session = Session.editing(who: nil)
    try session.press("<end>X")
    guard case .journal(let filter) = session.state.visit.page else {
      Issue.record("X does not open the journal")
      return
    }
    #expect(filter.place == UnitCode("02935") && filter.field == .criterion(19))
    try session.press("<esc><tab>X")
    guard case .journal(let other) = session.state.visit.page else {
      Issue.record("X does not open the journal")
      return
    }
    #expect(other.field == .indicator("19", part: 1))
  }

  @Test(arguments: [
    (Language.vi, 80, ["CT 17.1 (phần 1)", "CT 17.1 (phần 2)"]),
    (.vi, 120, ["CT 17.1 (phần 1)", "CT 17.1 (phần 2)"]),
    (.en, 80, ["indicator 17.1 (part 1)", "indicator 17.1 (part 2)"]),
  ])
  func `the history of an indicator in two parts says which part a line is of`(
    language: Language,
    width: Int,
    expected: [String]
  ) throws {
    var set = Fixture.set
    let position = try #require(set.indicators.firstIndex { $0.code == "17.1" })
    set.indicators[position].names.append(Bilingual("Nước sạch", "Clean water"))
    let parts = [1, 2].map { Fixture.change(Int64(130 - $0), .indicator("17.1", part: $0)) }
    let table = ChangeTable(
      parts + [Fixture.change(120)],
      of: set,
      offset: 0,
      width: width,
      words: Words(language, glyphs: .unicode)
    )
    let words = Words(language, glyphs: .unicode)
    let column = try #require(table.columns.firstIndex { $0.id == .field })
    #expect((0..<2).map { table.cell($0, column, words).text } == expected)
    // Nothing of it is cut off, however narrow the page.
    #expect(expected.allSatisfy { Width.columns($0) <= table.columns[column].width })
    #expect(try #require(table.detail(0, column, words)).contains(expected[0]))
    // An indicator of one value has no parts.
    let whole = ChangeTable(
      parts,
      of: Fixture.set,
      offset: 0,
      width: width,
      words: words
    )
    #expect(!whole.cell(0, column, words).text.contains("1)"))
  }

  @Test func `X on a change lists its whole report`() throws {
    var session = try JournalTests.open()
    try session.press("<down><down>X")
    guard case .journal(let filter) = session.state.visit.page else {
      Issue.record("X leaves the journal")
      return
    }
    #expect(filter.report == 12 && filter.place == nil)
  }

  @Test(arguments: [
    ("31/05/2020 14:30", Int64(1_590_910_200)), ("31/5/2020", 1_590_858_000),
    ("2020-05-31 00:00", 1_590_858_000), ("14:30", 1_590_910_200),
  ])
  func `the journal is listed since a day or a time`(typed: String, seconds: Int64) throws {
    var session = try JournalTests.open()
    try session.press("s\(typed)<enter>")
    var filter = JournalTests.filter
    filter.since = seconds
    #expect(session.effects == [.ask(Question(.changes(filter)))])
    session.apply(.snapshot(Fixture.journal([], filter)))
    #expect(session.picture.contains("từ 31/05/2020"))
    try session.press("s<enter>")
    #expect(session.effects == [.ask(Question(.changes(JournalTests.filter)))])
    try session.press("<esc>")
    #expect(session.state.visit.page == .communes(UnitCode("10")))
  }

  @Test(arguments: ["31/13/2020", "25:00", "hôm qua", "14:30 31/05/2020", "1 2"])
  func `a time that cannot be read is said and asked again`(typed: String) throws {
    var session = try JournalTests.open()
    try session.press("s\(typed)<enter>")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("! không phải lúc nào"))
  }
}

@Suite struct UndoDialogTests {
  private func result(_ report: Int64, form: String, entries: Int = 1) -> UndoResult {
    UndoResult(
      report: 32,
      target: ReportRecord(
        id: report,
        file: form == ReportRecord.correction ? "" : "danh-gia-lao-cai.csv",
        form: form,
        source: form == ReportRecord.correction ? "12/BC-UBND" : "",
        province: UnitCode("10"),
        provinceName: "Lào Cai",
        day: Fixture.asOf,
        at: 1_590_910_320,
        who: "Trần Văn Bình",
        rows: 1,
        changes: entries,
        warnings: 0,
        sha256: nil,
        undoes: nil,
        undoneBy: nil
      ),
      entries: entries,
      units: entries,
      changes: [Fixture.change(131, old: "Đ", new: "K")],
      daysRemoved: [],
      effects: []
    )
  }

  @Test func `u on a correction shows what it would do, and Enter does it`() throws {
    var session = try JournalTests.open()
    try session.press("u")
    #expect(session.effects == [.undo(.report(30), source: "", isDryRun: true)])
    let result = result(30, form: ReportRecord.correction)
    session.apply(.undone(.report(30), .done(result), isDryRun: true))
    #expect(session.picture.contains("Hoàn tác 1 thay đổi ở 1 đơn vị, của báo cáo 30"))
    #expect(session.picture.contains("Xã Bản Liền: TC 5: Đạt → Chưa đạt"))
    #expect(session.picture.contains("hoàn tác báo cáo 30: 12/BC-UBND"))
    try session.press("gõ nhầm<enter>")
    #expect(
      session.effects == [.undo(.report(30), source: "gõ nhầm", isDryRun: false)]
    )
    session.apply(.undone(.report(30), .done(result), isDryRun: false))
    #expect(session.state.overlay == nil && session.picture.contains("ghi là báo cáo 32"))
  }

  @Test func `X on a target opens its figures over time and their sources`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("1X")
    #expect(session.state.visit.page == .target("T3"))
  }

  @Test func `the history of a figure names the report that it stands on`() throws {
    var session = try JournalTests.open()
    guard case .journal(let filter) = session.state.visit.page else { return }
    var answer = Fixture.journal([Fixture.change(130)], filter)
    guard case .changes(var list) = answer.body else { return }
    list.standing = ChangeList.Standing(day: Fixture.asOf, source: "danh-gia-05.csv")
    answer.body = .changes(list)
    session.apply(.snapshot(answer))
    #expect(session.picture.contains("Số đang dùng: kỳ 31/05/2020, theo danh-gia-05.csv"))
  }

  @Test func `without a reason the report taken back is kept as one`() throws {
    var session = try JournalTests.open()
    try session.press("u")
    session.apply(
      .undone(.report(30), .done(result(30, form: ReportRecord.correction)), isDryRun: true)
    )
    try session.press("<enter>")
    guard case .undo(_, let source, isDryRun: false) = session.effects.first else {
      Issue.record("\(session.effects)")
      return
    }
    #expect(source.hasPrefix("hoàn tác báo cáo 30"))
  }

  @Test func `of a report with many entries one is asked how much`() throws {
    var session = try JournalTests.open()
    try session.press("<down><down>u")
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("Chỉ thay đổi 128"))
    #expect(session.picture.contains("Cả báo cáo 12: danh-gia-lao-cai.csv"))
    try session.press("<enter>")
    #expect(session.effects == [.undo(.change(128), source: "", isDryRun: true)])
    try session.press("<esc>u<down><enter>")
    #expect(session.effects == [.undo(.report(12), source: "", isDryRun: true)])
  }

  @Test func `later changes that stand on it are named and nothing is done`() throws {
    var session = try JournalTests.open()
    try session.press("u")
    let refusal = UndoRefusal.laterChanges([Fixture.change(140)], total: 2)
    session.apply(.undone(.report(30), .refused(refusal), isDryRun: true))
    #expect(session.picture.contains("2 thay đổi sau dựa trên nó"))
    #expect(session.picture.contains("thay đổi 140"))
    try session.press("<enter>")
    #expect(session.state.overlay == nil && session.effects.isEmpty)
  }

  @Test func `u right after a write takes that back`() throws {
    var session = Session.editing()
    try session.press("u")
    #expect(session.effects.isEmpty && session.picture.contains("Chưa ghi gì từ màn hình này"))
    try session.press("<end>e<down><enter>x<enter>")
    session.agree(old: .state(.notMet))
    try session.press("<enter>")
    session.agree(old: .state(.notMet))
    try session.press("u")
    #expect(session.effects == [.undo(.report(31), source: "", isDryRun: true)])
  }

  @Test func `Esc takes nothing back`() throws {
    var session = try JournalTests.open()
    try session.press("u")
    session.apply(
      .undone(.report(30), .done(result(30, form: ReportRecord.correction)), isDryRun: true)
    )
    try session.press("<esc>")
    #expect(session.state.overlay == nil && session.effects.isEmpty)
  }
}
