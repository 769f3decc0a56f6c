import NTMModel
import NTMStore

/// The meetings of a store, by the words that people have for them.
struct Meetings {
  /// The newest first.
  let all: [Meeting]

  init(_ store: Store) throws(Refusal) {
    do throws(StoreError) {
      all = try store.meetings()
    } catch {
      throw Refusal(error)
    }
  }

  /// The one that is open.
  func open() throws(Refusal) -> Meeting {
    guard let meeting = all.first(where: \.isOpen) else {
      throw Refusal(.refused, .meeting(.noneOpen))
    }
    return meeting
  }

  /// The one of a name or a number; a refusal says whether a day would have done too.
  func named(_ text: String, orDay: Bool = false) throws(Refusal) -> Meeting {
    switch Meeting.named(text, among: all) {
    case .one(let meeting): return meeting
    case .several(let meetings):
      throw Refusal(.refused, .ambiguousMeeting(text, candidates: meetings))
    case .none:
      let known = all.map { "#\($0.id) \($0.name)" }
      throw Refusal(.refused, .unknownMeeting(text, orDay: orDay, known: known))
    }
  }

  /// What figures are to be held against: a day, or else a meeting.
  func baseline(_ text: String) throws(Refusal) -> Baseline {
    if let day = Day(text) { return .day(day) }
    return .meeting(try named(text, orDay: true).id)
  }
}
