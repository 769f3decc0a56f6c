import NTMModel
import TerminalCanvas

/// What is asked and answered about meetings on the screen.
extension Words {
  var openMeetingTitle: String { pick("Mở cuộc họp", "Open a meeting") }
  var meetingTitle: String { pick("Cuộc họp", "Meeting") }
  var openMeetingWhat: String {
    pick(
      "Số liệu lúc này thành mốc; mọi màn hình cùng đếm thay đổi từ đây",
      "The figures of this moment are stamped; all screens count from here"
    )
  }
  var meetingNameLabel: String { pick("Tên", "Name") }
  var whoLabel: String { pick("Người ghi", "Who writes") }
  var whoExpected: String {
    pick("họ tên, hỏi một lần cho đến khi thoát", "a name, asked once until you leave")
  }

  /// `Họp 09/6`.
  func meetingName(on moment: Moment) -> String {
    let local = moment.seconds + Int64(moment.offset)
    let (_, month, date) = Day(number: Int32(clamping: local / 86_400)).parts
    // As dates are written by hand: 09/6, but 09/02.
    let day = (date < 10 ? "0" : "") + "\(date)/" + (month < 3 ? "0" : "") + "\(month)"
    return pick("Họp \(day)", "Meeting \(day)")
  }

  func hints(_ step: MeetingDialog.Step) -> [FooterView.Hint] {
    let leave = hint(label([.escape]), "bỏ", "leave", 2)
    switch step {
    case .name: return [hint(label([.enter]), "mở", "open", 1), leave]
    case .choose, .confirm:
      return [
        hint(signs.upDown, "chọn", "choose", 0), hint(label([.enter]), "làm", "do it", 1), leave,
      ]
    case .who: return [hint(label([.enter]), "ghi", "write", 1), leave]
    case .writing: return [leave]
    case .exist: return [hint(label([.enter]), "ghi đè", "write over", 1), leave]
    case .files: return [hint(label([.enter]), "đóng và ghi", "close and write", 1), leave]
    }
  }

  func choice(_ choice: MeetingDialog.Choice) -> String {
    switch choice {
    case .changes: pick("Xem những gì đã đổi từ lúc mở", "Look at what changed since")
    case .moves: pick("So mọi bảng với lúc mở (\(delta))", "Hold all tables against it (\(delta))")
    case .closeWithMinutes:
      pick("Đóng và ghi biên bản (.md, .html, .xlsx)", "Close it and write the minutes (3 files)")
    case .close: pick("Đóng, không ghi biên bản", "Close it without minutes")
    }
  }

  /// What is known of the open meeting.
  func lines(_ open: MeetingCount, offset: Int) -> [CellText] {
    let mark = open.meeting.opening
    let (who, when) = (mark.who, stamp(mark.at, offset: offset))
    let day = numerals.day(mark.day)
    return [
      CellText(open.meeting.name, .strong),
      CellText(
        pick(
          "\(who) mở lúc \(when), mốc là kỳ \(day)",
          "opened by \(who), \(when), counting from \(day)"
        )
      ),
      CellText(counted(open.tally)),
    ]
  }

  func lines(_ order: MeetingOrder, offset: Int) -> [CellText] {
    switch order {
    case .open(let name, _): [CellText(pick("Mở “\(name)”", "Open “\(name)”"), .strong)]
    case .close(let meeting, _, let minutes):
      [
        CellText(pick("Đóng “\(meeting.name)”", "Close “\(meeting.name)”"), .strong),
        CellText(
          minutes == nil
            ? pick("không ghi biên bản", "without minutes")
            : pick("có ghi biên bản", "with its minutes")
        ),
      ]
    }
  }

  /// The files of the minutes, with their whole names.
  func minutesFiles(_ wish: MinutesWish) -> [String] {
    [".md", ".html", ".xlsx"].map { wish.place + $0 }
  }

  /// What closing without minutes means, and the two answers, the harmless one first.
  var closeWithoutMinutes: String {
    pick(
      "Mọi màn hình thôi đếm, không mở lại được; biên bản viết sau bằng ntm meeting minutes",
      "All screens stop counting, for good; ntm meeting minutes writes the minutes later"
    )
  }
  var confirmations: [String] {
    [
      pick("Không, cứ để mở", "No, leave it open"),
      pick("Đóng, không ghi biên bản", "Close it without minutes"),
    ]
  }

