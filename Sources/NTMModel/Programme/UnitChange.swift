/// A difference of one code between two unit lists that follow each other; no event by itself.
public struct UnitChange: Hashable, Sendable {
  public var code: UnitCode
  /// District or commune.
  public var level: Level
  /// The day of the later list, which can lag behind what happened.
  public var day: Day
  /// The resolution's number; `nil` when no source names it.
  public var resolution: String?
  public var province: UnitCode
  /// The district on the earlier list, by code and as the list calls it.
  public var district: UnitCode
  public var districtName: String
  /// Type and name on the earlier list; empty where that does not have the code.
  public var before: String
  /// Type and name on the later list; empty where that does not have the code.
  public var after: String
  /// The district on the later list; empty where it is the same.
  public var newDistrict: String
  public var source: String

  public init(
    code: UnitCode,
    level: Level,
    day: Day,
    resolution: String?,
    province: UnitCode,
    district: UnitCode,
    districtName: String,
    before: String,
    after: String,
    newDistrict: String,
    source: String
  ) {
    self.code = code
    self.level = level
    self.day = day
    self.resolution = resolution
    self.province = province
    self.district = district
    self.districtName = districtName
    self.before = before
    self.after = after
    self.newDistrict = newDistrict
    self.source = source
  }
}
