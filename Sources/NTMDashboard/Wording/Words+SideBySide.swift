import NTMModel
import TerminalCanvas

/// Two days side by side.
extension Words {
  /// The heading of a figure at the baseline: `Đạt 31/12/19`; by a word where both sides are of one
  /// reporting date, as in a meeting.
  func then(_ title: String, _ compared: Compared) -> String {
    let (then, now) = (compared.since.day, compared.asOf)
    let day = then == now ? pick("trước", "then") : numerals.brief(then, beside: now)
    return title + " " + day
  }

  /// The same of the figure now.
  func now(_ title: String, _ compared: Compared) -> String {
    let (then, now) = (compared.since.day, compared.asOf)
    let day = then == now ? pick("nay", "now") : numerals.brief(now, beside: then)
    return title + " " + day
  }

  /// The value of a target at the baseline, on the base of its day.
  func valueThen(_ reading: TargetReading) -> String {
    guard let move = reading.move else { return signs.dash }
    var then = reading
    (then.value, then.part, then.base, then.isMet) = (move.value, move.part, move.base, move.isMet)
    return value(then)
  }

  var hadOneColumn: String { pick("Có HTX", "Had one") }
  var newcomersColumn: String { pick("Mới OCOP", "New OCOP") }
  func moveColumn(of title: String) -> String { delta + title }

  /// Whether there was one of what a column is about; a dash where nobody knows.
  func had(_ one: Bool?) -> CellText {
    guard let one else { return CellText(signs.dash, .muted) }
    return CellText(one ? pick("có", "yes") : pick("chưa có", "no"), .muted)
  }

  /// Whether a unit held a standard at the baseline.
  func held(_ wasRecognised: Bool?) -> CellText {
    switch wasRecognised {
    case nil: CellText(signs.dash, .muted)
    case true?: CellText(signs.check + " " + pick("có", "held"), .muted)
    case false?: CellText(pick("chưa có", "none"), .muted)
    }
  }

  /// How many were on a list of those that lack something, and how many of them have it now.
  func lacked(_ count: Int, _ filled: Int) -> String {
    let (count, filled) = (numerals.whole(count), numerals.whole(filled))
    return pick("lúc đó \(count), nay có \(filled)", "\(count) then, \(filled) have it now")
  }

  /// A count at the baseline; a dash where nobody knows it.
  func then(_ count: Int?) -> CellText {
    CellText(count.map(numerals.whole) ?? signs.dash, .muted)
  }

  /// `12/15` at the baseline.
  func then(_ share: Share?) -> CellText {
    guard let share, share.base > 0 else { return CellText(signs.dash, .muted) }
    return CellText(numerals.whole(share.part) + "/" + numerals.whole(share.base), .muted)
  }

  /// Why there is no move of products or cooperatives.
  var noRecordsThen: String {
    pick(
      "\(delta) –: lúc đó đơn vị chưa có trong danh mục này, hoặc chưa gửi danh sách nào",
      "\(delta) –: then the unit was not on this list, or had sent no list of its own"
    )
  }

  /// Why what communes below the line lack has no move.
  var otherCriteriaThen: String {
    pick(
      "\(delta) –: lúc đó hỏi tiêu chí khác, mức khác, hoặc chưa ai báo cáo",
      "\(delta) –: other criteria or another line were asked then, or nobody had reported"
    )
  }

  /// That then and now are of two kinds: as they stood, and as they are assumed to stand.
  package var thenWithoutAssumptions: String {
    pick("lúc đó theo tệp, nay theo giả định", "then as in the file, now as assumed")
  }

  /// That a pane has no moves, on a page where others have.
  var noMovesInPane: String { pick("ô này không có \(delta)", "this pane has no \(delta)") }

  /// What the key of moves does next.
  func told(isSideBySide: Bool) -> String {
    let key = label([.character("*")])
    return isSideBySide
      ? pick("Hai kỳ cạnh nhau · \(key) để thôi so", "Side by side · \(key) ends it")
      : pick(
        "\(delta) · \(key) lần nữa: hai kỳ cạnh nhau",
        "\(delta) · \(key) again: then and now side by side"
      )
  }
}
