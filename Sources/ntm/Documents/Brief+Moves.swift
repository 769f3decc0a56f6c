import NTMDashboard
import NTMModel
import NTMStore

extension Brief {
  /// What a sheet tells changes from where nobody says it: the meeting that is open, else the latest
  /// one; `nil` in a store without any.
  static func latestMeeting(_ reader: Reader) throws(Refusal) -> Since? {
    try Meetings(reader.store).all.first { meeting in
      guard let point = reader.stoodAt else { return true }
      // At an opening nothing has changed since, and what came later is not there.
      return meeting.id < point.meeting || meeting.id == point.meeting && point.end == .closing
    }.map { .meeting($0) }
  }

  /// How far the province came, and what was written about it.
  func moves(_ words: BriefWords) -> [Document.Block] {
    guard let changes, let since else { return [] }
    let name =
      switch since {
      case .day(let day): words.numerals.day(day)
      case .meeting(let meeting): Report.harmless("“\(meeting.name)”")
      }
    var blocks: [Document.Block] = [
      .heading(words.pick("Thay đổi từ ", "Changes since ") + name)
    ]
    if let move = place.move {
      blocks.append(.line(words.moved(move, hasDistricts: snapshot.levels.contains(.district))))
    }
    let terms = paces.compactMap(\.total.move?.terms).map(words.words.terms)
    if !terms.isEmpty { blocks.append(.line(terms.joined(separator: "; "))) }
    if let tally = changes.tally { blocks.append(.line(words.recorded(tally))) }
    let values = NetChange.values(of: changes.changes)
    var seen: Set<String> = []
    let recognised = values.filter(\.isRecognition).map { words.recognised($0) }
      .filter { seen.insert($0).inserted }
    if !recognised.isEmpty {
      let title = words.pick("Công nhận, danh hiệu", "Recognitions and titles")
      blocks.append(.line(title + words.list(recognised) { $0 }))
    }
    let criteria = values.filter(\.isCriterion)
    if !criteria.isEmpty {
      let title = words.pick("Tiêu chí đổi: ", "Criteria changed: ") + words.count(criteria.count)
      blocks.append(.line(title + words.list(criteria) { words.criterion($0) }))
    }
    return blocks
  }
}

extension Brief.Since {
  /// What figures are held against.
  var baseline: Baseline {
    switch self {
    case .day(let day): .day(day)
    case .meeting(let meeting): .meeting(meeting.id)
    }
  }

  /// The changes of a place since then, each value once.
  func filter(of place: UnitCode) -> ChangeFilter {
    switch self {
    case .day(let day):
      ChangeFilter(place: place, since: Wall.midnight(of: day), isSummed: true)
    case .meeting(let meeting):
      ChangeFilter(place: place, after: meeting.opening.change, isSummed: true)
    }
  }
}

extension NetChange {
  fileprivate var isRecognition: Bool {
    if case .recognition = field { true } else { false }
  }
  fileprivate var isCriterion: Bool {
    if case .criterion = field { true } else { false }
  }
}
