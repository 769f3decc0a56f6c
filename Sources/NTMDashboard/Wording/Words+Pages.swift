package import NTMModel

extension Words {
  // MARK: - Titles of pages and panes

  /// The communes below the line of a set, with the set: `Dưới 10 TC (bộ 1980)`.
  package func belowTitle(_ set: CriteriaSet) -> String {
    set.code.isEmpty
      ? pick("Dưới \(set.line) tiêu chí", "Below \(set.line) criteria")
      : pick("Dưới \(set.line) TC (bộ \(set.code))", "Below \(set.line) (set \(set.code))")
  }
  /// A target by its short name; one that goes by a line of criteria with the set that draws it,
  /// as ten of nineteen and ten of ten are not the same.
  package func name(of target: Target) -> String {
    pick(target.short) + setMark(of: target)
  }
  /// ` (bộ 1980)` behind the name of a target that goes by a line of criteria; otherwise empty.
  func setMark(of target: Target) -> String {
    target.metric == .communesBelowLine && !setCode.isEmpty
      ? pick(" (bộ \(setCode))", " (set \(setCode))") : ""
  }
  /// The same name where there is less room: `Xã dưới 10 TC (bộ 1980)`.
  func briefName(of target: Target) -> String {
    let mark = setMark(of: target)
    guard !mark.isEmpty else { return name(of: target) }
    return language == .vi
      ? pick(target.short).replacing("tiêu chí", with: "TC") + mark
      : pick(target.short) + " (\(setCode))"
  }
  func targetsTitle(_ years: ClosedRange<Int>) -> String {
    years.count == 1
      ? pick("Mục tiêu năm \(years.upperBound)", "Targets of \(years.upperBound)")
      : pick("Mục tiêu \(self.years(years))", "Targets of \(self.years(years))")
  }
  /// `2020`, or `2026–2030`.
  func years(_ years: ClosedRange<Int>) -> String {
    years.count == 1
      ? String(years.upperBound) : "\(years.lowerBound)\(signs.dash)\(years.upperBound)"
  }
  var provincesTitle: String { pick("Tỉnh", "Provinces") }
  var communesTitle: String { pick("Các xã", "Communes") }
  var ocopTitle: String { "OCOP" }
  var productsTitle: String { pick("Sản phẩm OCOP", "OCOP products") }
  var criteriaTitle: String { pick("Tiêu chí", "Criteria") }
  var indicatorsTitle: String { pick("Chỉ tiêu", "Indicators") }
  func thresholdsTitle(byRegion: Bool) -> String {
    byRegion
      ? pick("Mức đạt chuẩn theo vùng", "Thresholds by region")
      : pick("Mức đạt chuẩn theo nhóm xã", "Thresholds by group")
  }
  var historyTitle: String { pick("Diễn biến", "History") }
  var publishedTitle: String { pick("Số công bố", "Published figures") }
  var missingTitle: String { pick("Tiêu chí còn thiếu", "Criteria lacking") }
  var notSorted: String { pick("theo vùng", "by region") }
  /// The set that a line or a count of criteria belongs to: `Bộ tiêu chí 1980/QĐ-TTg`.
  package func setName(_ set: CriteriaSet) -> String? {
    let name = set.document.isEmpty ? pick(set.name) : set.document
    return name.isEmpty ? nil : pick("Bộ tiêu chí \(name)", "Criteria set \(name)")
  }

  var countryName: String { pick("Cả nước", "Whole country") }

  func children(_ level: Level?) -> String {
    switch level {
    case .region: pick("vùng", "regions")
    case .province: pick("tỉnh", "provinces")
    case .district: pick("đơn vị cấp huyện", "district units")
    case .commune: pick("đơn vị cấp xã", "commune units")
    case .country, nil: ""
    }
  }

  func noneBelow(_ set: CriteriaSet) -> String {
    pick("Không có xã nào dưới \(set.line) tiêu chí", "No commune is below \(set.line) criteria")
  }
  var noCommunes: String { pick("Không có xã nào ở đây", "There is no commune here") }
  var noProducts: String { pick("Chưa có sản phẩm OCOP nào ở đây", "No OCOP product here yet") }

  func communes(_ count: Int) -> String {
    pick("\(numerals.whole(count)) xã", "\(numerals.whole(count)) communes")
  }
  package func undetermined(_ count: Int) -> String {
    pick("\(numerals.whole(count)) chưa xác định", "\(numerals.whole(count)) undetermined")
  }
  func recognised(_ share: Share) -> String {
    guard share.base > 0 else { return pick("không có xã", "no communes") }
    let figures =
      "\(numerals.whole(share.part))/\(numerals.whole(share.base))"
    return pick(
      "đạt \(figures) xã (\(numerals.percent(share))%)",
      "\(figures) communes recognised (\(numerals.percent(share))%)"
    )
  }
  /// The communes recognised of a place, or that nobody can say how many.
  func recognised(_ sums: RollUp) -> String {
    sums.known(recognised(sums.recognisedShare), .communes) ?? unknownOnList
  }
  var unknownOnList: String {
    pick("chưa rõ số xã đạt", "recognised communes unknown")
  }
  func below(_ count: Int, _ set: CriteriaSet) -> String {
    let title = belowTitle(set)
    return title.prefix(1).lowercased() + title.dropFirst() + ": \(numerals.whole(count))"
  }
  /// The same where there is no room for the set.
  func belowAlone(_ count: Int, _ set: CriteriaSet) -> String {
    pick(
      "dưới \(set.line) tiêu chí: \(numerals.whole(count))",
      "below \(set.line) criteria: \(numerals.whole(count))"
    )
  }
  /// What is said of products where no commune of the list has a record of any.
  var productsUnknown: String { pick("chưa rõ", "unknown") }

