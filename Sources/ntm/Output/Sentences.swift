import NTMDashboard
import NTMModel
import TerminalCanvas

/// What the command says of itself: what happened, to which thing, and what to do next.
struct Sentences {
  let language: Language
  /// The titles of the store that it is about, which say what grades are called.
  let titles: Titles

  init(_ language: Language, titles: Titles = Titles()) {
    self.language = language
    self.titles = titles
  }

  func pick(_ vi: String, _ en: String) -> String {
    language == .vi ? vi : Agreement.agreed(en)
  }

  var numerals: Numerals { Numerals(language) }

  /// The sentence for whatever made the command stop.
  func sentence(_ reason: Refusal.Reason) -> String {
    switch reason {
    case .store(let error): sentence(error)
    case .importFailed(let failure): sentence(failure)
    case .noDefaultStore(let path): noDefaultStore(path)
    case .noSampleData: noSampleData
    case .noDemoFolder(let path, let reason):
      pick(
        "không tạo được thư mục tạm trong \(path) (\(reason)); đặt TMPDIR tới nơi ghi được",
        "no folder can be made in \(path) (\(reason)); set TMPDIR to a place that can be written"
      )
    case .cannotWriteOutput(let reason):
      pick("không ghi được kết quả: \(reason)", "the result cannot be written: \(reason)")
    case .unknownPlace(let text, let level): unknownPlace(text, level)
    case .placeElsewhere(let text, let within, let found): elsewhere(text, within, found)
    case .ambiguousPlace(let text, let candidates):
      pick(
        "“\(text)” có thể là \(candidates.count) đơn vị; hãy dùng mã:",
        "“\(text)” could be \(candidates.count) units; use the code:"
      )
        + list(candidates)
    case .noneWithCriteria(let text, let found): noneWithCriteria(text, found)
    case .badKeys(let name):
      pick(
        "không có phím tên \(name); xem các tên bằng: ntm keys",
        "there is no key named \(name); ntm keys lists the names"
      )
    case .noScreen(let term):
      pick(
        "không vẽ được trên màn hình kiểu “\(term)”; đặt TERM=xterm, hoặc in dạng chữ: ntm | less",
        "the terminal “\(term)” cannot be drawn on; set TERM=xterm, or read text: ntm | less"
      )
    // Whoever sent the signal knows.
    case .askedToLeave: ""
    case .unknownTarget(let id, let known): noTarget(id, known: known)
    case .noWay(let target, let known): noWay(to: target, known: known)
    case .unknownModelKind(let text, let known):
      pick(
        "không có loại mô hình “\(Report.harmless(text))”; có: " + known.joined(separator: ", "),
        "there is no kind of models “\(Report.harmless(text))”; there are: "
          + known.joined(separator: ", ")
      )
    case .noAnswer:
      pick(
        "không có số liệu cho câu hỏi này; kiểm tra ngày và tệp bằng: ntm info",
        "there are no figures for this; check the day and the file with: ntm info"
      )
    case .nothingYet(let path, let hasFacts): nothingYet(path, hasFacts: hasFacts)
    case .unknownTag(let text, let known):
      known.isEmpty
        ? pick(
          "tệp số liệu chưa phân loại xã; nhập thư mục facts và biểu phan-loai trước",
          "the store classifies no communes; import the facts and the form phan-loai first"
        )
        : pick(
          "“\(Report.harmless(text))” không phải một diện của xã; các diện là:",
          "“\(Report.harmless(text))” is no kind of communes; the kinds are:"
        ) + list(known.map(words.marked))
    case .tooEarly(let day, let first):
      pick(
        "chưa có số liệu nào tính đến \(words.numerals.day(day)); kỳ đầu tiên là "
          + words.numerals.day(first),
        "there are no figures up to \(words.numerals.day(day)); the first reporting day is "
          + words.numerals.day(first)
      )
    case .noUnitList(let day, let first):
      pick(
        "chưa có danh sách đơn vị nào của ngày \(words.numerals.day(day)); chọn --units-at từ "
          + words.numerals.day(first),
        "there is no unit list of \(words.numerals.day(day)); choose --units-at from "
          + words.numerals.day(first)
      )
    case .withoutUnits(let subject, let list):
      words.withoutUnits(subject, list: list)
        + pick("; bỏ --units-at", "; leave --units-at out")
    case .fileExists(let path):
      pick(
        "đã có tệp \(Report.harmless(path)); chọn tên khác, hoặc xóa tệp đó trước",
        "\(Report.harmless(path)) exists; choose another name, or remove it first"
      )
    case .noTemplate(let failure): sentence(failure)
    case .notWritten(let fault): sentence(fault)
    case .unknownReport(let number):
      pick(
        "không có báo cáo số \(number); xem danh sách bằng: ntm reports",
        "there is no report \(number); ntm reports lists them"
      )
    case .slowAnswer:
      pick(
        "chờ 10 giây mà chưa có số liệu; thử lại khi máy bớt bận",
        "no figures came in 10 seconds; try again when the machine is less busy"
      )
    case .editing(let refusal): words.refusal(refusal)
    case .conflict(let conflict, let indicator): words.conflict(conflict, of: indicator)
    case .undoing(let refusal): sentence(refusal)
    case .badText(let fault): words.fault(fault)
    case .writing(let fault): sentence(fault)
    case .meeting(let refusal): sentence(refusal)
    case .minutes(let fault): sentence(fault)
    case .unknownMeeting(let text, let orDay, let known):
      unknownMeeting(text, orDay: orDay, known: known)
    case .ambiguousMeeting(let text, let meetings): ambiguousMeeting(text, meetings)
    case .laterMeeting(let text):
      pick(
        "“\(Report.harmless(text))” mở sau lúc đang xem lại; chọn cuộc họp trước đó, hoặc bỏ --at-opening, "
          + "--at-closing",
        "“\(Report.harmless(text))” was opened after the state asked for; choose an earlier meeting, or "
          + "leave --at-opening and --at-closing out"
      )
    case .laterBaseline(let day, let figures) where day == figures:
      pick(
        "mốc so sánh \(numerals.day(day)) chính là ngày số liệu; chọn mốc sớm hơn, hoặc --at muộn hơn",
        "the baseline of \(numerals.day(day)) is the day of the figures itself; choose an earlier one, "
          + "or a later --at"
      )
    case .laterBaseline(let day, let figures):
      pick(
        "mốc so sánh \(numerals.day(day)) sau ngày số liệu \(numerals.day(figures)); chọn mốc sớm hơn, "
          + "hoặc --at muộn hơn",
        "the baseline of \(numerals.day(day)) is later than the figures of \(numerals.day(figures)); "
          + "choose an earlier one, or a later --at"
      )
    case .stillOpen(let meeting):
      pick(
        "cuộc họp “\(Report.harmless(meeting.name))” còn đang mở; dùng --at-opening",
        "the meeting “\(Report.harmless(meeting.name))” is still open; use --at-opening"
      )
    case .tasksSinceMeetingsOnly:
      pick(
        "nhiệm vụ không ghi theo kỳ báo cáo: --since, --against cần tên hoặc số của một cuộc họp "
          + "(xem ntm meeting list)",
        "tasks are not of a reporting date: --since and --against take the name or number of a "
          + "meeting (see ntm meeting list)"
      )
    case .movesByUnitList:
      pick(
        "--since so các đơn vị có ở cả hai kỳ; bỏ --units-at",
        "--since compares the units that both days have; leave --units-at out"
      )
    case .assuming(let fault): sentence(fault)
    }
  }

