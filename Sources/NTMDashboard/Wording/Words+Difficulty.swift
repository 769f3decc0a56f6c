package import NTMModel
import TerminalCanvas

/// Communes in difficulty, their villages and their infrastructure.
extension Words {
  var difficultTitle: String { pick("Xã khó khăn", "Communes in difficulty") }
  var byKindTitle: String { pick("Theo diện", "By kind") }
  var byPlaceTitle: String { pick("Theo địa phương", "By place") }
  var infrastructureTitle: String { pick("Tiêu chí hạ tầng", "Infrastructure") }
  var noTags: String { pick("Chưa có diện xã nào trong tệp", "The store classifies no communes") }
  var noInfrastructure: String {
    pick("Bộ tiêu chí chưa ghi tiêu chí hạ tầng", "The set names no criteria of infrastructure")
  }

  var difficultKindColumn: String { pick("Diện", "Kind") }
  var tagsColumn: String { pick("Diện", "Tags") }
  var documentColumn: String { pick("Văn bản", "Document") }
  var difficultColumn: String { pick("Xã", "Comm.") }
  var outOfColumn: String { pick("Tổng", "Of") }
  /// Communes that stand with a report of an earlier date.
  var olderColumn: String { pick("BC cũ", "Older") }
  func older(_ sums: RollUp) -> CellText {
    CellText(numerals.whole(sums.older), sums.older == 0 ? .muted : .warning)
  }
  /// How many communes stand with an earlier report than one of the day; empty when none does.
  func olderReports(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return pick(
      "\(numerals.whole(count)) xã theo báo cáo kỳ trước",
      "\(numerals.whole(count)) with a report of an earlier date"
    )
  }
  var noReportColumn: String { pick("Chưa", "No rp.") }
  /// Villages that meet their criteria, of those supported.
  var villagesColumn: String { pick("Thôn đạt", "Villages") }
  var villagesPendingColumn: String { pick("Thôn chưa", "Not yet") }
  var villagesTotalColumn: String { pick("Số thôn", "All vil.") }
  var lackingBuiltColumn: String { pick("Thiếu HT", "Lacks inf.") }
  var difficultShareColumn: String { pick("Diện", "These") }
  var othersShareColumn: String { pick("Khác", "Others") }
  var nationShareColumn: String { pick("Nước", "Nation") }
  var difficultCountColumn: String { pick("Đạt", "Met") }
  var othersCountColumn: String { pick("Xã khác", "Others") }
  var nationCountColumn: String { pick("Cả nước", "Nation") }
  var unknownColumn: String { pick("Chưa rõ", "No rep.") }
  var lagColumn: String { pick("Kém", "Behind") }

  func name(of group: DifficultKind.Group, _ tags: [CommuneTag]) -> String {
    switch group {
    case .tag(let position): pick(tags[position].name)
    case .difficult: pick("Đặc biệt khó khăn", "In special difficulty")
    case .others: pick("Các xã còn lại", "All other communes")
    case .all: pick("Tất cả các xã", "All communes")
    }
  }

  /// A tag by its code, with its name: `KV1 (Xã khu vực I)`.
  package func marked(_ tag: CommuneTag) -> String {
    let name = pick(tag.name)
    return name.isEmpty || name == tag.code ? tag.code : "\(tag.code) (\(name))"
  }

  /// The short names of the tags of a commune, with a star behind those that only its district
  /// carries: `KV III BG 30a*`.
  func tags(_ row: CommuneRow, _ all: [CommuneTag]) -> String {
    all.indices.filter { row.tags.contains($0) }
      .map { pick(all[$0].short) + (row.districtTags.contains($0) ? "*" : "") }
      .joined(separator: " ")
  }

  /// The tags of a commune by their names, those that only its district carries said to be so.
  func tagsInFull(_ row: CommuneRow, _ all: [CommuneTag]) -> String {
    all.indices.filter { row.tags.contains($0) }
      .map { position in
        let isDistrict = row.districtTags.contains(position)
        return pick(all[position].name)
          + (isDistrict ? pick(" (* theo huyện)", " (* by its district)") : "")
      }
      .joined(separator: "; ")
  }

