import NTMDashboard
import NTMModel
import TerminalCanvas

/// The words of a brief, in one of two languages.
struct BriefWords {
  let language: Language
  let set: CriteriaSet
  let titles: Titles
  /// The day of the figures.
  let day: Day

  var numerals: Numerals { Numerals(language) }
  var words: Words {
    var words = Words(language, glyphs: .unicode)
    words.titles = titles
    words.day = day
    words.setCode = set.code
    return words
  }

  func pick(_ vi: String, _ en: String) -> String {
    language == .vi ? vi : Agreement.agreed(en)
  }
  func count(_ value: Int) -> String { numerals.whole(value) }

  func title(_ unit: Unit) -> String { unit.fullName }
  func asOf(_ day: Day) -> String {
    pick("Tính đến \(numerals.day(day))", "As of \(numerals.day(day))")
  }

  /// By which unit list the sheet is, and what has no state or no place on it.
  func byUnitList(_ recast: Recast) -> String {
    Words(language, glyphs: .unicode).line(recast)
  }

  /// That it is not of now.
  func stood(_ earlier: EarlierState) -> String { words.line(earlier) }

  /// That figures rest on assumptions.
  func assumed(_ whatIf: WhatIf, asOf day: Day) -> String { words.line(whatIf, asOf: day) }

  /// The first few of a list behind a colon, and how many more there are; empty for none.
  func list<Entry>(_ entries: [Entry], _ name: (Entry) -> String) -> String {
    guard !entries.isEmpty else { return "" }
    let named = entries.prefix(Brief.named).map(name).joined(separator: "; ")
    let more = entries.count - Brief.named
    guard more > 0 else { return ": " + named }
    return ": " + named + pick("; và \(count(more)) nữa", "; and \(count(more)) more")
  }

  // MARK: - Targets

  /// `Mục tiêu năm 2020`, or of how many years.
  func targets(_ years: ClosedRange<Int>?) -> String {
    guard let years else { return pick("Mục tiêu", "Targets") }
    guard years.count > 1 else {
      return pick("Mục tiêu năm \(years.upperBound)", "Targets of \(years.upperBound)")
    }
    let span = "\(years.lowerBound)–\(years.upperBound)"
    return pick("Mục tiêu \(span)", "Targets of \(span)")
  }

  func gained(isOfYears: Bool) -> String {
    isOfYears ? pick("Từ ban đầu", "Since start") : pick("Từ đầu năm", "This year")
  }

  func now(_ forecast: Forecast) -> String {
    guard let now = forecast.now else { return "–" }
    return count(now.count) + (forecast.base.map { "/" + count($0) } ?? "")
  }

  func number(_ value: Int?, signed: Bool = false) -> String {
    guard let value else { return "–" }
    return (signed && value > 0 ? "+" : "") + count(value)
  }

  func goal(_ goal: Int, _ target: Target) -> String {
    if target.isAbout { return "≈ " + count(goal) }
    return switch target.direction {
    case .atLeast: "≥ " + count(goal)
    case .atMost: "≤ " + count(goal)
    case .equal: count(goal)
    }
  }

  /// That nobody has given the place some goals that it is held against.
  func impliedGoals(_ targets: [Target]) -> String {
    let marks = targets.map(\.id).joined(separator: ", ")
    return pick(
      "Đích \(marks): tỉ lệ của cả nước áp cho tỉnh, không phải chỉ tiêu giao cho tỉnh.",
      "Goal of \(marks): the country's share held against the province, which was not given it."
    )
  }

  /// The outlook; in doubt where another baseline in print turns the verdict.
  func outlook(_ row: PaceRow) -> String {
    let text = outlook(row.forecast.outlook)
    guard let reading = row.doubted, let (own, other) = reading.baselines else { return text }
    return text + "?" + Words(language, glyphs: .unicode).basis(own, other, reading)
  }

  private func outlook(_ outlook: Forecast.Outlook) -> String {
    switch outlook {
    case .met: pick("đã đạt", "met")
    case .reaches: pick("kịp hạn", "in time")
    case .mayReach: pick("có thể kịp", "maybe in time")
    case .short(let number): pick("thiếu \(count(number))", "short by \(count(number))")
    case .outOfReach(let number):
      pick(
        "không kịp kể cả tốc độ cao nhất, thiếu \(count(number))",
        "out of reach at the best rate, short by \(count(number))"
      )
    case .notYet: pick("chưa có", "not yet")
    case .missed: pick("quá hạn", "missed")
    case .tooFewDates: pick("chưa đủ số liệu", "not enough data")
    case .noGoal: pick("không có đích riêng", "no goal of its own")
    }
  }

