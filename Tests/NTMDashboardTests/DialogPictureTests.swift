import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct DialogPictureTests {
  static let sizes = [
    Size(width: 60, height: 15), Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]

  private func golden(_ session: Session, _ name: String, _ size: Size) throws {
    try expectGolden(session.state.draw().canvas, "\(name)-\(size.width)x\(size.height)")
  }

  @Test(arguments: sizes) func `the steps of a correction look as kept`(size: Size) throws {
    var session = Session.editing(size)
    try session.press("<end>e")
    try golden(session, "edit-choose", size)
    try session.press("<down><enter>")
    try golden(session, "edit-source", size)
    try session.press("Báo cáo số 45/BC-UBND ngày 12/6/2020 của UBND huyện Bắc Hà<enter>")
    let edit = try #require(session.edit?.edit)
    session.agree(old: .state(.notMet))
    try golden(session, "edit-confirm", size)
    let author = EditConflict.Author(
      who: "Trần Văn Bình",
      source: "45/BC-XD",
      at: 1_590_910_320,
      change: 130
    )
    try session.press("<enter>")
    let conflict = EditConflict(now: .state(.disputed), by: author)
    session.apply(.edited(edit, .conflict(conflict), isDryRun: false))
    try golden(session, "edit-conflict", size)
  }

  @Test(arguments: sizes) func `a value being typed looks as kept`(size: Size) throws {
    var session = Session.editing(size)
    try session.press("<tab>e158,2")
    try golden(session, "edit-value", size)
  }

  @Test(arguments: sizes) func `the journal and taking back look as kept`(size: Size) throws {
    var session = try JournalTests.open(size)
    try golden(session, "journal", size)
    try session.press("<down><down>u")
    try golden(session, "undo-choose", size)
  }

  @Test func `a dialog of any length stays inside the smallest screen`() throws {
    let name = String(repeating: "Tên rất dài ", count: 20)
    var session = Session.editing(Size(width: 60, height: 15), who: name)
    try session.press("<end>e<down><enter>" + name + "<enter>")
    session.agree(old: .state(.notMet))
    let lines = session.picture.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 15)
    #expect(lines.allSatisfy { Width.columns(String($0)) <= 60 })
    #expect(session.picture.contains("Enter GHI"))
  }
}
