/// What is recognised in a province that holds a title itself, where that is not all.
public struct UnfinishedProvince: Hashable, Sendable {
  /// Communes and district-level units recognised, of those with a status in the programme; the base
  /// of the latter is 0 where there are none.
  public var communes: Share
  public var districts: Share

  /// `nil` where all is recognised, or where nobody can say.
  public init?(_ sums: RollUp) {
    guard sums.unknown.isDisjoint(with: [.communes, .districts]),
      sums.recognised < sums.communes || sums.districtsRecognised < sums.districts
    else { return nil }
    communes = sums.recognisedShare
    districts = Share(sums.districtsRecognised, of: sums.districts)
  }

  /// As warnings keep it: `151/182, 4/13`; without districts the communes alone.
  public var detail: String {
    let parts = [communes] + (districts.base > 0 ? [districts] : [])
    return parts.map { "\($0.part)/\($0.base)" }.joined(separator: ", ")
  }
}