  // MARK: - Communes

  private func share(_ share: Share) -> String {
    "\(count(share.part))/\(count(share.base)) (\(numerals.percent(share))%)"
  }

  /// What is said in place of counts that nobody can say by the unit list shown.
  private func unknown(_ vi: String, _ en: String) -> String {
    pick(
      "\(vi): chưa rõ theo danh mục này, chưa đơn vị nào có số liệu riêng",
      "\(en): unknown by this list, none of whose units has figures of its own"
    )
  }

  func standards(_ sums: RollUp) -> String {
    guard sums.known(true, .communes) != nil else {
      return unknown("Xã đạt chuẩn", "Communes recognised")
    }
    let higher = [(2, sums.advanced), (3, sums.model)].compactMap { step, communes in
      titles.inForce(at: .commune, step: step, on: day).first.map { title in
        pick("\(title.name.vi) \(count(communes))", "\(count(communes)) \(title.name.en)")
      }
    }
    let middle = higher.isEmpty ? "" : "; " + higher.joined(separator: ", ")
    return pick(
      "Đạt chuẩn \(share(sums.recognisedShare)) xã\(middle); bình quân "
        + "\(numerals.mean(sums.meanMet)) tiêu chí/xã",
      "\(share(sums.recognisedShare)) communes recognised\(middle); "
        + "\(numerals.mean(sums.meanMet)) criteria a commune on average"
    )
  }

  func bands(_ sums: RollUp) -> String {
    guard sums.known(true, .communes) != nil else {
      return unknown("Theo nhóm tiêu chí", "By band")
    }
    let bands = zip(set.bands, sums.bands).map { band, communes in
      language.pick(band.name) + ": " + count(communes)
    }
    return pick("Theo nhóm tiêu chí: ", "By band: ") + bands.joined(separator: "; ")
  }

  func belowUnknown(_ line: Int) -> String {
    unknown("Dưới \(line) tiêu chí, gần đích", "Below \(line) criteria, nearest")
  }
  var productsUnknown: String { unknown("Sản phẩm OCOP", "OCOP products") }
  var cooperativesUnknown: String { unknown("HTX, liên hiệp HTX", "Cooperatives and unions") }
  var cooperativesUnlisted: String {
    pick(
      "HTX, liên hiệp HTX: chưa rõ, chưa nhận được danh sách nào",
      "Cooperatives and unions: unknown, no list has come in"
    )
  }
  var reportsUnknown: String { unknown("Báo cáo, mâu thuẫn", "Reports, contradictions") }

  func districts(_ sums: RollUp) -> String {
    guard sums.known(true, .districts) != nil else {
      return unknown("Đơn vị cấp huyện được công nhận", "District-level units recognised")
    }
    let recognised = Share(sums.districtsRecognised, of: sums.districts)
    guard sums.known(true, .communes) != nil else {
      return pick(
        "Đơn vị cấp huyện được công nhận \(share(recognised)); chưa rõ nơi nào có xã đạt chuẩn",
        "\(share(recognised)) district-level units recognised; unknown which have a recognised commune"
      )
    }
    let some = Share(sums.districtsWithRecognisedCommune, of: sums.districtsWithCommunes)
    return pick(
      "Đơn vị cấp huyện được công nhận \(share(recognised)); có xã đạt chuẩn \(share(some))",
      "\(share(recognised)) district-level units recognised; \(share(some)) with a recognised commune"
    )
  }

  /// A commune with its district, where there is one.
  private func named(_ row: CommuneRow) -> String {
    row.unit.name + (row.district.isEmpty ? "" : " (\(row.district))")
  }

  func lowest(_ row: CommuneRow) -> String {
    "\(named(row)) \(row.words.metCount)/\(set.count)"
  }

  func near(_ commune: NearestCommune) -> String {
    let what =
      commune.lacking.isEmpty
      ? pick("chờ quyết định", "the decision only")
      : pick("thiếu TC ", "lacks ") + commune.lacking.map(String.init).joined(separator: ", ")
    return "\(named(commune.row)) \(what)"
  }

