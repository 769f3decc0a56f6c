/// The quality of the figures of one place.
public struct QualityPlace: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  public var counts: ReportCounts

  public init(unit: Unit, nameRank: Int, folded: String, counts: ReportCounts) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.counts = counts
  }
}

/// A commune with whose figures something is wrong, or a district with whose own criteria it is.
public struct QualityCommune: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  public var district: String
  public var province: String
  public var report: CommuneReport
  /// Of a district that is recognised although criteria of its own are not met: those criteria.
  public var criteria: DistrictCriteria?
  /// The recognitions that stand and were decided long after the year they are for.
  public var lateDecisions: [Recognition]

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    district: String,
    province: String,
    report: CommuneReport,
    criteria: DistrictCriteria? = nil,
    lateDecisions: [Recognition] = []
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.district = district
    self.province = province
    self.report = report
    self.criteria = criteria
    self.lateDecisions = lateDecisions
  }
}

/// A product with what is wrong with its record.
public struct QualityProduct: Hashable, Sendable {
  public var row: ProductRow
  public var faults: [ProductFault]

  public init(row: ProductRow, faults: [ProductFault]) {
    self.row = row
    self.faults = faults
  }
}

/// How complete, timely and consistent the figures of a place are, and the communes behind it.
public struct QualitySheet: Sendable {
  /// The reporting day.
  public var day: Day
  /// The day on which ages are told: the day asked for, never before the reporting day.
  public var today: Day
  /// The last day on which a report is on time; `nil` where the store does not say.
  public var due: Day?
  /// Provinces of the country or a region, districts of a province, communes of a district.
  public var places: [QualityPlace]
  public var total: QualityPlace
  /// The communes without a report of the day, late or contradicting, in official order.
  public var communes: [QualityCommune]
  /// What came in of records: first of the place, or of the province that it lies in, then of each
  /// province below it.
  public var records: [RecordPlace]
  /// The products of the place with whose records something is wrong, in the order of their names.
  public var products: [QualityProduct]

  public init(
    day: Day,
    today: Day,
    due: Day?,
    places: [QualityPlace],
    total: QualityPlace,
    communes: [QualityCommune],
    records: [RecordPlace] = [],
    products: [QualityProduct] = []
  ) {
    self.day = day
    self.today = today
    self.due = due
    self.places = places
    self.total = total
    self.communes = communes
    self.records = records
    self.products = products
  }

  /// Whether nothing is missing, late or contradicting, records among it.
  public var isWell: Bool {
    total.counts.isWell && products.isEmpty
      && (records.first?.counts.allSatisfy(\.isWell) ?? true)
  }
}
