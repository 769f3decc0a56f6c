import NTMModel
import Testing

@Suite struct FormationTests {
  private let day = Day(number: 18_262)

  private func succession(
    _ successor: String,
    _ predecessor: String,
    _ name: String,
    on day: Int32 = 18_262,
    by resolution: String? = "819/NQ-UBTVQH14"
  ) -> Succession {
    Succession(
      successor: UnitCode(successor),
      predecessor: UnitCode(predecessor),
      predecessorName: name,
      resolution: resolution,
      day: Day(number: day),
      note: Bilingual("", "")
    )
  }

  private func unit(_ code: String, _ type: String, _ name: String, counted: Bool = true) -> Unit {
    Unit(
      code: UnitCode(code),
      level: .commune,
      type: type,
      name: name,
      isCounted: counted,
      valid: Period(from: Day(number: 0))
    )
  }

  private func decision(on day: Int32?, year: Int = 2020, lost: Int32? = nil) -> Recognition {
    Recognition(
      standard: .standard,
      number: "1/QĐ",
      decidedOn: day.map { Day(number: $0) },
      year: year,
      lostOn: lost.map { Day(number: $0) },
      source: ""
    )
  }

  private func figures(on day: Int32) -> FormationReview.ReportedFigures {
    FormationReview.ReportedFigures(day: Day(number: day), met: Share(9, of: 19), source: "a.csv")
  }

  @Test func `a code that lives on under another name is not its predecessor`() {
    let old = succession("18262", "18262", "Xã Bùi Xá")
    #expect(!old.isPredecessor(unit("18262", "Xã", "Bùi La Nhân")))
    #expect(old.isPredecessor(unit("18262", "Xã", "Bùi Xá")))
    // Another type is another unit, and so is another tone.
    #expect(!old.isPredecessor(unit("18262", "Phường", "Bùi Xá")))
    let tuly = succession("04867", "04867", "Xã Tu Lý")
    #expect(!tuly.isPredecessor(unit("04867", "Xã", "Tú Lý")))
  }

  @Test func `another spelling of the name is the same unit`() {
    let old = succession("1", "2", "Thị xã Thái Hoà")
    #expect(old.isPredecessor(unit("2", "Thị Xã", "Thái Hòa")))
    #expect(succession("1", "2", "Xã Qui Nhơn").isPredecessor(unit("2", "Xã", "Quy Nhơn")))
  }

  @Test func `a code alone proves nothing where it lives on`() {
    #expect(!succession("1", "1", "").isPredecessor(unit("1", "Xã", "A")))
    #expect(succession("1", "2", "").isPredecessor(unit("2", "Xã", "A")))
    #expect(!succession("1", "2", "Xã A").isPredecessor(unit("3", "Xã", "A")))
  }

  @Test func `a code formed twice is two formations, each with its own predecessors`() {
    let formations = [
      succession("1", "1", "Xã A"), succession("2", "2", "Xã D", on: 18_000),
      succession("1", "3", "Xã B"), succession("1", "1", "Xã C", on: 18_300),
    ].formations
    #expect(formations.map(\.successor.text) == ["2", "1", "1"])
    let names = formations.map { $0.predecessors.map(\.predecessorName) }
    #expect(names == [["Xã D"], ["Xã A", "Xã B"], ["Xã C"]])
  }

  @Test func `one source that names the resolution is enough`() {
    let formations = [
      succession("1", "1", "Xã A", by: nil), succession("1", "3", "Xã B"),
    ].formations
    #expect(formations.map(\.resolution) == ["819/NQ-UBTVQH14"])
    #expect([succession("1", "1", "Xã A", by: nil)].formations[0].resolution == nil)
  }

