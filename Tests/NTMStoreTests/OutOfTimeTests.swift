import NTMModel
import Testing

@testable import NTMStore

/// Days of a record that contradict each other: what can only be an error is refused, what papers do
/// contain is taken and told.
struct OutOfTimeTests {
  private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func `a product cannot be withdrawn before it was issued`() throws {
    let small = try SmallStore()
    let header = ImportTests.products.prefix { $0 != "\n" } + ";Ngày thu hồi\n"
    func row(_ revoked: String) -> String {
      header + "P1;Gạo;00001;1;4;75,5;;;;HTX;HTX;1/QĐ;08/12/2019;08/12/2022;\(revoked)\n"
    }
    let issued = try Self.day("2019-12-08")
    let fault = try #require(try small.faults(row("07/12/2019")).first)
    #expect(fault.kind == .beforeOther(heading: "Ngày cấp", day: issued))
    #expect(fault.column == "Ngày thu hồi" && fault.line == 2 && fault.value == "07/12/2019")
    #expect(try small.rows("SELECT count(*) FROM product") == ["0"])
    #expect(try small.kinds(row("08/12/2019")) == [])
  }

  @Test func `a withdrawal that stood before is held against a later day of issue`() throws {
    let small = try SmallStore()
    let header = ImportTests.products.prefix { $0 != "\n" } + ";Ngày thu hồi\n"
    try small.add(
      header + "P1;Gạo;00001;1;4;75,5;;;;HTX;HTX;1/QĐ;08/12/2019;08/12/2022;01/02/2020\n"
    )
    let later = ImportTests.products.replacing("08/12/2019", with: "08/03/2020")
    let fault = try #require(try small.faults(later).first)
    let revoked = try Self.day("2020-02-01")
    #expect(fault.kind == .afterOther(heading: "Ngày thu hồi", day: revoked))
    #expect(fault.column == "Ngày cấp")
  }

  @Test(arguments: [
    ("31/10/2009;;17/07/2009;;", "Hiệu quả từ", "Ngày thành lập", "2009-10-31", true),
    ("31/10/2009;;;;30/10/2009", "Tham gia OCOP từ", "Ngày thành lập", "2009-10-31", true),
    ("31/10/2009;01/02/2015;01/03/2015;;", "Hiệu quả từ", "Ngày giải thể", "2015-02-01", false),
    (
      "31/10/2009;01/02/2015;01/03/2012;02/02/2015;", "Hiệu quả đến", "Ngày giải thể",
      "2015-02-01", false
    ),
    (
      "31/10/2009;01/02/2015;;;01/03/2015", "Tham gia OCOP từ", "Ngày giải thể", "2015-02-01", false
    ),
  ])
  func `nobody works or takes part before the founding or after the end`(
    days: String,
    column: String,
    other: String,
    day: String,
    isBefore: Bool
  ) throws {
    let small = try SmallStore()
    let header = ImportTests.organisations.prefix { $0 != "\n" } + "\n"
    let fault = try #require(try small.faults(header + "H1;HTX A;HTX;00001;\(days)\n").first)
    let limit = try Self.day(day)
    #expect(
      fault.kind
        == (isBefore
          ? .beforeOther(heading: other, day: limit) : .afterOther(heading: other, day: limit))
    )
    #expect(fault.column == column && fault.line == 2)
    #expect(try small.rows("SELECT count(*) FROM organisation") == ["0"])
  }

  @Test func `the days of the founding and of the end themselves are within the life`() throws {
    let header = ImportTests.organisations.prefix { $0 != "\n" } + "\n"
    let row = "H1;HTX A;HTX;00001;31/10/2009;01/02/2015;31/10/2009;01/02/2015;31/10/2009\n"
    #expect(try SmallStore().kinds(header + row) == [])
  }

  private static func recognition(_ day: String, _ year: Int, unit: String = "00001;Hòa An")
    -> String
  {
    ImportTests.recognitions.prefix { $0 != "\n" } + "\n\(unit);đạt chuẩn;1/QĐ;\(day);\(year);;x\n"
  }

  @Test(arguments: ["00001;Hòa An", "001;Bát Xát"])
  func `a decision before the year that it is for is refused`(unit: String) throws {
    let small = try SmallStore()
    let fault = try #require(
      try small.faults(Self.recognition("15/11/2018", 2019, unit: unit)).first
    )
    #expect(fault.kind == .decidedBeforeYear(2019) && fault.column == "Ngày quyết định")
    #expect(try small.rows("SELECT count(*) FROM recognition") == ["0"])
  }

  @Test(arguments: [("15/11/2018", false), ("20/03/2019", false), ("20/03/2020", true)])
  func `a decision of the year after is usual, and one of a later year is told`(
    day: String,
    isTold: Bool
  ) throws {
    let summary = try SmallStore().add(Self.recognition(day, 2018))
    #expect(summary.warnings.map(\.kind) == (isTold ? [.decidedLate] : []))
    #expect(
      summary.warnings.first?.examples.first?.detail == (isTold ? "2020-03-20 / 2018" : nil)
    )
  }

  @Test func `a late decision of a commune and of a district is listed by check`() throws {
    let programme = try ReadingStore()
    func quality() throws -> QualitySheet {
      let body = try programme.answer(.quality(.country), day: ReadingStore.may).body
      guard case .quality(let sheet) = body else { throw StoreError.noFile(path: "quality") }
      return sheet
    }
    let before = try quality()
    let heading = ImportTests.recognitions.prefix { $0 != "\n" }
    try programme.importReport(
      "cong-nhan-2.csv",
      "\(heading)\n01102;;đạt chuẩn;7/QĐ;20/03/2020;2017;;x\n011;;đạt chuẩn;8/QĐ;20/03/2020;2016;;x\n"
    )
    let after = try quality()
    #expect(after.total.counts.contradictions == before.total.counts.contradictions + 1)
    #expect(
      after.total.counts.others.districts == before.total.counts.others.districts + 1
    )
    let late = after.communes.filter { !$0.lateDecisions.isEmpty }
    #expect(late.map(\.unit.code.text) == ["011", "01102"])
    #expect(late.map { $0.lateDecisions.map(\.year) } == [[2016], [2017]])
    #expect(!after.isWell)
    guard case .commune(let sheet) = try programme.answer(.commune(UnitCode("01102"))).body else {
      Issue.record("no commune")
      return
    }
    let decided = try Self.day("2020-03-20")
    #expect(sheet.contradictions.contains(.decidedLate(decided, year: 2017)))
  }
}

