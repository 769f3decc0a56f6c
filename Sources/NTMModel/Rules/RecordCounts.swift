/// The lists of records that provinces send, by the names of their forms.
public enum RecordList: String, Hashable, Sendable, CaseIterable {
  case products = "ocop"
  case organisations = "to-chuc"
  case models = "mo-hinh"
}

/// Which provinces of a place have sent a list of records for a reporting day.
///
/// A list says what stood on the day it was made and on all days before, because each record in it
/// has days of its own.
public struct RecordCounts: Hashable, Sendable {
  public var list: RecordList
  /// The provinces of the place; 1 for a province.
  public var provinces: Int
  /// Provinces with a list of the reporting day or a later one.
  public var received: Int
  /// Received after the due day; 0 where no term is known.
  public var late: Int
  /// The day of the latest list of any of the provinces; `nil` without one.
  public var latest: Day?
  /// Whether that list says its day itself; else it is the one on which the list was recorded.
  public var isStated: Bool
  /// The last day on which a list is on time; `nil` where the store sets no term, so that nobody is
  /// expected to send one.
  public var due: Day?

  public init(
    _ list: RecordList,
    provinces: Int = 0,
    received: Int = 0,
    late: Int = 0,
    latest: Day? = nil,
    isStated: Bool = true,
    due: Day?
  ) {
    self.list = list
    self.provinces = provinces
    self.received = received
    self.late = late
    self.latest = latest
    self.isStated = isStated
    self.due = due
  }

  /// The provinces that have to send a list; `nil` where no term is set.
  public var expected: Int? { due == nil ? nil : provinces }
  /// The expected ones without a list; `nil` where no term is set.
  public var missing: Int? { expected.map { $0 - received } }
  /// Received up to the due day; `nil` where no term is set.
  public var onTime: Int? { due == nil ? nil : received - late }
  /// Received after it; `nil` where no term is set.
  public var tooLate: Int? { due == nil ? nil : late }
  /// Whether nothing that is expected is missing or late.
  public var isWell: Bool { (missing ?? 0) == 0 && (tooLate ?? 0) == 0 }

  /// How many days the latest list is old on a day; `nil` without one.
  public func age(on day: Day) -> Int? { latest.map { max(0, $0.days(until: day)) } }
}

extension Target.Metric {
  /// The list of records that it is counted from; `nil` for what reports of criteria and decisions
  /// about units say.
  public var list: RecordList? {
    switch self {
    case .ocopStandardised: .products
    case .ocopNewEnterprises, .cooperativesEffective: .organisations
    case .provincesWithRecognisedDistrict, .districtsWithRecognisedCommune, .communesRecognised,
      .communesBelowLine, .districtUnitsGained:
      nil
    }
  }

  /// Whether it counts communes, each of which is expected to report.
  public var countsCommunes: Bool {
    switch self {
    case .communesRecognised, .communesBelowLine: true
    case .provincesWithRecognisedDistrict, .districtsWithRecognisedCommune, .districtUnitsGained,
      .ocopStandardised, .ocopNewEnterprises, .cooperativesEffective:
      false
    }
  }
}

/// A place with what came in of each kind of records.
public struct RecordPlace: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// One for each of `RecordList.allCases`, in that order.
  public var counts: [RecordCounts]

  public init(unit: Unit, nameRank: Int, folded: String, counts: [RecordCounts]) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.counts = counts
  }
}
