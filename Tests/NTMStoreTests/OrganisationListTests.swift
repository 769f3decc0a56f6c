import NTMModel
import Testing

@testable import NTMStore

/// Where no list of cooperatives and enterprises came in their counts are unknown, as those of products.
@Suite struct OrganisationListTests {
  private let edited: EditedStore

  init() throws { edited = try EditedStore() }

  private static let list =
    "Mã;Tên;Loại;Mã xã;Ngày thành lập;Hiệu quả từ;Tham gia OCOP từ\n"
    + "H7;HTX Bình;HTX;02101;01/02/2019;01/06/2019;\n"

  private func overview(_ focus: String? = nil) throws -> Overview {
    let question = Question(.overview(focus: focus.map { UnitCode($0) }))
    guard case .overview(let overview) = try edited.store.answer(question).body else {
      throw StoreError.noFile(path: "overview")
    }
    return overview
  }

  private func sheet(_ place: String) throws -> CooperativeSheet {
    let question = Question(.cooperatives(UnitCode(place)))
    guard case .cooperatives(let sheet) = try edited.store.answer(question).body else {
      throw StoreError.noFile(path: place)
    }
    return sheet
  }

  private func readings() throws -> [TargetReading] {
    try overview().targets.filter {
      [.ocopNewEnterprises, .cooperativesEffective].contains($0.target.metric)
    }
  }

  @Test func `without any list the nation has no count, and with one it has`() throws {
    #expect(try overview().country.rollUp.known(true, .organisations) == nil)
    #expect(
      try readings().allSatisfy { $0.value == nil && $0.part == nil && $0.base == nil && !$0.isMet }
    )
    let before = try sheet("VN")
    #expect(!before.total.isKnown && before.lacking.isEmpty)
    #expect(before.places.allSatisfy { !$0.isKnown })
    let list = try edited.store.answer(Question(.cooperativeList(UnitCode("VN"))))
    #expect(list.unlisted == .noOrganisationList)

    try edited.programme.importReport("to-chuc-binh.csv", Self.list, at: ReadingStore.moment + 20)
    let after = try overview("02")
    #expect(after.country.rollUp.known(true, .organisations) == true)
    #expect(after.focusRollUp.known(after.focusRollUp.cooperatives, .organisations) == 1)
    let sheet = try sheet("VN")
    #expect(sheet.total.isKnown)
    // Of the communes of the other provinces nobody knows whether they have one.
    #expect(sheet.places.filter(\.isKnown).count == 1)
    let listed = try edited.store.answer(Question(.cooperativeList(UnitCode("02"))))
    #expect(listed.unlisted == [])
    let other = try edited.store.answer(Question(.cooperativeList(UnitCode("03"))))
    #expect(other.unlisted == .noOrganisationList)
  }

  @Test func `a list of products that never came is told on their page`() throws {
    let none = try edited.store.answer(Question(.products(UnitCode("02"), sector: nil)))
    guard case .products(let rows) = none.body else { return }
    #expect(rows.isEmpty && none.unlisted == .unlisted)
    let some = try edited.store.answer(Question(.products(UnitCode("03"), sector: nil)))
    #expect(some.unlisted == [])
  }
}
