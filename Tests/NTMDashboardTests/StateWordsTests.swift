import NTMModel
import TerminalCanvas
import Testing

@testable import NTMDashboard

/// Nothing is told by colour or weight alone: every state has a sign or a word of its own.
@Suite struct StateWordsTests {
  static let wordings = [
    Words(.vi, glyphs: .unicode), Words(.vi, glyphs: .ascii), Words(.en, glyphs: .unicode),
    Words(.en, glyphs: .ascii),
  ]

  private func expectDistinct(_ texts: [String], _ location: SourceLocation = #_sourceLocation) {
    #expect(Set(texts).count == texts.count, "\(texts)", sourceLocation: location)
    #expect(texts.allSatisfy { !$0.isEmpty }, sourceLocation: location)
  }

  @Test func `numbers in warnings have the decimal sign of the language`() {
    let words = Words(.vi, glyphs: .unicode)
    func told(_ kind: ReportWarning.Kind, _ subject: String, _ detail: String) -> String {
      words.warning(kind, subject: subject, detail: detail, day: nil)
    }
    #expect(told(.outOfRange, "CT4", "158.2") == "CT4 ngoài khoảng: 158,2")
    #expect(told(.outOfRange, "CT4", "-0.5") == "CT4 ngoài khoảng: -0,5")
    #expect(told(.starsDisagree, "P1", "4 / 63.5") == "P1: số sao / điểm là 4 / 63,5")
    #expect(told(.rounded, "CT4", "12.345 → 12.35") == "CT4 làm tròn: 12,345 → 12,35")
    #expect(told(.valueErased, "CT2", "12.5") == "CT2: trước là 12,5")
    // Neither codes of indicators nor dates are numbers.
    #expect(told(.indicatorFails, "TC3", "CT3.1, CT3.2").hasSuffix("CT3.1, CT3.2"))
    #expect(told(.valueErased, "H1", "2018-07-17").hasSuffix("2018-07-17"))
    let english = Words(.en, glyphs: .unicode)
    #expect(
      english.warning(.outOfRange, subject: "CT4", detail: "158.2", day: nil)
        == "CT4 out of range: 158.2"
    )
  }

  @Test(arguments: wordings) func `states differ in their texts`(words: Words) {
    expectDistinct(CriterionState.allCases.map { words.sign($0).text })
    expectDistinct(CriterionState.allCases.map { words.state($0) })
    expectDistinct([Verdict.met, .notMet, .undecided].map { words.verdict($0).text })
    expectDistinct(Certificate.allCases.map { words.certificate($0).text })
    var words = words
    words.titles = .of2020
    let held = Titles.of2020.rows.map { HeldTitle($0.standard, since: Fixture.asOf) }
    expectDistinct(([nil] + Set(held)).map { words.title($0).text })
    let paces: [Pace] = [.met, .onTrack, .behind(3), .missed, .unknown]
    expectDistinct(
      paces.map { pace in
        var reading = Fixture.reading(1, of: 2)
        reading.pace = pace
        return words.pace(reading).text
      }
    )
  }

  /// The sign stands alone in its column, so that it must not say "met" of what is only in time.
  @Test(arguments: wordings) func `paces differ in their signs and in few words`(words: Words) {
    func told(_ pace: Pace) -> Words.SignedWords {
      var reading = Fixture.reading(1, of: 2)
      reading.pace = pace
      return words.pace(reading)
    }
    expectDistinct([.met, .onTrack, .behind(3), .missed, .unknown].map { told($0).sign })
    expectDistinct([.met, .onTrack, .behind(3), .missed, .unknown].map { told($0).brief })
    for pace: Pace in [.met, .onTrack, .behind(1_234), .missed, .unknown] {
      #expect(Width.columns(told(pace).brief) <= 11, "\(told(pace).brief)")
    }
  }

  @Test(arguments: wordings) func `a verdict that a printed baseline turns is in doubt`(
    words: Words
  ) {
    var reading = Fixture.reading(1, of: 2)
    (reading.pace, reading.isMet) = (.met, true)
    reading.target.baseline = Quantity(111)
    let sure = words.pace(reading)
    reading.rival = Fixture.baseline
    let doubted = words.pace(reading)
    #expect(doubted.sign == "?" && doubted.brief == sure.brief + " ?")
    // Both baselines beside the verdict, in a column as in a line.
    for text in [doubted.words, doubted.text] {
      #expect(text.contains("111") && text.contains("114") && !text.contains(words.signs.check))
    }
    (reading.pace, reading.isMet) = (.behind(3), false)
    #expect(words.pace(reading).text.contains(words.pick("đạt theo 114", "met from 114")))
  }

  /// Of the signs of states; those of class A take two columns in some terminals.
  @Test func `signs of states are narrow in every terminal`() {
    let signs = Signs(.unicode)
    // Class N of EastAsianWidth.txt: 2713, 2717, 25B8, 2219; `!` and `?` are of class Na.
    let narrow: Set<String> = ["\u{2713}", "\u{2717}", "\u{25B8}", "\u{2219}"]
    #expect([signs.check, signs.cross, signs.onTrack, signs.noReport].allSatisfy(narrow.contains))
  }

  @Test func `in ASCII a tilde means cut off and nothing else`() {
    var about = Fixture.target
    about.isAbout = true
    for language in Language.allCases {
      let words = Words(language, glyphs: .ascii)
      #expect(!words.goal(about).contains(words.glyphs.ellipsis))
      #expect(!words.base(Fixture.baseline).contains(words.glyphs.ellipsis))
    }
  }

  @Test func `a commune below the line, an open one and a complete one differ in their texts`() {
    let rows = [
      Fixture.commune("1", "A", met: 9), Fixture.commune("2", "B", met: 9, unknown: 4),
      Fixture.commune("3", "C", met: 19),
    ]
    let words = Words(.vi, glyphs: .unicode)
    let table = CommuneTable.matrix(
      rows,
      set: Fixture.set,
      asOf: Fixture.asOf,
      under: .province,
      isBelowLine: false,
      words: words
    )
    let column = table.columns.firstIndex { $0.id == .met } ?? 0
    #expect(rows.indices.map { table.cell($0, column, words).text } == ["9", "9?", "19"])
  }

  @Test func `focus, cursor, marks, order, filter, hold and a past day are told without colour`()
    throws
  {
    var session = Session(Size(width: 120, height: 40))
    session.apply(.snapshot(Fixture.overview()))
    #expect(session.picture.contains("┌ [2 Tỉnh] ─"))
    #expect(session.picture.contains("│>Cả nước"))
    try session.press("<tab>")
    #expect(session.picture.contains("[3 Dưới 10 TC (bộ 1980) · Cả nước]"))
    #expect(session.picture.contains("┌ 2 Tỉnh ─"))
    try session.press("<s-tab><down> <up><right>o&ha<enter>p")
    #expect(session.picture.contains("│*  Hà Giang"))
    #expect(session.picture.contains("Xã▾"))
    #expect(session.picture.contains("lọc “ha” · 2 / 3 dòng"))
    #expect(session.picture.contains("TẠM DỪNG"))
    var past = Fixture.overview()
    past.asOf = Fixture.day(2019, 12, 31)
    session.apply(.snapshot(past))
    #expect(session.picture.contains("XEM LẠI 31/12/2019"))
  }
}
