import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct EditDialogTests {
  @Test(arguments: ["e", "E", "a", "u"])
  func `a screen that only looks says why a key writes nothing`(key: String) throws {
    var session = Session.editing(who: nil)
    try session.press(key)
    #expect(session.state.overlay == nil && session.effects.isEmpty)
    #expect(session.picture.contains("ntm --edit --who TÊN"))
  }

  @Test func `a state is chosen, its source asked, its effect shown, and Enter writes`() throws {
    var session = Session.editing()
    try session.press("<end>e")
    #expect(session.picture.contains("Xã Bản Liền, Bắc Hà, Lào Cai (02935)"))
    #expect(session.picture.contains("TC 19 Tiêu chí số 19"))
    #expect(session.picture.contains("Đang là: Chưa đạt"))
    try session.press("<down><enter>")
    #expect(session.effects.isEmpty && session.picture.contains("Nguồn: "))
    try session.press("<paste:Biên bản 12/BB:><enter>")
    let tried = try #require(session.edit)
    #expect(tried.isDryRun)
    #expect(tried.edit.subject == .criterion(UnitCode("02935"), number: 19))
    #expect(tried.edit.old == .state(.notMet) && tried.edit.new == .state(.met))
    #expect(tried.edit.source == "Biên bản 12/BB" && tried.edit.day == Fixture.asOf)
    session.agree(old: .state(.notMet))
    #expect(session.effects.isEmpty)
    #expect(session.picture.contains("Chưa đạt → Đạt"))
    #expect(session.picture.contains("Nguồn: Biên bản 12/BB"))
    #expect(session.picture.contains("T3 Xã đạt chuẩn: 58,2% (4.829/8.297) → 58,2% (4.830/8.297)"))
    try session.press("<enter>")
    #expect(session.edit?.isDryRun == false)
    #expect(session.edit?.edit == tried.edit)
    session.agree(old: .state(.notMet))
    #expect(session.state.overlay == nil)
    #expect(session.picture.contains("thay đổi 124: Chưa đạt → Đạt · u hoàn tác"))
  }

  @Test func `Esc leaves at every step and nothing is written`() throws {
    for keys in ["", "<down>", "<down><enter>", "<down><enter>x", "<down><enter>x<enter>"] {
      var session = Session.editing()
      try session.press("<end>e" + keys + "<esc>")
      #expect(session.state.overlay == nil, "after \(keys)")
      #expect(session.effects.isEmpty)
    }
    var session = Session.editing()
    try session.press("<end>e<down><enter>x<enter>")
    session.agree(old: .state(.notMet))
    try session.press("<esc>")
    #expect(session.state.overlay == nil && session.effects.isEmpty)
  }

  @Test func `the source given last is offered again, and Tab takes it for changing`() throws {
    var session = Session.editing()
    try session.press("<end>e<down><enter>")
    #expect(session.picture.contains("theo báo cáo tại cuộc họp"))
    try session.press("<enter>")
    #expect(session.edit?.edit.source == "theo báo cáo tại cuộc họp")
    try session.press("<esc>e<down><enter>45/BC<enter><esc>e<down><enter><tab>-X<enter>")
    #expect(session.edit?.edit.source == "45/BC-X")
  }

  @Test func `choosing what stands there already writes nothing and says so`() throws {
    var session = Session.editing()
    try session.press("<end>e<enter>")
    #expect(session.state.overlay == nil && session.effects.isEmpty)
    #expect(session.picture.contains("Số liệu đã như vậy"))
  }

  @Test func `what is half typed survives figures that come in`() throws {
    var session = Session.editing()
    try session.press("<end>e<down><enter>Công văn")
    session.apply(.snapshot(Fixture.page(Fixture.sheet(Fixture.words(met: 8)))))
    #expect(session.picture.contains("Công văn"))
    try session.press("<enter>")
    #expect(session.edit?.edit.source == "Công văn")
  }

  @Test func `a refusal goes back to what was given and keeps it`() throws {
    var session = Session.editing()
    try session.press("<end><tab>e12<enter>x<enter>")
    let edit = try #require(session.edit?.edit)
    session.apply(.edited(edit, .refused(.outOfRange(low: 0, high: 10)), isDryRun: true))
    #expect(session.picture.contains("! giá trị phải từ 0 đến 10"))
    #expect(session.picture.contains("Giá trị mới: 12"))
    try session.press("<backspace><enter>")
    #expect(!session.picture.contains("! giá trị"))
  }

  @Test func `a file that cannot be written keeps what was given`() throws {
    var session = Session.editing()
    try session.press("<end>e<down><enter>12/BC<enter>")
    session.apply(.notWritten("Ổ đĩa đầy"))
    #expect(session.picture.contains("! Ổ đĩa đầy") && session.picture.contains("Nguồn: 12/BC"))
    try session.press("<enter>")
    #expect(session.edit?.edit.source == "12/BC")
  }

  @Test func `an outcome that nobody waits for becomes a notice`() throws {
    var session = Session.editing()
    try session.press("<end>e<down><enter>12/BC<enter>")
    session.agree(old: .state(.notMet))
    try session.press("<enter>")
    let edit = try #require(session.edit?.edit)
    try session.press("<esc>")
    let result = Fixture.result(edit, old: .state(.notMet))
    session.apply(.edited(edit, .written(result), isDryRun: false))
    #expect(session.picture.contains("Đã ghi, thay đổi 124"))
  }

  @Test func `a computed figure says where it can be corrected`() throws {
    var session = Session()
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(Fixture.overview()))
    try session.press("je")
    #expect(session.state.overlay == nil && session.picture.contains("vào xã (Enter)"))
  }

  @Test func `a criterion is corrected in the matrix too`() throws {
    var session = Session(Size(width: 120, height: 20), page: "communes 10")
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(Fixture.list(Fixture.communes)))
    try session.press("<right><right><right>e<down><enter>x<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .criterion(UnitCode("02935"), number: 1))
    #expect(edit.old == .state(.met))
  }

  @Test func `who edits is on every page, whole where there is room`() throws {
    for (width, shown) in [(60, "SỬA: Nguyễn Thị"), (80, "SỬA: Nguyễn Thị Lan Hương")] {
      var session = Session.editing(Size(width: width, height: 24))
      #expect(session.picture.contains(shown))
      try session.press("e")
      #expect(session.picture.contains(shown))
      try session.press("<esc>?")
      #expect(session.picture.contains(shown))
    }
    #expect(!Session.editing(who: nil).picture.contains("SỬA"))
  }
}

