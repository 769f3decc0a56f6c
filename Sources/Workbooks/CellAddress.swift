/// Where a cell stands in a sheet.
///
/// - Shape: `B12`, the column in letters and the row from 1.
package enum CellAddress {
  /// The letters of a column: 0 is `A`, 25 `Z`, 26 `AA`.
  package static func letters(_ column: Int) -> String {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(65 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Column from 0 and row from 1 of an address; `nil` for what lies in no sheet.
  package static func place(_ address: String) -> (column: Int, row: Int)? {
    guard let column = address.withCString({ CellAddress.column($0) }),
      column < WorkbookLimits.columns,
      let row = Int(address.drop { $0.isLetter }), row > 0, row <= WorkbookLimits.rows
    else { return nil }
    return (column, row)
  }

  /// The column of an address; `nil` when it has no letters, or more than a sheet can have.
  package static func column(_ address: UnsafePointer<CChar>) -> Int? {
    var column = 0
    var position = 0
    while case let letter = UInt8(bitPattern: address[position]) & 0xDF, (65...90).contains(letter)
    {
      column = column * 26 + Int(letter) - 64
      position += 1
      if position > 3 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
