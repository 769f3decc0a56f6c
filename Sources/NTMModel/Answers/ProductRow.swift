/// A product with the names of its place.
public struct ProductRow: Hashable, Sendable {
  public var product: Product
  /// The name of its sector; the code where the store has no such sector.
  public var sector: Bilingual
  public var nameRank: Int
  public var folded: String
  public var commune: String
  public var district: String
  public var province: String
  public var certificate: Certificate
  /// The stars that its points earn and that a higher council has to give; `nil` where it waits for
  /// none.
  public var awaited: Int?
  /// The day that the latest list of its province tells of; `nil` where none came in.
  public var listedOn: Day?
  /// What it was at the baseline; `nil` where nobody asked, and where no list had come in.
  public var then: Earlier<ProductThen>?

  public init(
    product: Product,
    sector: Bilingual,
    nameRank: Int,
    folded: String,
    commune: String,
    district: String,
    province: String,
    certificate: Certificate,
    awaited: Int? = nil
  ) {
    self.product = product
    self.sector = sector
    self.nameRank = nameRank
    self.folded = folded
    self.commune = commune
    self.district = district
    self.province = province
    self.certificate = certificate
    self.awaited = awaited
  }
}