  /// What the star behind a tag means; `nil` where no row has one.
  func districtTagNote(_ rows: [CommuneRow]) -> String? {
    guard rows.contains(where: { !$0.districtTags.isEmpty }) else { return nil }
    return pick("* diện của cả huyện", "* carried by the whole district")
  }

  /// `21,1%`; a dash where nothing is counted.
  func percent(_ share: Share) -> String {
    numerals.percent(share) + (share.base > 0 ? "%" : "")
  }
  func fraction(_ share: Share) -> String {
    "\(numerals.whole(share.part))/\(numerals.whole(share.base))"
  }

  /// What tables of kinds and of places count alike; nothing where nobody told which communes, or
  /// which villages, are meant.
  func difficultCell(
    _ column: ColumnID,
    _ sums: RollUp,
    _ villages: VillageCounts,
    isTold: Bool,
    areVillagesTold: Bool
  ) -> CellText {
    let isOfVillages = column == .villages || column == .pending
    guard isTold, areVillagesTold || !isOfVillages else { return CellText(signs.dash, .muted) }
    func count(_ value: Int, _ role: Role = .text) -> CellText {
      CellText(numerals.whole(value), value == 0 ? .muted : role)
    }
    switch column {
    case .communes: return count(sums.communes, .strong)
    case .recognised: return count(sums.recognised)
    case .below: return count(sums.below, .bad)
    case .undetermined: return count(sums.undetermined, .warning)
    case .mean: return CellText(numerals.mean(sums.meanMet))
    case .never: return count(sums.silent, .warning)
    case .older: return older(sums)
    case .villages:
      guard villages.supported > 0 else { return CellText("") }
      return CellText(fraction(Share(villages.met, of: villages.supported)))
    case .pending: return villages.supported > 0 ? count(villages.pending) : CellText("")
    default: return CellText("")
    }
  }

  /// What a tag is: its name, its document and whether it means special difficulty.
  func detail(of tag: CommuneTag) -> String {
    let kind = tag.isDifficult ? pick("đặc biệt khó khăn", "special difficulty") : ""
    return [pick(tag.name), tag.document, kind].filter { !$0.isEmpty }
      .joined(separator: " \(signs.middot) ")
  }

  func detail(of line: InfrastructureLine, isTold: Bool) -> String {
    let name = "\(line.criterion.number) \(pick(line.criterion.name))"
    guard isTold else {
      return name + ": " + pick("cả nước ", "country ") + figures(line.nation)
    }
    return [
      name + ": " + figures(line.difficult),
      pick("xã khác ", "others ") + figures(line.others),
      pick("cả nước ", "country ") + figures(line.nation),
    ].joined(separator: " \(signs.middot) ")
  }

  private func figures(_ part: InfrastructureLine.Part) -> String {
    let open =
      part.unreported > 0
      ? pick(
        ", \(numerals.whole(part.unreported)) chưa có số",
        ", \(numerals.whole(part.unreported)) without a state"
      ) : ""
    let older = part.older > 0 ? ", " + olderReports(part.older) : ""
    return "\(fraction(part.met)) (\(numerals.percent(part.met))%\(open)\(older))"
  }

