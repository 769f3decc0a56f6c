import NTMModel

@testable import NTMDashboard

extension PageFixture {
  /// A difference of every kind in a province.
  var differences: DifferenceSheet {
    func place(_ code: String, _ level: Level, _ type: String, _ text: String) -> Change.Place {
      Change.Place(
        code: UnitCode(code),
        level: level,
        type: type,
        name: name(text),
        district: level == .commune ? name("Bắc Hà") : "",
        province: name("Lào Cai")
      )
    }
    let (bảnLiền, tảVan) = (
      place("02935", .commune, "Xã", "Bản Liền"), place("02950", .commune, "Xã", "Tả Văn Chư")
    )
    let chè = Difference.Record(code: "OCOP-10-0001", name: name("Chè Shan tuyết Bản Liền"))
    let htx = Difference.Record(code: "HTX-10-0001", name: name("HTX Chè Bản Liền"))
    let differences = [
      Difference(
        place("085", .district, "Huyện", "Bắc Hà"),
        .titles(then: [], now: [.standard], advanced: 0)
      ),
      Difference(bảnLiền, .titles(then: [], now: [.standard], advanced: 0)),
      Difference(bảnLiền, .standing(then: .below, now: .notBelow)),
      Difference(bảnLiền, .criterion(5, then: .notMet, now: .met)),
      Difference(bảnLiền, .criterion(17, then: .met, now: .disputed)),
      Difference(
        bảnLiền,
        .indicator(
          Fixture.set.indicators.count - 1,
          then: Difference.Measured([Quantity(52)], .notMet),
          now: Difference.Measured([Quantity(61)], .met)
        )
      ),
      Difference(
        bảnLiền,
        .product(chè, then: nil, now: ProductThen(stars: 4, certificate: .valid))
      ),
      Difference(bảnLiền, .organisation(htx, then: .notEffective, now: .effective)),
      Difference(bảnLiền, .newcomer(htx, then: false, now: true)),
      Difference(tảVan, .figures(then: nil, now: 12)),
    ]
    return DifferenceSheet(of: province, differences, unknown: [.provinces])
  }
}
