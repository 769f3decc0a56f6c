/// How much changed: the one count of changes, wherever they are counted.
public struct ChangeTally: Hashable, Sendable {
  /// Net: values that are not what they were; without notes and what was given out to be done.
  public var values: Int
  /// Gross: how often a value was written, also where it is back to what it was.
  public var writes: Int
  /// Values that were written and are back to what they were.
  public var restored: Int
  /// Reports of a unit for a day that say nothing but what stood before.
  public var repeated: Int
  public var notes: Int
  /// Follow-ups that were given out, corrected or done.
  public var followUps: Int
  /// The units of `values`, and the provinces that they lie in or are.
  public var units: Int
  public var provinces: Int

  public init(
    values: Int = 0,
    writes: Int = 0,
    restored: Int = 0,
    repeated: Int = 0,
    notes: Int = 0,
    followUps: Int = 0,
    units: Int = 0,
    provinces: Int = 0
  ) {
    self.values = values
    self.writes = writes
    self.restored = restored
    self.repeated = repeated
    self.notes = notes
    self.followUps = followUps
    self.units = units
    self.provinces = provinces
  }
}