/// Tasks that the programme does not have, and papers of days to come.
struct TaskListFaultTests {
  private static let now: Int64 = 1_591_790_400  // 10/06/2020, noon

  private func fault(_ tasks: TaskStore, _ text: String, at moment: Int64 = now) throws
    -> ImportFault?
  {
    do {
      try tasks.edited.programme.importReport("lists.csv", text, at: moment)
      return nil
    } catch ImportFailure.faults(let faults, total: _) {
      return faults.first
    }
  }

  @Test func `a list of an office makes no new task`() throws {
    let tasks = try TaskStore()
    let heading = "Mã nhiệm vụ;Nhiệm vụ;Hạn;Trạng thái\n"
    let fault = try fault(tasks, heading + "N99;Sơ kết;30/09/2020;đang làm\n")
    #expect(fault?.kind == .unknownTask(known: ["N1", "N2", "N8", "N11"]))
    #expect(fault?.column == "Mã nhiệm vụ" && fault?.line == 2)
    #expect(try tasks.list().rows.count == 4)
    #expect(try self.fault(tasks, heading + "N1;Rà soát;30/09/2020;đang làm\n") == nil)
  }

  @Test func `the state of a task changes without its title`() throws {
    let tasks = try TaskStore()
    let (before, heading) = (try tasks.sheet("N1").row.task, "Mã nhiệm vụ;Trạng thái\n")
    #expect(try fault(tasks, heading + "N1;trình\n") == nil)
    var after = try tasks.sheet("N1").row.task
    #expect(after.state == "trình" && after.title == before.title && after.lead == before.lead)
    // A blank title is none either.
    #expect(try fault(tasks, "Mã nhiệm vụ;Nhiệm vụ;Trạng thái\nN1;;duyệt\n") == nil)
    after = try tasks.sheet("N1").row.task
    #expect(after.state == "duyệt" && after.title == before.title)
    // A new one has to have it.
    let facts = "programme,Mã nhiệm vụ,state\n2020,N3,trình\n"
    #expect(try fault(tasks, facts)?.kind == .missingValue)
    #expect(try tasks.list().rows.count == 4)
  }

