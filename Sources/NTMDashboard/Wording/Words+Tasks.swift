package import NTMModel
import TerminalCanvas

/// Tasks and schemes, their papers and what runs under the components.
extension Words {
  /// That states are not kept by day.
  var taskStatesOfNow: String {
    pick(
      "! Trạng thái nhiệm vụ là của hiện nay; số ngày còn lại tính theo ngày đang xem",
      "! States of tasks are those of now; days left are counted from the day on show"
    )
  }
  // MARK: - Titles and columns

  var tasksTitle: String { pick("Nhiệm vụ, đề án", "Tasks and schemes") }
  var taskBoardTitle: String { pick("Bảng nhiệm vụ", "Task board") }
  var leadsTitle: String { pick("Theo cơ quan chủ trì", "By lead") }
  var taskFieldsTitle: String { pick("Nội dung", "Contents") }
  var papersTitle: String { pick("Văn bản", "Papers") }
  var componentsTitle: String { pick("Nội dung thành phần", "Component contents") }
  var componentsNote: String {
    pick(
      "Xếp theo mục tiêu của từng nội dung; căn cứ và độ tin cậy ở từng dòng của bảng dưới",
      "Sorted by the aims of each content; each line below has its basis and confidence"
    )
  }
  var basisColumn: String { pick("Căn cứ", "Basis") }
  /// `căn cứ: kiến thức chung (độ tin cậy vừa)`.
  func basis(_ basis: ComponentRow.Basis) -> String {
    let confidence = confidence(basis.confidence)
    return pick(
      "căn cứ: \(basis.source) (độ tin cậy \(confidence))",
      "basis: \(basis.source) (confidence \(confidence))"
    )
  }
  var partsTitle: String { pick("Thuộc nội dung", "Under it") }
  func componentTitle(_ number: Int) -> String {
    pick("Thuộc nội dung \(number)", "Under content \(number)")
  }

  var taskMark: String { pick("Số", "No.") }
  var taskColumn: String { pick("Nhiệm vụ", "Task") }
  var deadlineColumn: String { pick("Hạn", "Due") }
  var daysLeftColumn: String { pick("Còn lại", "Left") }
  var nextDeadlineColumn: String { pick("Hạn gần nhất", "Next due") }
  var leadColumn: String { pick("Chủ trì", "Lead") }
  var partnersColumn: String { pick("Phối hợp", "Partners") }
  var nextStepColumn: String { pick("Việc tiếp theo", "Next step") }
  var papersColumn: String { pick("Văn bản", "Papers") }
  var modelsColumn: String { pick("Mô hình", "Models") }
  var schemeColumn: String { pick("Đề án", "Scheme") }
  var overdueColumn: String { pick("quá hạn", "overdue") }
  var stateUnknownColumn: String { pick("chưa rõ", "unknown") }
  var fieldOfTaskColumn: String { pick("Mục", "What") }
  var taskValueColumn: String { pick("Nội dung", "Value") }
  var paperColumn: String { pick("Số văn bản", "Number") }
  var paperDayColumn: String { pick("Ngày", "Date") }
  var paperTitleColumn: String { pick("Trích yếu", "About") }
  var componentColumn: String { pick("Nội dung thành phần", "Component content") }
  var targetsColumn: String { pick("Mục tiêu", "Targets") }
  var tasksColumn: String { pick("Nhiệm vụ", "Tasks") }
  var nameOfPart: String { pick("Tên", "Name") }

  var noTasks: String {
    pick("Chưa có nhiệm vụ · ntm import TỆP để nhập", "No task yet · ntm import FILE brings them")
  }
  var noPapers: String {
    pick(
      "Chưa có văn bản · e ở dòng Văn bản để thêm",
      "No paper yet · e on the line Papers adds one"
    )
  }
  var noParts: String {
    pick("Chưa gắn tiêu chí, nhiệm vụ nào", "No criterion or task is under it")
  }
  var leadHint: String {
    pick("Enter: chỉ xem các nhiệm vụ này", "Enter shows only these tasks")
  }

  // MARK: - One task

  /// The short title; the whole one where there is none.
  func shortTitle(_ task: ProgrammeTask) -> String {
    let short = pick(task.short)
    return short.isEmpty ? pick(task.title) : short
  }

  var none: CellText { CellText(signs.dash, .muted) }
  func told(_ text: String) -> CellText { text.isEmpty ? none : CellText(text) }
  func leader(_ lead: String) -> String {
    lead.isEmpty ? pick("(chưa rõ chủ trì)", "(lead unknown)") : lead
  }

  /// The state in words: overdue first, since the kept word then says less.
  func state(of row: TaskRow) -> CellText {
    let word = row.standing.state.map { pick($0.name) } ?? row.task.state
    if row.standing.isOverdue {
      return CellText("! " + overdueColumn + (word.isEmpty ? "" : " (\(word))"), .bad)
    }
    guard !word.isEmpty else { return CellText(stateUnknownColumn, .muted) }
    guard let state = row.standing.state else { return CellText("? " + word, .warning) }
    return state.isClosed ? CellText(signs.check + " " + word, .good) : CellText(word)
  }