@Suite struct ConflictDialogTests {
  private func conflicting() throws -> Session {
    var session = Session.editing()
    try session.press("<end>e<down><enter>12/BC<enter>")
    let edit = try #require(session.edit?.edit)
    let author = EditConflict.Author(
      who: "Trần Văn Bình",
      source: "45/BC-XD",
      at: 1_590_910_320,
      change: 130
    )
    let conflict = EditConflict(now: .state(.disputed), by: author)
    session.apply(.edited(edit, .conflict(conflict), isDryRun: true))
    return session
  }

  @Test func `the second writer is told who wrote what, when and from what`() throws {
    let picture = try conflicting().picture
    for words in [
      "Người khác vừa ghi số này", "Nay là: Đang rà soát", "Trần Văn Bình ghi lúc 31/05/2020",
      "thay đổi 130", "Nguồn: 45/BC-XD",
    ] {
      #expect(picture.contains(words), "\(words)")
    }
  }

  @Test func `theirs is kept by Enter and nothing is written`() throws {
    var session = try conflicting()
    try session.press("<enter>")
    #expect(session.state.overlay == nil && session.effects.isEmpty)
    #expect(session.picture.contains("Giữ số đã ghi"))
  }

  @Test func `mine goes over theirs only after another look`() throws {
    var session = try conflicting()
    try session.press("<down><enter>")
    #expect(session.edit?.isDryRun == true)
    #expect(session.edit?.edit.old == .state(.disputed))
    #expect(session.edit?.edit.new == .state(.met))
  }
}

@Suite struct RecognitionDialogTests {
  private let held = Recognition(
    standard: .standard,
    number: "12/QĐ",
    decidedOn: Fixture.day(2019, 12, 8),
    year: 2019,
    lostOn: nil,
    source: "12/QĐ"
  )

