/// Models by the units below a place, and one by one.
public struct ModelSheet: Hashable, Sendable {
  public var place: Unit
  /// The kinds of the day, and those of earlier ones that models still are of, or were at the
  /// baseline.
  public var kinds: [ModelKind]
  /// The units below the place; those without any stand among them.
  public var places: [ModelCounts]
  public var total: ModelCounts
  /// The models that exist on the day, in the order of their places.
  public var models: [ModelRow]

  public init(
    place: Unit,
    kinds: [ModelKind],
    places: [ModelCounts],
    total: ModelCounts,
    models: [ModelRow]
  ) {
    self.place = place
    self.kinds = kinds
    self.places = places
    self.total = total
    self.models = models
  }
}

/// The models of one place.
public struct ModelCounts: Hashable, Sendable {
  public var unit: Unit
  public var nameRank: Int
  public var folded: String
  /// By kind, in the order of `ModelSheet.kinds`.
  public var counts: [Int]
  /// The households of those that tell, and how many do not.
  public var households: Int
  public var untold: Int
  /// Communes on the unit list with any model, out of all of them.
  public var communes: Share
  /// Communes with figures of the very day, of those on the unit list.
  public var reported: Share
  /// What came in of lists of these records; `nil` below the provinces, which send them.
  public var records: RecordCounts?
  /// Whether there is a model, or a list of them came in, so that none means none.
  public var isKnown = true
  /// What there was at the baseline; `nil` where nobody asked, where the baseline does not have the
  /// unit, and where no list had come in.
  public var then: ModelsThen?

  public init(
    unit: Unit,
    nameRank: Int,
    folded: String,
    counts: [Int],
    households: Int,
    untold: Int,
    communes: Share,
    reported: Share = Share(0, of: 0),
    records: RecordCounts? = nil
  ) {
    self.unit = unit
    self.nameRank = nameRank
    self.folded = folded
    self.counts = counts
    self.households = households
    self.untold = untold
    self.communes = communes
    self.reported = reported
    self.records = records
  }

  public var total: Int { counts.reduce(0, +) }
}

/// A model with the names of its place.
public struct ModelRow: Hashable, Sendable {
  public var model: RuralModel
  public var folded: String
  /// The units it lies in, from the region down to its own.
  public var path: [UnitCode]
  public var commune: String
  public var district: String
  public var province: String
  /// The day that the latest list of its province tells of; `nil` where none came in.
  public var listedOn: Day?
  /// What it was at the baseline; `nil` where nobody asked, and where no list had come in.
  public var then: Earlier<ModelThen>?

  public init(
    model: RuralModel,
    folded: String,
    path: [UnitCode],
    commune: String,
    district: String,
    province: String
  ) {
    self.model = model
    self.folded = folded
    self.path = path
    self.commune = commune
    self.district = district
    self.province = province
  }
}
