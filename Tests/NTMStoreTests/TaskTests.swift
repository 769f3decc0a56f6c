import NTMModel
import Testing

@testable import NTMStore

/// A trial programme with tasks, papers, components and models.
struct TaskStore {
  let edited: EditedStore
  var store: Store { edited.store }

  static let files: [(name: String, text: String)] = [
    (
      "task-states.csv",
      """
      word,position,name_en,closed
      chưa bắt đầu,0,not started,0
      đang làm,1,in progress,0
      trình,2,submitted,0
      duyệt,3,approved,1
      """
    ),
    (
      "tasks.csv",
      """
      programme,id,title_vi,title_en,short_vi,short_en,scheme_vi,scheme_en,lead,partners,\
      deadline,state,next_step,model_kind,source,note_vi,note_en
      2020,N1,Rà soát,Review,,,,,Bộ A,Bộ B,2020-05-30,đang làm,Họp,,CT,,
      2020,N2,Đề án,Schemes,Đề án X,Scheme X,Đề án huyện X,Scheme of X,Bộ A,,2020-06-15,\
      trình,,,CT,ghi,noted
      2020,N8,Chuỗi giá trị,Chains,,,,,Bộ C,,2020-04-30,duyệt,,chuỗi giá trị,CT,,
      2020,N11,Du lịch,Tourism,,,,,,,,,,du lịch nông thôn,CT,,
      """
    ),
    (
      "papers.csv",
      """
      programme,task,number,date,title,source
      2020,N2,12/TTr,2020-05-20,Tờ trình,CT
      2020,N2,9/QĐ,2018-01-02,Đề cương,CT
      """
    ),
    (
      "components.csv",
      """
      number,name_vi,name_en,source,confidence
      1,Quy hoạch,Planning,CT,high
      3,Sản xuất,Production,CT,high
      """
    ),
    (
      "component-parts.csv",
      """
      component,kind,scope,mark,source,confidence
      1,criterion,thu,1,CT,high
      3,criterion,thu,4,CT,high
      3,task,2020,N8,CT,low
      3,target,2020,T6,CT,low
      """
    ),
    (
      "mo-hinh.csv",
      """
      Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Ngày kết thúc;Chủ trì;Số hộ
      M1;Chuỗi ổi;chuỗi giá trị;01101;01/02/2019;;HTX Ái;40
      M2;Chuỗi rau;chuỗi giá trị;03101;01/02/2020;;HTX Hòa;
      M3;Vườn đào;du lịch nông thôn;03101;01/03/2019;;;12
      M4;Chuỗi cũ;chuỗi giá trị;01102;01/02/2019;01/04/2020;;9
      M5;Phố nghề;du lịch nông thôn;01201;01/03/2019;;;3
      """
    ),
  ]

  init() throws {
    edited = try EditedStore()
    for file in TaskStore.files { try edited.programme.importReport(file.name, file.text) }
  }

  func list(on day: Day? = nil) throws -> TaskList {
    guard case .tasks(let list) = try edited.programme.answer(.tasks, day: day).body else {
      throw StoreError.failed(path: store.path, message: "no tasks")
    }
    return list
  }

  func sheet(_ id: String) throws -> TaskSheet {
    guard case .task(let sheet) = try edited.programme.answer(.task(id)).body else {
      throw StoreError.failed(path: store.path, message: "no task")
    }
    return sheet
  }

  func models(_ place: UnitCode, on day: Day? = nil) throws -> ModelSheet {
    guard case .models(let sheet) = try edited.programme.answer(.models(place), day: day).body
    else { throw StoreError.failed(path: store.path, message: "no models") }
    return sheet
  }
}

@Suite struct TaskReadingTests {
  @Test func `deadlines are held against the latest reporting day`() throws {
    let list = try TaskStore().list()
    #expect(list.summary.day == ReadingStore.may)
    #expect(list.rows.map(\.task.id) == ["N1", "N2", "N8", "N11"])
    #expect(list.rows.map(\.standing.daysLeft) == [-1, 15, nil, nil])
    #expect(list.rows.map(\.standing.isOverdue) == [true, false, false, false])
    #expect(list.summary.overdue == 1)
    #expect(list.summary.unknown == 1)
    #expect(list.summary.states.map(\.count) == [0, 0, 1, 1])
    #expect(list.summary.next == TaskSummary.Next(id: "N2", daysLeft: 15))
  }

  @Test func `what can be called by its mark comes with every answer, targets first`() throws {
    let topics = try TaskStore().edited.programme.answer(.tasks).facts.topics
    #expect(topics.map(\.mark) == ["T3", "T4", "T6", "N1", "N2", "N8", "N11"])
    #expect(topics.map(\.kind) == [.target, .target, .target, .task, .task, .task, .task])
  }

