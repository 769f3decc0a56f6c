import Glibc
import NTMDashboard
import NTMModel
import NTMStore
import Synchronization

/// Answers questions, watches the file and writes to it, on a thread of its own.
///
/// The page's question is current: it is answered again whenever the file changes. A search runs
/// beside it and is answered once. In either place a newer one replaces an unanswered one. What is
/// to be written waits in order, and the figures that follow from it are told before what became of
/// it.
final class Worker: Sendable {
  /// Something to write, or to find out about.
  enum Order: Sendable {
    case edit(Edit, isDryRun: Bool)
    case undo(Undo, source: String, isDryRun: Bool)
    /// A table, to a file beside the store; needs nobody's name.
    case export(Export)
    /// A page about a province, to a file beside the store; needs nobody's name.
    case brief(BriefOrder)
    /// A meeting, which names whoever answers for it.
    case meeting(MeetingOrder)

    /// Whether it writes in the name of the editor.
    var needsEditor: Bool {
      switch self {
      case .edit, .undo: true
      case .export, .brief, .meeting: false
      }
    }
  }

  /// A question and the number by which its answer is known.
  struct Asked {
    var number: Int
    var question: Question
  }

  private struct Request {
    /// The latest of either kind; taken by the thread, so `nil` most of the time.
    var page: Asked?
    var search: Asked?
    var isPaused = false
    var orders: [Order] = []
    /// Where a leading screen stands, not yet taken.
    var place: String?
    /// The lead as it was written last; `nil` while this screen does not lead.
    var lead: Lead?
    /// Whether the screen is being left, so that nothing of it is told any more.
    var hasLeft = false
    /// Whether a name that was taken over is to be taken back.
    var leadsAgain = false

    /// Whether somebody waits for more than that the current page be read.
    var cannotWait: Bool { page != nil || search != nil || !orders.isEmpty }
  }

  let path: String
  /// Who writes; `nil` in a dashboard that only looks.
  let editor: String?
  let inbox: Inbox
  let leading: Leading
  private let bell = Bell()
  private let request = Mutex(Request())

  init(
    path: String,
    inbox: Inbox,
    editor: String? = nil,
    leading: Leading = Leading()
  ) {
    self.path = path
    self.leading = leading
    self.editor = editor
    self.inbox = inbox
  }

  /// Starts the thread; the answers arrive in the inbox.
  func start() {
    Thread.start { [self] in
      // Keys come first: on a busy machine the picture of a key must not wait for figures. Linux
      // takes 0 for the calling thread; where it is refused, nothing is lost but that.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Worker.niceness)
      do throws(StoreError) {
        var watch = Watch(watcher: try Watcher(path: path))
        while true { turn(&watch) }
      } catch {
        inbox.post(.cannotOpen(error))
      }
    }
  }

  /// Makes a question the current one.
  func ask(_ question: Question, number: Int) {
    request.withLock { $0.page = Asked(number: number, question: question) }
    bell.ring()
  }

  /// Writes, or finds out what that would do, after everything that was ordered before.
  ///
  /// - Precondition: the dashboard was opened for editing, or the order is no edit.
  func carryOut(_ order: Order) {
    precondition(
      editor != nil || !order.needsEditor,
      "Only a dashboard that was opened for editing writes."
    )
    request.withLock { $0.orders.append(order) }
    bell.ring()
  }

  /// Lets those that follow know where this screen stands.
  func lead(from place: String) {
    request.withLock { if !$0.hasLeft { $0.place = place } }
    bell.ring()
  }

  /// Takes the name back that another screen has taken over.
  func leadAgain() {
    request.withLock { $0.leadsAgain = true }
    bell.ring()
  }

  /// The lead as this screen wrote it last; `nil` while it does not lead.
  var standingLead: Lead? { request.withLock { $0.lead } }

  func keep(_ lead: Lead?) {
    request.withLock { if !$0.hasLeft { $0.lead = lead } }
  }

  /// The lead of a screen that is being left, which leads no more from here on.
  func takeLead() -> Lead? {
    request.withLock { request in
      request.hasLeft = true
      request.place = nil
      defer { request.lead = nil }
      return request.lead
    }
  }

  /// Asks a question once, beside the current one.
  func find(_ question: Question, number: Int) {
    request.withLock { $0.search = Asked(number: number, question: question) }
    bell.ring()
  }

  /// Keeps the page from following the file, or lets it follow again; questions are answered all
  /// the same.
  func pause(_ isPaused: Bool) {
    request.withLock { $0.isPaused = isPaused }
    bell.ring()
  }

  /// What the thread knows between two turns.
  struct Watch {
    let watcher: Watcher
    var current: Asked?
    /// Whether the reading of the current question was given up for something that could not wait.
    var wasGivenUp = false
    /// When to look whether the file changed, in milliseconds of the clock, earliest first.
    var looks: [Int64] = []
    var safetyLook: Int64 = 0
    /// When the figures of others were shown last.
    var refreshedAt: Int64 = 0
    var isDue = false
    /// The number of the journal at the last answer.
    var lastChange: Int64 = 0
    /// What was told of while the screen is held, so that it is said once.
    var told: Waiting?
    /// Where this screen stands and has not been written yet, and when it was written last.
    var unwritten: String?
    var ledAt: Int64 = 0
    var hasStoppedLeading = false
    /// What was heard of the followed screen last.
    var heard: Lead?
    var hasHeard = false
    /// The last error of an answer, so that it is said once.
    var failure: StoreError?
    /// What the last look at the file met.
    ///
    /// It stands until a look finds the file well: answers go
    /// on coming from the file that is still open.
    var lookFailure: StoreError?
  }