  /// `còn 30 ngày`, `quá 5 ngày`; a dash where no deadline runs.
  func daysLeft(_ row: TaskRow) -> CellText {
    guard let left = row.standing.daysLeft else { return none }
    return CellText(days(left), left < 0 ? .bad : left <= Words.soon ? .warning : .text)
  }
  /// A deadline so near is shown apart.
  private static let soon = 30

  func days(_ left: Int) -> String {
    if left == 0 { return pick("hạn hôm đó", "due that day") }
    let count = numerals.whole(abs(left))
    return left < 0
      ? pick("! quá \(count) ngày", "! \(count) days over")
      : pick("còn \(count) ngày", "\(count) days left")
  }
  /// Days on a card: `+30`, `-5`.
  func signedDays(_ left: Int) -> String { signed(left) + pick("ng", "d") }

  func whoseTask(_ task: ProgrammeTask) -> String {
    let partners = task.partners.isEmpty ? "" : "; " + partnersColumn + ": " + task.partners
    return "\(task.id) " + leadColumn + ": " + leader(task.lead) + partners
  }
  func nextStep(_ task: ProgrammeTask) -> String {
    "\(task.id) " + nextStepColumn + ": " + task.nextStep
  }
  func papers(_ papers: [TaskPaper]) -> String { papers.map(paper).joined(separator: "; ") }
  /// `1385/QĐ-TTg ngày 21/10/2018`.
  package func paper(_ paper: TaskPaper) -> String {
    guard let day = paper.day else { return paper.number }
    return paper.number + pick(" ngày \(numerals.day(day))", " of \(numerals.day(day))")
  }

  func name(of field: TaskField) -> String {
    switch field {
    case .state: stateColumn
    case .lead: leadColumn
    case .partners: partnersColumn
    case .deadline: deadlineColumn
    case .nextStep: nextStepColumn
    case .note: noteColumn
    }
  }

  func line(_ line: TaskFieldTable.Line) -> String {
    switch line {
    case .field(let field): name(of: field)
    case .scheme: schemeColumn
    case .components: componentsTitle
    case .models: modelsColumn
    case .papers: papersTitle
    case .source: sourceColumn
    }
  }

  func text(_ line: TaskFieldTable.Line, of sheet: TaskSheet) -> CellText {
    let row = sheet.row
    switch line {
    case .field(.state): return state(of: row)
    case .field(.deadline):
      guard let deadline = row.task.deadline else { return none }
      let left = row.standing.daysLeft.map { " \(signs.middot) " + days($0) } ?? ""
      return CellText(numerals.day(deadline) + left, row.standing.isOverdue ? .bad : .text)
    case .field(let field): return told(value(of: field, row.task))
    case .scheme: return CellText(pick(row.task.scheme), .strong)
    case .papers:
      return row.papers.isEmpty ? none : CellText(papers(row.papers))
    case .models:
      guard let kind = row.task.modelKind, let count = row.models else { return none }
      let day = sheet.day.map { " \(signs.middot) " + asOf($0) } ?? ""
      return CellText("\(numerals.whole(count)) \(self.kind(kind))" + day)
    case .components:
      let names = row.components.map { number in
        "\(number)" + (sheet.components[number].map { " " + pick($0) } ?? "")
      }
      return told(names.joined(separator: "; "))
    case .source: return CellText(row.task.source, .muted)
    }
  }

  private func value(of field: TaskField, _ task: ProgrammeTask) -> String {
    switch field {
    case .state: task.state
    case .lead: task.lead
    case .partners: task.partners
    case .deadline: task.deadline.map(numerals.day) ?? ""
    case .nextStep: task.nextStep
    case .note: pick(task.note)
    }
  }

  // MARK: - All tasks

  /// The line on the overview: `Nhiệm vụ 11: 2 quá hạn · 5 đang làm · sắp tới N3 còn 12 ngày`.
  func line(_ summary: TaskSummary, asOf day: Day, isPast: Bool) -> CellText {
    var parts: [String] = []
    if summary.overdue > 0 { parts.append("! \(summary.overdue) \(overdueColumn)") }
    parts += summary.states.filter { $0.count > 0 }.map { "\($0.count) \(pick($0.state.name))" }
    if summary.unknown > 0 { parts.append("\(summary.unknown) \(stateUnknownColumn)") }
    if let next = summary.next {
      parts.append(pick("gần nhất \(next.id) ", "next \(next.id) ") + days(next.daysLeft))
    }
    let own = summary.day.flatMap { $0 == day ? nil : " (" + asOf($0) + ")" } ?? ""
    // States are not kept by day.
    let now = isPast ? pick(", trạng thái hiện nay", ", states of now") : ""
    let head = pick("Nhiệm vụ \(summary.count)", "Tasks \(summary.count)") + own + now + ": "
    return CellText(
      head + parts.joined(separator: " \(signs.middot) "),
      summary.overdue > 0 ? .warning : .text
    )
  }

