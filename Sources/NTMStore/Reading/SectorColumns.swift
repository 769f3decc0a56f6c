internal import NTMModel

/// The sectors worth showing on a day: those in force, and older ones that still have products.
struct SectorColumns {
  private var shown: [StoredSector]

  /// Sorts out by `counts`, which has five counts a sector at its position in the store.
  init(_ sectors: [StoredSector], counts: [Int], on day: Day) {
    shown = sectors.filter { sector in
      sector.valid.contains(day) || SectorColumns.stars(of: sector, in: counts).contains { $0 > 0 }
    }
  }

  init(_ sectors: [StoredSector]) { shown = sectors }

  var sectors: [Sector] { shown.map(\.sector) }

  /// The counts by sector (rows) and stars 1…5 (columns).
  func rows(of counts: [Int]) -> [[Int]] {
    shown.map { SectorColumns.stars(of: $0, in: counts) }
  }

  private static func stars(of sector: StoredSector, in counts: [Int]) -> [Int] {
    let start = sector.position * 5
    guard start >= 0, start + 5 <= counts.count else { return [0, 0, 0, 0, 0] }
    return Array(counts[start..<start + 5])
  }
}
