import NTMModel
import TerminalCanvas

/// Owners of OCOP products by kind, and their products in force by stars.
struct OwnerKindTable: TableSource {
  var columns: [Column]
  private let kinds: [OCOPOwners.Kind]
  /// By the word of the kind, at the baseline; `nil` where nothing is compared, or it is not known.
  private let then: [String: OCOPOwners.Kind]?
  /// Owners of all kinds, each counted once; those of the baseline where `then` is known.
  private let all: (now: Int, then: Int)
  private var words: Words
  private let most: Int

  /// - Parameters:
  ///   - owners: those of the place, or of a sector in it.
  ///   - then: the same at the baseline; `nil` where nobody knows.
  ///   - most: how many kinds a place of the page can have, for which the pane keeps room.
  ///   - compared: what the page is held against.
  ///   - words: the language of the page.
  init(
    _ owners: OCOPOwners,
    then: OCOPOwners? = nil,
    most: Int = 0,
    compared: Compared? = nil,
    words: Words
  ) {
    self.words = words
    self.most = most
    self.then = then.map { then in
      Dictionary(then.kinds.map { ($0.name, $0) }) { first, _ in first }
    }
    all = (owners.count, then?.count ?? 0)
    let kinds = owners.kinds(besides: then)
    self.kinds = kinds
    func column(_ id: ColumnID, _ title: String, _ counts: [Int], least: Int) -> Column {
      let widest = words.numerals.whole(counts.reduce(0, +))
      return Column(id, title, max(least, Width.columns(widest)))
    }
    func stars(_ stars: Int) -> [Int] { kinds.map { $0.stars[stars - 1] } }
    let owned = column(.members, words.ownersColumn, kinds.map(\.owners), least: 7)
    let counted = [
      column(.star5, "5*", stars(5), least: 3), column(.star4, "4*", stars(4), least: 4),
      column(.star3, "3*", stars(3), least: 5),
      column(.starLow, "<3*", stars(1) + stars(2), least: 3),
    ]
    let total = column(.total, words.totalColumn, kinds.map(\.products), least: 5)
    columns = [
      Column.fitted(.name, words.ownerKindColumn, to: kinds.map { words.ownerKind($0.name) })
    ]
    columns +=
      compared.map { compared in
        ([owned, total] + counted).flatMap { compared.columns($0, words, width: 5) }
      } ?? [owned] + counted + [total]
  }

  /// Names, and what is compared of the owners.
  var leading: Int {
    columns.firstIndex(where: \.id.isMove).map { $0 + 1 } ?? measured.count
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
    guard row < kinds.count else {
      return column == .members ? all.now : kinds.reduce(0) { $0 + value($1, column) }
    }
    return value(kinds[row], column)
  }

  /// A count of the baseline, or what it moved by.
  private func compared(_ row: Int, _ column: ColumnID) -> Int? {
    guard let then, let figure = column.then ?? column.moveOf else { return nil }
    if row == kinds.count, figure == .members {
      return column.isMove ? all.now - all.then : all.then
    }
    let kinds = row < kinds.count ? then[kinds[row].name].map { [$0] } ?? [] : Array(then.values)
    let old = kinds.reduce(0) { $0 + value($1, figure) }
    return column.isMove ? value(row, figure) - old : old
  }

  private func value(_ kind: OCOPOwners.Kind, _ column: ColumnID) -> Int {
    switch column {
    case .members: return kind.owners
    case .star5: return kind.stars[4]
    case .star4: return kind.stars[3]
    case .star3: return kind.stars[2]
    case .starLow: return kind.stars[0] + kind.stars[1]
    default: return kind.products
    }
  }

  /// Why there is no move, and why the sum of owners is less than its rows.
  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    if columns[column].id.isCompared, then == nil { return words.noRecordsThen }
    let twice = kinds.reduce(0) { $0 + $1.owners } - all.now
    return row == kinds.count && twice > 0 ? words.countedOnce(twice) : nil
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let id = columns[column].id
    let isTotal = row == kinds.count
    if id == .name {
      return isTotal
        ? CellText(words.totalColumn, .strong) : CellText(words.ownerKind(kinds[row].name))
    }
    if id.isMove { return words.move(compared(row, id)) }
    if id.then != nil { return words.then(compared(row, id)) }
    let value = value(row, id)
    return CellText(words.numerals.whole(value), value == 0 ? .muted : isTotal ? .strong : .text)
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    if column == .name { return ranks(kinds.map { words.ownerKind($0.name) }) + [nil] }
    return (0..<count).map { row in
      if row == kinds.count { return nil }
      return column.isCompared ? compared(row, column) : value(row, column)
    }
  }
}
