import ArgumentParser
import NTMDashboard
import NTMModel
import NTMStore

/// A text of the command line's help, in the language of the call.
func explain(_ vi: String, _ en: String) -> String { Language.ofCommandLine == .vi ? vi : en }

/// The same as the help of an option.
func help(_ vi: String, _ en: String, value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: explain(vi, en)).naming(value)
}

extension ArgumentHelp {
  fileprivate func naming(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}

extension Language: ExpressibleByArgument {
  /// The language of help and messages: `--lang`, else `NTM_LANG`, else Vietnamese.
  ///
  /// Read from the arguments as they stand, because help and errors need it before and without a
  /// complete parse.
  static let ofCommandLine: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .vi
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .vi
      }
    }
    return Environment.value("NTM_LANG").flatMap { Language(rawValue: $0) } ?? .vi
  }()
}

/// The language, which every subcommand takes.
struct LanguageOption: ParsableArguments {
  @Option(
    help: help("Ngôn ngữ: vi hoặc en.", "The language: vi or en.", value: "vi|en")
  )
  var lang: Language?

  var language: Language { lang ?? Language.ofCommandLine }
}

/// The store, for subcommands that read or write one.
struct StoreOption: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: help(
      "Tệp số liệu; mặc định là tệp trong thư mục dữ liệu XDG (xem ntm info).",
      "The store; by default the one in the XDG data folder (see ntm info).",
      value: "file"
    )
  )
  var path: String?

  /// The path of the store.
  ///
  /// - Throws: a refusal that says what to do when there is no default store yet.
  func resolved() throws(Refusal) -> String { try StoreOption.resolved(path) }

  /// The path named, or the default one.
  static func resolved(_ path: String?) throws(Refusal) -> String {
    if let path { return path }
    let path = Path.defaultStore
    guard Path.exists(path) else { throw Refusal(.noInput, .noDefaultStore(path: path)) }
    return path
  }

  /// Opens the store for reading.
  func open() throws(Refusal) -> Store { try StoreOption.open(resolved(), writing: false) }

  static func open(
    _ path: String,
    writing: Bool,
    turn: Turn = Turn()
  ) throws(Refusal) -> Store {
    do throws(StoreError) {
      return try Store.open(path, writing: writing, turn: turn)
    } catch {
      throw Refusal(opening: error)
    }
  }
}

/// The day as of which to answer.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("at"),
    help: help(
      "Ngày của số liệu (31/05/2020 hoặc 2020-05-31); mặc định là kỳ báo cáo mới nhất.",
      "The day of the figures (2020-05-31 or 31/05/2020); by default the latest report.",
      value: "date"
    ),
    transform: parsedDay
  )
  var day: Day?
}

/// The day whose unit list the answer is given by.
struct UnitsOption: ParsableArguments {
  @Option(
    name: .customLong("units-at"),
    help: help(
      "Theo danh sách đơn vị của ngày này; mặc định là của ngày số liệu.",
      "By the unit list of this day; by default that of the day of the figures.",
      value: "date"
    ),
    transform: parsedDay
  )
  var day: Day?
}

/// By which unit list a table is read, or at which end of a meeting.
struct StandOptions: ParsableArguments {
  @OptionGroup var list: UnitsOption
  @OptionGroup var point: PointOption

  /// The day of the unit list; `nil` for that of the figures.
  var day: Day? { list.day }

  func validate() throws {
    guard list.day != nil, point.isGiven else { return }
    throw ValidationError(
      explain(
        "--units-at không đi cùng --at-opening, --at-closing.",
        "--units-at goes neither with --at-opening nor with --at-closing."
      )
    )
  }
}

/// The end of a meeting at which the whole store is read.
struct PointOption: ParsableArguments {
  @Option(
    name: .customLong("at-opening"),
    help: help(
      "Mọi thứ như lúc mở cuộc họp này (tên hoặc số): điều ghi sau đó không tính.",
      "Everything as it stood when this meeting (a name or number) was opened.",
      value: "meeting"
    )
  )
  var opening: String?

  @Option(
    name: .customLong("at-closing"),
    help: help(
      "Như --at-opening, nhưng lúc đóng.",
      "As --at-opening, but when it was closed.",
      value: "meeting"
    )
  )
  var closing: String?

  var isGiven: Bool { opening != nil || closing != nil }

