import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// The pages of tasks: moving, opening and correcting.
@Suite struct TaskPageTests {
  private static let medium = Size(width: 110, height: 24)

  private func session(_ line: String, who: String? = "Lan") -> Session {
    var session = Session(TaskPageTests.medium, page: line)
    session.state.settings.editor = who
    session.apply(.snapshot(PageFixture().snapshot(line)))
    return session
  }

  @Test(arguments: [
    ("gn", Question.Subject.tasks), ("gb", .tasks), ("gk", .components),
    ("gm", .models(.country)), (":go-tasks<enter>", .tasks), (":bảng nhiệm<enter>", .tasks),
    ("<f9>mô hình<enter>", .models(.country)),
  ])
  func `each page is reached by its keys and by name`(
    keys: String,
    subject: Question.Subject
  ) throws {
    var session = session("overview")
    try session.press(keys)
    #expect(session.effects.contains(.ask(Question(subject))), "\(session.effects)")
  }

  @Test func `the overview tells of the tasks in one line`() {
    var snapshot = Fixture.overview()
    guard case .overview(var overview) = snapshot.body else { return }
    overview.tasks = TaskFixture().list.summary
    snapshot.body = .overview(overview)
    var session = Session(TaskPageTests.medium, page: "overview")
    session.apply(.snapshot(snapshot))
    let line = session.picture.split(separator: "\n").map(String.init)[1]
    #expect(line.contains("Nhiệm vụ 5: ! 1 quá hạn · 1 đang làm · 1 trình · 1 duyệt · 1 chưa rõ"))
    #expect(line.contains("gần nhất N3 còn 12 ngày"))
  }

  @Test func `Enter opens a task, and Esc leads back to the list`() throws {
    var session = session("tasks")
    try session.press("<down><enter>")
    #expect(session.effects.contains(.ask(Question(.task("N3")))))
    session.apply(.snapshot(PageFixture().snapshot("task N3")))
    #expect(session.picture.contains("Tỉnh Hà Tĩnh đạt chuẩn NTM giai đoạn 2021-2025"))
    #expect(session.picture.contains("12/06/2020 · còn 12 ngày"))
    #expect(session.picture.contains("12/TTr-BNN"))
    try session.press("<esc>")
    #expect(session.state.visit.page == .tasks)
  }

  @Test func `Enter on a lead keeps only its tasks`() throws {
    var session = session("tasks")
    try session.press("<tab>")
    #expect(session.picture.contains("[2 Theo cơ quan chủ trì]"))
    try session.press("<down><enter>")
    #expect(session.state.visit.focused == 0)
    #expect(session.state.visit.panes[0].shown.count == 2)
    try session.press("<esc>")
    #expect(session.state.visit.panes[0].shown.count == 5)
  }

  @Test func `the tasks without a lead can be kept too`() throws {
    var session = session("tasks")
    try session.press("<tab><end><enter>")
    #expect(session.state.visit.panes[0].shown.count == 1)
  }

