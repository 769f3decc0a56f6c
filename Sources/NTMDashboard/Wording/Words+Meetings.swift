package import NTMModel

extension Words {
  // MARK: - Opening and closing

  /// Why a meeting was not opened or closed; `offset` is that of the local time.
  package func refusal(_ refusal: MeetingRefusal, offset: Int) -> String {
    func told(_ mark: Meeting.Mark) -> String {
      mark.who + ", " + stamp(mark.at, offset: offset)
    }
    switch refusal {
    case .alreadyOpen(let meeting):
      return pick(
        "cuộc họp “\(meeting.name)” đang mở (\(told(meeting.opening))); đóng trước bằng B hoặc "
          + "ntm meeting close",
        "the meeting “\(meeting.name)” is open (\(told(meeting.opening))); close it first with B or "
          + "ntm meeting close"
      )
    case .noneOpen:
      return pick(
        "không có cuộc họp nào đang mở; mở bằng B hoặc ntm meeting open TÊN",
        "no meeting is open; open one with B or ntm meeting open NAME"
      )
    case .alreadyClosed(let meeting):
      let closing = meeting.closing.map { " (\(told($0)))" } ?? ""
      return pick(
        "cuộc họp “\(meeting.name)” đã đóng\(closing)",
        "the meeting “\(meeting.name)” is closed already\(closing)"
      )
    case .goneOn(let meeting):
      return pick(
        "có người vừa ghi số liệu, biên bản “\(meeting.name)” chưa kể; đóng lại lần nữa",
        "somebody has just written, and the minutes of “\(meeting.name)” miss it; close it once more"
      )
    case .noFigures:
      return pick(
        "tệp chưa có kỳ báo cáo nào để lấy mốc; nhập báo cáo trước",
        "the store has no figures to count from; import a report first"
      )
    case .nameTaken(let meeting, let free):
      return pick(
        "đã có cuộc họp “\(meeting.name)” (\(told(meeting.opening))); đặt tên khác, như “\(free)”",
        "there is a meeting “\(meeting.name)” (\(told(meeting.opening))); choose another name, such "
          + "as “\(free)”"
      )
    case .nameIsNumber(let name):
      return pick(
        "“\(name)” sẽ bị hiểu là số của cuộc họp; thêm chữ, như “Họp \(name)”",
        "“\(name)” would be taken for a meeting's number; add a word, such as “Review \(name)”"
      )
    case .nameIsDay(let name):
      return pick(
        "“\(name)” sẽ bị hiểu là ngày; thêm chữ, như “Họp \(name)”",
        "“\(name)” would be taken for a date; add a word, such as “Review \(name)”"
      )
    case .text(let fault): return self.fault(fault)
    }
  }

  package func opened(_ meeting: Meeting) -> String {
    let (name, day) = (meeting.name, numerals.day(meeting.opening.day))
    return pick(
      "Đã mở “\(name)”: mốc là số liệu kỳ \(day)",
      "“\(name)” is open: it counts from the figures of \(day)"
    )
  }

  /// With what changed during it, where that is known.
  package func closed(_ meeting: Meeting, _ tally: ChangeTally?) -> String {
    pick("Đã đóng “\(meeting.name)”", "“\(meeting.name)” is closed")
      + (tally.map { ": " + net($0) + ", " + gross($0) } ?? "")
  }

  /// A meeting with its number, for a list to choose from: `#3 Giao ban (Lan, 09/06/2020 09:00)`.
  package func numbered(_ meeting: Meeting, offset: Int) -> String {
    let opened = meeting.opening.who + ", " + stamp(meeting.opening.at, offset: offset)
    return "#\(meeting.id) \(meeting.name) (\(opened))"
  }

  // MARK: - Held against

  /// What figures are held against: `Họp 09/6 (kỳ 31/05/2020)`, `kỳ 31/12/2019`.
  package func baseline(_ since: Since) -> String {
    let day = numerals.day(since.day)
    guard let meeting = since.meeting else { return pick("kỳ \(day)", day) }
    return pick("“\(meeting.name)” (kỳ \(day))", "“\(meeting.name)” (\(day))")
  }

  package func against(_ since: Since) -> String {
    pick("\(delta) so với \(baseline(since))", "\(delta) since \(baseline(since))")
  }

  /// That the figures are of an earlier day than what they are held against; `nil` where they are not.
  package func backwards(_ since: Since, from day: Day) -> String? {
    guard since.day > day else { return nil }
    let (then, now) = (numerals.day(since.day), numerals.day(day))
    return pick(
      "mốc \(then) sau ngày số liệu \(now): \(delta) là số cũ so với số mới",
      "the baseline of \(then) is later than the figures of \(now): \(delta) runs backwards"
    )
  }