  /// What became of a meeting.
  func told(_ meeting: Meeting, _ tally: ChangeTally?, files: [String]) -> String {
    guard let first = files.first else {
      return meeting.isOpen ? opened(meeting) : closed(meeting, tally)
    }
    // The dialog has told what changed; the path has to stay whole.
    let more = files.dropFirst().compactMap { $0.split(separator: ".").last.map { ", .\($0)" } }
    return closed(meeting, nil) + pick("; biên bản: \(first)", "; minutes: \(first)")
      + more.joined()
  }

  /// That somebody opened or closed a meeting.
  func announced(_ meeting: Meeting, _ tally: ChangeTally?) -> String {
    (meeting.closing?.who ?? meeting.opening.who) + ": "
      + (meeting.isOpen ? opened(meeting) : closed(meeting, tally))
  }

  /// `Họp 09/6 · 31/05/2020 · đang mở` in a list.
  func line(_ meeting: Meeting, offset: Int) -> String {
    let opened = Words.withoutYear(stamp(meeting.opening.at, offset: offset))
    let state = meeting.isOpen ? " \(signs.middot) " + pick("đang mở", "open") : ""
    return "\(meeting.name) \(signs.middot) \(opened)" + state
  }

  // MARK: - The line that counts

  /// What the last line of the screen says of the open meeting, the longest first.
  func marks(_ count: MeetingCount, on moment: Moment?) -> [String] {
    let mark = count.meeting.opening
    let clock = moment.map { self.clock(mark.at, on: $0) } ?? ""
    let dot = " \(signs.middot) "
    let tally = count.tally
    let (net, provinces) = (net(tally), self.provinces(tally))
    let values = numerals.whole(tally.values)
    let name = Text.fit(count.meeting.name, to: 24, ellipsis: glyphs.ellipsis)
    // A name that has the day needs only the time beside it.
    let titled = clock.isEmpty ? name : name + " " + clock.suffix(5)
    let brief = dot + pick("\(values) đổi", "\(values) changed") + dot + briefProvinces(tally)
    // Provinces are what the line is for: first go the writes, then words, time and name.
    return [
      titled + dot + net + ", " + gross(tally) + dot + provinces,
      titled + dot + net + dot + provinces, titled + brief, name + brief,
      pick("Họp", "Meeting") + brief,
      pick("\(values) đổi", "\(values) changed") + dot + briefProvinces(tally),
      pick("\(values) đổi", "\(values) changed"),
    ]
  }

  // MARK: - Changes of a meeting

  var changesTitle: String { pick("Thay đổi", "Changes") }
  var firstColumn: String { pick("Đầu", "First") }
  var lastColumn: String { pick("Cuối", "Last") }
  var timesColumn: String { pick("Lần", "No.") }

  /// A unit over its values.
  func heading(_ place: Change.Place?, values: Int) -> String {
    guard let place else { return pick("Không thuộc đơn vị nào", "Of no unit") }
    let above = [place.district, place.province].filter { !$0.isEmpty }
    return ([listed(place)] + above).joined(separator: ", ") + " (\(numerals.whole(values)))"
  }

  /// A value from its first change to its last in one sentence.
  func sentence(_ net: NetChange, offset: Int, divided: Set<String>) -> String {
    let count = numerals.whole(net.changes.count)
    let times = net.changes.count == 1 ? "" : pick("\(count) lần; ", "\(count) times; ")
    return times + sentence(net.last, offset: offset, divided: divided)
  }

  /// What a page of changes is since: `từ “Họp 09/6”`.
  func since(_ meeting: Meeting) -> String {
    pick("từ “\(meeting.name)”", "since “\(meeting.name)”")
  }

  /// That a page has the changes of a meeting alone: `trong “Họp 09/6”`.
  func during(_ meeting: Meeting) -> String {
    pick("trong “\(meeting.name)”", "during “\(meeting.name)”")
  }

  // MARK: - Held against

