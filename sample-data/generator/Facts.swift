/// A commune-level unit as the generator needs it.
struct Commune {
  var code: String
  var name: String
  /// Whether it is a xã, which the criteria are about.
  var isRural: Bool
  /// Positions in `Facts.districts`, `Facts.provinces` and `Facts.regions`.
  var district: Int
  var province: Int
  var region: Int
}

/// A district-level unit.
struct District {
  var code: String
  var type: String
  var name: String
  var province: Int
  /// A far and poor district by general knowledge; it only shapes the invented figures.
  var isRemote: Bool
  /// Positions of its xã in `Facts.communes`.
  var rural: [Int] = []
}

/// A province with what its invented history must add up to.
struct Province {
  var code: String
  var name: String
  var region: Int
  /// Recognised communes and district-level units at each report date.
  var communesRecognised: [Int] = []
  var districtsRecognised: [Int] = []
  /// Districts that have xã but no recognised one at the last date.
  var districtsWithout = 0
  var products = 0
  /// Positions in `Facts.districts` and `Facts.communes`.
  var districts: [Int] = []
  var communes: [Int] = []
}

/// A district-level recognition that a source names.
struct KnownDistrict {
  var code: String
  var title: String
  var decision: String
  var day: Day
  var when: String
  var source: String
}

/// One column of indicator values.
struct Measure {
  enum Kind { case yesNo, atLeast, atMost, equal }

  var heading: String
  /// From 0.
  var criterion: Int
  /// The second part of the indicator before it.
  var isSecond: Bool
  var kind: Kind
  /// Percentages end at 100.
  var isPercent: Bool
  /// In tenths, by region.
  var limits: [Int]
}

/// The real facts and the totals that the generator starts from.
struct Facts {
  static let days = [
    Day(2018, 12, 31), Day(2019, 6, 30), Day(2019, 12, 31), Day(2020, 3, 31), Day(2020, 5, 31),
  ]
  /// The date that the lists of records are as of.
  static let lastDay = Day(2020, 5, 31)
  /// The date of the later reports, imported by hand in a demonstration.
  static let laterDay = Day(2020, 6, 30)

  var regions: [String] = []
  var provinces: [Province] = []
  var districts: [District] = []
  var communes: [Commune] = []
  var criteria = 0
  var measures: [Measure] = []
  var known: [KnownDistrict] = []
  /// How many communes without a decision have met so many criteria, by date.
  var criteriaMet: [(met: Int, communes: [Int])] = []

  init(folder: String, calibration: String) throws {
    try readUnits(folder)
    try readMeasures(folder)
    try readTotals(calibration)
  }

  private mutating func readUnits(_ folder: String) throws {
    let table = try Table(path: folder + "/units.csv")
    var positions: [String: Int] = [:]
    // What begins later has no part in figures of 2020.
    for row in table.rows where try table.text(row, "valid_from") <= Facts.days[0].iso {
      let code = try table.text(row, "code")
      let name = try table.text(row, "name")
      let parent = positions[try table.text(row, "parent_code")] ?? 0
      let type = try table.text(row, "type")
      switch try table.text(row, "level") {
      case "region":
        positions[code] = regions.count
        regions.append(code)
      case "province":
        positions[code] = provinces.count
        provinces.append(Province(code: code, name: name, region: parent))
      case "district":
        positions[code] = districts.count
        provinces[parent].districts.append(districts.count)
        districts.append(
          District(code: code, type: type, name: name, province: parent, isRemote: false)
        )
      case "commune":
        add(code: code, name: name, isRural: type == "Xã", district: parent)
      default:
        break
      }
    }
  }

  private mutating func add(code: String, name: String, isRural: Bool, district: Int) {
    let province = districts[district].province
    if isRural { districts[district].rural.append(communes.count) }
    provinces[province].communes.append(communes.count)
    communes.append(
      Commune(
        code: code,
        name: name,
        isRural: isRural,
        district: district,
        province: province,
        region: provinces[province].region
      )
    )
  }

  private mutating func readMeasures(_ folder: String) throws {
    let thresholds = try Table(path: folder + "/thresholds.csv")
    var limits: [String: String] = [:]
    for row in thresholds.rows {
      let part = try thresholds.text(row, "part")
      let key = try thresholds.text(row, "indicator") + "/" + part
      limits[key + "/" + (try thresholds.text(row, "group"))] = try thresholds.text(row, "value")
    }
    let table = try Table(path: folder + "/indicators.csv")
    for row in table.rows {
      let code = try table.text(row, "code")
      let second = try table.text(row, "second_name_vi").isEmpty ? 1 : 2
      for part in 1...second {
        let kind = try table.text(row, "kind")
        let isYesNo = kind == "boolean" || kind == "province"
        let direction = try table.text(row, "direction")
        measures.append(
          Measure(
            heading: "CT" + code + (part == 2 ? "b" : ""),
            criterion: try table.number(row, "criterion") - 1,
            isSecond: part == 2,
            kind: isYesNo
              ? .yesNo : direction == ">=" ? .atLeast : direction == "<=" ? .atMost : .equal,
            isPercent: kind == "percent",
            limits: regions.map { region in
              Facts.tenths(
                limits["\(code)/\(part)/\(region)"] ?? limits["\(code)/\(part)/common"] ?? ""
              )
            }
          )
        )
      }
    }
    criteria = try Table(path: folder + "/criteria.csv").rows.count
  }

  /// Reads `21.8` as 218; what is no number is 0.
  private static func tenths(_ text: String) -> Int {
    let parts = text.split(separator: ".")
    guard let first = parts.first, let whole = Int(first) else { return 0 }
    let tenth = parts.count > 1 ? Int(parts[1].prefix(1)) ?? 0 : 0
    return whole * 10 + tenth
  }

  private mutating func readTotals(_ folder: String) throws {
    let table = try Table(path: folder + "/provinces.csv")
    let steps = ["2018_12", "2019_06", "2019_12", "2020_03", "2020_05"]
    for row in table.rows {
      let code = try table.text(row, "code")
      guard let index = provinces.firstIndex(where: { $0.code == code }) else {
        throw SampleError("provinces.csv: no province \(code)")
      }
      provinces[index].communesRecognised = try steps.map {
        try table.number(row, "communes_" + $0)
      }
      provinces[index].districtsRecognised = try steps.map {
        try table.number(row, "districts_" + $0)
      }
      provinces[index].districtsWithout = try table.number(row, "districts_without_commune")
      provinces[index].products = try table.number(row, "ocop_products")
    }
    let remote = try Table(path: folder + "/remote-districts.csv")
    let remoteCodes = Set(try remote.rows.map { try remote.text($0, "code") })
    for index in districts.indices {
      districts[index].isRemote = remoteCodes.contains(districts[index].code)
    }
    let names = try Table(path: folder + "/recognised-districts.csv")
    known = try names.rows.map { row in
      KnownDistrict(
        code: try names.text(row, "code"),
        title: try names.text(row, "title"),
        decision: try names.text(row, "decision"),
        day: try names.day(row, "date"),
        when: try names.text(row, "when"),
        source: try names.text(row, "source")
      )
    }
    let met = try Table(path: folder + "/criteria-met.csv")
    criteriaMet = try met.rows.map { row in
      (try met.number(row, "met"), try Facts.days.map { try met.number(row, $0.iso) })
    }
  }
}
