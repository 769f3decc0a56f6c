import ArgumentParser
import NTMDashboard
import NTMModel

/// `ntm`: the dashboard on the store of the office.
struct OpenDashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: explain("Mở bảng theo dõi (lệnh mặc định).", "Opens the dashboard (the default)."),
    discussion: explain(
      "Khi đầu ra không phải màn hình, in Tổng quan dạng chữ.",
      "When the output is no terminal, prints the overview as text."
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: UnitsOption
  @OptionGroup var look: LookOptions
  @OptionGroup var editing: EditingOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    try DashboardCall(
      store: store.path,
      day: day.day,
      unitsAt: units.day,
      look: look.choice,
      language: words.lang,
      editing: editing.edit,
      who: editing.writer.who
    ).run()
  }
}

/// A call of the dashboard with its options.
struct DashboardCall: Equatable {
  var store: String?
  var day: Day?
  var unitsAt: Day?
  var look = LookChoice()
  /// `nil` leaves it to the session before, or to the default.
  var language: Language?
  /// Whether figures can be corrected.
  var editing = false
  /// Who answers for that; `nil` leaves it to the environment.
  var who: String?

  init(
    store: String?,
    day: Day?,
    unitsAt: Day? = nil,
    look: LookChoice,
    language: Language?,
    editing: Bool = false,
    who: String? = nil
  ) {
    self.store = store
    self.day = day
    self.unitsAt = unitsAt
    self.look = look
    self.language = language
    self.editing = editing
    self.who = who
  }

  /// Reads a plain call of the dashboard, such as `ntm --store FILE`; `nil` for any other call.
  ///
  /// The argument parser builds its whole tree of subcommands before it looks at one word, which
  /// takes six of the eighteen milliseconds that the first frame may take. It still reads every
  /// call that is not as plain as this, and says what is wrong with it.
  init?(_ arguments: some Collection<String>) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--ascii" {
        look.isASCII = true
        continue
      }
      if option == "--projector" {
        look.isProjector = true
        continue
      }
      if option == "--edit" {
        editing = true
        continue
      }
      guard let value = rest.popFirst(), !value.hasPrefix("-"), read(option, value) else {
        return nil
      }
    }
    if who != nil, !editing { return nil }
  }

  /// Takes an option with its value; whether both are understood.
  private mutating func read(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--store":
      store = value
    case "--lang":
      language = Language(rawValue: value)
      return language != nil
    case "--at":
      day = Day(value)
      return day != nil
    case "--units-at":
      unitsAt = Day(value)
      return unitsAt != nil
    case "--color":
      guard let colour = ColourChoice(rawValue: value) else { return false }
      look.colour = colour
    case "--who": who = value
    default: return false
    }
    return true
  }

  func run() throws(Refusal) {
    let editor = editing ? try WriterOption(who: who).checkedName() : nil
    try Dashboard(
      path: StoreOption.resolved(store),
      language: language ?? Language.ofCommandLine,
      isLanguageChosen: language != nil,
      day: day,
      unitsAt: unitsAt,
      editor: editor
    ).open(look)
  }
}