  var baselineTitle: String { pick("So với", "Held against") }
  var meetingsGroup: String { pick("Cuộc họp", "Meetings") }
  var noBaseline: String { pick("Không so", "Nothing") }
  /// Why nothing is held against what was asked for.
  func noSuchBaseline(_ snapshot: Snapshot) -> String {
    if case .day(let day)? = snapshot.question.since,
      let first = snapshot.facts.reportingDays.first, day < first
    {
      return pick(
        "đến ngày \(numerals.day(day)) chưa có kỳ báo cáo nào; kỳ đầu tiên là \(numerals.day(first))",
        "there was no reporting date up to \(numerals.day(day)); the first is \(numerals.day(first))"
      )
    }
    return pick(
      "không có mốc để so ở trang này",
      "there is nothing to hold the figures of this page against"
    )
  }
  var onlyOwnUnits: String {
    pick(
      "\(delta) chỉ tính theo danh mục đơn vị của chính kỳ số liệu; D để trở về",
      "\(delta) is counted by the figures' own unit list only; D leads back to it"
    )
  }
  func noMoves(on page: Page) -> String {
    switch page {
    case .indicator:
      pick(
        "bảng lịch sử ở đây đã có giá trị của mọi kỳ, không cần \(delta)",
        "the history here has the values of all dates and needs no \(delta)"
      )
    case .product:
      pick(
        "\(delta) của sản phẩm ở danh sách sản phẩm (gp)",
        "\(delta) of products is on their list (gp)"
      )
    case .task:
      pick("\(delta) của nhiệm vụ ở bảng nhiệm vụ (gn)", "\(delta) of tasks is on their list (gn)")
    case .published:
      pick(
        "số đã công bố thuộc ngày riêng của nó, không đổi theo kỳ nên không có \(delta)",
        "published figures are of days of their own and do not move, so there is no \(delta)"
      )
    case .unitLists:
      pick(
        "trang này đã so hai danh mục đơn vị, không có \(delta)",
        "this page holds two unit lists against each other already and has no \(delta)"
      )
    case .assumptions:
      pick(
        "trang này đã so giả định với tệp, không có \(delta)",
        "this page holds assumptions against the file already and has no \(delta)"
      )
    case .journal:
      pick(
        "nhật ký kể chính các thay đổi; chọn từ khi nào bằng s",
        "the journal tells of the changes themselves; s chooses since when"
      )
    case .projector:
      pick(
        "máy chiếu chỉ có ít số; thoát ra để xem \(delta)",
        "the projector has few figures; leave it to see \(delta)"
      )
    case .overview, .units, .communes, .belowLine, .commune, .ocop, .products, .districts,
      .cooperatives, .cooperativeList, .quality, .target, .pace, .nearest, .tasks, .taskBoard,
      .models, .difficult, .differences, .mergers, .components, .followUps:
      pick("trang này không có \(delta)", "this page has no \(delta)")
    }
  }
  var recognisedMoveColumn: String { delta + pick("đạt", "rec.") }
  var criteriaMoveColumn: String { delta + pick("TC", "crit.") }
  func belowMoveColumn(_ set: CriteriaSet) -> String { delta + belowColumn(set) }
  var moveColumn: String { delta }

  /// Where a target stood, and how far what it counts has come: `Lúc đó 4.827/8.297; Δ +2`.
  func then(_ move: TargetMove) -> String {
    let base = move.base.map {
      (move.part.map(numerals.whole) ?? signs.dash) + "/" + numerals.whole($0)
    }
    let then = base ?? move.value.map(numerals.quantity) ?? signs.dash
    let count = move.count.map { ($0 > 0 ? "+" : "") + numerals.whole($0) } ?? signs.dash
    return pick("Lúc đó \(then); \(delta) \(count)", "Then \(then); \(delta) \(count)")
  }

  /// A move as a number alone, for files; a word, as that of a new row, stays one.
  func plainMove(_ text: String) -> String {
    let number = text.drop { !$0.isNumber && $0 != "-" && String($0) != signs.dash }
    return number.isEmpty ? text : String(number)
  }

  /// How far something came, with the sign of better or worse; a dash where nobody knows.
  func move(_ count: Int?, isLessBetter: Bool = false) -> CellText {
    guard let count else { return CellText(signs.dash, .muted) }
    guard count != 0 else { return CellText("0", .muted) }
    let text = (count > 0 ? "+" : "") + numerals.whole(count)
    let isGood = isLessBetter ? count < 0 : count > 0
    return isGood
      ? CellText(signs.ascending + " " + text, .good)
      : CellText(signs.descending + " " + text, .bad)
  }

  /// The move of criteria, with a mark where some are reported no more and so are not in it.
  func move(_ criteria: CriteriaMove?) -> CellText {
    var cell = move(criteria?.net)
    guard let criteria, criteria.dropped + criteria.first > 0 else { return cell }
    let space = cell.text.firstIndex(of: " ")
    cell.text =
      space.map { cell.text[..<$0] + "*" + cell.text[cell.text.index(after: $0)...] }
      ?? "*" + cell.text
    return cell
  }
}
