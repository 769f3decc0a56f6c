package import NTMModel
package import TerminalCanvas

/// Everything the dashboard knows; changed only by `apply`.
package struct State: Sendable {
  package var settings: Settings
  package var words: Words
  package var size: Size
  package var visit: Visit
  /// The tables of the page; empty before the first answer.
  ///
  /// Kept because making them for each key costs as much as drawing;
  /// only `makeTables` sets them.
  package internal(set) var tables: [any TableSource] = []
  /// Tells a table made anew from that of an earlier picture: beside `tables`, a number each.
  var tableNumbers: [Int] = []
  /// How often tables were made; the numbers come from it and never come back.
  var tablesMade = 0
  /// The lines of text above the tables, made together with them.
  package internal(set) var text: [CellText] = []
  /// The chart below them, drawn where the layout has room for it; `nil` on pages without one.
  var chart: ChartView?
  package var backward: [Visit] = []
  package var forward: [Visit] = []
  package var bookmarks: [Character: Page] = [:]
  package var overlay: Overlay?
  /// Whether the last move through the history was `-` going back, so that the next one returns.
  package var hasToggledBack = false
  /// The keys of a sequence not yet complete (`g` of `gg`).
  package var pending: [Key] = []
  /// Keys that wait for the page's first answer; `nil` while none do.
  var typedAhead: TypedAhead?
  /// The day chosen; `nil` follows the latest reporting date.
  package var day: Day?
  /// The day whose unit list was chosen; `nil` follows that of the figures.
  package var unitsAt: Day?
  /// The end of a meeting that everything is shown at; `nil` is now.
  package var stoodAt: MeetingPoint?
  /// What figures are held against; `nil` shows no moves.
  package var since: Baseline?
  /// Whether both days of what is compared stand side by side, and not their difference alone.
  package var isSideBySide = false
  /// Who opens and closes meetings from here, where nobody may edit; asked once.
  var recorder: String?
  /// What is taken for given on every page; never written, and gone with the session.
  package var assumptions: [Assumption] = []
  /// What was assumed at once, by the row of the way to a target that it stood for.
  var assumedWays: [RowID: [Assumption]] = [:]
  package var notice: Notice?
  /// What stands below all notices until a key after its moment.
  var standing: Notice?
  /// Cells that others changed lately, until when they are marked.
  package var changed: Set<ChangedCell> = []
  /// Until when they are marked; later changes move it on for all.
  package var changedUntil: Int64 = 0
  /// Set while the screen is held still; `nil` while it follows the file.
  package var hold: Hold?
  package var lastSearch = ""
  /// How the tables of each view were ordered last, by the view's name.
  var arrangements: [String: [Arrangement]] = [:]
  /// What the latest correction rested on; offered for the next one.
  package var lastSource: String?
  /// The reports of what was written from here and not taken back, the latest last.
  package var written: [Int64] = []
  /// The reports that took something back from here since the last correction, the latest last.
  package var takenBack: [Int64] = []
  /// Why the figures could not be read last time; `nil` while all is well.
  package var failure: String?
  /// When Ctrl-C was pressed last, for pressing it twice.
  package var cancelledAt: Int64?
  package var hasHintedInputMethod = false
  /// The language chosen inside the dashboard, now or in an earlier session.
  var chosenLanguage: Language?
  /// What others follow this screen by; `nil` where it does not lead.
  package internal(set) var leadName: String?
  /// What this screen led under until another one took over; `nil` where none did.
  var lostLead: String?
  /// The screen that this one follows; `nil` where it follows none.
  package internal(set) var following: Following?
  /// The bookmark command that waits for its letter.
  package var awaiting: Command?

  package struct ChangedCell: Hashable, Sendable {
    package var pane: Int
    package var row: RowID
    package var column: ColumnID
  }

  /// One line for the reader.
  package struct Notice: Hashable, Sendable {
    package var text: String
    package var role: Role
    /// Milliseconds of the moment at which it goes away.
    package var until: Int64
  }

  package init(settings: Settings, at moment: Moment) {
    self.settings = settings
    chosenLanguage = settings.session?.language
    let language = settings.isLanguageAsked ? nil : settings.session?.language
    words = Words(language ?? settings.language, glyphs: settings.glyphs)
    size = settings.size
    day = settings.day
    unitsAt = settings.unitsAt
    leadName = settings.leadName
    following = settings.followName.map { Following(name: $0) }
    let left = settings.session.flatMap { Page(line: $0.place) } ?? .overview
    visit = Visit(settings.isProjector ? .projector(.targets(from: 0)) : left)
    if let standing = settings.standing {
      let read = moment.milliseconds + State.readingTime
      self.standing = Notice(text: standing, role: .notice, until: read)
    }
    if let greeting = settings.greeting { say(greeting, .notice, at: moment, for: 20_000) }
  }

  /// How long a line stands whatever is typed.
  static let readingTime: Int64 = 8_000

  /// The question that the present page needs answered; also the first one to ask.
  package var question: Question {
    var question = visit.page.question(
      day: day,
      unitsAt: unitsAt,
      since: since,
      focus: visit.focus
    )
    if question.subject.followsAssumptions { question.assumptions = assumptions }
    question.stoodAt = stoodAt
    return question
  }

  package var session: Session { Session(place: visit.page.line, language: chosenLanguage) }

  /// When a tick is wanted: the next mark or notice to go away; `nil` when nothing fades.
  package var wakeAt: Int64? {
    [changed.isEmpty ? nil : changedUntil, notice?.until].compactMap { $0 }.min()
  }

  mutating func say(_ text: String, _ role: Role, at moment: Moment, for duration: Int64 = 6_000) {
    notice = Notice(text: text, role: role, until: moment.milliseconds + duration)
  }
}
