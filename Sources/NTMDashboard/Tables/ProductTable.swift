import NTMModel
import TerminalCanvas

/// OCOP products with owner, place and certificate.
struct ProductTable: TableSource {
  var rows: [ProductRow]
  var columns: [Column]
  private var words: Words
  private var asOf: Day

  /// Whether lists of the place came in, so that no row means no product.
  private var isListed: Bool

  /// Takes products; those of one sector only need no column for it.
  init(
    _ rows: [ProductRow],
    isOneSector: Bool,
    isListed: Bool = true,
    asOf: Day,
    compared: Compared? = nil,
    words: Words
  ) {
    self.rows = rows
    self.asOf = asOf
    self.isListed = isListed
    self.words = words
    let sector = Column(.sector, words.sectorColumn, 12, widest: 20, right: false)
    let certificates = Certificate.allCases.map { words.certificate($0).text }
    let stars = Column(.stars, words.starsColumn, 5, right: false)
    let certificate = Column.fitted(.certificate, words.certificateColumn, to: certificates)
    columns =
      [Column(.name, words.productColumn, 18, widest: 34, right: false)]
      + compared.columns(stars, words)
    // What is compared stands first.
    if compared != nil { columns += compared.columns(certificate, words) }
    columns.append(Column(.awaited, words.awaitedColumn, 5, right: false))
    if !isOneSector { columns.append(sector) }
    columns.append(Column(.points, words.pointsColumn, 6))
    if compared == nil { columns.append(certificate) }
    columns += [
      Column(.expires, words.expiresColumn, 12),
      Column(.commune, words.commune, 12, widest: 20, right: false),
      Column(.district, words.district, 12, widest: 20, right: false),
      Column(.province, words.province, 11, widest: 18, right: false),
      Column(.owner, words.ownerColumn, 14, widest: 34, right: false),
      Column(.ownerKind, words.kindColumn, 5, right: false),
      Column(.issued, words.issuedColumn, 10),
      Column(.code, words.code, 10, right: false),
      Column(.reported, words.listStateColumn, 10, right: false).yielding,
    ]
  }

  var count: Int { rows.count }
  func id(at row: Int) -> RowID { RowID(rows[row].product.code) }
  func folded(at row: Int) -> String { Folding.folded(accented(at: row)) }
  func accented(at row: Int) -> String {
    let row = rows[row]
    return fields([
      row.product.name, row.product.owner, words.pick(row.sector), row.commune, row.district,
      row.province, row.product.code,
    ])
  }
  func fingerprint(at row: Int) -> Int { rows[row].hashValue }
  func record(at row: Int) -> RecordMark? {
    RecordMark(code: rows[row].product.code, unit: rows[row].product.unit)
  }
  func page(at row: Int) -> Page? { .product(rows[row].product.code) }

  func detail(_ row: Int, _ column: Int, _ words: Words) -> String? {
    let row = rows[row]
    if columns[column].id.isCompared, let reason = words.noThen(row.then) { return reason }
    let texts = [
      row.product.name, words.pick(row.sector), row.product.owner, row.product.decision,
      row.commune, row.district,
    ]
    return texts.filter { !$0.isEmpty }.joined(separator: " \(words.signs.middot) ")
  }

  func exported(_ row: Int, _ column: Int, _ words: Words) -> String {
    // The sign is for the eye only.
    guard columns[column].id == .awaited else { return cell(row, column, words).text }
    return rows[row].awaited.map { "\($0)*" } ?? ""
  }

  func emptyText(_ words: Words) -> String {
    isListed ? words.noProducts : words.noProductList
  }

  func cell(_ row: Int, _ column: Int, _ words: Words) -> CellText {
    let row = rows[row]
    let product = row.product
    switch columns[column].id {
    case .name: return CellText(product.name)
    case .stars:
      return CellText(String(repeating: "*", count: product.stars))
    case .awaited:
      return row.awaited.map { CellText(words.awaited($0), .warning) } ?? CellText("")
    case .sector: return CellText(words.pick(row.sector))
    case .then(.stars):
      return words.then(row.then) { String(repeating: "*", count: $0.stars) }
    case .moveOf(.stars): return words.move(row.then, row.starsMove)
    case .then(.certificate): return words.then(row.then) { words.certificate($0.certificate).text }
    case .moveOf(.certificate): return words.move(row.then, row.certificateMove)
    case .points:
      return CellText(product.points.map(words.numerals.points) ?? words.signs.dash)
    case .certificate: return words.certificate(row.certificate)
    case .expires: return CellText(words.numerals.day(product.expires))
    case .commune: return CellText(row.commune)
    case .district: return CellText(row.district)
    case .province: return CellText(row.province)
    case .owner: return CellText(product.owner)
    case .ownerKind: return CellText(product.ownerKind)
    case .issued: return CellText(words.numerals.day(product.issued), .muted)
    case .code: return CellText(product.code, .muted)
    case .reported: return words.report(listedOn: row.listedOn, asOf: asOf)
    default: return CellText("")
    }
  }

  func sortKeys(_ column: ColumnID) -> [Int?] {
    switch column {
    case .name: ranks(rows.map(\.product.name))
    case .stars: rows.map(\.product.stars)
    case .awaited: rows.map(\.awaited)
    case .then(.stars): rows.map { $0.then?.value?.stars }
    case .moveOf(.stars): rows.map { $0.then.key($0.starsMove) }
    case .then(.certificate): rows.map { $0.then?.value?.certificate.rawValue }
    case .moveOf(.certificate): rows.map { $0.then.key($0.certificateMove) }
    case .sector: ranks(rows.map { words.pick($0.sector) })
    case .points: rows.map { $0.product.points.map { Int($0.hundredths) } }
    case .certificate: rows.map(\.certificate.rawValue)
    case .expires: rows.map { Int($0.product.expires.number) }
    case .issued: rows.map { Int($0.product.issued.number) }
    case .commune: ranks(rows.map(\.commune))
    case .district: ranks(rows.map(\.district))
    case .province: ranks(rows.map(\.province))
    case .owner: ranks(rows.map(\.product.owner))
    case .ownerKind: ranks(rows.map(\.product.ownerKind))
    case .code: ranks(rows.map(\.product.code))
    case .reported: rows.map { $0.listedOn.map { Int($0.number) } }
    default: rows.map { _ in nil }
    }
  }
}
