import NTMDashboard
import NTMModel

/// Rows for a caller: one model from which table, CSV and JSON are written.
struct Report {
  struct Column {
    /// The key in JSON and the heading in CSV; English, and never changed once published.
    var key: String
    /// The heading of the table.
    var title: Bilingual
    var isRight: Bool
    /// Left out of the table, where there is less room.
    var isQuiet: Bool
    /// Whether it is about districts, and left out of a table where the rows know of none.
    var isOfDistricts: Bool
    /// Of a total: whether people read it in another one already.
    var isForPrograms: Bool

    init(
      _ key: String,
      _ vi: String,
      _ en: String,
      right: Bool = false,
      quiet: Bool = false,
      ofDistricts: Bool = false,
      forPrograms: Bool = false
    ) {
      self.key = key
      title = Bilingual(vi, en)
      isRight = right
      isQuiet = quiet
      isOfDistricts = ofDistricts
      isForPrograms = forPrograms
    }
  }

  /// One value of a row.
  indirect enum Datum {
    /// Not known or not there, which is not 0.
    case missing
    case flag(Bool)
    /// A verdict that another baseline turns: for people it says so, programs get the verdict.
    case doubted(Bool, Bilingual)
    case whole(Int)
    /// How far something has come, written with its sign.
    case move(Int)
    /// A number that is a name, such as that of a report; written without marks.
    case serial(Int64)
    case quantity(Quantity)
    /// A percentage with its base; written with one decimal.
    case share(Share)
    case mean(Mean)
    case day(Day)
    case text(String)
    /// A word that programs compare, with what people read.
    case word(String, Bilingual)
    /// Numbers of criteria.
    case numbers([Int])
    /// A value for programs that people read in words, such as a 0 that means something.
    case said(Datum, Bilingual)
  }

  /// The name of the rows in JSON: `communes`.
  var name: String
  /// The day that it stands for; `nil` where the store has no reporting date yet.
  var asOf: Day?
  var notice: Bilingual?
  /// The unit list of another day that it is given by.
  var recast: Recast?
  /// The end of a meeting that it is taken back to; `nil` where it is of now.
  var earlier: EarlierState?
  /// What the moves in it are held against; `nil` where it has none.
  var since: Since?
  /// What else is to be known of the moves, one line each above a table.
  var remarks: [(Words) -> String] = []
  /// What it takes for given; `nil` where its figures are the file's own.
  var whatIf: WhatIf?
  var columns: [Column]
  var rows: [[Datum]]
  /// Counts of the whole answer: further keys of the JSON object, and a line under the table.
  var totals: [(column: Column, value: Datum)] = []
  /// What people read in place of a table of no rows and its totals; `nil` where that says enough.
  var nothing: Bilingual?

  /// An optional value, missing when it is `nil`.
  static func optional<Value>(_ value: Value?, _ make: (Value) -> Datum) -> Datum {
    value.map(make) ?? .missing
  }
}

/// The forms in which a report can be had.
enum ReportFormat: String, CaseIterable {
  case table, csv, json
}