  @Test func `a chosen day that is no reporting day is the one that counts`() throws {
    let day = try #require(Day(year: 2020, month: 7, day: 1))
    let list = try TaskStore().list(on: day)
    #expect(list.summary.day == day)
    #expect(list.rows.map(\.standing.daysLeft) == [-32, -16, nil, nil])
    let early = try TaskStore().list(on: ReadingStore.december)
    #expect(early.summary.overdue == 0)
  }

  @Test func `a task knows its papers, its components and its models`() throws {
    let tasks = try TaskStore()
    let second = try tasks.sheet("N2").row
    #expect(second.papers.map(\.number) == ["9/QĐ", "12/TTr"])
    #expect(second.task.scheme == Bilingual("Đề án huyện X", "Scheme of X"))
    #expect(second.models == nil)
    let eighth = try tasks.sheet("N8")
    // Of three chains one has ended.
    #expect(eighth.row.models == 2)
    #expect(eighth.row.components == [3])
    #expect(eighth.components == [3: Bilingual("Sản xuất", "Production")])
    #expect(try tasks.edited.programme.answer(.task("N99")).body.isMissing)
  }

  @Test func `a store without reports shows its tasks without days`() throws {
    let small = try SmallStore()
    try small.add(
      "id,title_vi,deadline\nN1,Rà soát,2020-06-30",
      named: "tasks.csv"
    )
    guard case .tasks(let list) = try small.store.answer(Question(.tasks)).body else {
      Issue.record("no tasks")
      return
    }
    #expect(list.rows.map(\.standing.daysLeft) == [nil])
  }

  @Test func `components show criteria with their base, targets and tasks`() throws {
    guard
      case .components(let rows) = try TaskStore().edited.programme.answer(.components).body
    else {
      Issue.record("no components")
      return
    }
    #expect(rows.map(\.number) == [1, 3])
    // Of eleven communes eight meet planning in May or carry it from December; one never reported.
    let planning = try #require(rows[0].criteria.first).item
    #expect(planning.met == Share(10, of: 11))
    #expect(planning.open == 1)
    #expect(rows[1].tasks.map(\.item.task.id) == ["N8"])
    #expect(rows[1].targets.map(\.item.target.id) == ["T6"])
    #expect(rows[1].targets.map(\.basis) == [.init(source: "CT", confidence: "low")])
    #expect(rows[1].criteria.map(\.basis.confidence) == ["high"])
    #expect(rows[1].models == 2)
  }

  @Test func `a changed component is told in the journal by its number`() throws {
    let tasks = try TaskStore()
    try tasks.edited.programme.importReport(
      "components.csv",
      "number,name_vi,name_en,source,confidence\n1,Quy hoạch mới,Planning,CT,high\n"
    )
    guard case .changes(let list) = try tasks.edited.programme.answer(.changes(ChangeFilter())).body
    else {
      Issue.record("no journal")
      return
    }
    #expect(list.changes.first?.new == "Quy hoạch mới")
    #expect(list.changes.first?.old == "Quy hoạch")
  }

  @Test func `models are counted by place on the day`() throws {
    let tasks = try TaskStore()
    let country = try tasks.models(.country)
    #expect(country.total.counts == [2, 2])
    #expect(country.total.communes == Share(2, of: 11))
    #expect(country.total.households == 55)
    #expect(country.total.untold == 1)
    #expect(country.places.map(\.unit.code.text) == ["BAC", "01", "02", "NAM", "03"])
    #expect(country.places.map(\.total) == [2, 2, 0, 2, 2])
    #expect(try tasks.models(.country, on: ReadingStore.december).total.counts == [2, 2])
    let district = try tasks.models(UnitCode("031"))
    #expect(district.places.map(\.unit.code.text) == ["03101"])
    #expect(district.models.map(\.model.code) == ["M2", "M3"])
    #expect(district.models.first?.province == "Cao")
  }

  @Test func `the overview has the tasks in a few numbers`() throws {
    let tasks = try TaskStore()
    guard
      case .overview(let overview) = try tasks.edited.programme.answer(.overview(focus: nil)).body
    else {
      Issue.record("no overview")
      return
    }
    #expect(overview.tasks == (try tasks.list().summary))
  }
}

extension Snapshot.Body {
  var isMissing: Bool { if case .missing = self { true } else { false } }
}

@Suite struct TaskImportTests {
  @Test func `a column that a list leaves out stays as it stood`() throws {
    let tasks = try TaskStore()
    try tasks.edited.programme.importReport(
      "moi.csv",
      """
      Mã nhiệm vụ;Nhiệm vụ;Hạn;Trạng thái
      N2;Đề án;30/06/2020;DUYỆT
      """
    )
    let task = try tasks.sheet("N2").row.task
    #expect(task.state == "duyệt")
    #expect(task.lead == "Bộ A")
    #expect(task.note == Bilingual("ghi", "noted"))
    #expect(task.deadline == Day("2020-06-30"))
    #expect(try tasks.store.verify() == [])
  }

