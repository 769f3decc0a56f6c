/// One OCOP product with everything that is known of it.
public struct ProductSheet: Sendable {
  public var row: ProductRow
  /// The means of the council's points by part: A product and strength of the community, B marketing,
  /// C quality; `nil` for what the report leaves out.
  public var parts: [Quantity?]
  /// The stars that its points earn; `nil` without points or bands.
  public var earned: Int?
  /// The file or document that it came with; empty where nobody knows.
  public var source: String
  /// The other products of its owner in the same commune, in the order of their names.
  public var others: [ProductRow]

  public init(
    row: ProductRow,
    parts: [Quantity?],
    earned: Int?,
    source: String,
    others: [ProductRow]
  ) {
    self.row = row
    self.parts = parts
    self.earned = earned
    self.source = source
    self.others = others
  }
}