  /// Why the counts of a place's products are unknown or 0; `nil` where products are in force.
  func productsState(_ sums: RollUp) -> String? {
    switch sums.productRating {
    case .noList:
      sums.unknown.contains(.records)
        ? productsUnknown : pick("chưa có danh sách sản phẩm", "no list of products")
    case .nothingRated: pick("chưa xếp hạng sản phẩm nào", "nothing rated yet")
    case .noneInForce: pick("không còn sản phẩm còn hiệu lực", "rated, none in force")
    case .inForce: nil
    }
  }

  /// The products that count as standardised, and all with a certificate in force.
  func products(_ standardised: Int, inForce: Int, ofCountry all: Int?) -> String {
    let own = pick(
      "\(numerals.whole(standardised)) từ \(leastStars)* / \(numerals.whole(inForce)) còn hiệu lực",
      "\(numerals.whole(standardised)) of \(leastStars)*+ / \(numerals.whole(inForce)) in force"
    )
    guard let all else { return own }
    return own
      + pick(
        " \(signs.middot) cả nước \(numerals.whole(all))",
        " \(signs.middot) country \(numerals.whole(all))"
      )
  }

  /// How many communes the figures of the date come from; `nil` when nearly all have reported.
  func coverage(_ share: Share) -> String? {
    guard share.part * 10 < share.base * 9 else { return nil }
    let figures = "\(numerals.whole(share.part))/\(numerals.whole(share.base))"
    return pick(
      "! mới \(figures) xã báo cáo kỳ này",
      "! only \(figures) communes reported this date"
    )
  }

  /// Against the line of which date targets are held while most reports are missing.
  package func paceHeld(on day: Day) -> String {
    let day = numerals.day(day)
    return pick(
      "tiến độ so với kỳ \(day), kỳ gần nhất đủ báo cáo",
      "pace held against \(day), the latest date with most reports"
    )
  }

  /// Products that count towards the goal.
  func standardised(_ count: Int) -> String {
    pick(
      "\(numerals.whole(count)) từ \(leastStars)*",
      "\(numerals.whole(count)) of \(leastStars)*+"
    )
  }

  /// A goal in a sentence: `đích ≥ 2.400`.
  func against(_ goal: Target) -> String { pick("đích ", "goal ") + self.goal(goal) }

  func belowShort(_ below: Int, open: Int) -> String {
    communes(below) + (open > 0 ? " (+\(numerals.whole(open)) ?)" : "")
  }

  /// How much of a long list is there: `1.000 thấp nhất trong 8.297`.
  func lowest(_ shown: Int, of all: Int) -> String {
    pick(
      "\(numerals.whole(shown)) thấp nhất trong \(numerals.whole(all))",
      "lowest \(numerals.whole(shown)) of \(numerals.whole(all))"
    )
  }

  /// The communes below the line as a base, in many words and in few.
  func outOfBelow(_ communes: Int, _ set: CriteriaSet) -> [String] {
    let count = numerals.whole(communes)
    return [
      pick("trên \(count) xã dưới \(set.line)", "of \(count) communes below \(set.line)"),
      pick("trên \(count) xã", "of \(count) communes"),
    ]
  }

  /// What a commune meets: `4/19 đạt · 3 chưa báo cáo`; without a report no number at all.
  func met(_ row: CommuneRow, of set: CriteriaSet) -> String {
    guard row.unit.isCounted else {
      return pick("không thuộc diện đánh giá", "not assessed by the programme")
    }
    guard row.assessedOn != nil else { return "\(signs.dash)/\(set.count)" }
    var parts = [metOf(row.words.metCount, set.count)]
    let open = set.count - row.words.metCount - row.words.notMetCount
    if open > 0 { parts.append(pick("\(open) chưa rõ", "\(open) open")) }
    return parts.joined(separator: " \(signs.middot) ")
  }

  // MARK: - Columns

