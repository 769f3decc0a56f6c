internal import NTMModel

/// The days of a record, held against each other and against the day of the list.
extension RecordWriter {
  /// The headings under which lists have them.
  private static let headings: [RecordDay: String] = [
    .issued: "Ngày cấp", .revoked: "Ngày thu hồi", .founded: "Ngày thành lập",
    .dissolved: "Ngày giải thể", .effectiveFrom: "Hiệu quả từ", .effectiveUntil: "Hiệu quả đến",
    .joinedOCOP: "Tham gia OCOP từ",
  ]

  /// Notes days that contradict each other, be it by a day that stood before and that the row makes
  /// wrong; what stood so already and the row leaves alone is told by the check of figures.
  func check(
    _ orders: [DayOrder],
    of record: Record,
    in records: Records,
    _ sheet: Sheet
  ) throws {
    let days = record.days(of: orders)
    let before = try records.find(record.key)?.days(of: orders)
    let judged = orders.filter { order in
      order.isJudged(told: { isTold($0, sheet) }, days: days, before: before)
    }
    for order in DayOrder.broken(judged, by: days) {
      guard let first = days[order.earlier], let second = days[order.later] else { continue }
      note(order, first, second, sheet)
    }
  }

  /// Whether the row has a day in a cell of its own.
  private func isTold(_ day: RecordDay, _ sheet: Sheet) -> Bool {
    let position = RecordWriter.headings[day].flatMap { sheet.position($0) }
    return position != nil && !sheet.text(position).isEmpty
  }

  private func note(_ order: DayOrder, _ first: Day, _ second: Day, _ sheet: Sheet) {
    guard let earlier = RecordWriter.headings[order.earlier],
      let later = RecordWriter.headings[order.later]
    else { return }
    let own = (sheet.position(earlier), sheet.position(later))
    if let position = own.0, order.blamesEarlier || own.1 == nil {
      sheet.fault(.afterOther(heading: later, day: second), at: position)
    } else if let position = own.1 {
      sheet.fault(.beforeOther(heading: earlier, day: first), at: position)
    }
  }

  /// Notes days of what has happened that are later than the list which tells of it.
  ///
  /// A list says what stands on its day: as with papers, one of the two days is wrong. What is still
  /// to come, such as the end of a certificate, is no fault.
  func checkList(_ sheet: Sheet, _ days: [(heading: String, day: Day?)]) {
    guard let last = sheet.day else { return }
    for (heading, day) in days {
      if let day, day > last, let position = sheet.position(heading) {
        sheet.fault(.aheadOfList(of: last), at: position)
      }
    }
  }
}

extension Record {
  /// The days that some orders are about, as far as the record has them.
  fileprivate func days(of orders: [DayOrder]) -> [RecordDay: Day] {
    var days: [RecordDay: Day] = [:]
    for day in orders.flatMap({ [$0.earlier, $0.later] }) {
      days[day] = self[day.rawValue].whole.map { Day(number: Int32(clamping: $0)) }
    }
    return days
  }
}