  @Test(arguments: [
    ("Mã nhiệm vụ;Nhiệm vụ;Trạng thái\nN1;Rà soát;xong", "Trạng thái"),
    ("Mã nhiệm vụ;Nhiệm vụ;Hạn\nN1;Rà soát;31/06/2020", "Hạn"),
    ("Mã nhiệm vụ;Số văn bản;Ngày ban hành\nN7;1/QĐ;01/01/2020", "Mã nhiệm vụ"),
    (
      "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu\nM9;X;khác;01101;01/01/2020",
      "Loại mô hình"
    ),
    (
      "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Số hộ\n"
        + "M9;X;chuỗi giá trị;01101;01/01/2020;nhiều", "Số hộ"
    ),
    (
      "Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Ngày kết thúc\n"
        + "M9;X;chuỗi giá trị;01101;01/01/2020;01/01/2020", "Ngày kết thúc"
    ),
    (
      "component,kind,scope,mark,source,confidence\n3,task,2020,N99,CT,low", "mark"
    ),
  ])
  func `each fault is told with its column`(text: String, column: String) throws {
    let tasks = try TaskStore()
    let before = try tasks.edited.figures()
    do {
      try tasks.edited.programme.importReport("sai.csv", text)
      Issue.record("no fault")
    } catch ImportFailure.faults(let faults, total: _) {
      #expect(faults.map(\.column) == [column])
    }
    #expect(try tasks.edited.figures() == before)
  }

  @Test func `models and papers of a file can be taken back`() throws {
    let tasks = try TaskStore()
    let before = try tasks.edited.rows("SELECT * FROM model ORDER BY code")
    try tasks.edited.programme.importReport(
      "mo-hinh-2.csv",
      """
      Mã mô hình;Tên mô hình;Loại mô hình;Mã xã;Ngày bắt đầu;Số hộ
      M1;Chuỗi ổi Ái;chuỗi giá trị;01101;01/02/2019;41
      M6;Chuỗi mới;chuỗi giá trị;02101;01/02/2020;5
      """
    )
    #expect(try tasks.models(.country).total.counts == [3, 2])
    try tasks.edited.undone(.report(try tasks.edited.report("mo-hinh-2.csv")))
    #expect(try tasks.edited.rows("SELECT * FROM model ORDER BY code") == before)
    try tasks.edited.undone(.report(try tasks.edited.report("papers.csv")))
    #expect(try tasks.sheet("N2").row.papers.isEmpty)
    #expect(try tasks.store.verify() == [])
  }
}

@Suite struct TaskUndoTests {
  @Test func `tasks with papers or under a component stay until these are gone`() throws {
    let tasks = try TaskStore()
    let list = Undo.report(try tasks.edited.report("tasks.csv"))
    guard case .laterChanges(let changes, _) = try tasks.edited.refusal(of: list) else {
      Issue.record("taken back")
      return
    }
    #expect(
      Set(changes.map(\.field)) == [
        .paper(task: "N2", number: "12/TTr", column: ""),
        .paper(task: "N2", number: "9/QĐ", column: ""), .facts("component-parts"),
      ]
    )
    try tasks.edited.undone(.report(try tasks.edited.report("papers.csv")))
    try tasks.edited.execute("DELETE FROM component_part WHERE kind = 'task'")
    try tasks.edited.undone(list)
    #expect(try tasks.list().rows.isEmpty)
    #expect(try tasks.store.verify() == [])
  }
}

@Suite struct TaskEditTests {
  @Test(arguments: [
    (TaskField.state, Edit.Value.text("Duyệt"), "duyệt"),
    (.lead, .text("Bộ  D"), "Bộ D"),
    (.partners, .text(""), ""),
    (.nextStep, .text("Trình Thủ tướng"), "Trình Thủ tướng"),
    (.note, .text("Chờ"), "Chờ"),
  ])
  func `what a task says is corrected and taken back`(
    field: TaskField,
    value: Edit.Value,
    stored: String
  ) throws {
    let tasks = try TaskStore()
    let before = try tasks.edited.figures()
    let result = try tasks.edited.written(.task(id: "N1", field), value)
    let column = try tasks.edited.rows("SELECT \(field.rawValue) FROM task WHERE id = 'N1'")
    #expect(column == [stored])
    try tasks.edited.undone(.report(result.report))
    #expect(try tasks.edited.figures() == before)
    #expect(try tasks.store.verify() == [])
  }

