import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// The published figures of the sample data, counted by the rules of the screens.
///
/// What is printed otherwise than these rules would have it stands in a list with its reason; an
/// exception that nothing needs any more fails too.
struct PrintedShareTests {
  enum Reason: Hashable {
    /// Cut off behind the last decimal instead of rounded.
    case cutOff
    /// The list of units before the mergers of the winter of 2019 to 2020, or a later one.
    case earlierList, laterList
    /// Towns are counted among the communes.
    case townsCounted
    /// The programme counts fewer communes than the unit list.
    case programmeList
    /// Only the share and the count were printed; the base is what they imply.
    case baseNotPrinted
  }

  /// A figure by its day, its place and what it counts.
  struct Key: Hashable, CustomStringConvertible {
    var text: String
    init(_ text: String) { self.text = text }
    init(_ figure: PublishedFigure) {
      text = "\(figure.day.iso) \(figure.unit) \(figure.indicator)"
    }
    var description: String { text }
  }

  /// Shares that are not the rounded ones of count and base.
  private static let shares: [Key: Reason] = [
    Key("2018-12-31 42 communes_ntm"): .cutOff,
    Key("2021-04-30 VN communes_ntm"): .cutOff,
  ]

  /// Bases that are not the communes of the unit list of 01/06/2020.
  private static let bases: [Key: Reason] = [
    Key("2018-12-31 42 communes_ntm"): .earlierList,
    Key("2018-12-31 46 communes_ntm"): .earlierList,
    Key("2018-12-31 51 communes_ntm"): .earlierList,
    Key("2018-12-31 75 communes_ntm"): .earlierList,
    Key("2019-04-30 36 communes_ntm"): .townsCounted,
    Key("2019-06-30 TDMNPB communes_ntm"): .earlierList,
    Key("2019-07-31 DBSH+BTB communes_ntm"): .earlierList,
    Key("2019-10-09 38 communes_ntm"): .earlierList,
    Key("2019-10-31 DHNTB communes_ntm"): .earlierList,
    Key("2020-03-23 01 communes_ntm"): .earlierList,
    Key("2020-12-31 49 communes_ntm"): .programmeList,
    Key("2021-04-30 VN communes_ntm"): .laterList,
    Key("2021-09-30 91 communes_ntm"): .laterList,
    Key("2021-10-31 VN communes_ntm"): .laterList,
    Key("2022-06-30 VN communes_ntm"): .laterList,
    Key("2025-06-30 VN communes_ntm"): .laterList,
  ]

  /// Shares whose base nobody printed.
  private static let implied: [Key: Reason] = [
    Key("2018-12-31 VN communes_ntm"): .baseNotPrinted,
    Key("2019-06-30 VN communes_ntm"): .baseNotPrinted,
    Key("2019-06-30 VN district_units_recognised"): .baseNotPrinted,
    Key("2019-09-30 VN communes_ntm"): .baseNotPrinted,
    Key("2019-10-19 VN communes_ntm"): .baseNotPrinted,
    Key("2019-12-31 VN communes_ntm"): .baseNotPrinted,
    Key("2020-01-31 VN communes_ntm"): .baseNotPrinted,
    Key("2020-05-31 VN communes_ntm"): .baseNotPrinted,
    Key("2021-12-31 VN communes_ntm"): .baseNotPrinted,
  ]

  private let sample: SampleFigures

  init() throws { sample = try SampleFigures() }

  @Test func `every share is the one that tables of places show, or stands in the list`() throws {
    var compared = 0
    var needed: Set<Key> = []
    for figure in sample.figures {
      guard let value = figure.value, let total = figure.total, let percent = figure.percent else {
        continue
      }
      compared += 1
      let (part, base) = (Int(value.hundredths / 100), Int(total.hundredths / 100))
      let tenths = try #require(shownTenths(part, of: base))
      // Within a tenth of a point, whatever the reason.
      #expect(abs(Int64(tenths) * 10 - percent.hundredths) <= 10, "\(Key(figure))")
      if !isRounded(percent, of: part, base, shown: tenths) { needed.insert(Key(figure)) }
    }
    // A table that lost its columns would compare none.
    #expect(compared == 28)
    #expect(needed == Set(Self.shares.keys))
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

  @Test func `a base that nobody printed is what count and share imply`() throws {
    var found: Set<Key> = []
    for figure in sample.figures where figure.total == nil {
      guard let value = figure.value, let percent = figure.percent else { continue }
      found.insert(Key(figure))
      let base = try #require(figure.impliedBase)
      let tenths = try #require(shownTenths(Int(value.hundredths / 100), of: base))
      #expect(abs(Int64(tenths) * 10 - percent.hundredths) <= 5, "\(Key(figure))")
    }
    #expect(found == Set(Self.implied.keys))
  }

  @Test func `every base of communes is that of the unit list, or stands in the list`() throws {
    var needed: Set<Key> = []
    for figure in sample.figures {
      guard let total = figure.total, let rule = FigureRule(word: figure.indicator),
        rule == .communesRecognised || rule == .criterionMet(18)
      else { continue }
      let listed = figure.unit.split(separator: "+").reduce(0) {
        $0 + (sample.communes[String($1)] ?? 0)
      }
      #expect(listed > 0, "\(Key(figure))")
      if total != Quantity(listed) { needed.insert(Key(figure)) }
    }
    #expect(needed == Set(Self.bases.keys))
  }
}

/// The published figures of the sample data and the communes of its unit list.
struct SampleFigures {
  var figures: [PublishedFigure] = []
  /// Communes that count, by the code of the province, the region or the country above them, on the
  /// list that the figures of 2020 are of; later lists have others.
  var communes: [String: Int] = [:]

  static var facts: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/sample-data/facts"
  }

  init() throws {
    let programme = try ReadingStore(
      factsIn: SampleFigures.facts,
      names: ["store.csv", "unit-types.csv", "units.csv", "figures.csv"]
    )
    (figures, communes) = try programme.store.read { db in
      var rows = try SelectedRows(
        db,
        """
        SELECT day, unit, indicator, value, total, percent, measure, source, confidence, note_vi,
          note_en
        FROM figure
        """
      )
      var figures: [PublishedFigure] = []
      while try rows.next() { figures.append(PublishedFigure(rows)) }
      var counts = try SelectedRows(
        db,
        """
        SELECT place.code, COUNT(*)
        FROM unit AS place JOIN unit AS commune
          ON commune.first BETWEEN place.first AND place.last AND commune.level = 4
            AND commune.counted = 1
            AND commune.valid_from <= ?1 AND commune.valid_until > ?1
        WHERE place.level < 3
        GROUP BY place.code
        """,
        ReadingStore.may.number
      )
      var communes: [String: Int] = [:]
      while try counts.next() { communes[counts.text(0)] = counts.int(1) }
      return (figures, communes)
    }
  }
}