  /// The communes that a page is about, out of all.
  func counted(_ sheet: DifficultSheet, _ tags: [CommuneTag], _ set: CriteriaSet) -> String {
    let sums = sheet.total.sums
    let share = Share(sums.communes, of: sheet.total.communes)
    let name = sheet.chosen.map { pick(tags[$0].name) }
    // Nobody has classified the communes for this day: not the same as none being in difficulty.
    guard sheet.isTold else {
      guard let name, sheet.kinds.contains(where: { !$0.group.isUntagged && $0.isTold }) else {
        return notClassified
      }
      return pick(
        "Chưa có danh sách xã \(lowered(name)) cho ngày này",
        "Nobody has told which communes are: \(lowered(name))"
      )
    }
    let what = pick(name ?? "đặc biệt khó khăn", name ?? "in special difficulty")
    return pick(
      "\(fraction(share)) xã \(lowered(what)) (\(numerals.percent(share))%)",
      "\(fraction(share)) communes: \(lowered(what)) (\(numerals.percent(share))%)"
    )
      + [
        pick("đạt chuẩn ", "recognised ") + numerals.whole(sums.recognised),
        below(sums.below, set),
        pick("bình quân ", "average ") + numerals.mean(sums.meanMet),
        sums.silent > 0
          ? pick("\(sums.silent) xã chưa từng báo cáo", "\(sums.silent) never reported") : "",
        olderReports(sums.older),
      ].filter { !$0.isEmpty }.map { " \(signs.middot) " + $0 }.joined()
  }

  var notClassified: String {
    pick("Chưa có phân loại xã cho ngày này", "Communes are not classified for this day")
  }

  /// A name within a sentence: `Xã biên giới` begins small behind a number, `ĐBKK` stays.
  private func lowered(_ name: String) -> String {
    guard language == .vi, name.hasPrefix("Xã ") else { return name }
    return String(name.dropFirst(3))
  }

  /// The villages under the scheme; `nil` where none are supported.
  func villages(_ counts: VillageCounts, _ scheme: Bilingual?) -> String? {
    guard counts.supported > 0 else { return nil }
    let (met, pending) = (numerals.whole(counts.met), numerals.whole(counts.pending))
    let supported = numerals.whole(counts.supported)
    let communes = numerals.whole(counts.communes)
    let name = scheme.map { " (\(pick($0)))" } ?? ""
    return pick(
      "Thôn, bản được hỗ trợ\(name): \(supported) ở \(communes) xã, đạt \(met), chưa đạt \(pending)",
      "Supported villages\(name): \(supported) in \(communes) communes, \(met) met, \(pending) not yet"
    )
  }

  /// Of a list of communes below the line: how many are in special difficulty, and their villages.
  func difficult(
    _ rows: [CommuneRow],
    _ tags: [CommuneTag],
    told: TagSet,
    _ set: CriteriaSet
  ) -> [String] {
    guard !tags.isEmpty else { return [] }
    let below = rows.filter { $0.unit.isCounted && set.standing(of: $0.words) == .below }
    guard !below.isEmpty else { return [] }
    let special = tags.difficult
    guard told.intersects(special) else { return [notClassified] }
    let share = Share(below.count { $0.tags.intersects(special) }, of: below.count)
    var counts = VillageCounts()
    for row in below { counts.add(row.villages) }
    let line = pick(
      "\(fraction(share)) xã dưới \(set.line) tiêu chí là xã đặc biệt khó khăn",
      "\(fraction(share)) communes below \(set.line) criteria are in special difficulty"
    )
    return [line] + (villages(counts, nil).map { [$0] } ?? [])
  }

  /// The tags of one commune with their documents; `nil` without any.
  func carried(_ tags: [UnitTag]) -> String? {
    guard !tags.isEmpty else { return nil }
    return tags.map { own in
      let document = own.tag.document.isEmpty ? "" : " (\(own.tag.document))"
      let district = own.district.map { pick(", theo ", ", by ") + fullName($0) } ?? ""
      return pick(own.tag.name) + document + district
    }
    .joined(separator: "; ")
  }

  /// The villages of one commune.
  func villages(_ villages: Villages) -> String {
    let all = villages.total.map {
      pick(" trên \(numerals.whole($0)) thôn, bản", " of \(numerals.whole($0))")
    }
    return pick(
      "Thôn, bản được hỗ trợ: \(villages.supported)\(all ?? ""), đạt \(villages.met), chưa đạt \(villages.pending)",
      "Supported villages: \(villages.supported)\(all ?? ""), \(villages.met) met, \(villages.pending) not yet"
    ) + " (\(numerals.day(villages.day)))"
  }
}