  /// Which units are out of all moves; `nil` when none are.
  package func leftOut(_ since: Since) -> String? {
    guard !since.leftOut.isEmpty else { return nil }
    let communes = numerals.whole(since.leftOut.communes)
    let districts = numerals.whole(since.leftOut.districts)
    let tail =
      since.leftOut.districts > 0
      ? pick(", \(districts) huyện", ", \(districts) districts") : ""
    return pick(
      "\(communes) xã\(tail) sáp nhập, mới hoặc đổi tên không tính trong \(delta)",
      "\(communes) communes\(tail) that merged, began, ended or were renamed are out of \(delta)"
    )
  }

  /// How many criteria are in no move, as nobody reports them any more or nobody had before; `nil` where
  /// there are none.
  package func dropped(_ since: Since) -> String? {
    guard since.dropped + since.first > 0 else { return nil }
    let (dropped, first) = (numerals.whole(since.dropped), numerals.whole(since.first))
    var parts: [String] = []
    if since.dropped > 0 {
      parts.append(
        pick("\(dropped) tiêu chí nay không còn báo cáo", "\(dropped) criteria reported no more")
      )
    }
    if since.first > 0 {
      parts.append(
        pick("\(first) tiêu chí đạt ở lần báo cáo đầu", "\(first) criteria met at a first report")
      )
    }
    return "* " + parts.joined(separator: ", ")
      + pick(
        ": \(delta) chỉ tính tiêu chí có báo cáo ở cả hai kỳ",
        ": \(delta) counts only those reported on both days"
      )
  }

  /// That other criteria were asked; `nil` where they were the same.
  package func otherSet(_ since: Since) -> String? {
    since.isSameSet
      ? nil
      : pick(
        "hai kỳ theo hai bộ tiêu chí: không so tiêu chí",
        "the two days are judged by different criteria, which are not compared"
      )
  }

  /// Which targets asked something else then, or were counted otherwise; `nil` where none did.
  package func terms(_ since: Since) -> String? {
    since.terms.isEmpty ? nil : since.terms.map(terms).joined(separator: "; ")
  }

  /// Which tags meant special difficulty on one side alone; `nil` for none.
  package func tags(_ since: Since) -> String? {
    guard !since.tags.isEmpty else { return nil }
    let names = since.tags.map { pick($0.short) }.joined(separator: ", ")
    return pick(
      "đặc biệt khó khăn theo diện khác lúc đó (\(names)): không so \(delta)",
      "special difficulty went by other kinds (\(names)): no \(delta)"
    )
  }

  /// Whose first lists the sums count, kind by kind; `nil` for none.
  package func firstLists(_ since: Since) -> String? {
    guard !since.firstLists.isEmpty else { return nil }
    let lists = since.firstLists.map { first in
      name(of: first.list) + " " + first.provinces.joined(separator: ", ")
    }
    .joined(separator: "; ")
    return pick(
      "\(delta) các tổng tính cả danh sách lần đầu từ khi khai mạc: \(lists)",
      "\(delta) of sums counts first lists since the opening: \(lists)"
    )
  }

  /// What a target asked then and asks now: `T3: đích ≥ 60% → ≥ 62%`.
  package func terms(_ change: TermsChange) -> String {
    let (then, now) = (change.then.target, change.now.target)
    func became(_ then: String, _ now: String) -> String { then + becomes + now }
    func number(_ value: Quantity?) -> String { value.map(numerals.quantity) ?? signs.dash }
    var parts: [String] = []
    if then.metric != now.metric { parts.append(pick("đếm thứ khác", "counts something else")) }
    if change.isOfOtherGoal {
      parts.append(pick("đích ", "goal ") + became(goal(then), goal(now)))
    }
    if change.isOfOtherBaseline {
      parts.append(
        pick("mốc ", "baseline ") + became(number(then.baseline), number(now.baseline))
      )
    }
    if then.deadline != now.deadline {
      parts.append(
        pick("hạn ", "deadline ") + became(numerals.day(then.deadline), numerals.day(now.deadline))
      )
    }
    if let was = change.then.leastStars, let stars = change.now.leastStars, was != stars {
      parts.append(pick("từ ", "from ") + became("\(was)*", "\(stars)*"))
    }
    if let was = change.then.line, let line = change.now.line, was != line {
      parts.append(pick("dưới ", "below ") + became("\(was)", "\(line)") + pick(" TC", " crit."))
    }
    if let was = change.then.newFrom, let from = change.now.newFrom, was != from {
      parts.append(pick("mới từ ", "new from ") + became(numerals.day(was), numerals.day(from)))
    }
    if !change.isSameMeasure { parts.append(pick("không so \(delta)", "not compared")) }
    return now.id + ": " + parts.joined(separator: ", ")
  }

  /// The sign of a difference: `Δ`, or `+/-` in ASCII.
  package var delta: String { signs.isASCII ? "+/-" : "Δ" }
}