  @Test func `a list with a mark and a state alone is no list of tasks`() throws {
    let kind = try fault(try TaskStore(), "Mã;Kết quả\nN1;trình\n")?.kind
    guard case .missingColumns(form: "tasks", _) = kind else {
      Issue.record("\(String(describing: kind))")
      return
    }
  }

  @Test func `a title or a lead that a list replaces is told`() throws {
    let tasks = try TaskStore()
    let text = "Mã nhiệm vụ;Nhiệm vụ;Chủ trì;Trạng thái\nN1;Rà soát xã;Bộ D;trình\n"
    try tasks.edited.programme.importReport("doi.csv", text, at: TaskListFaultTests.now)
    let report = try tasks.edited.report("doi.csv")
    let warnings = try #require(try tasks.store.report(report)).warnings
    #expect(warnings.map(\.kind) == [.valueReplaced, .valueReplaced])
    #expect(warnings.map(\.subject) == ["N1 Nhiệm vụ", "N1 Chủ trì"])
    #expect(warnings.map(\.detail) == ["Rà soát → Rà soát xã", "Bộ A → Bộ D"])
  }

  @Test func `overdue is no state to write, in a list or on the screen`() throws {
    let tasks = try TaskStore()
    for word in ["quá hạn", "Quá hạn", "overdue"] {
      let fault = try fault(tasks, "Mã nhiệm vụ;Trạng thái\nN1;\(word)\n")
      #expect(fault?.kind == .computedState && fault?.column == "Trạng thái")
      let outcome = try tasks.edited.write(.task(id: "N1"), .text(word))
      #expect(outcome == .refused(.computedState))
    }
    #expect(try tasks.sheet("N1").row.task.state == "đang làm")
  }

  @Test func `facts that name their programme give it a task`() throws {
    let tasks = try TaskStore()
    let facts = "programme,id,title_vi,state\n2020,N3,Thêm,trình\n"
    #expect(try fault(tasks, facts) == nil)
    #expect(try tasks.list().rows.count == 5)
  }

  @Test func `a paper of a task that nobody knows is refused with those there are`() throws {
    let fault = try fault(try TaskStore(), "task,number,date\nN99,1/CV,2020-05-01\n")
    #expect(fault?.kind == .unknownTask(known: ["N1", "N2", "N8", "N11"]))
  }

  @Test func `a paper signed after its list came in, or after the day of the list, is refused`()
    throws
  {
    let tasks = try TaskStore()
    let heading = "Mã nhiệm vụ;Số văn bản;Ngày ký\n"
    let today = try #require(Day("2020-06-10"))
    let fault = try fault(tasks, heading + "N1;1/CV;11/06/2020\n")
    #expect(fault?.kind == .paperAhead(of: today) && fault?.column == "Ngày ký")
    let titled = "Văn bản đến ngày 31/05/2020\n" + heading
    #expect(
      try self.fault(tasks, titled + "N1;1/CV;01/06/2020\n")?.kind
        == .paperAhead(of: ReadingStore.may)
    )
    #expect(try self.fault(tasks, titled + "N1;1/CV;31/05/2020\n") == nil)
    #expect(try self.fault(tasks, heading + "N1;2/CV;10/06/2020\n") == nil)
  }
}

/// The same rules for what is typed on the screen.
struct OutOfTimeEditTests {
  @Test func `a decision cannot be typed before the year that it is for`() throws {
    let edited = try EditedStore()
    let recognition = Recognition(
      standard: .standard,
      number: "9/QĐ",
      decidedOn: Day("2018-12-01"),
      year: 2019,
      lostOn: nil,
      source: "x"
    )
    let subject = Edit.Subject.recognition(UnitCode("01102"), .standard, year: 2019)
    #expect(
      try edited.write(subject, .recognition(recognition)) == .refused(.decidedBeforeYear(2019))
    )
    var late = recognition
    (late.decidedOn, late.year) = (Day("2020-03-01"), 2017)
    let written = try edited.written(
      .recognition(UnitCode("01102"), .standard, year: 2017),
      .recognition(late)
    )
    #expect(written.warnings.map(\.kind).contains(.decidedLate))
  }

  @Test func `a paper cannot be typed for a day to come`() throws {
    let tasks = try TaskStore()
    let paper = TaskPaper(number: "5/CV", day: Day("2099-05-01"), title: "Giao", source: "")
    let outcome = try tasks.edited.write(.paper(task: "N1", number: "5/CV"), .paper(paper))
    guard case .refused(.paperAhead) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try tasks.sheet("N1").row.papers.isEmpty)
  }
}