  /// A district with what its communes lack, and where these lack nothing, with the criteria of its own;
  /// `nil` where it has none.
  func nearestDistrict(_ unit: NearestUnit, _ own: OwnCriteria?) -> String {
    let communes = count(unit.communes.count)
    let gaps = unit.gaps.map { "TC \($0.number): \($0.communes)" }.joined(separator: ", ")
    if unit.communes.isEmpty, unit.criteria == 0 {
      return pick(
        "Huyện gần nhất chưa công nhận: \(unit.unit.fullName), ",
        "Nearest district not recognised: \(unit.unit.fullName), "
      ) + stillNeeded(own)
    }
    return pick(
      "Huyện gần nhất chưa công nhận: \(unit.unit.fullName), còn \(communes) xã, "
        + "\(count(unit.criteria)) tiêu chí",
      "Nearest district not recognised: \(unit.unit.fullName), \(communes) communes and "
        + "\(count(unit.criteria)) criteria to go"
    ) + (gaps.isEmpty ? "" : " (\(gaps))")
  }

  // MARK: - OCOP and cooperatives

  func products(_ row: OCOPRow, owners: OCOPOwners) -> String {
    switch row.rating {
    case .noList:
      return pick(
        "Sản phẩm OCOP: chưa rõ, chưa nhận được danh sách nào",
        "OCOP products: unknown, no list has come in"
      )
    case .nothingRated:
      return pick(
        "Sản phẩm OCOP: chưa xếp hạng sản phẩm nào",
        "OCOP products: none has been rated yet"
      )
    case .noneInForce, .inForce: break
    }
    let stars = (row.leastStars...5).reversed().compactMap { number -> String? in
      let found = row.stars(number)
      return found > 0 ? "\(number)*: \(count(found))" : nil
    }
    .joined(separator: ", ")
    let list = stars.isEmpty ? "" : " (\(stars))"
    return pick(
      "\(count(row.standardised)) sản phẩm đạt từ \(row.leastStars) sao còn hiệu lực\(list); "
        + "\(count(owners.count)) chủ thể; \(count(row.expired)) giấy chứng nhận đã hết hạn",
      "\(count(row.standardised)) products of \(row.leastStars) stars and more in force\(list); "
        + "\(count(owners.count)) owners; \(count(row.expired)) certificates expired"
    )
  }

  func cooperatives(_ sheet: CooperativeSheet) -> String {
    pick(
      "HTX, liên hiệp HTX hoạt động hiệu quả \(share(sheet.counts.share)); "
        + "xã chưa có HTX \(share(sheet.total.lacking))",
      "\(share(sheet.counts.share)) cooperatives and unions effective; "
        + "\(share(sheet.total.lacking)) communes without one"
    )
  }

  // MARK: - Figures

  func reported(_ counts: ReportCounts, on day: Day) -> String {
    let received = share(Share(counts.received, of: counts.expected))
    return pick(
      "Báo cáo kỳ \(numerals.day(day)): \(received) xã; chưa báo cáo kỳ này \(count(counts.missing))",
      "Reports of \(numerals.day(day)): \(received) communes; \(count(counts.missing)) missing"
    )
  }

  /// The same of the criteria that its districts, or the province, have of their own.
  func reported(_ own: OwnReports) -> String {
    let counts = own.counts
    let received = share(Share(counts.received, of: counts.expected))
    return own.level == .province
      ? pick(
        "Tiêu chí tỉnh: \(counts.missing > 0 ? "chưa báo cáo kỳ này" : "đã báo cáo kỳ này")",
        "Own criteria of the province: \(counts.missing > 0 ? "not reported" : "reported")"
      )
      : pick(
        "Tiêu chí huyện: \(received) huyện; chưa báo cáo kỳ này \(count(counts.missing))",
        "Own criteria of districts: \(received) districts; \(count(counts.missing)) missing"
      )
  }

  func contradictions(_ counts: ReportCounts) -> String {
    let text = words.contradictions(counts)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  func task(_ row: TaskRow) -> String {
    var parts = ["\(row.task.id) \(language.pick(row.task.short))"]
    if let state = row.standing.state { parts.append(language.pick(state.name)) }
    if let deadline = row.task.deadline {
      parts.append(pick("hạn ", "due ") + numerals.day(deadline))
    }
    if row.standing.isOverdue { parts.append(pick("quá hạn", "overdue")) }
    if !row.task.lead.isEmpty { parts.append(row.task.lead) }
    return parts.joined(separator: " · ")
  }

  var followUps: String { words.followUpsTitle }

  /// What is to be done, with the unit it is about.
  func followUp(_ placed: Placed<FollowUp>, on day: Day) -> String {
    let unit = placed.unit.level > .province ? placed.unit.fullName + ": " : ""
    return unit + words.sentence(placed.item, on: day)
  }

  func more(_ count: Int) -> String {
    pick("… và \(numerals.whole(count)) việc nữa", "… and \(numerals.whole(count)) more")
  }
}
