import NTMModel
import TerminalCanvas

/// Owners of OCOP products by kind, and their products in force by stars.
struct OwnerKindTable: TableSource {
  var columns: [Column]
  private let kinds: [OCOPOwners.Kind]
  private var words: Words
  private let most: Int

  /// - Parameters:
  ///   - owners: those of the place, or of a sector in it.
  ///   - most: how many kinds a place of the page can have, for which the pane keeps room.
  ///   - words: the language of the page.
  init(_ owners: OCOPOwners, most: Int = 0, words: Words) {
    self.words = words
    self.most = most
    let kinds = owners.kinds
    self.kinds = kinds
    func column(_ id: ColumnID, _ title: String, _ counts: [Int], least: Int) -> Column {
      let widest = words.numerals.whole(counts.reduce(0, +))
      return Column(id, title, max(least, Width.columns(widest)))
    }
    func stars(_ stars: Int) -> [Int] { kinds.map { $0.stars[stars - 1] } }
    columns = [
      Column.fitted(.name, words.ownerKindColumn, to: kinds.map { words.ownerKind($0.name) }),
      column(.members, words.ownerColumn, kinds.map(\.owners), least: 7),
      column(.star5, "5*", stars(5), least: 3), column(.star4, "4*", stars(4), least: 4),
      column(.star3, "3*", stars(3), least: 5),
      column(.starLow, "<3*", stars(1) + stars(2), least: 3),
      column(.total, words.totalColumn, kinds.map(\.products), least: 5),
    ]
  }

  var count: Int { kinds.isEmpty ? 0 : kinds.count + 1 }
  var itemCount: Int { kinds.count }
  /// Places without a product leave the frame where it is.
  var measuredRows: Int { max(count, most == 0 ? 0 : most + 1) }
  func isTotal(at row: Int) -> Bool { row == kinds.count }
  func id(at row: Int) -> RowID { RowID(row < kinds.count ? "kind " + kinds[row].name : "total") }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    row < kinds.count
      ? fields([words.ownerKind(kinds[row].name), kinds[row].name]) : words.totalColumn
  }
  func fingerprint(at row: Int) -> Int { row < kinds.count ? kinds[row].hashValue : count }
  func emptyText(_ words: Words) -> String { words.noProducts }

  private func value(_ row: Int, _ column: ColumnID) -> Int {
    guard row < kinds.count else { return kinds.indices.reduce(0) { $0 + value($1, column) } }
    let kind = kinds[row]
    switch column {
    case .members: return kind.owners
    case .star5: return kind.stars[4]
    case .star4: return kind.stars[3]
    case .star3: return kind.stars[2]
    case .starLow: return kind.stars[0] + kind.stars[1]
    default: return kind.products
    }
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    let isTotal = row == kinds.count
    if id == .name {
      return isTotal
        ? CellText(words.totalColumn, .strong) : CellText(words.ownerKind(kinds[row].name))
    }
    let value = value(row, id)
    return CellText(words.numerals.whole(value), value == 0 ? .muted : isTotal ? .strong : .text)
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    if column == .name { return ranks(kinds.map { words.ownerKind($0.name) }) + [nil] }
    return (0..<count).map { $0 == kinds.count ? nil : value($0, column) }
  }
}
