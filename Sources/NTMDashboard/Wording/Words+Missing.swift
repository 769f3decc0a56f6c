import NTMModel
import TerminalCanvas

/// What a page says in place of figures, and what to do about it.
extension Words {
  /// The lines of a page without figures.
  ///
  /// - Parameters:
  ///   - page: the page that has nothing to show.
  ///   - snapshot: the answer, with what was asked and what the store holds.
  ///   - store: the path of the file.
  ///   - leadsBack: whether Esc leads anywhere.
  /// - Returns: what is wrong, then what to do.
  func missing(
    _ page: Page,
    _ snapshot: Snapshot,
    store: String,
    leadsBack: Bool
  ) -> [CellText] {
    let (question, facts) = (snapshot.question, snapshot.facts)
    guard let first = facts.reportingDays.first else { return empty(facts, store: store) }
    if let recast = snapshot.recast, recast.isBeforeLists { return beforeLists(recast) }
    var lines: [String]
    if let day = question.day, day < first {
      lines = [
        pick(
          "Chưa có số liệu nào tính đến \(numerals.day(day)); kỳ đầu tiên là \(numerals.day(first)).",
          "There are no figures as of \(numerals.day(day)); the first date is \(numerals.day(first))."
        ),
        pick("F2 để chọn kỳ khác.", "F2 chooses another date."),
      ]
    } else {
      lines = [notThere(page)]
      if let recast = snapshot.recast { lines.append(notOnList(recast.day)) }
      if leadsBack { lines.append(pick("Esc để quay lại.", "Esc goes back.")) }
    }
    return [CellText("! " + lines[0], .warning)] + lines.dropFirst().map { CellText($0, .text) }
  }

  private func notThere(_ page: Page) -> String {
    guard let place = page.place, place != .country else {
      return pick(
        "Mục này không có trong số liệu của ngày đang xem.",
        "The figures of this day have no such thing."
      )
    }
    return pick(
      "Không có đơn vị mã \(place) trong danh mục của ngày đang xem.",
      "No unit with the code \(place) is on the list of this day."
    )
  }

  /// A store from which nothing can be shown yet.
  private func empty(_ facts: StoreFacts, store: String) -> [CellText] {
    let hasFacts = facts.deadline != nil || !facts.name.vi.isEmpty
    let found =
      hasFacts
      ? pick("Đã có danh mục, chưa có báo cáo nào.", "The facts are there, and no report yet.")
      : pick("Tệp số liệu này chưa có gì.", "There is nothing in this store yet.")
    let what = hasFacts ? pick("BÁO-CÁO", "REPORT") : pick("THƯ-MỤC", "FOLDER")
    return [
      CellText("! " + found, .warning),
      CellText(""),
      CellText(
        pick(
          "Nhập số liệu từ cửa sổ khác, màn hình này hiện ngay:",
          "Import figures from another terminal; they show here at once:"
        )
      ),
      CellText("  ntm import \(what) --store \(store)", .key),
      CellText(pick("Xem thử với số liệu minh họa:", "To try it with illustrative figures:")),
      CellText("  ntm demo", .key),
    ]
  }

  /// What a search says before there are figures.
  var nothingToSearch: String {
    pick("Chưa có số liệu để tìm · nhập báo cáo trước", "Nothing to search yet · import reports")
  }
}
