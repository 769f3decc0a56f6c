/// On which day reports came in; all of it invented.
///
/// The store allows `report_days` of `facts/store.csv`: most provinces send theirs in time, a few
/// after it. One file has one day, so what came late stands in a file of its own.
enum Receipt {
  private static let daysInTime = 9
  private static let daysLate = 23
  /// Of a hundred provinces.
  private static let late = 6

  /// Whether a province is late with a list, or with the report of a date, by its salt.
  static func isLate(_ province: Province, salt: UInt64) -> Bool {
    Rng.scale(Rng.seed(province.code.utf8, salt: salt), below: 100) < late
  }

  /// The title of the file that came in time, or late, with figures of a day.
  static func title(_ day: Day, isLate: Bool) -> String {
    "Ngày nhận: \((day + (isLate ? daysLate : daysInTime)).vietnamese)"
  }

  /// What the name of a file ends in.
  static func ending(isLate: Bool) -> String { isLate ? "-muon.csv" : ".csv" }
}

/// A list of records as of the last date, in two files: of the provinces in time, and of the others.
struct ListOutput {
  private let outputs: [Output]
  private let isLate: [String: Bool]

  /// Opens both files; `path` is where they go, without `.csv`, `title` stands above the headings.
  init(_ path: String, title: String, heading: String, facts: Facts, salt: UInt64) throws {
    outputs = try [false, true].map { isLate in
      let output = try Output(path + Receipt.ending(isLate: isLate))
      output.line("\(title) tính đến \(Facts.lastDay.vietnamese)")
      output.line(Receipt.title(Facts.lastDay, isLate: isLate))
      output.line(heading)
      return output
    }
    var isLate: [String: Bool] = [:]
    for commune in facts.communes {
      isLate[commune.code] = Receipt.isLate(facts.provinces[commune.province], salt: salt)
    }
    self.isLate = isLate
  }

  /// Writes the row of a record in a commune.
  func row(_ fields: [String], in commune: String) {
    outputs[isLate[commune] ?? false ? 1 : 0].row(fields)
  }

  func finish() throws { for output in outputs { try output.finish() } }
}
