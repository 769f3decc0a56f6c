internal import GRDB
internal import NTMModel

/// How many communes units above them gained since the last reporting date of the year before.
///
/// Counted on the communes that both days have, from the sums that are kept: a few milliseconds for the
/// whole country, so that ranks by gain need no baseline to be chosen.
struct YearGains {
  let since: Day
  /// The communes recognised then, by unit.
  private var then: [Int64: Int] = [:]
  /// The positions of recognised communes that only one of both days has.
  private var onlyNow: [Int64] = []
  private var onlyThen: [Int64] = []

  /// `nil` where there is no earlier date, and by another unit list.
  init?(_ reading: Reading) throws {
    let (db, shelf, day) = (reading.db, reading.shelf, reading.day)
    guard reading.question.unitsAt == nil,
      let since = shelf.toldDays.last(where: { $0.year < day.year })
        ?? shelf.toldDays.first(where: { $0 < day })
    else { return nil }
    self.since = since
    var sums = try SelectedRows(
      db,
      "SELECT unit, recognised FROM rollup WHERE day = ?1",
      since.number
    )
    while try sums.next() { then[sums.int64(0)] = sums.int(1) }
    var rows = try SelectedRows(
      db,
      """
      SELECT unit.first, unit.valid_from > ?1
      FROM unit
      WHERE level = 4 AND counted = 1
        AND (valid_from > ?1 AND valid_from <= ?2 AND valid_until > ?2
          OR valid_from <= ?1 AND valid_until > ?1 AND valid_until <= ?2)
        AND EXISTS (
          SELECT 1
          FROM recognition AS r
          WHERE r.unit = unit.id
            AND r.since <= CASE WHEN unit.valid_from > ?1 THEN ?2 ELSE ?1 END
            AND (r.lost IS NULL OR r.lost > CASE WHEN unit.valid_from > ?1 THEN ?2 ELSE ?1 END)
        )
      """,
      since.number,
      day.number
    )
    while try rows.next() {
      if rows.bool(1) {
        onlyNow.append(rows.int64(0))
      } else {
        onlyThen.append(rows.int64(0))
      }
    }
  }

  /// What a unit gained; `nil` where the earlier day does not have it.
  func gain(of unit: StoredUnit, recognised: Int) -> PlaceRow.Gain? {
    guard unit.unit.valid.contains(since), let then = then[unit.id] else { return nil }
    let (new, old) = (
      onlyNow.count { unit.subtree.contains($0) }, onlyThen.count { unit.subtree.contains($0) }
    )
    return PlaceRow.Gain(communes: recognised - new - (then - old), since: since)
  }
}

extension Reading {
  /// Rows with what each gained this year.
  func withGains(_ rows: [PlaceRow], of units: [StoredUnit]) throws -> [PlaceRow] {
    guard let gains = try YearGains(self) else { return rows }
    return zip(rows, units).map { row, unit in
      var row = row
      row.gain = gains.gain(of: unit, recognised: row.rollUp.recognised)
      return row
    }
  }
}
