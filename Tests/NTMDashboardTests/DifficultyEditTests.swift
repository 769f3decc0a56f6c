import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Tags and villages corrected where lists of communes show them.
@Suite struct DifficultyEditTests {
  /// The list of communes in difficulty, the cursor on a column by its title.
  private func session(
    on title: String = "Diện",
    _ size: Size = Size(width: 120, height: 40),
    who: String? = "Lan"
  ) throws -> Session {
    var session = Session(size, page: "difficult 10")
    session.state.settings.editor = who
    session.apply(.snapshot(PageFixture().snapshot("difficult 10")))
    try session.press("3")
    let table = try #require(session.state.focusedTable)
    let column = try #require(table.columns.firstIndex { $0.title == title })
    session.state.visit.panes[2].column = column
    return session
  }

  @Test func `a tag is chosen, its source asked, and Enter writes it`() throws {
    var session = try session()
    try session.press("e")
    #expect(session.picture.contains("Xã Bản Liền, Bắc Hà, Lào Cai (02935)"))
    #expect(session.picture.contains("Diện của xã, ghi từ 31/05/2020"))
    #expect(session.picture.contains("Ghi: KV1 (Xã khu vực I), thay KV3"))
    #expect(session.picture.contains("Thôi: KV3 (Xã khu vực III)"))
    #expect(session.picture.contains("Thôi: BG (Xã biên giới)"))
    try session.press("<up><enter>900/QĐ<enter>")
    let (edit, isDryRun) = try #require(session.edit)
    #expect(isDryRun && edit.subject == .tag(UnitCode("02935"), code: "KV1"))
    #expect(edit.old == .tag("KV3") && edit.new == .tag("KV1") && edit.source == "900/QĐ")
    session.agree(old: .tag("KV3"))
    #expect(session.picture.contains("KV3 → KV1"))
    try session.press("<enter>")
    #expect(session.edit?.isDryRun == false)
    session.agree(old: .tag("KV3"))
    #expect(session.state.overlay == nil && session.picture.contains("KV3 → KV1 · u hoàn tác"))
  }

  @Test func `a tag that is carried is taken away`() throws {
    var session = try session()
    try session.press("e<end><down><down><enter><enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .tag(UnitCode("02935"), code: "BG"))
    #expect(edit.old == .tag("BG") && edit.new == .tag(nil))
  }

  @Test func `what a district carries is not taken from one of its communes`() throws {
    var session = try session()
    var snapshot = PageFixture().snapshot("difficult 10")
    guard case .difficult(var sheet) = snapshot.body else { return }
    sheet.communes[0].districtTags.insert(1)
    snapshot.body = .difficult(sheet)
    session.apply(.snapshot(snapshot))
    try session.press("e")
    // Nor another one of its group beside it.
    #expect(session.picture.contains("Thôi: BG") && !session.picture.contains("KV1 (Xã"))
    #expect(!session.picture.contains("Thôi: KV3"))
  }

  @Test func `a count of villages is typed, and nonsense is said to be so`() throws {
    var session = try session(on: "Thôn đạt")
    try session.press("e")
    #expect(session.picture.contains("Thôn, bản được hỗ trợ"))
    #expect(session.picture.contains("số được hỗ trợ: 9") && session.picture.contains("số đạt: 2"))
    try session.press("<enter>")
    #expect(session.picture.contains("số nguyên, như 7"))
    try session.press("2,5<enter>")
    #expect(session.picture.contains("không phải số nguyên từ 0"))
    try session.press("<backspace><backspace><backspace>5<enter>12/BC<enter>")
    let edit = try #require(session.edit?.edit)
    #expect(edit.subject == .villages(UnitCode("02935"), .met))
    #expect(edit.old == .quantity(Quantity(2)) && edit.new == .quantity(Quantity(5)))
    session.apply(.edited(edit, .refused(.outOfRange(low: 0, high: 4)), isDryRun: true))
    #expect(session.picture.contains("! giá trị phải từ 0 đến 4"))
  }

  @Test func `villages of an earlier report say which they are`() throws {
    var session = try session(on: "Thôn đạt")
    try session.press("<down>e<enter>")
    #expect(session.picture.contains("Sửa số liệu kỳ 31/12/2019"))
  }

  @Test func `who wrote in between is told, and what he wrote`() throws {
    var session = try session()
    try session.press("e<up><enter>x<enter>")
    let edit = try #require(session.edit?.edit)
    let author = EditConflict.Author(who: "Mai", source: "12/BC", at: 1_590_910_320, change: 7)
    let conflict = EditConflict(now: .tag("BN"), by: author)
    session.apply(.edited(edit, .conflict(conflict), isDryRun: true))
    #expect(session.picture.contains("Nay là: BN") && session.picture.contains("Mai ghi lúc"))
    #expect(session.picture.contains("Ghi số của tôi đè lên: KV1"))
    try session.press("<down><enter>")
    #expect(session.edit?.edit.old == .tag("BN"))
  }

  @Test func `a screen that only looks, or shows another list, writes nothing`() throws {
    var looking = try session(who: nil)
    try looking.press("e")
    #expect(looking.state.overlay == nil && looking.picture.contains("ntm --edit --who TÊN"))
    var other = try session()
    var snapshot = PageFixture().snapshot("difficult 10")
    snapshot.recast = RecastFixture().recast
    other.apply(.snapshot(snapshot))
    try other.press("e")
    #expect(
      other.state.overlay == nil && other.picture.contains("Đang xem theo danh sách đơn vị khác")
    )
  }

  @Test func `in English the same is said in English`() throws {
    var session = try session()
    session.state.words.language = .en
    session.state.settleAll()
    try session.press("e")
    #expect(session.picture.contains("Give: KV1 (Region I commune), in place of KV3"))
    #expect(session.picture.contains("Tags of the commune, since"))
  }

  @Test(arguments: DialogPictureTests.sizes) func `the choice looks as kept`(size: Size) throws {
    var session = try session(on: "Diện", size)
    try session.press("e")
    try expectGolden(session.state.draw().canvas, "edit-tag-\(size.width)x\(size.height)")
  }
}
