package import NTMModel
import TerminalCanvas

/// What was wrong with figures and records at the baseline.
extension Words {
  /// What was wrong with a unit; a dash where nobody knows, and for one that the day does not have.
  func faultsThen(of unit: QualityCommune, _ then: FaultsThen?) -> CellText {
    CellText(saidThen(of: unit, then) ?? signs.dash, .muted)
  }

  /// The same as a text; `nil` where nobody knows, and for a unit that the day does not have.
  package func saidThen(of unit: QualityCommune, _ then: FaultsThen?) -> String? {
    guard let then, then.faults(of: unit.unit) != nil else { return nil }
    return then.units[unit.unit.code].map { faults(of: $0, for: then.day) } ?? wasWell
  }

  /// The same of a record.
  func faultsThen(of record: QualityRecord, _ then: FaultsThen?) -> CellText {
    guard let then else { return CellText(signs.dash, .muted) }
    return CellText(then.records[record.key].map { faults(of: $0) } ?? wasWell, .muted)
  }

  private var wasWell: String { pick("không có gì", "nothing") }

  /// Which units and records are in the lists no more; `nil` where there are none, or nobody knows.
  func settled(_ sheet: QualitySheet) -> String? {
    guard let settled = sheet.faultsThen?.settled(in: sheet), settled != (0, 0) else { return nil }
    let (units, records) = (numerals.whole(settled.units), numerals.whole(settled.records))
    return pick(
      "cần xem lúc đó, nay không còn: \(units) đơn vị, \(records) hồ sơ",
      "wrong then and well now: \(units) units, \(records) records"
    )
  }

  var noListsThen: String { noListsThen(chosenBy: "S") }

  /// Why there is no move of what is wrong.
  package var noFaultsThen: String {
    pick(
      "\(delta) –: lúc đó chưa có đơn vị này, không biết đã có gì cần xem",
      "\(delta) –: the unit was not there then, and nobody knows what was wrong"
    )
  }

  /// Why a reporting day has no move of lists, and by which key or option to choose what has.
  package func noListsThen(chosenBy way: String) -> String {
    pick(
      "\(delta) –: danh sách của kỳ sau tính cho mọi kỳ trước; so với một cuộc họp (\(way)) thì có",
      "\(delta) –: a list of a later date tells of all dates before; a meeting (\(way)) can tell"
    )
  }
}