  func validate() throws {
    guard opening != nil, closing != nil else { return }
    throw ValidationError(
      explain(
        "--at-opening và --at-closing không đi cùng nhau.",
        "--at-opening and --at-closing exclude each other."
      )
    )
  }

  /// The end of the meeting that was named; `nil` where none was.
  func point(in store: Store) throws(Refusal) -> MeetingPoint? {
    guard let name = opening ?? closing else { return nil }
    let meeting = try Meetings(store).named(name)
    let end: MeetingPoint.End = opening != nil ? .opening : .closing
    guard meeting.mark(end) != nil else { throw Refusal(.refused, .stillOpen(meeting)) }
    return MeetingPoint(meeting.id, end)
  }
}

/// The same where no unit list can change the answer: named only to be refused with the reason,
/// which the help of the command tells too.
struct NoUnitsOption: ParsableArguments {
  @Option(
    name: .customLong("units-at"),
    help: ArgumentHelp(visibility: .hidden),
    transform: parsedDay
  )
  var day: Day?

  func refuse(for subject: Question.Subject) throws(Refusal) {
    guard let day else { return }
    throw Refusal(.wrongUse, .withoutUnits(subject, list: day))
  }
}

/// What figures are held against.
struct SinceOption: ParsableArguments {
  @Option(
    help: help(
      "So với mốc của cuộc họp này (tên hoặc số), hoặc với kỳ báo cáo của ngày này.",
      "Held against the stamp of this meeting (a name or number), or the report of this day.",
      value: "meeting|date"
    )
  )
  var since: String?

  @Option(
    help: help(
      "Như --since, nhưng hai kỳ cạnh nhau: lúc đó, nay, Δ.",
      "As --since, with both days side by side: then, now, Δ.",
      value: "meeting|date"
    )
  )
  var against: String?

  /// Whether both days are to stand side by side.
  var isSideBySide: Bool { against != nil }

  func validate() throws {
    if since != nil, against != nil {
      throw ValidationError(
        explain(
          "--since và --against không đi cùng nhau.",
          "--since and --against exclude each other."
        )
      )
    }
  }

  /// The baseline; `nil` where nobody asked for one.
  func baseline(for reader: Reader) throws(Refusal) -> Baseline? {
    guard let wanted = since ?? against else { return nil }
    guard reader.unitsAt == nil else { throw Refusal(.wrongUse, .movesByUnitList) }
    let baseline = try Meetings(reader.store).baseline(wanted)
    if case .day(let since) = baseline, let day = reader.day, since > day {
      throw Refusal(.wrongUse, .laterBaseline(since, figures: day))
    }
    if case .meeting(let id) = baseline, let point = reader.stoodAt, id > point.meeting {
      throw Refusal(.wrongUse, .laterMeeting(wanted))
    }
    return baseline
  }
}

/// That lists of single things have no moves.
var movesOfPlacesOnly: String {
  explain(
    "--since, --against chỉ dùng với bảng theo địa phương.",
    "--since and --against go with the table by place only."
  )
}

/// The form of a report.
struct FormatOption: ParsableArguments {
  @Option(help: help("Dạng kết quả.", "The form of the result.", value: "table|csv|json"))
  var format: ReportFormat = .table
}

extension ReportFormat: ExpressibleByArgument {}

/// How the dashboard looks.
struct LookOptions: ParsableArguments {
  @Option(help: help("Màu sắc.", "Colours.", value: "auto|always|never"))
  var color: ColourChoice = .auto

  @Flag(
    help: help(
      "Chỉ dùng ký tự ASCII để kẻ khung và làm dấu.",
      "Draws frames and signs in ASCII only."
    )
  )
  var ascii = false

  @Flag(
    help: help(
      "Bắt đầu ở máy chiếu: ít số liệu, chữ to.",
      "Starts on the projector: few figures in large letters."
    )
  )
  var projector = false
}

extension LookOptions {
  var choice: LookChoice {
    LookChoice(colour: color, isASCII: ascii, isProjector: projector)
  }
}

/// How somebody wants the dashboard to look.
struct LookChoice: Equatable {
  var colour = ColourChoice.auto
  var isASCII = false
  /// Whether it starts on the projector, wherever the last session was left.
  var isProjector = false
}

/// When to use colours.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}
