import NTMDashboard
import NTMModel
import NTMStore

/// What a committee wants to know of a province, gathered for one sheet of paper.
struct Brief {
  var place: PlaceRow
  /// By target where it is heading in the province.
  var paces: [PaceSheet]
  /// Communes below the line, those with the fewest criteria first; the undetermined ones apart.
  var below: [CommuneRow]
  var undetermined: Int
  var nearest: NearestSheet
  var products: OCOPSheet
  var cooperatives: CooperativeSheet
  var quality: QualitySheet
  /// The titles and the own criteria of the province and of its districts.
  var titles: DistrictSheet
  /// Tasks that name the province or a district of it.
  var tasks: [TaskRow]
  /// What is to be done in the province and is not done, the earliest due first.
  var followUps: [Placed<FollowUp>]
  /// What changed since the meeting or day that it tells from; `nil` in a store without a meeting.
  var changes: ChangeList?
  var since: Since?
  var snapshot: Snapshot

  /// From where on changes are told.
  enum Since {
    case day(Day)
    case meeting(Meeting)
  }

  /// Entries of a list that are named before only the rest is counted.
  static let named = 6

  /// Reads everything about a province; without `since` it tells from the latest meeting on.
  init(_ code: UnitCode, since: Since?, _ reader: Reader) throws(Refusal) {
    // A sheet of an earlier day knows nothing of the meetings after it.
    var since = since
    if since == nil, reader.day == nil { since = try Brief.latestMeeting(reader) }
    var reader = reader
    reader.since = since?.baseline
    let (overview, _) = try reader.overview()
    guard let place = overview.places.first(where: { $0.unit.code == code }) else {
      throw Refusal(.refused, .noAnswer)
    }
    self.place = place
    paces = []
    for reading in overview.targets {
      guard case .pace(let sheet) = try reader.answer(.pace(reading.target.id, code)).body else {
        continue
      }
      paces.append(sheet)
    }
    snapshot = try reader.answer(.nearest(code))
    guard case .nearest(let nearest) = snapshot.body,
      case .communes(let open) = try reader.answer(.belowLine(code)).body,
      case .ocop(let products) = try reader.answer(.ocop(code)).body,
      case .cooperatives(let cooperatives) = try reader.answer(.cooperatives(code)).body,
      case .quality(let quality) = try reader.answer(.quality(code)).body,
      case .districts(let titles) = try reader.answer(.districts(code)).body
    else { throw Refusal(.refused, .noAnswer) }
    let set = snapshot.set
    let surely = open.filter { set.standing(of: $0.words) == .below }
    below = surely.enumerated()
      .sorted {
        ($0.element.words.metCount, $0.offset) < ($1.element.words.metCount, $1.offset)
      }
      .map(\.element)
    undetermined = open.count - surely.count
    self.nearest = nearest
    self.products = products
    self.cooperatives = cooperatives
    self.quality = quality
    self.titles = titles
    tasks = try Brief.tasks(naming: place, titles.districts, reader)
    followUps = []
    let beside = try reader.answer(.followUps(code))
    if case .followUps(let sheet) = beside.body {
      followUps = sheet.followUps.filter { $0.item.standing(on: beside.today) != .done }
    }
    self.since = since
    if let since {
      let filter = since.filter(of: code)
      if case .changes(let list) = try reader.answer(.changes(filter)).body { changes = list }
    }
  }

  /// The tasks whose words name the province, or one of its districts with its type word.
  private static func tasks(
    naming place: PlaceRow,
    _ districts: [DistrictRow],
    _ reader: Reader
  ) throws(Refusal) -> [TaskRow] {
    // Tasks have no figures of a date, and here nobody asks how they stood.
    var reader = reader
    reader.since = nil
    guard case .tasks(let list) = try reader.answer(.tasks).body else { return [] }
    let names = [place.unit.name] + districts.map(\.unit.fullName)
    return list.rows.filter { row in
      let words = [row.task.title.vi, row.task.scheme.vi, row.task.lead, row.task.partners]
        .joined(separator: " ")
      return names.contains { words.contains($0) }
    }
  }
}
