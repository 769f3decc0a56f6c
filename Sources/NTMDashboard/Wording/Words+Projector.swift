import NTMModel
import TerminalCanvas

/// The words of the projector.
extension Words {
  var projectorTitle: String { pick("Máy chiếu", "Projector") }
  var noMoreSlides: String { pick("Không còn trang nào nữa", "There are no more slides") }
  func slide(_ number: Int, of count: Int) -> String {
    pick("trang \(number)/\(count)", "slide \(number) of \(count)")
  }

  /// The keys worth knowing on the projector.
  var projectorHints: [FooterView.Hint] {
    [
      hint(label([.character(" ")]), "trang sau", "next", 1),
      hint(label([.left]), "trang trước", "previous", 3),
      hint(label([.enter]), "chi tiết", "details", 4),
      hint(label([.escape]), "thôi chiếu", "leave", 2),
    ]
  }

  var recognisedTitle: String {
    pick("Xã đạt chuẩn nông thôn mới", "Communes recognised")
  }
  func communesBelowTitle(_ set: CriteriaSet) -> String {
    let title = belowTitle(set)
    return pick("Xã ", "Communes ") + title.prefix(1).lowercased() + title.dropFirst()
  }
  var recognisedDistrictsTitle: String {
    pick("Đơn vị cấp huyện được công nhận", "District units recognised")
  }
  var meanTitle: String { pick("Tiêu chí bình quân một xã", "Criteria met a commune") }
  var standardisedTitle: String { pick("Sản phẩm OCOP", "OCOP products") }

  func ofCommunes(_ part: Int, _ base: Int) -> String {
    guard base > 0 else { return pick("không có xã", "no communes") }
    let figures = numerals.whole(part) + "/" + numerals.whole(base)
    return pick("\(figures) xã", "\(figures) communes")
  }
  func ofDistricts(_ count: Int) -> String {
    pick("trong \(numerals.whole(count)) đơn vị", "of \(numerals.whole(count)) units")
  }
  func assessed(_ count: Int, of all: Int) -> String {
    let figures = numerals.whole(count) + "/" + numerals.whole(all)
    return pick("\(figures) xã có báo cáo", "\(figures) communes with a report")
  }

  /// What the communes below the line are counted of, and those of which nobody can say.
  func belowBase(_ sums: RollUp) -> String {
    let base = pick(
      "trong \(numerals.whole(sums.communes)) xã",
      "of \(numerals.whole(sums.communes)) communes"
    )
    guard sums.undetermined > 0 else { return base }
    return base + ", " + undetermined(sums.undetermined)
  }
  func briefBelowBase(_ sums: RollUp) -> String {
    let base = numerals.whole(sums.communes)
    let open = numerals.whole(sums.undetermined)
    return pick("trong \(base) xã, \(open) chưa rõ", "of \(base), \(open) undetermined")
  }
  func standardisedBase(_ sums: RollUp) -> String {
    if let state = productsState(sums) { return state }
    return pick(
      "từ \(leastStars) sao, còn hiệu lực",
      "of \(leastStars) stars or more, in force"
    )
  }
  func notOnList(_ code: UnitCode) -> String {
    pick(
      "Không có đơn vị mã \(code) trong danh mục của ngày đang xem.",
      "No unit with the code \(code) is on the list of this day."
    )
  }
}
