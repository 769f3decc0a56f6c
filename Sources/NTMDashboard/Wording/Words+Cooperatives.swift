import NTMModel
import TerminalCanvas

/// Cooperatives and unions of cooperatives.
extension Words {
  var cooperativesTitle: String { pick("Hợp tác xã", "Cooperatives") }
  var byYearTitle: String { pick("Theo năm", "By year") }
  var withoutCooperativeTitle: String { pick("Xã chưa có HTX", "Communes without one") }
  var noCooperatives: String { pick("Chưa có hợp tác xã nào ở đây", "No cooperative here yet") }
  var noOrganisationList: String {
    pick(
      "Chưa rõ: chưa nhận được danh sách HTX, doanh nghiệp nào của nơi này",
      "Unknown: no list of this place's cooperatives and enterprises has come in"
    )
  }
  var everyCommuneHasOne: String {
    pick("Xã nào ở đây cũng có hợp tác xã", "Every commune here has a cooperative")
  }

  var existingColumn: String { pick("Đang có", "Existing") }
  var effectiveColumn: String { pick("Hiệu quả", "Effective") }
  var communesWithoutColumn: String { pick("Xã chưa có", "Comm. none") }
  var foundedColumn: String { pick("Lập mới", "Founded") }
  var foundedOnColumn: String { pick("Thành lập", "Founded") }
  var dissolvedColumn: String { pick("Giải thể", "Dissolved") }
  var membersColumn: String { pick("Thành viên", "Members") }
  var effectiveSinceColumn: String { pick("Hiệu quả từ", "Eff. since") }
  var hasNone: String { pick("chưa có", "none") }

  func state(_ state: CooperativeState) -> CellText {
    switch state {
    case .effective: CellText(signs.check + " " + pick("hiệu quả", "effective"), .good)
    case .noLongerEffective:
      CellText("! " + pick("hết hiệu quả", "no longer"), .warning)
    case .notEffective: CellText(signs.dash + " " + pick("chưa hiệu quả", "not yet"), .muted)
    case .dissolved: CellText(signs.cross + " " + pick("giải thể", "dissolved"), .bad)
    }
  }

  /// Both numbers, which never stand alone: `8.760 hiệu quả / 15.300`.
  func bothNumbers(_ share: Share) -> String {
    pick(
      "\(numerals.whole(share.part)) hiệu quả / \(numerals.whole(share.base)) đang có",
      "\(numerals.whole(share.part)) effective / \(numerals.whole(share.base)) existing"
    )
  }

  func counted(_ counts: CooperativeCounts) -> String {
    let share = counts.share
    let figures = "\(numerals.whole(share.part))/\(numerals.whole(share.base))"
    return pick(
      "\(figures) HTX, liên hiệp HTX hoạt động hiệu quả (\(numerals.percent(share))%)",
      "\(figures) cooperatives and unions work effectively (\(numerals.percent(share))%)"
    )
  }

  func unions(_ counts: CooperativeCounts) -> String? {
    guard counts.unions > 0 else { return nil }
    let (all, effective) = (
      numerals.whole(counts.unions), numerals.whole(counts.unionsEffective)
    )
    let existing = numerals.whole(counts.existing)
    return pick(
      "\(all) trong \(existing) là liên hiệp HTX, \(effective) liên hiệp hiệu quả",
      "\(all) of the \(existing) are unions, \(effective) of these effective"
    )
  }

  /// Members with how many were asked and did not say.
  func members(_ counts: CooperativeCounts) -> String? {
    guard counts.membersReported > 0 else { return nil }
    let silent = counts.existing - counts.membersReported
    let text = pick(
      "\(numerals.whole(counts.members)) thành viên",
      "\(numerals.whole(counts.members)) members"
    )
    guard silent > 0 else { return text }
    return text
      + pick(
        " (\(numerals.whole(silent)) HTX chưa báo cáo)",
        " (\(numerals.whole(silent)) did not report)"
      )
  }

  func lacking(_ share: Share) -> String {
    let figures = "\(numerals.whole(share.part))/\(numerals.whole(share.base))"
    return pick("\(figures) xã chưa có HTX", "\(figures) communes without one")
  }

  func outOf(_ share: Share) -> String {
    pick(
      "\(numerals.whole(share.part)) trên \(numerals.whole(share.base)) xã",
      "\(numerals.whole(share.part)) of \(numerals.whole(share.base)) communes"
    )
  }

  func detail(of row: CooperativeRow) -> String {
    let own = row.organisation
    let parts = [
      row.name, state(row.state).text,
      own.effectiveUntil.map {
        pick("hiệu quả đến \(numerals.day($0))", "until \(numerals.day($0))")
      },
      own.dissolved.map { pick("giải thể \(numerals.day($0))", "dissolved \(numerals.day($0))") },
      row.commune, row.district,
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " \(signs.middot) ")
  }
}