  /// Frames that others' changes ask for come at most sixty times a second; keys never wait.
  private static let frame: Int64 = 17
  /// Where events come, a look now and then guards against one that was lost.
  private static let safety: Int64 = 5_000
  private static let polling: Int64 = 1_000
  /// What takes longer is given up for whatever is asked for meanwhile, in milliseconds: more than
  /// nearly every page takes, so that these are shown however fast keys come; of a longer one the
  /// reading begins anew once they rest.
  private static let patience: Int64 = 150
  /// How far the thread gives way to the main one.
  private static let niceness: Int32 = 5

  /// Waits for a reason, then does what it asks for.
  private func turn(_ watch: inout Watch) {
    wait(&watch)
    let taken = request.withLock { request in
      let taken = request
      request.page = nil
      request.search = nil
      request.orders = []
      request.place = nil
      request.leadsAgain = false
      return taken
    }
    if taken.leadsAgain { watch.hasStoppedLeading = false }
    if let place = taken.place, !watch.hasStoppedLeading { watch.unwritten = place }
    // Somebody is typing: the letter comes before a page, and a page before what others changed.
    if let search = taken.search { find(search, &watch) }
    for order in taken.orders { carryOut(order, &watch, isPaused: taken.isPaused) }
    if let page = taken.page {
      watch.current = page
      watch.failure = nil
      answer(&watch)
    } else if watch.wasGivenUp {
      answer(&watch)
    }
    look(&watch)
    if !watch.hasHeard { hear(&watch) }
    lead(&watch)
    guard watch.isDue else { return }
    if taken.isPaused { return tellWaiting(&watch) }
    let now = Wall.milliseconds
    guard now - watch.refreshedAt >= Worker.frame else { return }
    watch.refreshedAt = now
    answer(&watch)
    // Nobody waits for it: it is due again, unless the screen is held meanwhile.
    if watch.wasGivenUp { (watch.wasGivenUp, watch.isDue) = (false, true) }
  }

  private func wait(_ watch: inout Watch) {
    let now = Wall.milliseconds
    var until = watch.looks.first ?? watch.safetyLook
    if watch.isDue, !request.withLock({ $0.isPaused }) {
      until = min(until, watch.refreshedAt + Worker.frame)
    }
    if watch.unwritten != nil { until = min(until, watch.ledAt + Worker.leadPause) }
    var places = [
      pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watch.watcher.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    poll(&places, 2, Int32(clamping: max(0, until - now)))
    if places[0].revents != 0 { bell.silence() }
    if places[1].revents != 0, watch.watcher.drainEvents() {
      let now = Wall.milliseconds
      watch.looks = [now] + Watcher.looks.map { now + Int64($0) }
    }
  }

  /// Looks whether the file changed, when it is time to.
  private func look(_ watch: inout Watch) {
    let now = Wall.milliseconds
    let isSafety = now >= watch.safetyLook
    guard isSafety || watch.looks.first.map({ $0 <= now }) == true else { return }
    watch.looks.removeAll { $0 <= now }
    if isSafety || watch.looks.isEmpty {
      watch.safetyLook = now + (watch.watcher.needsPolling ? Worker.polling : Worker.safety)
    }
    do throws(StoreError) {
      let hasChanged = try watch.watcher.hasChanged()
      if hasChanged || watch.failure != nil || watch.lookFailure != nil {
        watch.isDue = watch.current != nil
        hear(&watch)
        if hasChanged { noticeOvertaking(&watch) }
      }
      watch.lookFailure = nil
    } catch {
      guard watch.lookFailure != error else { return }
      watch.lookFailure = error
      inbox.post(.failure(watch.current?.number ?? 0, error))
    }
  }

  private func find(_ search: Asked, _ watch: inout Watch) {
    do throws(StoreError) {
      inbox.post(.answer(search.number, try watch.watcher.answer(search.question)))
    } catch {
      inbox.post(.failure(search.number, error))
      // The page can hardly be read either; its next answer says that all is well again.
      watch.isDue = watch.current != nil
    }
  }

  func answer(_ watch: inout Watch) {
    guard let current = watch.current else { return }
    let number = current.number
    watch.isDue = false
    watch.wasGivenUp = false
    do throws(StoreError) {
      guard let snapshot = try read(current.question, watch) else {
        watch.wasGivenUp = true
        return
      }
      inbox.post(.answer(number, snapshot))
      watch.lastChange = snapshot.facts.lastChange
      watch.told = nil
      watch.failure = nil
      // An answer takes the line of a failure away, and this one is as true as before.
      if let error = watch.lookFailure { inbox.post(.failure(number, error)) }
    } catch {
      fail(error, &watch)
    }
  }

  /// The answer to the current question; `nil` where it took long and something else was asked for.
  private func read(_ question: Question, _ watch: Watch) throws(StoreError) -> Snapshot? {
    let patient = Wall.milliseconds + Worker.patience
    return try watch.watcher.answer(question) { [self] in
      Wall.milliseconds >= patient && request.withLock { $0.cannotWait }
    }
  }

  /// Says an error once for as long as it lasts.
  private func fail(_ error: StoreError, _ watch: inout Watch) {
    guard watch.failure != error else { return }
    watch.failure = error
    inbox.post(.failure(watch.current?.number ?? 0, error))
  }

  private func tellWaiting(_ watch: inout Watch) {
    do throws(StoreError) {
      let count = try watch.watcher.pendingCount()
      let waiting = count.map { Waiting.changes(upTo: watch.lastChange + Int64($0)) } ?? .otherFile
      guard waiting != watch.told else { return }
      watch.told = waiting
      inbox.post(.waiting(waiting))
    } catch {
      fail(error, &watch)
    }
  }
}
