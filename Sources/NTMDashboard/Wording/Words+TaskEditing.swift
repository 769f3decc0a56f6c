import NTMModel

/// What the dialogs about tasks say.
extension Words {
  var notOfTask: String {
    pick(
      "Dòng này không sửa ở đây · chọn trạng thái, hạn, chủ trì, phối hợp, việc tiếp theo, ghi chú",
      "Not corrected here · choose state, due day, lead, partners, next step or note"
    )
  }
  func figureName(_ task: ProgrammeTask, _ field: TaskField) -> String {
    "\(task.id) \(signs.middot) \(name(of: field))"
  }
  func newPaper(_ task: String) -> String {
    "\(task) \(signs.middot) " + pick("Văn bản mới", "New paper")
  }
  func taskLine(_ task: ProgrammeTask) -> String { "\(task.id) \(shortTitle(task))" }

  func choice(_ state: TaskState?) -> String {
    state.map { pick($0.name) } ?? pick("bỏ trống", "none")
  }
  var expectedText: String { pick("vài lời; - để bỏ trống", "some words; - for none") }
  var expectedDeadline: String {
    pick("như 30/09/2020; - là không có hạn", "such as 30/09/2020; - is no deadline")
  }
  var expectedPaper: String { pick("như 1385/QĐ-TTg", "such as 1385/QĐ-TTg") }
  var expectedPaperDay: String {
    pick("như 21/10/2018; - khi chưa rõ", "such as 21/10/2018; - when unknown")
  }
  var expectedPaperTitle: String {
    pick("văn bản nói về gì; - để bỏ trống", "what the paper is about; - for none")
  }
  var paperNumberLabel: String { pick("Số văn bản", "Number of the paper") }
  var paperDayLabel: String { pick("Ngày văn bản", "Day of the paper") }
  func correctPaper(_ paper: TaskPaper) -> String {
    pick("Sửa ngày, trích yếu: ", "Correct day and title: ") + self.paper(paper)
  }
  func removePaper(_ paper: TaskPaper) -> String {
    pick("Xóa vì nhập nhầm: ", "Remove, entered by mistake: ") + self.paper(paper)
  }
}
