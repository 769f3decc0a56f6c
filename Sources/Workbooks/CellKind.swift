/// What a cell of a workbook holds, as it travels between the programs.
package enum CellKind: UInt8, Sendable {
  /// Text, UTF-8.
  case text = 0x74  // t
  /// A number in digits with a point: `94.8`; a share of a cell shown in percent is in percent.
  case number = 0x6E  // n
  /// A day, `yyyy-MM-dd`.
  case day = 0x64  // d
  /// `1` or `0`.
  case truth = 0x62  // b
  /// The sign of an error: `#N/A`.
  case error = 0x65  // e
  /// A formula that no program has computed yet; there is no text.
  case uncomputed = 0x75  // u
}
