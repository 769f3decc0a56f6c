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
  /// Whether any commune of the place has products recorded for it on the unit list shown.
  private var isKnown = true
  /// The same counts at the baseline; `nil` where nothing is compared, or they are not known.
  private var then: [[Int]]?

  /// Takes the sectors of a place; `most` has the largest counts that any place on the page has, by
  /// which the columns are measured, so that none moves from place to place.
  init(
    _ sectors: [Sector],
    _ sectorStars: [[Int]],
    place: UnitCode,
    most: RollUp,
    isKnown: Bool = true,
    words: Words
  ) {
    self.init(
      sectors,
      sectorStars,
      place: place,
      most: (1...5).map { most.products(stars: $0) },
      isKnown: isKnown,
      words: words
    )
  }

  /// The same with the largest counts by stars, one first.
  init(
    _ sectors: [Sector],
    _ sectorStars: [[Int]],
    place: UnitCode,
    most: [Int],
    isKnown: Bool = true,
    words: Words
  ) {
    self.isKnown = isKnown
    self.sectors = sectors
    self.sectorStars = sectorStars
    self.place = place
    self.words = words
    let names = sectors.map { words.pick($0.name) }
    func column(_ id: ColumnID, _ title: String, _ count: Int, least: Int) -> Column {
      Column(id, title, max(least, Width.columns(words.numerals.whole(count))))
    }
    columns = [
      Column.fitted(.name, words.sectorColumn, to: names, least: 12),
      column(.star5, "5*", most[4], least: 3), column(.star4, "4*", most[3], least: 4),
      column(.star3, "3*", most[2], least: 5), column(.starLow, "<3*", most[0] + most[1], least: 3),
      column(.total, words.totalColumn, most.reduce(0, +), least: 5),
    ]
  }

  /// The same with what the products moved by since, or with both days.
  func with(_ compared: Compared?, then: StarCounts?, _ words: Words) -> SectorTable {
    guard let compared else { return self }
    var table = self
    table.then = then?.sectors
    let total = columns.filter { $0.id == .total }
    let stars = columns.filter { $0.id != .name && $0.id != .total }
    table.columns = columns.filter { $0.id == .name }
    table.columns += (total + stars).flatMap { compared.columns($0, words, width: 5) }
    return table
  }

  /// Names, and what is compared of all stars together.
  var leading: Int {
    columns.firstIndex(where: \.id.isMove).map { $0 + 1 } ?? measured.count
  }

  var count: Int { sectors.count + 1 }
  var itemCount: Int { sectors.count }
  func isTotal(at row: Int) -> Bool { row == sectors.count }
  func id(at row: Int) -> RowID { RowID(row < sectors.count ? sectors[row].code : "total") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    row < sectors.count ? words.pick(sectors[row].name) : words.totalColumn
  }
  func fingerprint(at row: Int) -> Int { stars(row).hashValue }
  func page(at row: Int) -> Page? {
    .products(place, sector: row < sectors.count ? sectors[row].code : nil)
  }

  private func stars(_ row: Int) -> [Int] { SectorTable.stars(row, in: sectorStars, sectors.count) }

  private static func stars(_ row: Int, in counts: [[Int]], _ sectors: Int) -> [Int] {
    if row < sectors { return counts.indices.contains(row) ? counts[row] : [] }
    return counts.reduce([0, 0, 0, 0, 0]) { sum, row in
      zip(sum, row).map { $0.0 + $0.1 }
    }
  }

  /// A count of the baseline, or what it moved by.
  private func compared(_ row: Int, _ column: ColumnID) -> Int? {
    guard isKnown, let then else { return nil }
    let stars = SectorTable.stars(row, in: then, sectors.count)
    if let figure = column.then { return value(stars, figure) }
    return column.moveOf.map { value(self.stars(row), $0) - value(stars, $0) }
  }

  private func value(_ row: Int, _ column: ColumnID) -> Int { value(stars(row), column) }

  private func value(_ stars: [Int], _ column: ColumnID) -> Int {
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
    if id.isMove { return words.move(compared(row, id)) }
    if id.then != nil { return words.then(compared(row, id)) }
    guard isKnown else { return CellText(words.signs.dash, .muted) }
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
    return (0..<count).map { row in
      if row == sectors.count { return nil }
      return column.isCompared ? compared(row, column) : value(row, column)
    }
  }
}
