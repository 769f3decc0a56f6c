internal import GRDB
internal import NTMModel

extension RecordWriter {
  func writeModels(
    _ sheet: inout Sheet,
    _ touched: inout Touched
  ) throws -> (rows: Int, changes: Int) {
    let records = try Records(db, .model, journal: journal)
    let kinds = try ModelKind.all(in: db)
    var (rows, changes) = (0, 0)
    while sheet.next() {
      rows += 1
      let faults = sheet.faults.total
      guard let (row, unit) = model(sheet, kinds), isFirst(row["code"].text, sheet),
        sheet.faults.total == faults
      else { continue }
      let (record, erased) = try sheet.completed(
        row,
        in: records,
        ["owner": "Chủ trì", "households": "Số hộ", "ended": "Ngày kết thúc"]
      )
      if sheet.position("Ngày kết thúc") == nil, let ended = record["ended"].whole,
        let started = record["started"].whole, ended <= started,
        let position = sheet.position("Ngày bắt đầu")
      {
        sheet.fault(.endsBeforeStart, at: position)
        continue
      }
      guard try put(record, in: records, of: unit, &touched) else { continue }
      changes += 1
      sheet.warnOfErased(
        erased,
        of: units.entries[unit].id,
        day: record["started"].whole.map { Day(number: Int32(clamping: $0)) },
        key: record["code"].text
      )
    }
    return (rows, changes)
  }

  /// The model of a row and its unit; `nil` for a fault, which is noted.
  private func model(_ sheet: Sheet, _ kinds: [ModelKind]) -> (record: Record, unit: Int)? {
    let code = sheet.text("Mã mô hình", required: true)
    let name = sheet.text("Tên mô hình", required: true)
    let started = sheet.day("Ngày bắt đầu", required: true)
    // Without a day, which is a fault of its own, any kind will do.
    let then = kinds.filter { kind in started.map { kind.valid.contains($0) } ?? true }
    let kind = sheet.choice(sheet.position("Loại mô hình"), of: then.map(\.word))
    let ended = sheet.day("Ngày kết thúc")
    let unit = commune(sheet, "Mã xã", on: started)
    let households = households(sheet)
    let owner = sheet.text("Chủ trì")
    guard let unit, let started, let kind else { return nil }
    if let ended, ended <= started, let position = sheet.position("Ngày kết thúc") {
      sheet.fault(.endsBeforeStart, at: position)
    }
    checkList(sheet, [("Ngày bắt đầu", started)])
    checkDay(started, of: unit, sheet, subject: code)
    let values: [Record.Value] = [
      .text(code), .text(name), .text(kind), .whole(units.entries[unit].id), .text(owner),
      Record.Value(households), Record.Value(started), Record.Value(ended),
    ]
    return (Record(.model, values, report: report), unit)
  }

  private func households(_ sheet: Sheet) -> Int64? {
    guard let position = sheet.position("Số hộ"), !sheet.text(position).isEmpty else { return nil }
    return Int64(sheet.integer(position, in: 0...1_000_000))
  }
}
