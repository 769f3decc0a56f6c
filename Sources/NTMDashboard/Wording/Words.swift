package import NTMModel
package import TerminalCanvas

/// All text that people see, in one language, with its numbers and signs.
package struct Words: Hashable, Sendable {
  package var language: Language
  package var glyphs: GlyphSet { didSet { signs = Signs(glyphs) } }
  package private(set) var signs: Signs
  /// The English words of the store on show; none before the first answer.
  package var names = EnglishNames()
  /// The titles of the store on show, which say what grades are called.
  package var titles = Titles()
  /// The kinds of models of the store on show.
  package var modelKinds: [ModelKind] = []
  /// The day of the figures on show; the latest there can be where there are none.
  package var day = Day(number: .max)
  /// The fewest stars with which an OCOP product counts as standardised.
  package var leastStars = StoreFacts.usualLeastStars
  /// Within how many days a certificate ends that is shown apart.
  package var soonDays = Certificate.usualSoonDays
  /// The council that alone gives the most stars; `nil` where the store names none.
  var topCouncil: Council?
  /// The code of the set of criteria on show; empty before the first answer.
  package var setCode = ""
  /// Whether the programme on show runs for several years.
  package var isOfYears = false

  package init(_ language: Language, glyphs: GlyphSet) {
    self.language = language
    self.glyphs = glyphs
    signs = Signs(glyphs)
  }

  package var numerals: Numerals { Numerals(language, dash: signs.dash) }

  /// One of two texts, in signs that the screen has; the only place where a view's wording is
  /// chosen.
  func pick(_ vi: String, _ en: String) -> String {
    let text = language == .vi ? vi : Agreement.agreed(en)
    return signs.isASCII ? Signs.plain(text) : text
  }
  func pick(_ text: Bilingual) -> String { language.pick(text) }

  /// The keys of a sequence as people read them: `Ctrl-B`, `g g`.
  func label(_ keys: [Key]) -> String {
    keys.map { $0.label(in: glyphs) }.joined(separator: " ")
  }

  // MARK: - Whole screens

  package var program: String { pick("Nông thôn mới", "New Rural Development") }
  func programme(_ years: ClosedRange<Int>?) -> String {
    years.map { "\(program) \(self.years($0))" } ?? program
  }
  var loading: String { pick("Đang đọc số liệu…", "Reading the figures…") }
  /// That there is more to read, with the key that shows it.
  func more(_ keys: [Key]?) -> String {
    "[" + (keys.map { label($0) + " " } ?? "") + String(glyphs.ellipsis) + "]"
  }
  var noText: String {
    pick("Trang này không có chữ trên bảng", "This page has no text above its tables")
  }
  var empty: String { pick("Không có dòng nào", "No rows") }
  func emptyFilter(_ filter: String) -> String {
    pick(
      "Không có dòng nào khớp “\(filter)” · Esc để bỏ lọc",
      "No row matches “\(filter)” · Esc clears the filter"
    )
  }
  func tooSmall(_ size: Size) -> String {
    pick(
      "Cần tối thiểu 60×15, đang là \(size.width)×\(size.height)",
      "Needs at least 60×15, this is \(size.width)×\(size.height)"
    )
  }

  // MARK: - Header and status

  func asOf(_ day: Day) -> String {
    pick("tính đến \(numerals.day(day))", "as of \(numerals.day(day))")
  }
  /// A day that is not the latest one, in capitals.
  func past(_ day: Day) -> String {
    pick("XEM LẠI \(numerals.day(day))", "PAST \(numerals.day(day))")
  }
  func chosen(_ day: Day, figuresOf last: Day) -> String {
    let (day, last) = (numerals.day(day), numerals.day(last))
    return pick(
      "Xem ngày \(day): số liệu của kỳ gần nhất, \(last); thời hạn, tiến độ tính đến ngày xem",
      "On \(day): figures of the latest date, \(last); deadline and pace go by the day chosen"
    )
  }
  func steppedTo(_ day: Day, _ place: Int, of count: Int) -> String {
    pick("Kỳ \(numerals.day(day)), \(place)/\(count)", "\(numerals.day(day)), \(place)/\(count)")
  }
  var showDay: String {
    pick("Xem số liệu tính đến ngày này", "Shows the figures as of this day")
  }
  var firstDay: String { pick("Đây là kỳ số liệu đầu tiên", "This is the first reporting date") }
  var lastDay: String { pick("Đây là kỳ số liệu mới nhất", "This is the latest reporting date") }
  /// `còn 214 ngày · 31/12/2020`, from today or, where most reports of that date are missing, from the
  /// earlier date on which targets are held, which is then named.
  func daysLeft(to deadline: Day, from today: Day, heldOn: Day?) -> String {
    let days = (heldOn ?? today).days(until: deadline)
    let count = numerals.whole(abs(days))
    let from = heldOn.map { pick(" từ ", " from ") + numerals.day($0) } ?? ""
    let date = from + " \(signs.middot) " + numerals.day(deadline)
    return days < 0
      ? pick("quá hạn \(count) ngày", "\(count) days over") + date
      : pick("còn \(count) ngày", "\(count) days left") + date
  }
  func rows(_ shown: Int, of all: Int) -> String {
    shown == all
      ? pick("\(numerals.whole(all)) dòng", "\(numerals.whole(all)) rows")
      : pick(
        "\(numerals.whole(shown)) / \(numerals.whole(all)) dòng",
        "\(numerals.whole(shown)) of \(numerals.whole(all)) rows"
      )
  }
  func filtered(_ text: String) -> String { pick("lọc “\(text)”", "filter “\(text)”") }
  func sorted(_ column: String, isDescending: Bool) -> String {
    let arrow = isDescending ? signs.descending : signs.ascending
    return pick("xếp theo \(column) \(arrow)", "by \(column) \(arrow)")
  }
  var officialOrder: String { pick("theo thứ tự chính thức", "in the official order") }
  var held: String { pick("TẠM DỪNG", "PAUSED") }
  /// The same for the header, with the changes that wait.
  func held(pending: Int) -> String {
    guard pending > 0 else { return held }
    let count = numerals.whole(pending)
    return held + " \(signs.middot) " + pick("\(count) chờ", "\(count) wait")
  }
  /// What a held screen shows, part by part: when its figures were read, the changes since the hold
  /// began that they contain, and those that wait.
  ///
  /// The first part only repeats what the header says.
  func held(at clock: String?, contained: Int, pending: Int, isOtherFile: Bool) -> [String] {
    var parts = [held]
    if let clock { parts.append(pick("đọc lúc \(clock)", "read at \(clock)")) }
    if contained > 0 {
      let count = numerals.whole(contained)
      parts.append(pick("đã gồm \(count) thay đổi mới", "with \(count) new changes"))
    }
    if pending > 0 {
      let count = numerals.whole(pending)
      parts.append(pick("\(count) thay đổi đang chờ", "\(count) changes wait"))
    }
    if isOtherFile { parts.append(pick("tệp đã được thay", "the file was replaced")) }
    parts.append(pick("p tiếp tục", "p resumes"))
    return parts
  }
  var resumed: String { pick("Tiếp tục cập nhật", "Live again") }
  var reloaded: String { pick("Đã đọc lại số liệu", "Read again") }
  func vanished(_ name: String) -> String {
    pick(
      "Dòng đang chọn không còn, chọn sang \(name)",
      "The row is gone; the cursor moved to \(name)"
    )
  }
  var inputMethod: String {
    pick(
      "Bộ gõ tiếng Việt đang bật: dùng phím mũi tên, Enter, F1–F10",
      "A Vietnamese input method is on: use arrows, Enter, F1–F10"
    )
  }
  var pressAgain: String { pick("Ctrl-C lần nữa để thoát", "Ctrl-C again quits") }
  func unknownKey(_ key: String) -> String {
    pick("Phím \(key) chưa có lệnh · ? để xem các phím", "\(key) does nothing · ? lists the keys")
  }
}
