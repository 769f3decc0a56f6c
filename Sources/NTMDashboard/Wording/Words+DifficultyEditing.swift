package import NTMModel

/// What the dialogs about tags and villages say.
extension Words {
  func tagsSince(_ day: Day) -> String {
    pick(
      "Diện của xã, ghi từ \(numerals.day(day))",
      "Tags of the commune, since \(numerals.day(day))"
    )
  }
  func classifiedSince(_ day: Day) -> String {
    pick(
      "Diện của xã, ghi từ \(numerals.day(day)); thôn, bản được hỗ trợ",
      "Tags of the commune, since \(numerals.day(day)); supported villages"
    )
  }
  package var villagesName: String { pick("Thôn, bản được hỗ trợ", "Supported villages") }
  package func name(of field: Villages.Field) -> String {
    switch field {
    case .supported: pick("số được hỗ trợ", "supported")
    case .met: pick("số đạt", "met")
    case .total: pick("tổng số thôn, bản của xã", "all villages of the commune")
    }
  }

  var nothingToClassify: String {
    pick(
      "Chọn một xã trong danh sách, hoặc mở trang của xã",
      "Choose a commune in a list, or open its page"
    )
  }
  func choice(_ toggle: EditDialog.TagToggle) -> String {
    let name = marked(toggle.tag)
    if toggle.isCarried { return pick("Thôi: ", "Take away: ") + name }
    let replaced = toggle.replaced.map { pick(", thay ", ", in place of ") + $0.code } ?? ""
    return pick("Ghi: ", "Give: ") + name + replaced
  }
  func choice(_ field: Villages.Field, _ count: Int?) -> String {
    name(of: field) + ": " + (count.map(numerals.whole) ?? signs.dash)
  }

  var villagesLabel: String { pick("Số thôn, bản", "Villages") }
  var expectedVillages: String {
    pick("số nguyên, như 7; - là chưa rõ tổng số", "a whole number, as 7; - is no total told")
  }
  var notACount: String {
    pick("không phải số nguyên từ 0; viết như 7", "no whole number from 0; write it as 7")
  }
  func understood(_ count: Quantity?) -> String {
    understood(count.map(numerals.quantity) ?? pick("chưa rõ", "not told"))
  }
}