  @Test func `a decision of the day or later is the review, an older one is not`() {
    func review(_ held: [Recognition], _ report: Int32? = nil) -> FormationReview {
      FormationReview(
        of: unit("1", "Xã", "A"),
        formedOn: day,
        recognitions: held,
        firstReport: report.map { figures(on: $0) }
      )
    }
    let (old, new) = (decision(on: 18_261, year: 2019), decision(on: 18_262))
    #expect(review([old]) == .pending(nil))
    #expect(review([old, new]) == .decided(new))
    // A year alone counts from its last day.
    #expect(review([decision(on: nil, year: 2019)]) == .pending(nil))
    #expect(review([decision(on: nil, year: 2020)]) == .decided(decision(on: nil, year: 2020)))
    #expect(review([old], 18_261) == .pending(nil))
    // A report decides nothing.
    #expect(review([old], 18_262) == .pending(figures(on: 18_262)))
    #expect(review([old], 18_262).isPending && !review([new], 18_270).isPending)
    #expect(review([new], 18_270) == .decided(new))
  }

  @Test func `all without a decision wait, those that reported among them`() {
    let reviews: [FormationReview] = [
      .pending(nil), .pending(figures(on: 18_262)), .decided(decision(on: 18_262)), .notCounted,
    ]
    let counts = MergerCounts(
      reviews.enumerated().map { index, review in
        FormedUnit(
          code: UnitCode("\(index)"),
          formedOn: day,
          resolution: nil,
          unit: nil,
          nameRank: nil,
          district: nil,
          province: nil,
          predecessors: [],
          review: review
        )
      }
    )
    #expect(counts.pending == 2 && counts.reported == 1 && counts.decided == 1)
    #expect(counts.all == counts.pending + counts.decided + counts.notCounted)
  }

  @Test func `what has no status or is on no list is not to be reviewed`() {
    let ward = FormationReview(
      of: unit("1", "Phường", "A", counted: false),
      formedOn: day,
      recognitions: [],
      firstReport: nil
    )
    #expect(ward == .notCounted)
    let gone = FormationReview(of: nil, formedOn: day, recognitions: [], firstReport: nil)
    #expect(gone == .notListed)
  }

  @Test func `how a unit came to be follows from its predecessors`() {
    func old(_ code: String) -> Predecessor {
      Predecessor(code: UnitCode(code), name: "Xã A", standing: nil)
    }
    func way(_ codes: [String], continues: Bool = false) -> FormedUnit.Way {
      FormedUnit(
        code: UnitCode("1"),
        formedOn: day,
        resolution: nil,
        unit: nil,
        nameRank: nil,
        district: nil,
        province: nil,
        predecessors: codes.map(old),
        continued: continues ? old("1") : nil,
        review: .notListed
      ).way
    }
    #expect(way([]) == .unknown)
    #expect(way([], continues: true) == .renamed)
    #expect(way(["2"], continues: true) == .merged)
    #expect(way(["2"]) == .merged)
  }

  @Test func `a code that lives on is continued, and no predecessor`() {
    let both = [succession("1", "1", "Xã A"), succession("1", "2", "Xã B")]
    #expect(both.continued?.predecessorName == "Xã A")
    #expect(both.joined.map(\.predecessorName) == ["Xã B"])
    let renamed = [succession("1", "1", "Xã A")]
    #expect(renamed.continued != nil && renamed.joined.isEmpty)
    #expect([succession("1", "2", "Xã B")].continued == nil)
  }

  @Test func `what has ended needs no review any more`() {
    let unit = unit("1", "Xã", "A")
    let review = FormationReview(
      of: unit,
      formedOn: day,
      recognitions: [],
      firstReport: nil,
      endedOn: day.adding(days: 9)
    )
    #expect(review == .ended(day.adding(days: 9)))
  }

  @Test(arguments: [
    ("Hoà Bình", "Hòa Bình", true), ("Qui Nhơn", "Quy Nhơn", true), ("TÂN  LẬP", "Tân Lập", true),
    ("Phan Rang-Tháp Chàm", "Phan Rang Tháp Chàm", true), ("Tu Lý", "Tú Lý", false),
    ("Cẩm Giàng", "Cẩm Giang", false), ("Thông Hoè", "Thông Huề", false),
    ("Phường 1", "Phường 2", false),
  ])
  func `spelling is one name, letters and tones are another`(
    left: String,
    right: String,
    isSame: Bool
  ) {
    #expect((Folding.spelling(left) == Folding.spelling(right)) == isSame)
  }
}