  /// The words of the dashboard, where both say the same.
  var words: Words {
    var words = Words(language, glyphs: .unicode)
    words.titles = titles
    return words
  }

  private func noDefaultStore(_ path: String) -> String {
    pick(
      """
      chưa có tệp số liệu \(path)
        xem thử với số liệu minh họa:  ntm demo
        tạo tệp mới rồi nhập báo cáo:  ntm init \(path)
                                       ntm import THƯ-MỤC --store \(path)
        mở một tệp ở nơi khác:         ntm --store TỆP
      """,
      """
      there is no store yet at \(path)
        look at invented figures:      ntm demo
        make one and import reports:   ntm init \(path)
                                       ntm import FOLDER --store \(path)
        open one that lies elsewhere:  ntm --store FILE
      """
    )
  }

  private var noSampleData: String {
    pick(
      "không tìm thấy sample-data cạnh lệnh, trong thư mục này, hay theo biến NTM_SAMPLE_DATA; "
        + "đặt biến đó tới thư mục sample-data",
      "sample-data lies neither beside the command nor here; set NTM_SAMPLE_DATA to its folder"
    )
  }

  /// What a store says that has no figures at all, and how they come into it.
  private func nothingYet(_ path: String, hasFacts: Bool) -> String {
    let path = Report.harmless(path)
    return hasFacts
      ? pick(
        "tệp \(path) đã có danh mục, chưa có báo cáo nào; nhập bằng: ntm import BÁO-CÁO --store \(path)",
        "\(path) has the facts and no report yet; import one with: ntm import REPORT --store \(path)"
      )
      : pick(
        """
        chưa nhập gì vào tệp \(path)
          nhập danh mục và báo cáo:  ntm import THƯ-MỤC --store \(path)
          xem thử số liệu minh họa:  ntm demo
        """,
        """
        nothing has been imported into \(path) yet
          import facts and reports:     ntm import FOLDER --store \(path)
          look at illustrative figures: ntm demo
        """
      )
  }