  @Test func `a standard is granted by its decision and day`() throws {
    var session = Session.editing()
    try session.press("E<enter>12/QĐ-UBND<enter>8/6/2020<enter>x<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .recognition(UnitCode("02935"), .standard, year: 2020))
    guard case .recognition(let recognition?) = edit.new else {
      Issue.record("\(edit.new) is no recognition")
      return
    }
    #expect(recognition.number == "12/QĐ-UBND")
    #expect(recognition.decidedOn == Fixture.day(2020, 6, 8))
    // The figures on show end on 31 May: what comes after them must not look lost.
    session.agree(old: .recognition(nil))
    #expect(session.picture.contains("Tính từ 08/06/2020, sau ngày số liệu 31/05/2020"))
  }

  @Test func `a withdrawal before the grant is refused while it is typed`() throws {
    var session = Session.editing(sheet: Fixture.sheet(recognitions: [held]))
    try session.press("E<down><down><enter>1/1/2019")
    #expect(session.picture.contains("ngày thu hồi phải sau 08/12/2019"))
    try session.press("<enter>")
    #expect(session.effects.isEmpty && session.picture.contains("Thu hồi từ ngày"))
    try session.press("<c-u>1/3/2020<enter>x<enter>")
    var lost = held
    lost.lostOn = Fixture.day(2020, 3, 1)
    #expect(session.edit?.edit.new == .recognition(lost))
    #expect(session.edit?.edit.old == .recognition(held))
  }

  @Test(arguments: [
    ("", "085", Standard.standard), ("<tab>", "085", .standard),
    ("<tab><tab>", "10", .taskCompleted), ("<tab><tab><tab>", "085", .standard),
  ])
  func `a district or province of the list of titles is recognised there`(
    keys: String,
    code: String,
    standard: Standard
  ) throws {
    var session = Session(Size(width: 110, height: 24), page: "districts VN")
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(PageFixture().snapshot("districts VN")))
    try session.press(keys + "E<home><enter>12/QĐ-TTg<enter>8/6/2020<enter>x<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .recognition(UnitCode(code), standard, year: 2020))
  }

  @Test func `a criterion of a district is corrected in the pane of what it needs`() throws {
    var session = Session(Size(width: 110, height: 32), page: "districts VN")
    session.state.settings.editor = "Lan"
    session.apply(.snapshot(PageFixture().snapshot("districts VN")))
    try session.press("<tab>jj")
    #expect(session.picture.contains("2 Giao thông: ✗ Chưa đạt · yêu cầu 2.2 Tỷ lệ km đường huyện"))
    try session.press("e<down><enter>x<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .criterion(UnitCode("085"), number: 2))
    #expect(edit.old == .state(.notMet) && edit.new == .state(.met))
    #expect(edit.day == Fixture.asOf)
  }

  @Test func `a correction of an earlier report says so before it is written`() {
    let march = Fixture.day(2020, 3, 31)
    let figure = EditDialog.Figure(
      place: "Huyện Bắc Hà, Lào Cai",
      name: "TC 2 Giao thông",
      indicator: nil,
      subject: .criterion(UnitCode("085"), number: 2),
      day: Fixture.asOf,
      old: .state(.notMet),
      reportedOn: march,
      level: .district
    )
    func lines(of day: Day, _ language: Language = .vi) -> String {
      let result = EditResult(
        report: 0,
        change: 0,
        old: .state(.notMet),
        new: .state(.met),
        day: day,
        effects: []
      )
      var dialog = EditDialog(figure, unit: nil, step: .confirm(result), offeredSource: "")
      dialog.new = .state(.met)
      let words = Words(language, glyphs: .unicode)
      return dialog.picture(words, who: "Lan", offset: 0).lines.map(\.text).joined(separator: "\n")
    }
    #expect(
      lines(of: march).contains(
        "! Sửa số liệu kỳ 31/03/2020: kỳ 31/05/2020 huyện chưa có báo cáo; muốn có số kỳ 31/05/2020, "
          + "nhập báo cáo của kỳ ấy (ntm template danh-gia-huyen, ntm import)"
      )
    )
    #expect(lines(of: march, .en).contains("the district has no report for 31/05/2020"))
    #expect(!lines(of: Fixture.asOf).contains("chưa có báo cáo"))
  }

  @Test func `the pane of what a district needs follows the cursor`() throws {
    var session = Session(Size(width: 110, height: 32), page: "districts VN")
    session.apply(.snapshot(PageFixture().snapshot("districts VN")))
    #expect(session.picture.contains("Cần để được công nhận · Huyện Bắc Hà"))
    #expect(session.picture.contains("5/9"))
    try session.press("j")
    #expect(session.picture.contains("Cần để được công nhận · Thành phố Lào Cai"))
    #expect(session.picture.contains("Không có tiêu chí riêng"))
    try session.press("j")
    #expect(session.picture.contains("8/9"))
    try session.press("<tab>e")
    #expect(session.edit == nil)
  }

  @Test func `notes stand on the page, the newest two and how many more`() {
    let notes = (1...3).map { number in
      Note(
        number: number,
        day: Fixture.asOf,
        text: "Lời \(number)",
        at: 0,
        who: "Lan",
        source: "BC \(number)",
        report: number
      )
    }
    let picture = Session.editing(sheet: Fixture.sheet(notes: notes)).picture
    #expect(picture.contains("Ghi chú 31/05/2020, Lan: Lời 1 (BC 1)"))
    #expect(picture.contains("Lời 2") && !picture.contains("Lời 3"))
    #expect(picture.contains("… và 1 ghi chú nữa"))
  }

  @Test func `a note is written beside the unit of the page`() throws {
    var session = Session.editing()
    try session.press("aĐường vào xã sạt lở<enter>")
    // Two keys and a sentence: it changes no figure, and the line has told all there is to see.
    #expect(session.edit?.isDryRun == false)
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .note(UnitCode("02935")))
    #expect(edit.new == .text("Đường vào xã sạt lở") && edit.old == nil)
  }
}
