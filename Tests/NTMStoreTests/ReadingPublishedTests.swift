import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Published figures beside what the records come to.
@Suite struct ReadingPublishedTests {
  private let programme: ReadingStore

  private static let heading =
    "date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en\n"

  init() throws {
    programme = try ReadingStore()
    try programme.importReport(
      "cong-bo.csv",
      Self.heading + """
        2020-05-31,country,VN,avg_criteria_per_commune,2.5,,,tiêu chí/xã,Báo A,high,,
        2020-05-31,country,VN,provinces_100pct_communes,1,,,tỉnh,Báo A,high,,
        2020-05-31,country,VN,communes_criterion_2,1,,,xã,Báo A,high,,
        2020-05-31,country,VN,communes_criterion_9,1,,,xã,Báo A,high,,
        2020-05-31,country,VN,ocop_products,9,,,sản phẩm,Báo A,high,,
        2020-05-31,country,VN,district_units_recognised,1,,,huyện,Báo A,high,,
        2019-06-30,country,VN,communes_ntm,1,,,xã,Báo cũ,high,,
        2020-05-29,province,02,communes_ntm,1,,,xã,Báo B,high,,
        2020-12-31,province,03,communes_ntm,1,,,xã,Báo C,high,,
        2020-05-31,region,BAC+NAM,communes_ntm,1,,,xã,Báo E,high,,
        2020-05-31,country,VN,construction_debt,5,,,tỷ đồng,Báo A,high,,
        2020-06-01,country,VN,communes_xa_total_gso,11,,,xã,danh mục,high,,
        """
    )
  }

  private func sheet(_ place: String = "VN", day: Day? = nil) throws -> PublishedSheet {
    guard
      case .published(let sheet) = try programme.answer(.published(UnitCode(place)), day: day)
        .body
    else { throw StoreError.noFile(path: place) }
    return sheet
  }

  private func own(_ indicator: String, _ place: String = "VN", of day: String = "2020-05-31")
    throws
    -> ComparedFigure.Own?
  {
    try sheet().figures.first {
      $0.figure.indicator == indicator && $0.figure.unit == place && $0.figure.day == Day(day)
    }?.own
  }

  @Test func `the records come to the same as the pages of the place`() throws {
    guard case .units(let rows) = try programme.answer(.units(.country)).body else { return }
    var sums = try #require(rows.first?.rollUp)
    for row in rows.dropFirst() { sums += row.rollUp }
    let may = ReadingStore.may
    #expect(
      try own("avg_criteria_per_commune")
        == .counted(
          CountedFigure(
            day: may,
            amount: .mean(sums.meanMet),
            unreported: sums.communes - sums.reported
          )
        )
    )
    #expect(
      try own("communes_criterion_2")
        == .counted(
          CountedFigure(
            day: may,
            amount: .share(Share(sums.met[1], of: sums.communes)),
            unreported: sums.communes - sums.reported
          )
        )
    )
    #expect(
      try own("district_units_recognised")
        == .counted(
          CountedFigure(
            day: may,
            amount: .share(Share(sums.districtsRecognised, of: sums.districts))
          )
        )
    )
    #expect(sums.communes > sums.reported)
  }

  @Test func `where the records do not reach, the reason stands there`() throws {
    #expect(try own("communes_criterion_9") == .missing(.nothingThere))
    #expect(try own("construction_debt") == .missing(.notRecorded))
    #expect(
      try own("communes_ntm", of: "2019-06-30") == .missing(.before(ReadingStore.december))
    )
    #expect(
      try own("communes_ntm", "03", of: "2020-12-31") == .missing(.after(ReadingStore.may))
    )
    // An earlier ntm took such places.
    try programme.store.writer?.writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE figure SET unit = '77' WHERE unit = '03'")
    }
    #expect(try own("communes_ntm", "77", of: "2020-12-31") == .missing(.unknownPlace))
  }

  @Test func `a figure of a day between reports goes with the nearest report`() throws {
    guard case .counted(let counted) = try own("communes_ntm", "02", of: "2020-05-29") else {
      Issue.record("not counted")
      return
    }
    #expect(counted.day == ReadingStore.may)
    // Seen from an earlier day it is not printed yet.
    #expect(try sheet(day: ReadingStore.december).figures.allSatisfy { $0.figure.unit != "02" })
  }

  @Test func `two regions are counted together`() throws {
    guard case .counted(let both) = try own("communes_ntm", "BAC+NAM") else {
      Issue.record("not counted")
      return
    }
    #expect(both.part == 2)
    let country = try #require(
      try sheet().figures.first {
        $0.figure.unit == "VN" && $0.rule == .communesRecognised && $0.counted != nil
      }
    )
    #expect(both.base == country.counted?.base)
  }

  @Test func `provinces with all communes are counted of those that have communes`() throws {
    guard case .units(let regions) = try programme.answer(.units(.country)).body else { return }
    var complete = 0
    for region in regions {
      guard case .units(let rows) = try programme.answer(.units(region.unit.code)).body else {
        continue
      }
      complete += rows.count {
        $0.rollUp.communes > 0 && $0.rollUp.recognised == $0.rollUp.communes
      }
    }
    guard case .counted(let counted) = try own("provinces_100pct_communes") else {
      Issue.record("not counted")
      return
    }
    #expect(counted.part == complete && counted.base == 3)
  }

  @Test func `a place has its own figures and those below it, in official order`() throws {
    #expect(try sheet("02").figures.map(\.figure.unit) == ["02"])
    let units = try sheet().figures.map(\.figure.unit)
    #expect(units.prefix { $0 == "VN" }.count == units.count { $0 == "VN" })
    #expect(try sheet("BAC").figures.contains { $0.figure.unit == "BAC+NAM" })
  }

  @Test func `what a target counts and nobody printed stands there too`() throws {
    let row = try #require(try sheet().figures.first { $0.rule == .communesBelowLine })
    #expect(!row.isPrinted)
    #expect(row.counted?.part == 3)
    #expect(try sheet().printed == sheet().figures.count { $0.isPrinted })
    #expect(try !sheet("02").figures.contains { !$0.isPrinted })
  }
}
