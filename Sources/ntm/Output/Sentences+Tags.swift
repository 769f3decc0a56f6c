import NTMDashboard
import NTMModel

/// What is wrong with a tag beside another one.
extension Sentences {
  func tagExcluded(by tag: String, since: Day, line: Int, unit: String) -> String {
    let tag = Report.harmless(tag)
    let owner = unit.isEmpty ? "" : Report.harmless(unit) + " "
    return pick(
      "\(owner)đã thuộc diện \(tag) từ \(numerals.day(since)) (\(place(line))), hai diện loại trừ nhau; "
        + "ghi Ngày kết thúc cho diện đó, hoặc bỏ dòng này",
      "\(unit.isEmpty ? "it" : Report.harmless(unit)) carries \(tag) since \(numerals.day(since)) "
        + "(\(place(line))), which excludes this one; give that a Ngày kết thúc, or remove this row"
    )
  }

  func tagCarried(since: Day, line: Int) -> String {
    pick(
      "đã thuộc chính diện này từ \(numerals.day(since)) (\(place(line))), chưa hết; bỏ dòng này, "
        + "hoặc ghi Ngày kết thúc cho lần trước",
      "it carries this very tag since \(numerals.day(since)) (\(place(line))), which has not ended; "
        + "remove this row, or give the former one a Ngày kết thúc"
    )
  }

  private func place(_ line: Int) -> String {
    line > 0
      ? pick("dòng \(line)", "line \(line)") : pick("đã có trong tệp số liệu", "in the store")
  }
}