  var name: String { pick("Tên", "Name") }
  var code: String { pick("Mã", "Code") }
  var commune: String { pick("Xã", "Commune") }
  var district: String { pick("Huyện", "District") }
  var province: String { pick("Tỉnh", "Province") }
  var communesColumn: String { pick("Xã", "Comm.") }
  var recognisedColumn: String { pick("Đạt", "Rec.") }
  /// A band by its edges: `19`, `15–18`, `<5`.
  func band(_ band: Band) -> String {
    if band.low == band.high { return String(band.low) }
    return band.low == 0 ? "<\(band.high + 1)" : "\(band.low)\(signs.dash)\(band.high)"
  }
  func belowColumn(_ set: CriteriaSet) -> String { "<\(set.line)" }
  func undeterminedColumn(_ set: CriteriaSet) -> String { "<\(set.line)?" }
  var bandUnknownColumn: String { pick("Chưa rõ", "Open") }
  var meanColumn: String { pick("TC/xã", "Cr/com") }
  var reportedColumn: String { pick("Báo cáo", "Reported") }
  var districtsColumn: String { pick("H.đạt", "D.rec.") }
  var standardisedColumn: String { "OCOP \(leastStars)*+" }
  var productsInForceColumn: String { pick("OCOP hiệu lực", "OCOP in force") }
  var titleColumn: String { pick("Danh hiệu", "Title") }
  var metColumn: String { pick("TC", "Met") }
  var dateColumn: String { pick("Tính đến", "As of") }
  var lackingColumn: String { pick("Thiếu", "Lacks") }
  var standardColumn: String { pick("Công nhận", "Status") }
  var totalColumn: String { pick("Cộng", "Total") }
  var perHundredColumn: String { pick("/100 xã", "/100") }
  var soonColumn: String { pick("≤\(soonDays) ngày", "≤\(soonDays) days") }
  var expiredColumn: String { pick("Hết hạn", "Expired") }
  var sectorColumn: String { pick("Ngành hàng", "Sector") }
  var starsColumn: String { pick("Sao", "Stars") }
  var pointsColumn: String { pick("Điểm", "Points") }
  var ownerColumn: String { pick("Chủ thể", "Owner") }
  /// Of a count of them.
  var ownersColumn: String { pick("Chủ thể", "Owners") }
  /// Why all owners are fewer than those of the kinds.
  func countedOnce(_ count: Int) -> String {
    let count = numerals.whole(count)
    return pick(
      "Cộng tính một lần chủ thể có sản phẩm ở nhiều loại (\(count) lượt)",
      "The total counts once who has products of several kinds (\(count) times)"
    )
  }
  var kindColumn: String { pick("Loại", "Kind") }
  var issuedColumn: String { pick("Cấp ngày", "Issued") }
  var expiresColumn: String { pick("Hiệu lực đến", "Valid to") }
  var certificateColumn: String { pick("Chứng nhận", "Certificate") }
  var targetColumn: String { pick("Mục tiêu", "Target") }
  var valueColumn: String { pick("Kết quả", "Value") }
  var goalColumn: String { pick("Đích", "Goal") }
  var baseColumn: String { pick("Trên tổng", "Of") }
  var gapColumn: String { pick("Còn thiếu", "Gap") }
  var paceColumn: String { pick("Tiến độ", "Pace") }
  var stateColumn: String { pick("Trạng thái", "State") }
  var thresholdColumn: String { pick("Mức", "Asks") }
  var sourceColumn: String { pick("Nguồn", "Source") }
  var confidenceColumn: String { pick("Tin cậy", "Conf.") }
  func groupColumn(byRegion: Bool) -> String {
    byRegion ? pick("Vùng", "Region") : pick("Nhóm xã", "Group")
  }
  var applies: String { pick("áp dụng", "applies") }
  var noteColumn: String { pick("Ghi chú", "Note") }
  var partColumn: String { pick("Phần", "Part") }
  /// A part of an indicator by its number, from 1.
  func part(_ number: Int) -> String { pick("phần \(number)", "part \(number)") }
  var productColumn: String { pick("Sản phẩm", "Product") }
  var indicatorColumn: String { pick("Chỉ tiêu", "Indicator") }
  var criterionColumn: String { pick("Tiêu chí", "Criterion") }
  var lackingCount: String { pick("Xã thiếu", "Lack") }
  var openCount: String { pick("Chưa rõ", "Open") }
}

extension Words {
  /// The last crumb: which view of the place this is; `nil` where the place says it all.
  func crumb(_ page: Page, set: CriteriaSet?, levels: Set<Level>) -> String? {
    switch page {
    case .overview, .units, .commune: nil
    case .communes: communesTitle
    // The pane below names the set; up here there is little room.
    case .belowLine:
      set.map { pick("Dưới \($0.line) tiêu chí", "Below \($0.line) criteria") }
    case .indicator(_, let code): indicatorColumn + " " + code
    case .ocop: ocopTitle
    case .products, .product: productsTitle
    case .districts: titlesTitle(levels)
    case .mergers: mergersTitle
    case .cooperatives, .cooperativeList: cooperativesTitle
    case .quality: qualityTitle
    case .published: publishedTitle
    case .unitLists: unitListsTitle
    case .assumptions: assumptionsTitle
    case .target(let id): targetColumn + " " + id
    case .pace(let id, _): paceTitle + " " + id
    case .nearest: nearestTitle
    case .tasks: tasksTitle
    case .taskBoard: taskBoardTitle
    case .task(let id): taskColumn + " " + id
    case .components: componentsTitle
    case .models: modelsTitle
    case .followUps: followUpsTitle
    case .difficult: difficultTitle
    case .journal: journalTitle
    case .differences: differencesCrumb
    case .projector: projectorTitle
    }
  }
}
