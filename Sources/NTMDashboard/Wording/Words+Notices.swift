import NTMModel
import TerminalCanvas

extension Words {
  func bookmarkKept(_ letter: Character) -> String {
    pick(
      "Đã gắn trang này với \(letter) · ' \(letter) để tới",
      "Kept under \(letter) · ' \(letter) goes there"
    )
  }
  func bookmarkMissing(_ letter: Character) -> String {
    pick(
      "Chưa có trang nào gắn với \(letter) · m \(letter) để gắn",
      "Nothing kept under \(letter) · m \(letter) keeps a page"
    )
  }
  func bookmarkAsk(_ letters: [Character]) -> String {
    let known = letters.map(String.init).joined(separator: " ")
    return known.isEmpty
      ? pick("Gõ một chữ cái", "Type a letter")
      : pick("Gõ một chữ cái · đã có: \(known)", "Type a letter · kept: \(known)")
  }
  var noBookmarks: String {
    pick(
      "Chưa gắn trang nào · m và một chữ cái để gắn",
      "No page is kept · m and a letter keep one"
    )
  }
  var noTable: String { pick("Trang này chưa có bảng nào", "This page has no table yet") }
  var alreadyHere: String { pick("Đang ở trang này", "This is that page") }
  var nothingMarked: String {
    pick("Chưa chọn dòng nào · Space để chọn", "No row is marked · Space marks")
  }
  func panesOnly(_ count: Int) -> String {
    pick("Trang này chỉ có \(count) ô", "This page has \(count) panes only")
  }
  var onePaneOnly: String { pick("Trang này chỉ có một ô", "This page has one pane only") }
  var noSearch: String { pick("Chưa tìm gì · / để tìm", "Nothing searched yet · / searches") }
  func notFound(_ text: String) -> String {
    pick("Không có dòng nào có “\(text)”", "No row has “\(text)”")
  }
  var noHistory: String { pick("Chưa có trang nào trước đó", "No page before this one") }
  var noForward: String { pick("Không có trang tiếp", "No page ahead") }
  var nothingBelow: String { pick("Không có gì sâu hơn ở dòng này", "Nothing deeper at this row") }
  var atTop: String { pick("Đang ở trang đầu · q để thoát", "This is the first page · q quits") }

  // MARK: - The footer

  var choose: String { pick("chọn", "move") }
  /// What Esc does next.
  func title(of step: State.StepBack?) -> String {
    switch step {
    case .filter: pick("bỏ lọc", "clear filter")
    case .zoom: pick("thu lại", "unzoom")
    case .pane, .history, .parent, nil: pick("ra", "back")
    }
  }

  // MARK: - Prompts and lists

  func promptTitle(_ kind: Prompt.Kind) -> String {
    switch kind {
    case .search: pick("Tìm đơn vị", "Find a unit")
    case .filter: pick("Lọc", "Filter")
    case .palette: pick("Lệnh", "Command")
    }
  }
  /// What can be typed, for a prompt in which nothing was typed yet.
  func promptExample(_ kind: Prompt.Kind) -> String {
    switch kind {
    case .search: pick("tên, mã hoặc chữ cái đầu: ba vi, 271, bv", "name, code or initials")
    case .filter: ""
    case .palette:
      pick("lệnh, trang, mục tiêu, nhiệm vụ, tên đơn vị", "command, page, target, task or place")
    }
  }
  func promptHints(_ kind: Prompt.Kind) -> [FooterView.Hint] {
    let enter = label([.enter])
    let leave = hint(label([.escape]), "bỏ", "leave", 2)
    switch kind {
    case .search:
      return [
        hint(enter, "vào", "open", 1), leave, hint(signs.upDown, "chọn", "choose", 3),
        hint(label([.tab]), "sang lọc", "filter", 4),
      ]
    case .filter:
      return [
        hint(enter, "giữ", "keep", 1), leave, hint("!", "loại trừ", "exclude", 3),
        hint(label([.tab]), "sang tìm", "search", 4),
      ]
    case .palette:
      return [
        hint(enter, "chạy", "run", 1), leave, hint(signs.upDown, "chọn", "choose", 3),
      ]
    }
  }
  func hint(_ key: String, _ vi: String, _ en: String, _ rank: Int) -> FooterView.Hint {
    FooterView.Hint(key: key, title: pick(vi, en), rank: rank)
  }
  func hits(_ shown: Int, of all: Int) -> String {
    shown < all
      ? pick(
        "\(numerals.whole(shown)) đầu trong \(numerals.whole(all))",
        "first \(numerals.whole(shown)) of \(numerals.whole(all))"
      )
      : pick("\(numerals.whole(all)) đơn vị", "\(numerals.whole(all)) units")
  }
  func noChoice(_ text: String) -> String {
    pick("Không có mục nào khớp “\(text)”", "Nothing here matches “\(text)”")
  }
  func noHits(_ text: String) -> String {
    pick("Không có đơn vị nào khớp “\(text)”", "No unit matches “\(text)”")
  }
  func nothingCalled(_ text: String) -> String {
    pick(
      "Không có lệnh, trang hay đơn vị nào khớp “\(text)”",
      "No command, page or place matches “\(text)”"
    )
  }
  func chooserTitle(_ kind: Chooser.Kind) -> String {
    switch kind {
    case .menu: pick("Menu · mọi lệnh", "Menu · all commands")
    case .text: pick("Phần chữ trên các bảng", "The text above the tables")
    case .help: pick("Trợ giúp · phím dùng được ở đây", "Help · the keys of this page")
    case .sort: pick("Sắp xếp theo", "Sort by")
    case .columns: pick("Các cột được hiện", "Columns shown")
    case .settings: pick("Tùy chọn", "Settings")
    case .baseline: baselineTitle
    }
  }
  var chooserHints: [FooterView.Hint] {
    [
      hint(label([.enter]), "chọn", "choose", 1), hint(label([.escape]), "đóng", "close", 2),
      hint(signs.upDown, "lên xuống", "move", 3), hint(pick("gõ", "type"), "để tìm", "to find", 4),
    ]
  }
  func group(_ group: CommandGroup) -> String {
    switch group {
    case .moving: pick("Di chuyển", "Moving")
    case .places: pick("Nơi và trang", "Places and pages")
    case .finding: pick("Tìm, lọc, sắp xếp", "Finding")
    case .writing: pick("Sửa, nhật ký, mang đi", "Correcting, journal, taking along")
    case .program: pick("Chương trình", "Program")
    }
  }
  var latestDay: String { pick("kỳ mới nhất", "latest date") }
  var dayGroup: String { pick("Số liệu tính đến", "Figures as of") }
  var storeGroup: String {
    pick("Tệp số liệu · Enter chép đường dẫn", "The store · Enter copies its path")
  }
  var languageGroup: String { pick("Ngôn ngữ", "Language") }
  var shownMark: String { signs.check }
  func marked(_ count: Int) -> String {
    pick("đã chọn \(numerals.whole(count)) dòng", "\(numerals.whole(count)) marked")
  }

