import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

@Suite struct DifficultPageTests {
  private func session(
    _ line: String = "difficult 10",
    _ size: Size = Size(width: 120, height: 40)
  ) -> Session {
    var session = Session(size, page: line)
    session.apply(.snapshot(PageFixture().snapshot(line)))
    return session
  }

  @Test(arguments: [(120, 40), (80, 24)], Language.allCases)
  func `the page looks as kept in both languages`(size: (Int, Int), language: Language) throws {
    var session = session("difficult 10", Size(width: size.0, height: size.1))
    session.state.words.language = language
    session.state.settleAll()
    try expectGolden(
      session.state.draw().canvas,
      "difficult-\(size.0)x\(size.1)-\(language == .vi ? "vi" : "en")"
    )
  }

  @Test(arguments: [1, 2, 3], [(80, 24), (60, 15)])
  func `each of the other panes looks as kept where it stands alone`(
    pane: Int,
    size: (Int, Int)
  ) throws {
    var session = session("difficult 10", Size(width: size.0, height: size.1))
    try session.press(String(repeating: "<tab>", count: pane))
    try expectGolden(
      session.state.draw().canvas,
      "difficult-pane-\(pane + 1)-\(size.0)x\(size.1)"
    )
  }

  @Test func `the key opens the page of the place, and Esc the place above`() throws {
    var session = Session()
    session.apply(.snapshot(Fixture.overview()))
    try session.press("gv")
    #expect(session.state.visit.page == .difficult(.country, tag: nil))
    var province = self.session()
    try province.press("<esc>")
    #expect(province.state.visit.page == .difficult(.country, tag: nil))
  }

  @Test func `Enter on a kind asks for its communes, and Esc for all again`() throws {
    var session = session()
    try session.press("<down><enter>")
    #expect(session.state.visit.page == .difficult(UnitCode("10"), tag: "KV3"))
    session.apply(.snapshot(PageFixture().snapshot("difficult 10 KV3")))
    #expect(session.picture.contains("3 Xã khu vực III"))
    var direct = self.session("difficult 10 KV3")
    try direct.press("<esc>")
    #expect(direct.state.visit.page == .difficult(UnitCode("10"), tag: nil))
    // The kind on show leads nowhere, and the sum of the special ones back to all.
    var chosen = self.session("difficult 10 KV3")
    try chosen.press("<down><enter>")
    #expect(chosen.state.visit.page == .difficult(UnitCode("10"), tag: "KV3"))
    try chosen.press("<down><down><enter>")
    #expect(chosen.state.visit.page == .difficult(UnitCode("10"), tag: nil))
  }

  @Test func `Enter goes down by place with the same kind, and to a commune`() throws {
    var places = session("difficult 10 KV3")
    try places.press("2<down><enter>")
    #expect(places.state.visit.page == .difficult(UnitCode("085"), tag: "KV3"))
    var communes = session()
    try communes.press("3<enter>")
    #expect(communes.state.visit.page == .commune(UnitCode("02935")))
  }

  @Test(arguments: ["difficult VN", "difficult 10", "difficult 10 KV3", "difficult 10 a b"])
  func `the page comes back from the session file`(line: String) {
    #expect(Page(line: line)?.line == line)
  }

  @Test func `a filter finds communes by their tags`() throws {
    var session = session()
    try session.press("3&bien gioi<enter>")
    #expect(session.state.visit.panes[2].shown.count == 1)
    try session.press("<esc>&kv3<enter>")
    #expect(session.state.visit.panes[2].shown.count == 2)
  }

  @Test func `a commune below the line shows its tags and villages`() throws {
    let below = session("below 10", Size(width: 120, height: 24)).picture
    #expect(below.contains("Diện"))
    #expect(below.contains("KV3 BG"))
    #expect(below.contains("xã dưới 10 tiêu chí là xã đặc biệt khó khăn"))
    #expect(below.contains("chưa đạt 7"))
    // Of all communes nothing is said above the table.
    let all = session("communes 10", Size(width: 120, height: 24)).picture
    #expect(!all.contains("đặc biệt khó khăn"))
    #expect(session("communes 10", Size(width: 160, height: 24)).picture.contains("KV3 BG"))
  }

  @Test func `a store that classifies nothing has no such columns`() throws {
    var snapshot = PageFixture().snapshot("below 10")
    snapshot.facts.tags = []
    var session = Session(Size(width: 160, height: 24), page: "below 10")
    session.apply(.snapshot(snapshot))
    #expect(!session.picture.contains("Diện"))
    var page = PageFixture().snapshot("difficult 10")
    page.facts.tags = []
    page.body = .difficult(
      DifficultSheet(
        place: page.path[2],
        chosen: nil,
        kinds: [],
        places: [],
        total: DifficultPlace(
          unit: page.path[2],
          nameRank: 0,
          folded: "",
          sums: RollUp(criteria: 19, bands: 5, sectors: 0),
          communes: 0,
          villages: VillageCounts()
        ),
        communes: [],
        infrastructure: [],
        scheme: nil
      )
    )
    var empty = Session(Size(width: 80, height: 24), page: "difficult 10")
    empty.apply(.snapshot(page))
    #expect(empty.picture.contains("Chưa có diện xã nào"))
  }