  /// Where a unit lies that is not in the place named beside it.
  private func elsewhere(
    _ text: String,
    _ within: String,
    _ found: [PlaceFinder.Candidate]
  ) -> String {
    guard found.count == 1, let unit = found.first else {
      return pick(
        "“\(text)” không có ở \(within); có ở nơi khác:",
        "no “\(text)” is in \(within); there are:"
      )
        + list(found.prefix(10).map(\.line) + (found.count > 10 ? ["…"] : []))
    }
    let name = unit.unit.code.text + " " + unit.unit.fullName
    return pick(
      "\(name) không thuộc \(within) mà thuộc \(unit.parent); sửa tên hoặc mã của một trong hai",
      "\(name) is not in \(within) but in \(unit.parent); correct one of the two"
    )
  }

  private func noneWithCriteria(_ text: String, _ found: [PlaceFinder.Candidate]) -> String {
    pick(
      "các đơn vị tên “\(text)” đều không được tính theo tiêu chí; chọn đơn vị khác:",
      "none of the units named “\(text)” is judged by criteria; choose another one:"
    )
      + list(found.map(\.line))
  }

  private func unknownPlace(_ text: String, _ level: Refusal.PlaceLevel) -> String {
    switch level {
    case .province:
      pick(
        "không có tỉnh nào là “\(text)”; xem danh sách bằng: ntm units",
        "no province is “\(text)”; ntm units lists them"
      )
    case .district:
      pick(
        "không có huyện nào là “\(text)”; xem danh sách bằng: ntm units --level district",
        "no district is “\(text)”; ntm units --level district lists them"
      )
    case .unit:
      pick(
        "không có đơn vị nào là “\(text)” ở đó; dùng mã (xem: ntm communes), hoặc thêm huyện và tỉnh",
        "no unit is “\(text)” there; use its code (see: ntm communes), or add district and province"
      )
    }
  }

  /// `1 file`, `2 files`; Vietnamese has one word for both.
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    numerals.whole(count) + " " + (count == 1 ? one : many)
  }

  func list(_ lines: [String]) -> String { lines.map { "\n  " + $0 }.joined() }
}
