import NTMModel
import Testing

@testable import NTMStore

/// Provinces of as many communes as a published figure says, counted from records of their own.
struct PrintedCountTests {
  private static let criteria = 19

  @Test func `records of the printed counts come to the printed shares`() throws {
    let figures = try SampleFigures().figures.filter {
      $0.unit.allSatisfy(\.isNumber) && $0.value != nil && $0.total != nil && $0.percent != nil
    }
    #expect(figures.count == 20)
    let programme = try store(of: figures)
    guard case .published(let sheet) = try programme.answer(.published(.country)).body else {
      Issue.record("no sheet")
      return
    }
    for figure in figures {
      let row = try #require(sheet.figures.first { $0.figure.isSame(as: figure) })
      let counted = try #require(row.counted, "\(figure.unit) \(figure.indicator)")
      guard case .share(let share) = counted.amount else {
        Issue.record("no share for \(figure.unit)")
        continue
      }
      #expect(Quantity(share.part) == figure.value, "\(figure.unit) \(figure.indicator)")
      #expect(Quantity(share.base) == figure.total, "\(figure.unit) \(figure.indicator)")
      let tenths = try #require(share.tenthsOfPercent)
      let percent = try #require(figure.percent)
      #expect(abs(Int64(tenths) * 10 - percent.hundredths) <= 10, "\(figure.unit)")
    }
  }

  /// A store with the criteria of the sample data, a province for each figure, and what makes it true.
  private func store(of figures: [PublishedFigure]) throws -> ReadingStore {
    let programme = try ReadingStore(
      factsIn: SampleFigures.facts,
      names: ["store.csv", "unit-types.csv", "criteria-sets.csv", "criteria.csv", "bands.csv"]
    )
    var (units, titles, states) = ([String](), [String](), [String]())
    for figure in figures {
      let parts = Parts(figure)
      units += parts.units
      titles += parts.titles
      states += parts.states
    }
    let heading = "code,level,type,name,name_en,parent_code,valid_from,valid_to\n"
    let root = "VN,country,Nước,Việt Nam,,,2018-12-31,\nR,region,Vùng,Vùng,,VN,2018-12-31,\n"
    try programme.importReport(
      "units.csv",
      heading + root + units.joined(separator: "\n")
    )
    try programme.importReport(
      "cong-nhan.csv",
      "Mã đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Nguồn\n"
        + titles.joined(separator: "\n")
    )
    // Criteria that nobody reported are blank; the figures lie between the first and the last day.
    let columns = (1...Self.criteria).map { "TC\($0)" }.joined(separator: ";")
    for date in ["31/12/2018", "31/12/2021"] {
      try programme.importReport(
        "danh-gia.csv",
        "Mã xã;Ngày;\(columns)\n"
          + states.map { $0.replacing("DAY", with: date) }.joined(separator: "\n")
      )
    }
    try programme.importReport("figures.csv", rows(of: figures))
    return programme
  }

  private func rows(of figures: [PublishedFigure]) -> String {
    "date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en\n"
      + figures.map { figure in
        [
          figure.day.iso, "province", figure.unit, figure.indicator, figure.value?.plain ?? "",
          figure.total?.plain ?? "", figure.percent?.plain ?? "", figure.measure, "báo", "high",
          "", "",
        ].joined(separator: ",")
      }
      .joined(separator: "\n")
  }

  /// What makes one figure true: units below a province of its code, and what was granted or met.
  private struct Parts {
    var units: [String] = []
    var titles: [String] = []
    var states: [String] = []

    init(_ figure: PublishedFigure) {
      let (value, total) = (figure.value?.whole ?? 0, figure.total?.whole ?? 0)
      let province = figure.unit
      let isOfDistricts = figure.indicator == "district_units"
      units.append("\(province),province,Tỉnh,Tỉnh \(province),,R,2018-12-31,")
      for district in 1...(isOfDistricts ? total : 1) {
        let code = "\(province)\(district)"
        units.append("\(code),district,Huyện,Huyện \(code),,\(province),2018-12-31,")
        if isOfDistricts, district <= value { titles.append(Parts.title(code)) }
      }
      let communes = isOfDistricts ? 1 : total
      for commune in 1...communes {
        let digits = String(1_000 + commune).dropFirst()
        let code = province + digits
        units.append("\(code),commune,Xã,Xã \(code),,\(province)1,2018-12-31,")
        let isCounted = !isOfDistricts && commune <= value
        if figure.indicator == "communes_ntm", isCounted { titles.append(Parts.title(code)) }
        let isOfCriterion = figure.indicator == "communes_criterion_18"
        guard isOfCriterion || commune == 1 else { continue }
        let cells = (1...PrintedCountTests.criteria).map { number in
          number == 18 ? (isOfCriterion && !isCounted ? "K" : "Đ") : ""
        }
        states.append("\(code);DAY;" + cells.joined(separator: ";"))
      }
    }

    private static func title(_ code: String) -> String {
      "\(code);đạt chuẩn;\(code)/QĐ-UBND;15/11/2018;2018;thử"
    }
  }
}

extension PublishedFigure {
  fileprivate func isSame(as other: PublishedFigure) -> Bool {
    day == other.day && unit == other.unit && indicator == other.indicator
  }
}

extension Quantity {
  fileprivate var whole: Int { Int(hundredths / 100) }
}
