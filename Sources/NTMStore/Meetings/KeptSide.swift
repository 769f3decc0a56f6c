internal import GRDB
internal import NTMModel

/// The country on a reporting day as the file has it, to be held against figures under assumptions,
/// which change the tables in which that day stands too.
struct KeptSide {
  private var communes: [Int64: CommuneState]
  private var places: [Int64: ComparedSide.Place]
  private(set) var sums: [Int64: RollUp]

  /// - Precondition: nothing is assumed in the tables of `db`.
  init(_ side: ComparedSide, _ db: Database) throws {
    let whole = Int64.min...Int64.max
    communes = try side.communes(in: whole, db)
    places = try side.places(in: whole, db)
    sums = [:]
    for id in places.keys { sums[id] = try RollUp.kept(db, of: id, on: side.day) }
  }

  func communes(in range: ClosedRange<Int64>) -> [Int64: CommuneState] {
    communes.filter { range.contains($0.value.position) }
  }

  func places(in range: ClosedRange<Int64>) -> [Int64: ComparedSide.Place] {
    places.filter { range.contains($0.value.subtree.lowerBound) }
  }
}
