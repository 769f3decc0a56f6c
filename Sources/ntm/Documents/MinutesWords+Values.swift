import NTMDashboard
import NTMModel

/// What became of values, in the order in which a committee asks for it.
extension MinutesWords {
  /// What belongs together, the most important first.
  enum Part: CaseIterable {
    case recognitions, criteria, corrections, records, facts
    /// Values of indicators that reports brought or took along: only counted on paper.
    case imported
  }

  /// The values that changed; notes and follow-ups have tables of their own.
  private var netChanges: [NetChange] { sum.values.filter { !$0.field.isRemark || isOlder($0) } }

  /// Whether it is a follow-up from before the meeting, which the table of those given lacks.
  private func isOlder(_ net: NetChange) -> Bool {
    guard case .followUp(let number, column: _) = net.field else { return false }
    return !minutes.followUps.contains { $0.item.number == number }
  }

  /// Every value that changed, once.
  func values() -> MinutesTable {
    table(pick("Thay đổi theo đơn vị", "Changes by unit"), netChanges)
  }

  /// Those of one part; `nil` where there are none.
  func values(of part: Part) -> MinutesTable? {
    let own = netChanges.filter { self.part(of: $0) == part }
    // Where a file brought more than paper has room for, what somebody said stays on it.
    let ordered = own.filter(\.isByHand) + own.filter { !$0.isByHand }
    return own.isEmpty ? nil : table(title(of: part), ordered)
  }

  private func title(of part: Part) -> String {
    switch part {
    case .recognitions: pick("Công nhận, danh hiệu", "Recognitions and titles")
    case .criteria: pick("Tiêu chí", "Criteria")
    case .corrections: pick("Sửa tay khác", "Other corrections by hand")
    case .records: pick("Hồ sơ", "Records")
    case .facts: pick("Danh mục, mục tiêu, thiết lập", "Lists, targets and settings")
    case .imported:
      pick("Chỉ tiêu theo báo cáo, hoàn tác", "Indicators from reports and their undoing")
    }
  }

  private func part(of net: NetChange) -> Part {
    switch net.field {
    case .recognition: return .recognitions
    case .criterion: return .criteria
    case .indicator, .figures: return net.isByHand ? .corrections : .imported
    case .product, .organisation, .task, .paper, .model, .tag, .villages, .note, .followUp:
      return net.isByHand ? .corrections : .records
    case .facts, .fact: return .facts
    }
  }

  private func table(_ title: String, _ values: [NetChange]) -> MinutesTable {
    MinutesTable(
      title: title,
      headings: placeHeadings + [
        pick("Mục", "What"), pick("Đầu", "First"), pick("Cuối", "Last"), pick("Lần", "Times"),
        pick("Ai", "Who"), pick("Nguồn", "Source"),
      ],
      rows: values.map { net in
        place(net.place) + [
          field(net.last, net.day), words.value(net.old, of: net.last),
          words.value(net.new, of: net.last), numerals.whole(net.changes.count), net.last.who,
          net.last.source,
        ]
      },
      right: [6]
    )
  }

  /// `Lào Cai: 5.108 chỉ tiêu ở 127 đơn vị`, a line each province, those with the most values first.
  func imported() -> [String] {
    var counts: [String: (values: Int, units: Set<UnitCode>)] = [:]
    for net in netChanges where part(of: net) == .imported {
      guard let place = net.place else { continue }
      let province = place.province.isEmpty ? place.name : place.province
      counts[province, default: (0, [])].values += 1
      counts[province]?.units.insert(place.code)
    }
    return counts.sorted { (-$0.value.values, $0.key) < (-$1.value.values, $1.key) }
      .map { province, count in
        let (values, units) = (numerals.whole(count.values), numerals.whole(count.units.count))
        return province + ": "
          + pick("\(values) chỉ tiêu ở \(units) đơn vị", "\(values) indicators in \(units) units")
      }
  }

  /// The heading of what was imported, with where each value stands.
  var importedTitle: String { title(of: .imported) }
  var importedElsewhere: String {
    pick(
      "Từng giá trị ở trang “Thay đổi theo đơn vị” của tệp .xlsx cùng tên.",
      "Each value is on the sheet “Changes by unit” of the .xlsx file of the same name."
    )
  }
}

extension NetChange {
  /// Whether somebody corrected it, and neither a file nor its taking back brought it.
  fileprivate var isByHand: Bool { last.form == ReportRecord.correction }
}