  // MARK: - The text of a target, a commune and an indicator

  func deadline(_ day: Day) -> String {
    pick("hạn \(numerals.day(day))", "due \(numerals.day(day))")
  }
  func baseline(_ target: Target) -> String? {
    guard let baseline = target.baseline, let day = target.baselineDay else { return nil }
    return pick(
      "Mốc so sánh \(numerals.quantity(baseline)) tại \(numerals.day(day))",
      "Baseline \(numerals.quantity(baseline)) at \(numerals.day(day))"
    )
      + (target.baselineNote.isEmpty ? "" : " \(signs.middot) " + pick(target.baselineNote))
  }

  /// What a target comes to from another baseline that was printed shortly after the stored one.
  func other(_ baseline: PublishedFigure, _ reading: TargetReading) -> String? {
    guard let value = baseline.value, let gained = reading.gain(over: baseline) else { return nil }
    let verdict =
      reading.target.isReached(gained) ? pick("đạt", "met") : pick("chưa đạt", "not met")
    return pick(
      "So với \(numerals.quantity(value)) công bố cho \(numerals.day(baseline.day)): "
        + "\(signed(Int(gained.hundredths / 100))) → \(verdict)",
      "Against \(numerals.quantity(value)) printed for \(numerals.day(baseline.day)): "
        + "\(signed(Int(gained.hundredths / 100))) → \(verdict)"
    )
  }

  func source(_ text: String) -> String { pick("Nguồn: \(text)", "Source: \(text)") }
  var computedNote: String {
    pick(
      "Số do ntm tính trên danh mục đơn vị của ngày số liệu; số công bố đứng riêng, có tổng và nguồn của nó.",
      "Computed by ntm on the unit list of the day; published figures stand apart with their own base and source."
    )
  }
  func undeterminedNote(_ reading: TargetReading) -> String {
    let open = reading.undetermined
    let note = pick(
      "\(numerals.whole(open)) xã chưa xác định vì thiếu báo cáo, không tính vào số này",
      "\(numerals.whole(open)) communes are undetermined for lack of reports and are not counted in"
    )
    // The page of what is nearest counts them.
    guard reading.target.direction == .atMost, let part = reading.part, !reading.isMet else {
      return note + "."
    }
    let most = numerals.whole(part + open)
    return note + pick("; tính cả là \(most).", "; with them it would be \(most).")
  }
  func metOf(_ met: Int, _ count: Int) -> String {
    pick("\(met)/\(count) tiêu chí", "\(met)/\(count) criteria")
  }
  var notRecognised: String { pick("chưa công nhận", "not recognised") }
  /// A recognition in parts: standard, decision, day, year, loss and source.
  func recognition(_ recognition: Recognition) -> [String] {
    var parts = [title(recognition).text]
    if !recognition.number.isEmpty { parts.append(recognition.number) }
    if let day = recognition.decidedOn { parts.append(numerals.day(day)) }
    parts.append(pick("năm \(recognition.year)", "year \(recognition.year)"))
    if let lost = recognition.lostOn {
      parts.append(pick("thu hồi \(numerals.day(lost))", "withdrawn \(numerals.day(lost))"))
    }
    if !recognition.source.isEmpty { parts.append(recognition.source) }
    return parts
  }
}