  @Test func `a deadline is moved, ended and taken back`() throws {
    let tasks = try TaskStore()
    let day = try #require(Day("2020-09-30"))
    let result = try tasks.edited.written(.task(id: "N1", .deadline), .day(day))
    #expect(result.old == .day(Day("2020-05-30")))
    #expect(try tasks.list().summary.overdue == 0)
    try tasks.edited.written(.task(id: "N1", .deadline), .day(nil))
    #expect(try tasks.sheet("N1").row.task.deadline == nil)
    #expect(try tasks.edited.refusal(of: .report(result.report)) != nil)
  }

  @Test func `a typed note stands in both languages`() throws {
    let tasks = try TaskStore()
    try tasks.edited.written(.task(id: "N2", .note), .text("Chờ thẩm định"))
    #expect(try tasks.sheet("N2").row.task.note == Bilingual("Chờ thẩm định", "Chờ thẩm định"))
  }

  @Test func `a word that is no state, and a slip in the year, are refused`() throws {
    let tasks = try TaskStore()
    let known = ["chưa bắt đầu", "đang làm", "trình", "duyệt"]
    #expect(
      try tasks.edited.write(.task(id: "N1"), .text("xong"))
        == .refused(.unknownState("xong", known: known))
    )
    let end = try #require(Day("2020-12-31"))
    #expect(
      try tasks.edited.write(.task(id: "N1", .deadline), .day(Day("2050-01-01")))
        == .refused(.afterProgramme(deadline: end))
    )
    #expect(
      try tasks.edited.write(.task(id: "N1", .deadline), .text("mai")) == .refused(.wrongKind)
    )
  }

  @Test func `the second to write a field is told of the first, of another field not`() throws {
    let tasks = try TaskStore()
    try tasks.edited.written(.task(id: "N1", .lead), .text("Bộ D"), by: "Hòa")
    let old = Edit.Value.text("Bộ A")
    let same = try tasks.edited.write(.task(id: "N1", .lead), .text("Bộ E"), old: old)
    guard case .conflict(let conflict) = same else {
      Issue.record("\(same)")
      return
    }
    #expect(conflict.by?.who == "Hòa")
    guard
      case .written = try tasks.edited.write(
        .task(id: "N1", .partners),
        .text("Bộ F"),
        old: .text("Bộ B")
      )
    else {
      Issue.record("a conflict about another field")
      return
    }
  }

  @Test func `a paper is added, corrected, removed and brought back`() throws {
    let tasks = try TaskStore()
    let paper = TaskPaper(number: "Số 5 QĐ", day: Day("2020-05-01"), title: "Giao", source: "")
    let subject = Edit.Subject.paper(task: "N1", number: paper.number)
    let added = try tasks.edited.written(subject, .paper(paper))
    #expect(added.old == .paper(nil))
    var stands = try #require(try tasks.sheet("N1").row.papers.first)
    #expect(stands.source == EditedStore.source)
    stands.title = "Giao việc"
    try tasks.edited.written(subject, .paper(stands))
    let removed = try tasks.edited.written(subject, .paper(nil))
    #expect(try tasks.sheet("N1").row.papers.isEmpty)
    try tasks.edited.undone(.report(removed.report))
    #expect(try tasks.sheet("N1").row.papers == [stands])
    let changes = try tasks.store.changes(
      ChangeFilter(field: .paper(task: "N1", number: paper.number, column: ""))
    ).changes
    #expect(changes.count == 4)
    #expect(
      try tasks.edited.write(.paper(task: "N7", number: "1"), .paper(nil))
        == .refused(.unknownTask("N7", known: ["N1", "N2", "N8", "N11"]))
    )
    #expect(try tasks.store.verify() == [])
  }
}

@Suite struct TaskVerifyTests {
  @Test(arguments: [
    (
      "DELETE FROM task WHERE id = 'N2'",
      [
        Discrepancy.paperWithoutTask(task: "N2", number: "12/TTr"),
        .paperWithoutTask(task: "N2", number: "9/QĐ"),
      ]
    ),
    (
      "UPDATE task SET model_kind = 'x' WHERE id = 'N8'",
      [.unknownModelKind(task: "N8", kind: "x")]
    ),
    (
      "UPDATE component_part SET mark = '9' WHERE kind = 'criterion' AND component = 1",
      [.unknownPart(component: 1, kind: "criterion", mark: "9")]
    ),
    (
      "UPDATE model SET folded = 'x' WHERE code = 'M1'",
      [.folded(unit: "M1", stored: "x", computed: "chuoi oi")]
    ),
    (
      "UPDATE model SET unit = (SELECT id FROM unit WHERE code = '011') WHERE code = 'M1'",
      [.modelElsewhere(model: "M1")]
    ),
  ])
  func `what does not fit is named`(sql: String, expected: [Discrepancy]) throws {
    let tasks = try TaskStore()
    #expect(try tasks.store.verify() == [])
    try tasks.edited.execute(sql)
    #expect(try tasks.store.verify() == expected)
  }
}
