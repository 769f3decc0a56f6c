import NTMModel
import TerminalCanvas

/// Products in force by sector and stars.
struct SectorTable: TableSource {
  var sectors: [Sector]
  var sectorStars: [[Int]]
  /// The place of the products, for opening their list.
  var place: UnitCode
  var columns: [Column]
  private var words: Words

  init(_ sectors: [Sector], _ sectorStars: [[Int]], place: UnitCode, words: Words) {
    self.sectors = sectors
    self.sectorStars = sectorStars
    self.place = place
    self.words = words
    let names = sectors.map { words.pick($0.name) }
    // The total is the widest of the counts.
    let all = sectorStars.reduce(0) { $0 + $1.reduce(0, +) }
    let digits = Width.columns(words.numerals.whole(all))
    columns = [
      Column.fitted(.name, words.sectorColumn, to: names, least: 12),
      Column(.star5, "5*", max(3, digits - 1)), Column(.star4, "4*", max(4, digits)),
      Column(.star3, "3*", max(5, digits)), Column(.starLow, "<3*", max(3, digits - 1)),
      Column(.total, words.totalColumn, max(5, digits)),
    ]
  }

  var count: Int { sectors.count + 1 }
  func id(at row: Int) -> RowID { RowID(row < sectors.count ? sectors[row].code : "total") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    row < sectors.count ? words.pick(sectors[row].name) : words.totalColumn
  }
  func fingerprint(at row: Int) -> Int { stars(row).hashValue }
  func page(at row: Int) -> Page? {
    .products(place, sector: row < sectors.count ? sectors[row].code : nil)
  }

  private func stars(_ row: Int) -> [Int] {
    if row < sectors.count { return sectorStars.indices.contains(row) ? sectorStars[row] : [] }
    return sectorStars.reduce([0, 0, 0, 0, 0]) { sum, row in
      zip(sum, row).map { $0.0 + $0.1 }
    }
  }

  private func value(_ row: Int, _ column: ColumnID) -> Int {
    let stars = stars(row)
    guard stars.count == 5 else { return 0 }
    switch column {
    case .star5: return stars[4]
    case .star4: return stars[3]
    case .star3: return stars[2]
    case .starLow: return stars[0] + stars[1]
    default: return stars.reduce(0, +)
    }
  }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    row < sectors.count ? words.pick(sectors[row].name) : nil
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    let isTotal = row == sectors.count
    if id == .name {
      return isTotal
        ? CellText(words.totalColumn, .strong) : CellText(words.pick(sectors[row].name))
    }
    let value = value(row, id)
    return CellText(
      words.numerals.whole(value),
      value == 0 ? .muted : isTotal ? .strong : .text
    )
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    if column == .name {
      return ranks(sectors.map { words.pick($0.name) }) + [nil]
    }
    return (0..<count).map { $0 == sectors.count ? nil : value($0, column) }
  }
}