  @Test func `cards stand under their states, those overdue apart, and open their task`() throws {
    var session = session("board")
    let board = try #require(session.state.tables.first as? TaskBoardTable)
    #expect(
      board.stacks.map { $0.map(\.task.id) } == [["N1"], [], ["N8"], ["N3"], ["N4"], ["N11"]]
    )
    #expect(
      board.columns.map(\.title).prefix(3) == ["quá hạn (1)", "chưa bắt đầu (0)", "đang làm (1)"]
    )
    try session.press("<right><right><enter>")
    #expect(session.effects.contains(.ask(Question(.task("N8")))))
  }

  @Test(arguments: [60, 80, 120]) func `the days of a card are never cut, its title is`(width: Int)
  {
    let fixture = PageFixture()
    guard case .tasks(var list) = fixture.snapshot("board").body else { return }
    let long = "Rà soát, đánh giá, công nhận lại toàn bộ các xã, các huyện mới lập sau khi sáp nhập"
    for row in list.rows.indices { list.rows[row].task.short = Bilingual(long, long) }
    let words = Words(.vi, glyphs: .unicode)
    let board = TaskBoardTable(list, width: width, words: words)
    for (column, stack) in board.stacks.enumerated() {
      for (place, card) in stack.enumerated() {
        guard let left = card.standing.daysLeft else { continue }
        let each = board.count / (board.stacks.map(\.count).max() ?? 1)
        let lines = (0..<each).map { board.cell(place * each + $0, column, words).text }
        #expect(lines.contains { $0.hasSuffix(words.signedDays(left)) }, "\(width): \(lines)")
        #expect(lines.contains { $0.contains("…") })
        #expect(lines.allSatisfy { Width.columns($0) <= board.columns[column].width })
      }
    }
  }

  @Test func `the part under the cursor belongs to the component of the row`() throws {
    var session = session("components")
    #expect(session.picture.contains("đạt 8.000/8.297 xã (96,4%), 12 chưa rõ"))
    // Each part says on what it is held to run there, and how sure that is.
    let lines = session.picture.split(separator: "\n")
    #expect(lines.contains { $0.contains("TC 1") && $0.contains("vừa     kiến thức chung") })
    #expect(lines.contains { $0.contains(" N8 ") && $0.contains("thấp    suy luận từ câu chữ") })
    try session.press("<down>")
    #expect(session.picture.contains("Thuộc nội dung 4"))
    #expect(session.picture.contains("Chưa gắn tiêu chí, nhiệm vụ nào"))
  }

  @Test func `a state is chosen on the list, on the board and on the page of a task`() throws {
    for (line, keys) in [
      ("tasks", "<down>e"), ("board", "<right><right><right>e"), ("task N3", "e"),
    ] {
      var session = session(line)
      try session.press(keys + "<down><enter>Công văn 5<enter>")
      let edit = try #require(session.edit, "\(line)")
      #expect(edit.edit.subject == .task(id: "N3", .state))
      #expect(edit.edit.old == .text("trình") && edit.edit.new == .text("duyệt"))
      #expect(edit.edit.source == "Công văn 5" && edit.isDryRun)
    }
  }

  @Test(arguments: [
    ("<down>e", "30/06/2020", TaskField.deadline, Edit.Value.day(Fixture.day(2020, 6, 30))),
    ("<down>e", "-", .deadline, .day(nil)),
    ("<down><down>e", "Bộ Nội vụ", .lead, .text("Bộ Nội vụ")),
    ("<down><down><down>e", "-", .partners, .text("")),
    ("<down><down><down><down>e", "Họp", .nextStep, .text("Họp")),
    ("<down><down><down><down><down>e", "Chờ", .note, .text("Chờ")),
  ])
  func `each line of a task can be corrected`(
    keys: String,
    typed: String,
    field: TaskField,
    value: Edit.Value
  ) throws {
    var session = session("task N3")
    try session.press(keys + "<paste:\(typed):><enter>CV<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .task(id: "N3", field))
    #expect(edit.new == value)
    #expect(edit.old != nil)
  }

  @Test func `a day that is none is said and not taken`() throws {
    var session = session("task N3")
    try session.press("<down>e<paste:31/06/2020:><enter>")
    #expect(session.edit == nil)
    #expect(session.picture.contains("không phải ngày; viết như 31/05/2020"))
  }

  @Test func `a line that follows from others is not corrected, and that is said`() throws {
    var session = session("task N3")
    try session.press("<end>e")
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("Dòng này không sửa ở đây"))
  }

  @Test func `a paper is added with number, day and title`() throws {
    var session = session("task N3")
    try session.press("<tab>")
    try session.press("<s-tab><down><down><down><down><down><down>e<paste:7/QĐ:><enter>")
    try session.press("<paste:01/06/2020:><enter><paste:Giao việc:><enter>CV<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .paper(task: "N3", number: "7/QĐ"))
    let paper = TaskPaper(
      number: "7/QĐ",
      day: Fixture.day(2020, 6, 1),
      title: "Giao việc",
      source: ""
    )
    #expect(edit.new == .paper(paper) && edit.old == nil)
  }

  @Test func `a paper of the list is removed after its source is given`() throws {
    var session = session("task N3")
    try session.press("<tab>e<down><enter>nhầm<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .paper(task: "N3", number: "12/TTr-BNN"))
    #expect(edit.new == .paper(nil) && edit.old != nil)
  }

  @Test func `a screen that only looks opens no correction`() throws {
    var session = session("tasks", who: nil)
    try session.press("e")
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("ntm --edit --who TÊN"))
  }

  @Test func `the changes of a task and of a paper are its own`() throws {
    var list = session("tasks")
    try list.press("<down>X")
    let task = Change.Field.task("N3", column: "")
    #expect(list.state.visit.page == .journal(ChangeFilter(field: task, limit: State.journalLimit)))
    var paper = session("task N3")
    try paper.press("<tab>X")
    let field = Change.Field.paper(task: "N3", number: "12/TTr-BNN", column: "")
    #expect(
      paper.state.visit.page == .journal(ChangeFilter(field: field, limit: State.journalLimit))
    )
  }

  @Test(arguments: ["tasks", "board", "task N3", "components", "models 10"])
  func `each page can be written to a file as it stands`(line: String) throws {
    let sheet = try #require(session(line).state.sheet)
    #expect(!sheet.rows.isEmpty)
    #expect(sheet.columns.count == sheet.rows[0].count)
  }

  @Test(arguments: ["tasks", "board", "task N3", "components", "models 10"])
  func `a page is found again in the next session`(line: String) {
    #expect(Page(line: line)?.line == line)
  }
}
