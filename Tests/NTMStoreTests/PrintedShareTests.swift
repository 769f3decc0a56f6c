import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The published figures of the sample data, counted by the rules of the screens.
///
/// What is printed otherwise than these rules would have it has its reason among the facts, or it
/// follows from the figure; an exception without a reason fails, and so does a reason that nothing
/// needs any more.
struct PrintedShareTests {
  private let sample: SampleFigures

  init() throws { sample = try SampleFigures() }

  private func key(_ figure: PublishedFigure) -> String {
    "\(figure.day.iso) \(figure.unit) \(figure.indicator)"
  }

  @Test func `every share is the one that tables of places show, or was cut off`() throws {
    var compared = 0
    var cut: [String] = []
    for figure in sample.figures {
      guard let value = figure.value, let total = figure.total, let percent = figure.percent else {
        continue
      }
      compared += 1
      let (part, base) = (Int(value.hundredths / 100), Int(total.hundredths / 100))
      let tenths = try #require(shownTenths(part, of: base))
      // Within a tenth of a point, whatever the reason.
      #expect(abs(Int64(tenths) * 10 - percent.hundredths) <= 10, "\(key(figure))")
      let isCutOff = figure.reasons.contains(.cutOff)
      #expect(isCutOff != isRounded(percent, of: part, base, shown: tenths), "\(key(figure))")
      if isCutOff { cut.append(key(figure)) }
    }
    // A table that lost its columns would compare none.
    #expect(compared == 28)
    #expect(cut.sorted() == ["2018-12-31 42 communes_ntm", "2021-04-30 VN communes_ntm"])
  }

  /// The share as a table of places shows it: the kept sums, their share, its tenths.
  private func shownTenths(_ part: Int, of base: Int) -> Int? {
    var sums = RollUp(criteria: 0, bands: 0, sectors: 0)
    sums.communes = base
    sums.recognised = part
    return sums.knownShare.tenthsOfPercent
  }

  /// Whether a printed share is rounded to its last decimal: of one decimal what a table shows, of two
  /// the nearer of the two hundredths between which the share lies.
  private func isRounded(_ percent: Quantity, of part: Int, _ base: Int, shown: Int) -> Bool {
    if percent.hundredths.isMultiple(of: 10) { return percent.hundredths == Int64(shown) * 10 }
    return percent.hundredths == Int64((part * 20_000 + base) / (base * 2))
  }

  @Test func `a base that nobody printed is what count and share imply, and says so`() throws {
    var implied = 0
    for figure in sample.figures where figure.total == nil {
      guard let value = figure.value, let percent = figure.percent else { continue }
      implied += 1
      #expect(figure.reasons.contains(.baseNotPrinted), "\(key(figure))")
      let base = try #require(figure.impliedBase)
      let tenths = try #require(shownTenths(Int(value.hundredths / 100), of: base))
      #expect(abs(Int64(tenths) * 10 - percent.hundredths) <= 5, "\(key(figure))")
    }
    #expect(implied == 10)
    #expect(sample.figures.allSatisfy { $0.total == nil || !$0.reasons.contains(.baseNotPrinted) })
  }

  @Test func `every base of communes is that of the unit list of its day, or has its reason`() {
    var reasons: [FigureReason: Int] = [:]
    for figure in sample.figures {
      guard let rule = FigureRule(word: figure.indicator), rule.bound == .communes,
        let base = figure.base, let listed = sample.listed[key(figure)]
      else { continue }
      #expect(listed > 0, "\(key(figure))")
      #expect((base == listed) == (figure.reason == nil), "\(key(figure)): \(base), \(listed)")
      if let reason = figure.reason { reasons[reason, default: 0] += 1 }
    }
    #expect(
      reasons == [.earlierList: 9, .townsCounted: 1, .ownCount: 8, .laterList: 5, .misprint: 1]
    )
  }

  @Test func `a misprint is doubtful without its reason too, and nothing else is`() throws {
    let doubtful = sample.figures.filter { figure in
      var bare = figure
      if bare.reason == .misprint { bare.reason = nil }
      let bound = sample.bounds[key(figure)]
      return bare.isDoubtful || bare.excess(within: bound) != nil
        || !bare.faults(within: bound).isEmpty
    }
    #expect(doubtful.map { $0.value } == [Quantity(5_458)])
    #expect(sample.figures.filter { $0.reason == .misprint } == doubtful)
  }
}

/// The published figures of the sample data, and what the lists of their days have.
struct SampleFigures {
  var figures: [PublishedFigure] = []
  /// Communes that count, and what bounds a figure, by its day, place and word.
  var listed: [String: Int] = [:]
  var bounds: [String: FigureBound] = [:]

  static var facts: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/sample-data/facts"
  }

  init() throws {
    let programme = try ReadingStore(
      factsIn: SampleFigures.facts,
      names: ["store.csv", "unit-types.csv", "units.csv", "criteria-sets.csv", "criteria.csv"]
        + ["figures.csv"]
    )
    (figures, bounds) = try programme.store.read { db in
      var rows = try SelectedRows(db, "SELECT \(PublishedFigure.columns) FROM figure ORDER BY id")
      var figures: [PublishedFigure] = []
      while try rows.next() { figures.append(PublishedFigure(rows)) }
      var bounds: [String: FigureBound] = [:]
      var all = FigureBounds(db)
      for figure in figures {
        guard let rule = FigureRule(word: figure.indicator) else { continue }
        let units = try figure.unit.split(separator: "+").map { code in
          try Int64.fetchOne(
            db,
            sql: "SELECT id FROM unit WHERE code = ? ORDER BY valid_from",
            arguments: [String(code)]
          ) ?? 0
        }
        let key = "\(figure.day.iso) \(figure.unit) \(figure.indicator)"
        bounds[key] = try all.bound(of: rule, in: units, on: figure.day)
      }
      return (figures, bounds)
    }
    listed = bounds.compactMapValues { $0.kind == .communes ? $0.counted : nil }
  }
}