  @Test func `what only the district carries has a star that the page explains`() throws {
    func shown(_ line: String, isOfDistrict: Bool, _ language: Language) -> Session {
      var snapshot = PageFixture().snapshot(line)
      func moved(_ rows: [CommuneRow]) -> [CommuneRow] {
        rows.map { row in
          var row = row
          if isOfDistrict, row.tags.contains(2) { row.districtTags.insert(2) }
          return row
        }
      }
      if case .difficult(var sheet) = snapshot.body {
        sheet.communes = moved(sheet.communes)
        snapshot.body = .difficult(sheet)
      }
      if case .communes(let rows) = snapshot.body { snapshot.body = .communes(moved(rows)) }
      var session = Session(Size(width: 120, height: 40), page: line)
      session.state.words.language = language
      session.apply(.snapshot(snapshot))
      return session
    }
    for line in ["difficult 10", "below 10"] {
      let vietnamese = shown(line, isOfDistrict: true, .vi).picture
      #expect(vietnamese.contains("KV3 BG*"))
      #expect(vietnamese.contains("* diện của cả huyện"))
      #expect(shown(line, isOfDistrict: true, .en).picture.contains("* carried by the whole"))
      let own = shown(line, isOfDistrict: false, .vi).picture
      #expect(!own.contains("BG*") && !own.contains("diện của cả huyện"))
    }
  }

  @Test func `the sheet of a commune says which tags are its district's`() {
    var snapshot = PageFixture().snapshot("commune 02935")
    if case .commune(var sheet) = snapshot.body {
      var above = sheet.tags
      for index in above.indices {
        above[index].district = Fixture.unit("085", .district, "Huyện", "Bắc Hà")
      }
      sheet.tags = Array(sheet.tags.prefix(1)) + above.suffix(1)
      snapshot.body = .commune(sheet)
    }
    var session = Session(Size(width: 120, height: 40), page: "commune 02935")
    session.apply(.snapshot(snapshot))
    #expect(
      session.picture.contains(
        "Xã khu vực III (582/QĐ-TTg); Xã biên giới (582/QĐ-TTg), theo Huyện Bắc Hà"
      )
    )
  }

  @Test func `the sheet of a commune names its tags with their documents and its villages`() {
    let sheet = session("commune 02935", Size(width: 120, height: 40)).picture
    #expect(sheet.contains("Xã khu vực III (582/QĐ-TTg); Xã biên giới (582/QĐ-TTg)"))
    #expect(sheet.contains("Thôn, bản được hỗ trợ: 9 trên 12 thôn, bản, đạt 2, chưa đạt 7"))
  }

  @Test func `what is missing from a share stands in full below the table`() throws {
    var session = session()
    try session.press("4")
    let picture = session.picture
    #expect(picture.contains("20/1.950 (1,0%, 2 chưa có số)"))
    #expect(picture.contains("xã khác 5.000/6.340 (78,9%)"))
    // Where there are no others, no share is made up.
    try session.press("<end>")
    #expect(session.picture.contains("xã khác 0/0 (–%)"))
  }

  @Test func `moving on the page asks the store nothing`() throws {
    var session = session()
    for keys in ["<down>", "<tab>", "<down>", "<tab>", "<down>", "<tab>", "<down>", "<pagedown>"] {
      try session.press(keys)
      #expect(session.effects.isEmpty)
    }
  }

  @Test func `communes with an older report are told beside the averages they go into`() throws {
    var snapshot = PageFixture().snapshot("difficult 10")
    var session = Session(Size(width: 160, height: 40), page: "difficult 10")
    session.apply(.snapshot(snapshot))
    #expect(!session.picture.contains("theo báo cáo kỳ trước"))
    guard case .difficult(var sheet) = snapshot.body else {
      Issue.record("no page of communes in difficulty")
      return
    }
    sheet.total.sums.reported = 0
    sheet.infrastructure[0].difficult.older = 7
    snapshot.body = .difficult(sheet)
    session.apply(.snapshot(snapshot))
    #expect(session.picture.contains("2 xã theo báo cáo kỳ trước"))
    try session.press("4")
    #expect(session.picture.contains("7 xã theo báo cáo kỳ trước"))
  }
}
