package import NTMModel
import TerminalCanvas

/// What is said of tables by the unit list of another day.
extension Words {
  var unitListTitle: String { pick("Danh sách đơn vị", "Unit list") }
  var unitListsTitle: String { pick("So danh sách đơn vị", "Unit lists") }
  var changedUnitsTitle: String { pick("Đơn vị khác ngày số liệu", "Units that differ") }
  var unplacedTitle: String { pick("Không quy được", "Without a place") }
  var unitListLabel: String { pick("Danh sách của ngày", "List of") }

  /// The sign on the first line of the screen.
  func byList(_ day: Day) -> String {
    pick("đơn vị \(numerals.day(day))", "units \(numerals.day(day))")
  }

  func byUnitList(_ day: Day) -> String {
    pick("theo danh sách đơn vị \(numerals.day(day))", "by the unit list of \(numerals.day(day))")
  }

  /// By which list all tables are at present.
  func unitListNow(_ chosen: Day?, figures: Day?) -> String {
    if let chosen { return capitalised(byUnitList(chosen)) }
    guard let figures else {
      return pick("Theo danh sách đơn vị của ngày số liệu", "By the unit list of the figures' day")
    }
    return pick(
      "Đang theo danh sách đơn vị của ngày số liệu, \(numerals.day(figures))",
      "By the unit list of the figures' day, \(numerals.day(figures))"
    )
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What was typed, or what can be.
  func sentence(_ entry: UnitListDialog.Entry) -> String {
    switch entry {
    case .own:
      pick(
        "như 31/12/2019; để trống: danh sách của ngày số liệu",
        "as 31/12/2019; empty for the list of the figures' day"
      )
    case .day(let day): pick("ngày \(numerals.day(day))", numerals.day(day))
    case .fault:
      pick("chưa hiểu ngày; viết như 31/12/2019", "no such day; write it as 31/12/2019")
    }
  }

  var onlyOnOwnList: String {
    pick(
      "Đang xem theo danh sách đơn vị khác; D rồi Enter để về danh sách của ngày số liệu, rồi sửa",
      "Shown by another unit list; D and Enter return to that of the figures, to correct there"
    )
  }

  /// By which list a page is, and what has no place or no state on it.
  package func line(_ recast: Recast) -> String {
    guard !recast.isBeforeLists else {
      return noListOf(recast.day) + "; "
        + pick(
          "danh sách đầu tiên có từ \(numerals.day(recast.firstDay))",
          "the first list is of \(numerals.day(recast.firstDay))"
        )
    }
    var parts = [capitalised(byUnitList(recast.day))]
    if recast.listedFrom != recast.day {
      let day = numerals.day(recast.listedFrom)
      parts.append(
        pick(
          "tệp không có danh sách của ngày này, dùng danh sách từ \(day)",
          "the store has no list of this day and uses the one of \(day)"
        )
      )
    }
    if let records = recast.records {
      return (parts + told(records)).joined(separator: " \(signs.middot) ")
    }
    guard !recast.lines.isEmpty else {
      parts.append(sameListsShort)
      return parts.joined(separator: " \(signs.middot) ")
    }
    let merged = recast.stateless(.commune, .combined) + recast.stateless(.district, .combined)
    let unknown = recast.stateless(.commune, .unknown) + recast.stateless(.district, .unknown)
    if merged > 0 {
      parts.append(
        pick("\(merged) gộp, tách chưa có trạng thái", "\(merged) made of others, no state")
      )
    }
    if unknown > 0 {
      parts.append(pick("\(unknown) chưa rõ gốc", "\(unknown) of unknown origin"))
    }
    let (communes, districts) = (recast.unplaced(.commune), recast.unplaced(.district))
    if communes + districts > 0 {
      let ofDistricts = pick(", \(districts) huyện", ", \(districts) districts")
      parts.append(
        pick("không quy được \(communes) xã", "without a place: \(communes) communes")
          + (districts > 0 ? ofDistricts : "")
      )
    }
    return parts.joined(separator: " \(signs.middot) ")
  }

  /// What became of the units that records were written for.
  private func told(_ records: Recast.Records) -> [String] {
    var parts: [String] = []
    if records.renamed > 0 {
      parts.append(
        pick(
          "\(records.renamed) dòng ghi cho đơn vị tên khác",
          "\(records.renamed) written for a unit of another name"
        )
      )
    }
    if records.unplaced > 0 {
      parts.append(
        pick(
          "\(records.unplaced) dòng không quy được, giữ tên lúc ghi",
          "\(records.unplaced) without a place, under their own name"
        )
      )
    }
    return parts.isEmpty
      ? [pick("mọi đơn vị ở đây vẫn như lúc ghi", "all units here are as they were written for")]
      : parts
  }

  /// A unit by the list that was chosen: `Xã Ái Bảo (Xã Ái)`, `! Xã Châu` where the list has none.
  private func name(_ name: String, by recorded: RecordedUnit?) -> String {
    guard let recorded else { return name }
    return recorded.isPlaced ? "\(name) (\(typed(recorded.name, recorded.type)))" : "! " + name
  }

  /// The unit of a change by the list that was chosen.
  func listed(_ place: Change.Place) -> String { name(self.place(place), by: place.recorded) }

  /// The unit of a note or a follow-up by the list that was chosen.
  func listed<Item>(_ placed: Placed<Item>) -> String {
    name(nameOrCountry(placed.unit), by: placed.recorded)
  }

  /// Why a record stands under the unit that it was written for; empty where it does not.
  func withoutPlace(_ recorded: RecordedUnit?) -> String {
    guard let recorded, !recorded.isPlaced else { return "" }
    return pick("; không quy được: ", "; without a place: ") + fate(recorded.fate)
  }

  /// What the list makes of a record.
  package func fate(_ recorded: RecordedUnit.Fate) -> String {
    switch recorded {
    case .placed: pick("quy về đơn vị này", "stands under this unit")
    case .divided: reasonDivided
    case .nowhere: reasonNowhere
    }
  }

  private var sameListsShort: String {
    pick("cùng các đơn vị với ngày số liệu", "the same units as on the figures' day")
  }

  private func noListOf(_ day: Day) -> String {
    pick(
      "Tệp chưa có danh sách đơn vị nào của ngày \(numerals.day(day))",
      "The store has no unit list of \(numerals.day(day))"
    )
  }

  /// That a page has nothing that a unit list could change.
  package func withoutUnits(_ subject: Question.Subject, list: Day) -> String {
    let day = numerals.day(list)
    switch subject {
    case .tasks, .task:
      return pick(
        "Nhiệm vụ không thuộc đơn vị nào: danh sách đơn vị \(day) không đổi gì ở đây",
        "Tasks belong to no unit: the unit list of \(day) changes nothing here"
      )
    case .published:
      return pick(
        "Số công bố giữ đơn vị và cơ số lúc in: danh sách đơn vị \(day) không đổi gì ở đây",
        "Published figures keep the units they were printed for: the list of \(day) changes nothing here"
      )
    case .differences: return onlyOwnUnits
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products, .product,
      .districts, .mergers, .cooperatives, .cooperativeList, .quality, .unitLists, .assumptions,
      .search, .target, .pace, .nearest, .components, .models, .difficult, .followUps, .changes,
      .reports, .report:
      return pick(
        "Bảng này không chia theo đơn vị: danh sách đơn vị \(day) không đổi gì ở đây",
        "This table is not by units: the unit list of \(day) changes nothing here"
      )
    }
  }
  var sameLists: String {
    pick(
      "Hai danh sách có cùng các đơn vị, hoặc chưa chọn danh sách khác (D để chọn)",
      "Both lists have the same units, or no other list is chosen (D chooses one)"
    )
  }
  var noneUnplaced: String {
    pick("Mọi đơn vị của ngày số liệu đều quy được", "All units of the figures' day have a place")
  }

  /// That a page counts nothing, because no commune of its place has a record of its own.
  var recordsUnknown: String {
    pick(
      "Chưa rõ: theo danh sách này chưa xã nào ở đây có số liệu riêng",
      "Unknown: no commune here has records of its own by this list"
    )
  }
  var titlesUnknown: String {
    pick(
      "Danh hiệu chưa rõ: theo danh sách này chưa đơn vị cấp huyện nào có số liệu riêng",
      "Titles unknown: no district unit has records of its own by this list"
    )
  }
  var communesUnknown: String {
    pick(
      "Xã đạt chuẩn chưa rõ: theo danh sách này chưa xã nào ở đây có số liệu riêng",
      "Recognised communes unknown: none here has figures of its own by this list"
    )
  }

  /// Why there is nothing to show before the first list.
  func beforeLists(_ recast: Recast) -> [CellText] {
    [
      CellText(
        "! "
          + noListOf(recast.day),
        .warning
      ),
      CellText(
        pick(
          "Danh sách đầu tiên có từ \(numerals.day(recast.firstDay)); D để chọn ngày khác",
          "The first list is of \(numerals.day(recast.firstDay)); D chooses another day"
        ),
        .muted
      ),
    ]
  }

  /// What to do where a page has nothing under the list that was chosen.
  func notOnList(_ day: Day) -> String {
    pick(
      "Đang xem theo danh sách đơn vị \(numerals.day(day)); D rồi Enter để về ngày số liệu.",
      "Shown by the unit list of \(numerals.day(day)); D and Enter return to the figures' own."
    )
  }

  // MARK: - What became of units

  var stepColumn: String { pick("Các bước", "Steps") }
  var originColumn: String { pick("Từ đâu", "Origin") }
  var reasonColumn: String { pick("Vì sao", "Why") }

  package func step(_ kind: Recast.Line.Kind) -> String {
    switch kind {
    case .stored: pick("Theo danh sách của ngày số liệu", "By the list of the figures' day")
    case .combined: pick("gộp với đơn vị khác", "combined with others")
    case .divided: pick("không chia được cho nhiều đơn vị", "not to be divided among several")
    case .nowhere: pick("không rõ thành gì", "nobody says what became of it")
    case .left: pick("thôi tính vào cơ số", "no more counted")
    case .formed: pick("lập từ các đơn vị trên, chưa có trạng thái", "made of these, no state")
    case .unknown: pick("chưa rõ trước là gì, chưa có trạng thái", "of unknown origin, no state")
    case .entered: pick("mới tính vào cơ số", "newly counted")
    case .shown: pick("Theo danh sách đã chọn", "By the chosen list")
    }
  }

  /// In a few words where a unit of the list has its state from.
  func way(of unit: Recast.ChangedUnit) -> CellText {
    switch unit.way {
    case .taken: return CellText(pick("của tiền thân", "its predecessor's"))
    case .moved: return CellText(pick("chuyển đến", "moved here"))
    case .combined:
      let isWhole = unit.sources.allSatisfy(\.isWhole)
      guard isWhole, unit.sources.count > 1 else {
        return CellText("! " + pick("từ một phần", "of parts"), .warning)
      }
      return CellText(
        "! " + pick("gộp \(unit.sources.count)", "of \(unit.sources.count)"),
        .warning
      )
    case .unknown: return CellText("! " + pick("chưa rõ", "unknown"), .warning)
    }
  }

  /// Where a unit of the list has its state from, or why it has none.
  package func sentence(of unit: Recast.ChangedUnit) -> String {
    let sources = sources(of: unit)
    switch unit.way {
    case .taken: return pick("trạng thái của \(sources)", "state of \(sources)")
    case .moved:
      return pick("chuyển từ nơi khác đến: \(sources)", "moved from elsewhere: \(sources)")
    case .combined:
      return pick(
        "gộp từ \(sources); chưa có trạng thái riêng",
        "made of \(sources); no state of its own"
      )
    case .unknown:
      return pick("chưa rõ trước là đơn vị nào", "nobody says which unit it was")
    }
  }

  /// `Xã Ái 19/19, đạt chuẩn; một phần Xã Bảo 15/19; đơn vị ngoài danh sách`.
  func sources(of unit: Recast.ChangedUnit) -> String {
    var parts = unit.sources.map { source in
      let name = fullName(source.unit)
      let state = state(of: source)
      let part = source.isWhole ? name : pick("một phần \(name)", "a part of \(name)")
      return source.unit.level == .commune || source.standing.recognition != nil
        ? "\(part) (\(state))" : part
    }
    if unit.isOpen { parts.append(pick("đơn vị ngoài danh sách", "units of no list")) }
    return parts.joined(separator: ", ")
  }

  /// Criteria met and the standard of a unit of the figures' day.
  func state(of source: Recast.Source) -> String {
    let standard = source.standing.recognition.map { title($0).text }
    guard source.unit.level == .commune else { return standard ?? notRecognised }
    let met = source.standing.met.map { "\($0.part)/\($0.base)" } ?? state(.noReport)
    return [met, standard].compactMap(\.self).joined(separator: ", ")
  }

  package func reason(_ unit: Recast.UnplacedUnit) -> String {
    unit.isDivided ? reasonDivided : reasonNowhere
  }

  private var reasonDivided: String {
    pick("nhiều đơn vị có phần, không chia được", "several have a part in it")
  }
  private var reasonNowhere: String {
    pick("không rõ thành đơn vị nào", "nobody says what it became")
  }
}
