import Glibc
import NTMDashboard
import NTMModel
import Testing

@testable import NTMStore
@testable import ntm
@testable import ntm_bench

/// A screen that leads and one that follows, each by its worker, on one file.
@Suite(.serialized)
struct LeadingTests {
  private let folder = Folder()
  private let inbox = Inbox()

  /// What is heard until something is as wanted, or five seconds have passed.
  private func heard(until isWanted: (Arrival) -> Bool) -> Arrival? {
    for _ in 0..<100 {
      var place = pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&place, 1, 50)
      if let found = inbox.take().last(where: isWanted) { return found }
    }
    return nil
  }

  private func isLed(_ arrival: Arrival, to place: String) -> Bool {
    if case .led(let lead?) = arrival { lead.place == place && !lead.hasEnded } else { false }
  }

  private func worker(_ path: String, _ inbox: Inbox, _ leading: Leading) -> Worker {
    let worker = Worker(path: path, inbox: inbox, leading: leading)
    worker.start()
    worker.ask(Question(.overview(focus: nil)), number: 1)
    return worker
  }

  @Test func `what one screen tells the other hears, up to its end`() throws {
    let path = folder.emptyStore()
    let leader = worker(path, Inbox(), Leading(name: "Họp", who: "Lan"))
    let follower = worker(path, inbox, Leading(followed: "Họp"))
    leader.lead(from: "page=overview")
    #expect(heard { isLed($0, to: "page=overview") } != nil)
    // Of places that come faster than they are written the last one counts.
    for number in 1...50 { leader.lead(from: "page=below \(number)") }
    #expect(heard { isLed($0, to: "page=below 50") } != nil)
    #expect(leader.endLead() == nil)
    let end = heard { if case .led(let lead?) = $0 { lead.hasEnded } else { false } }
    #expect(end != nil)
    withExtendedLifetime(follower) {}
  }

  @Test func `where nobody leads that is heard too`() {
    let path = folder.emptyStore()
    let follower = worker(path, inbox, Leading(followed: "Họp"))
    let heard = heard { if case .led(nil) = $0 { true } else { false } }
    #expect(heard != nil)
    withExtendedLifetime(follower) {}
  }

  @Test func `an overtaken screen hears of it without moving, and takes the name back`() throws {
    let path = folder.emptyStore()
    let leader = worker(path, inbox, Leading(name: "Họp", who: "Lan"))
    leader.lead(from: "page=overview")
    let store = try Store.open(path, writing: true)
    while leader.standingLead == nil { poll(nil, 0, 5) }
    _ = try store.beginLead("Họp", at: "page=tasks", by: "Minh", on: 1)
    let told = heard {
      if case .leading(.overtaken(by: let lead)) = $0 { lead.who == "Minh" } else { false }
    }
    #expect(told != nil)
    leader.leadAgain()
    leader.lead(from: "page=below 10")
    while leader.standingLead == nil { poll(nil, 0, 5) }
    let lead = try #require(try store.lead("Họp"))
    #expect(lead.who == "Lan" && lead.place == "page=below 10" && lead.run == 3)
  }

  @Test func `a screen that was overtaken says so and writes no more`() throws {
    let path = folder.emptyStore()
    let leader = worker(path, inbox, Leading(name: "Họp", who: "Lan"))
    leader.lead(from: "page=overview")
    let store = try Store.open(path, writing: true)
    while leader.standingLead == nil { poll(nil, 0, 5) }
    _ = try store.beginLead("Họp", at: "page=tasks", by: "Minh", on: 1)
    leader.lead(from: "page=below 10")
    let told = heard { if case .leading(.overtaken) = $0 { true } else { false } }
    #expect(told != nil)
    leader.lead(from: "page=below 11")
    #expect(leader.endLead() == nil)
    #expect(try store.lead("Họp")?.place == "page=tasks")
    #expect(try store.lead("Họp")?.hasEnded == false)
  }

  @Test(arguments: [
    (["--present", "a", "--follow", "b"], "không cả hai"),
    (["--present", " "], "chưa có tên màn hình dẫn"),
    (["--follow", String(repeating: "a", count: 81)], "80"),
    (["--who", "Lan"], "--edit hoặc --present"),
  ])
  func `wrong use is told before anything opens`(_ arguments: [String], _ sentence: String) {
    let path = folder.emptyStore()
    let result = Command.run(["--store", path] + arguments, in: folder)
    #expect(result.status == 64)
    #expect(result.errors.contains(sentence), "\(result.errors)")
  }
}
