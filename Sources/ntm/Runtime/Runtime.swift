import NTMDashboard
import NTMModel
import NTMStore
import TerminalCanvas

/// Joins the rooms: messages go into the state, effects come out and are carried out, the state is
/// drawn on the screen.
///
///     keys, signals ──> receive ──> state.apply ──> effects ──> worker, clipboard, session file
///     arrivals ───────────┘             └─────────> state.draw ──> screen.present
///
/// Knows no terminal and no loop: `TerminalLoop` and `FrameScript` drive it.
struct Runtime {
  /// What only the one who drives can do.
  enum Wish: Hashable {
    case redraw, suspend, quit
    case copy(String)
  }

  private(set) var state: State
  private let worker: Worker
  private let inbox: Inbox
  private let sessions: SessionFile?
  /// The number of the latest question.
  private var asked = 0
  /// The latest questions of the page and of a search, by number; `nil` once they are answered.
  private var awaitedPage: Int?
  private var awaitedSearch: Int?
  /// What was ordered to be written and has not come back.
  private var ordered = 0
  /// The latest questions, until they are handed to the worker.
  private var unaskedPage: Question?
  private var unaskedSearch: Question?
  /// The session that was kept last.
  private var kept: Session?
  /// Where this screen stood when those that follow it were told last.
  private var told: Stance?
  /// Why the file could not even be opened; the dashboard has nothing to show.
  private(set) var opening: StoreError?

  init(state: State, worker: Worker, inbox: Inbox, sessions: SessionFile?) {
    self.state = state
    self.worker = worker
    self.inbox = inbox
    self.sessions = sessions
    ask(state.question)
    handOver()
  }

  /// Whether every question has its answer, and every order its outcome.
  var isIdle: Bool {
    awaitedPage == nil && awaitedSearch == nil && ordered == 0 || opening != nil
  }

  /// Applies messages in order and carries out what follows from them.
  ///
  /// - Returns: what the driver has to do, in order.
  mutating func receive(_ messages: [Message], at moment: Moment) -> [Wish] {
    var wishes: [Wish] = []
    for message in messages {
      for effect in state.apply(message, at: moment) { carryOut(effect, &wishes) }
    }
    return wishes
  }

  /// The messages in what has arrived, and the signals, which are the driver's.
  mutating func sort(_ arrivals: [Arrival]) -> (messages: [Message], signals: [Int32]) {
    var messages: [Message] = []
    var signals: [Int32] = []
    for arrival in arrivals {
      switch arrival {
      case .answer(let number, let snapshot):
        settle(number)
        messages.append(.snapshot(snapshot))
      case .failure(let number, let error):
        settle(number)
        let sentences = Sentences(state.words.language)
        messages.append(.failed(sentences.sentenceOfOpenScreen(error)))
      case .cannotOpen(let error): opening = error
      case .waiting(let waiting): messages.append(.waiting(waiting))
      case .edited(let edit, let outcome, let isDryRun):
        ordered -= 1
        messages.append(.edited(edit, outcome, isDryRun: isDryRun))
      case .undone(let undo, let outcome, let isDryRun):
        ordered -= 1
        messages.append(.undone(undo, outcome, isDryRun: isDryRun))
      case .notWritten(let error):
        ordered -= 1
        messages.append(.notWritten(Sentences(state.words.language).sentence(error)))
      case .exported(let export, let result):
        ordered -= 1
        let outcome = Sentences(state.words.language).outcome(result)
        messages.append(.exported(export, outcome))
      case .briefed(let brief, let outcome):
        ordered -= 1
        messages.append(.briefed(brief, outcome))
      case .led(let lead): messages.append(.led(lead))
      case .leading(let outcome): messages += message(of: outcome)
      case .notLed(let error):
        messages.append(.notLed(Sentences(state.words.language).sentence(error)))
      case .meeting(let order, let result):
        ordered -= 1
        let answer = Sentences(state.words.language).answer(result)
        messages.append(.meeting(order, answer))
      case .signal(let signal): signals.append(signal)
      }
    }
    return (messages, signals)
  }

  private func message(of outcome: LeadOutcome) -> [Message] {
    switch outcome {
    case .leads: []
    case .overtaken(by: let lead): [.overtaken(lead)]
    case .refused(let fault):
      [.notLed(state.words.refusal(EditRefusal.text(fault)))]
    }
  }

  /// Keeps where the dashboard was left.
  mutating func remember() { keep(state.session) }

  private mutating func keep(_ session: Session) {
    guard session != kept else { return }
    kept = session
    sessions?.write(session)
  }

  private mutating func carryOut(_ effect: Effect, _ wishes: inout [Wish]) {
    switch effect {
    case .ask(let question): ask(question)
    case .find(let question): find(question)
    case .pause(let isPaused): worker.pause(isPaused)
    case .write(let edit, let isDryRun): order(.edit(edit, isDryRun: isDryRun))
    case .undo(let undo, let source, let isDryRun):
      order(.undo(undo, source: source, isDryRun: isDryRun))
    case .export(let export): order(.export(export))
    case .brief(let brief): order(.brief(brief))
    case .meeting(let meeting): order(.meeting(meeting))
    case .copy(let text): wishes.append(.copy(text))
    case .remember(let session): keep(session)
    case .redraw: wishes.append(.redraw)
    case .suspend: wishes.append(.suspend)
    case .quit: wishes.append(.quit)
    case .leadAgain:
      told = nil
      worker.leadAgain()
    }
  }

  private mutating func order(_ order: Worker.Order) {
    ordered += 1
    worker.carryOut(order)
  }

  private mutating func ask(_ question: Question) {
    asked += 1
    awaitedPage = asked
    unaskedPage = question
  }

  private mutating func find(_ question: Question) {
    asked += 1
    awaitedSearch = asked
    unaskedSearch = question
  }

  /// Gives the latest questions to the worker.
  ///
  /// Called after the picture is on the screen: a worker that wakes before takes the processor from
  /// the picture of the key.
  mutating func handOver() {
    if let question = unaskedSearch, let number = awaitedSearch {
      worker.find(question, number: number)
    }
    if let question = unaskedPage, let number = awaitedPage {
      worker.ask(question, number: number)
    }
    unaskedSearch = nil
    unaskedPage = nil
    guard state.leadName != nil else { return }
    let stance = state.stance
    guard stance != told else { return }
    told = stance
    worker.lead(from: stance.text)
  }

  private mutating func settle(_ number: Int) {
    if number == awaitedPage { awaitedPage = nil }
    if number == awaitedSearch { awaitedSearch = nil }
  }
}
