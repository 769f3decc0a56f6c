import NTMModel
import NTMStore

/// Asks a store for what the batch commands print.
struct Reader {
  let store: Store
  let day: Day?

  func answer(_ subject: Question.Subject) throws(Refusal) -> Snapshot {
    let snapshot: Snapshot
    do throws(StoreError) {
      snapshot = try store.answer(Question(subject, day: day))
    } catch {
      throw Refusal(error)
    }
    if case .missing = snapshot.body, let day, let first = snapshot.facts.reportingDays.first,
      day < first
    {
      throw Refusal(.refused, .tooEarly(day, first: first))
    }
    return snapshot
  }

  /// The overview with its snapshot.
  func overview() throws(Refusal) -> (Overview, Snapshot) {
    let snapshot = try answer(.overview(focus: nil))
    guard case .overview(let overview) = snapshot.body else {
      throw Refusal(.refused, .noAnswer)
    }
    return (overview, snapshot)
  }

  /// The units of the next step below a place.
  func units(below place: UnitCode) throws(Refusal) -> ([PlaceRow], Snapshot) {
    let snapshot = try answer(.units(place))
    guard case .units(let rows) = snapshot.body else { return ([], snapshot) }
    return (rows, snapshot)
  }

  func communes(below place: UnitCode) throws(Refusal) -> ([CommuneRow], Snapshot) {
    let snapshot = try answer(.communes(place))
    guard case .communes(let rows) = snapshot.body else { return ([], snapshot) }
    return (rows, snapshot)
  }
}