  func count(of summary: TaskSummary) -> String {
    let all = pick("\(summary.count) nhiệm vụ", "\(summary.count) tasks")
    guard summary.overdue > 0 else { return all }
    return "! \(summary.overdue) \(overdueColumn) \(signs.middot) " + all
  }

  // MARK: - Under a component

  func mark(_ row: ComponentPartTable.Row) -> String {
    switch row {
    case .criterion(let part): pick("TC \(part.item.number)", "Cr \(part.item.number)")
    case .target(let part): part.item.target.id
    case .task(let part): part.item.task.id
    }
  }

  func name(_ row: ComponentPartTable.Row) -> String {
    switch row {
    case .criterion(let part): pick(part.item.name)
    case .target(let part): name(of: part.item.target)
    case .task(let part): shortTitle(part.item.task)
    }
  }

  /// A value with what it is out of, and of what: `8.760/15.865 HTX`, `58,2% (4.829/8.297)`.
  private func onBase(_ reading: TargetReading) -> String {
    let (value, base) = (value(reading), base(reading))
    let unit = reading.target.kind == .count ? self.unit(of: reading.target) : ""
    if base.isEmpty { return value + unit }
    return (base.hasPrefix(value + "/") ? base : "\(value) (\(base))") + unit
  }

  /// The day of a figure under a component; empty for a task, whose state is of now.
  func day(_ row: ComponentPartTable.Row, asOf day: Day) -> String {
    switch row {
    case .criterion: asOf(day)
    case .target(let part): asOf(part.item.asOf)
    case .task: ""
    }
  }

  /// What stands for it on the day: communes that meet it, a value against its goal, a state.
  func figure(_ row: ComponentPartTable.Row) -> CellText {
    switch row {
    case .criterion(let part):
      let line = part.item
      let (met, base) = (numerals.whole(line.met.part), numerals.whole(line.met.base))
      let open = line.open > 0 ? pick(", \(line.open) chưa rõ", ", \(line.open) open") : ""
      return CellText(
        pick("đạt \(met)/\(base) xã", "\(met)/\(base) communes")
          + " (\(numerals.percent(line.met))%)" + open
      )
    case .target(let part):
      let reading = part.item
      let pace = pace(reading)
      return CellText("\(onBase(reading)) \(against(reading.target)) \(pace.text)", pace.role)
    case .task(let part):
      let row = part.item
      let models = row.models.map { " \(signs.middot) \(numerals.whole($0)) \(modelsUnit)" } ?? ""
      let state = state(of: row)
      return CellText(state.text + models, state.role)
    }
  }

  private var modelsUnit: String { pick("mô hình", "models") }
}

/// Models of each kind.
extension Words {
  var modelsTitle: String { pick("Mô hình", "Models") }
  var modelColumn: String { pick("Mô hình", "Model") }
  var modelOwnerColumn: String { pick("Chủ trì", "Run by") }
  var householdsColumn: String { pick("Số hộ", "Homes") }
  var startedColumn: String { pick("Bắt đầu", "Started") }
  var communesWithModels: String { pick("Xã có mô hình", "Communes with any") }
  var noModels: String { pick("Chưa có mô hình nào ở đây", "No model here yet") }

  var noModelList: String {
    pick(
      "Chưa rõ: chưa nhận được danh sách mô hình nào của nơi này",
      "Unknown: no list of this place's models has come in"
    )
  }

  /// `mô hình chuỗi giá trị`, by the word of a kind; the word itself where the store does not know it.
  package func kind(_ word: String) -> String {
    let name = modelKinds.first { $0.word == word }?.name ?? Bilingual(word, word)
    return pick("mô hình " + name.vi, name.en.replacing(" ", with: "-") + " models")
  }
  func short(_ kind: ModelKind) -> String { pick(kind.short.vi, kind.short.en) }
  func shortKind(_ word: String) -> String {
    modelKinds.first { $0.word == word }.map { short($0) } ?? word
  }
  /// `12/127 (9,4%)`.
  func share(_ row: ModelCounts) -> String {
    let (part, base) = (numerals.whole(row.communes.part), numerals.whole(row.communes.base))
    return "\(part)/\(base)" + (base == "0" ? "" : " (\(numerals.percent(row.communes))%)")
  }
  /// The households told of, and of how many models nobody told.
  func households(_ row: ModelCounts) -> CellText {
    guard row.total > row.untold else { return none }
    let missing = row.untold > 0 ? " (\(numerals.whole(row.untold))?)" : ""
    return CellText(numerals.whole(row.households) + missing)
  }
  func total(_ sheet: ModelSheet) -> String {
    guard sheet.total.isKnown else { return pick("chưa có danh sách", "no list") }
    let count = pick(
      "\(numerals.whole(sheet.total.total)) mô hình",
      "\(numerals.whole(sheet.total.total)) models"
    )
    return count + " \(signs.middot) " + pick("ở ", "in ") + share(sheet.total)
      + pick(" xã", " com.")
  }
}
