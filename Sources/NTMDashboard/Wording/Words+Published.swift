package import NTMModel
import TerminalCanvas

/// Figures printed elsewhere, beside what the records come to.
extension Words {
  var figureColumn: String { pick("Chỉ số", "Figure") }
  var printedColumn: String { pick("Công bố", "Published") }
  var countedColumn: String { pick("ntm tính", "Computed") }
  var printedShareColumn: String { pick("% CB", "% publ.") }
  var countedShareColumn: String { pick("% tính", "% comp.") }
  var countedDayColumn: String { pick("Tính cho", "Comp. for") }
  var notOfDayColumn: String { pick("Chưa BC", "No rep.") }
  var notPrinted: String { pick("chưa thấy", "not found") }
  var noPublished: String {
    pick("Chưa có số công bố nào cho nơi này", "No published figure for this place")
  }

  /// What a figure counts: the store's own name for it, else that of the rule, else the word of the
  /// file.
  package func name(
    of figure: ComparedFigure,
    _ names: FigureNames,
    set: CriteriaSet,
    tags: [CommuneTag]
  ) -> String {
    if let own = names.name(of: figure.figure.indicator) { return pick(own) }
    return figure.rule.map { name(of: $0, set: set, tags: tags) } ?? figure.figure.indicator
  }

  private func name(of rule: FigureRule, set: CriteriaSet, tags: [CommuneTag]) -> String {
    switch rule {
    case .communesRecognised: pick("Xã đạt chuẩn", "Communes recognised")
    case .communesBelowLine:
      pick("Xã dưới \(set.line) tiêu chí", "Communes below \(set.line) criteria")
    case .meanCriteria: pick("Tiêu chí bình quân/xã", "Criteria a commune")
    case .criterionMet(let number):
      pick("Xã đạt tiêu chí \(number)", "Communes with criterion \(number)")
    case .communesTagged(let code): tags.first { $0.code == code }.map { pick($0.name) } ?? code
    case .villagesSupported: pick("Thôn, bản được hỗ trợ", "Supported villages")
    case .communesListed: pick("Số xã trong danh mục", "Communes on the list")
    case .provincesComplete: pick("Tỉnh có 100% xã đạt", "Provinces with all communes")
    case .provincesWithRecognisedDistrict:
      pick("Tỉnh có huyện đạt", "Provinces with a district")
    case .districtUnitsRecognised: pick("Đơn vị cấp huyện đạt", "District units recognised")
    case .districtsWithRecognisedCommune: pick("Huyện có xã đạt", "Districts with a commune")
    case .districtUnitsListed: pick("Đơn vị cấp huyện, danh mục", "District units on the list")
    case .productsStandardised:
      pick("Sản phẩm OCOP từ \(leastStars) sao", "OCOP products of \(leastStars) stars up")
    case .productsOfFiveStars: pick("OCOP 5 sao/đề nghị", "Five stars of proposed")
    case .newEnterprises: pick("DN, HTX mới vào OCOP", "New firms in OCOP")
    case .cooperatives: pick("HTX nông nghiệp", "Cooperatives")
    case .cooperativesEffective: pick("HTX hiệu quả", "Effective cooperatives")
    }
  }

  /// The places of a figure; the code where one of them is on no list.
  package func places(of figure: ComparedFigure) -> String {
    guard !figure.places.isEmpty else { return figure.figure.unit }
    return figure.places.map { $0.level == .country ? countryName : self.name($0) }
      .joined(separator: " + ")
  }

  /// A printed value with its base: `5.177/≈8.895`; that nothing was found in print is said.
  func printed(_ row: ComparedFigure) -> String {
    guard row.isPrinted else { return notPrinted }
    let figure = row.figure
    guard let value = figure.value else { return signs.dash }
    let base = figure.total == nil && figure.impliedBase == nil ? "" : "/" + self.base(figure)
    return (figure.percent == nil ? mark(row) : "") + numerals.quantity(value) + base
  }

  /// A sign before a figure that is wrong by itself.
  func mark(_ figure: PublishedFigure) -> String { figure.isDoubtful ? "! " : "" }

  /// A sign before a figure that cannot be true, or is doubtful.
  func mark(_ row: ComparedFigure) -> String { row.isDoubtful ? "! " : "" }

  /// What the records come to, with its base, marked where that is another figure; or in few words why
  /// they do not tell it.
  func counted(_ row: ComparedFigure) -> CellText {
    switch row.own {
    case .counted(let counted):
      row.differences.isEmpty
        ? CellText(amount(counted), .strong) : CellText(differs + amount(counted), .warning)
    case .missing(let reason): CellText(short(reason), .muted)
    }
  }

  private func amount(_ counted: CountedFigure) -> String {
    switch counted.amount {
    case .count(let count): numerals.whole(count)
    case .share(let share): fraction(share)
    case .mean(let mean): "\(numerals.mean(mean)) (\(numerals.whole(mean.count)))"
    }
  }

  /// The share of what the records come to, without its sign; empty for what has no base.
  func countedShare(_ own: ComparedFigure.Own) -> String {
    guard case .counted(let counted) = own, case .share(let share) = counted.amount else {
      return ""
    }
    return numerals.percent(share)
  }

  private func short(_ reason: ComparedFigure.Reason) -> String {
    switch reason {
    case .notRecorded: pick("sổ không ghi", "not recorded")
    case .before(let first): pick("sổ từ ", "from ") + numerals.month(first)
    case .after(let last): pick("sổ đến ", "up to ") + numerals.month(last)
    case .noReports: pick("chưa có báo cáo", "no reports")
    case .unknownPlace: pick("nơi không rõ", "unknown place")
    case .nothingThere: pick("chưa có số", "no records")
    case .unknownByList: pick("chưa rõ", "unknown")
    case .noProductList, .noOrganisationList: pick("chưa có d.sách", "no list")
    case .notComparable: pick("không so được", "no share")
    }
  }

  /// Why the records do not tell a figure, in a sentence.
  package func sentence(_ reason: ComparedFigure.Reason) -> String {
    switch reason {
    case .notRecorded:
      pick("tệp số liệu không ghi chỉ số này", "the store has no records of it")
    case .before(let first):
      pick(
        "số liệu trong tệp bắt đầu từ \(numerals.day(first))",
        "the records begin on \(numerals.day(first))"
      )
    case .after(let last):
      pick(
        "số liệu trong tệp mới đến \(numerals.day(last))",
        "the records end on \(numerals.day(last))"
      )
    case .noReports: pick("tệp chưa có báo cáo nào", "the store has no reports yet")
    case .unknownPlace:
      pick("nơi này không có trong danh mục đơn vị", "the place is on no unit list")
    case .nothingThere:
      pick("chưa có hồ sơ nào về chỉ số này cho ngày đó", "nothing is recorded of it for that day")
    case .unknownByList:
      pick("chưa rõ theo danh mục đơn vị đang xem", "unknown by the unit list shown")
    case .noProductList:
      pick("chưa nhận được danh sách sản phẩm nào", "no list of products has come in")
    case .noOrganisationList:
      pick(
        "chưa nhận được danh sách HTX, doanh nghiệp nào",
        "no list of cooperatives and enterprises has come in"
      )
    case .notComparable:
      pick("chỉ in tỷ lệ, mà sổ chỉ có số đếm", "a share was printed, and the records have a count")
    }
  }

  /// Both figures of a row in full, each with its day and base.
  func detail(of row: ComparedFigure) -> String {
    let own =
      switch row.own {
      case .missing(let reason): pick("ntm không tính: ", "not computed: ") + sentence(reason)
      case .counted(let counted): detail(of: counted)
      }
    let why = why(row)
    let mark = row.differences.isEmpty ? "" : differs
    // A narrow table has no room for the day.
    let day = pick("số công bố ngày ", "published for ") + numerals.day(row.figure.day)
    return [
      row.isPrinted ? doubt(row.figure, within: row.bound) : "", why.isEmpty ? "" : mark + why,
      row.isPrinted ? day : "", own, row.figure.source, pick(row.figure.note),
    ]
    .filter { !$0.isEmpty }.joined(separator: " \(signs.middot) ")
  }

  private func detail(of counted: CountedFigure) -> String {
    let figures =
      switch counted.amount {
      case .count(let count): numerals.whole(count)
      case .share(let share): "\(fraction(share)) (\(numerals.percent(share))%)"
      case .mean(let mean):
        pick(
          "\(numerals.mean(mean)) trên \(numerals.whole(mean.count)) xã có báo cáo",
          "\(numerals.mean(mean)) of \(numerals.whole(mean.count)) communes with a report"
        )
      }
    let open = notOfDay(counted.unreported).map { ", " + $0 } ?? ""
    return pick("tính ra ", "computed ") + figures + pick(" ngày ", " for ")
      + numerals.day(counted.day) + open
  }

  /// How many communes stand with figures of an earlier day, or with none; `nil` when none does.
  func notOfDay(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return pick(
      "\(numerals.whole(count)) xã chưa báo cáo kỳ này",
      "\(numerals.whole(count)) communes without a report of that date"
    )
  }

  /// What stands above the table: how many there are, and what comes of holding them against the
  /// records; the three add up to all.
  func counted(_ sheet: PublishedSheet) -> String {
    let (printed, agreeing) = (numerals.whole(sheet.printed), numerals.whole(sheet.agreeing))
    let (differing, rest) = (numerals.whole(sheet.differing), numerals.whole(sheet.notCompared))
    return pick(
      "\(printed) số công bố: \(agreeing) khớp, \(differing) khác, \(rest) không so được",
      "\(printed) published figures: \(agreeing) agree, \(differing) differ, "
        + "\(rest) cannot be compared"
    )
  }

  /// That some figures are doubtful; `nil` when none is.
  func doubtful(_ sheet: PublishedSheet) -> String? {
    guard sheet.doubtful > 0 else { return nil }
    let count = numerals.whole(sheet.doubtful)
    return pick(
      "! \(count) số công bố đáng ngờ",
      "! \(count) published \(sheet.doubtful == 1 ? "figure is" : "figures are") doubtful"
    )
  }

  // MARK: - A printed share beside the computed one

  /// The base of a published figure: as printed, else the one its share implies, marked as such.
  func base(_ figure: PublishedFigure) -> String {
    if let total = figure.total { return numerals.quantity(total) }
    guard let implied = figure.impliedBase else { return signs.dash }
    return about + numerals.whole(implied)
  }

  /// A printed share beside the computed one of a day, each with its base: `công bố 58,2%
  /// (5.177/≈8.895) ngày 31/05/2020 · tính ra 58,2% (4.829/8.297)`; how much older it is, is said,
  /// and what is wrong with it.
  func published(
    _ figure: PublishedFigure,
    beside computed: Share,
    on day: Day
  ) -> String? {
    guard let share = figure.percent else { return nil }
    let counts = figure.value.map { " (\(numerals.quantity($0))/\(base(figure)))" } ?? ""
    let printed = numerals.quantity(share)
    let own = fraction(computed)
    let percent = numerals.percent(computed)
    let date = numerals.day(figure.day) + older(figure.day.days(until: day))
    let doubt = doubt(figure)
    let text = pick(
      "Xã đạt chuẩn: công bố \(printed)%\(counts) ngày \(date) "
        + "\(signs.middot) tính ra " + (computed.base > 0 ? "\(percent)% (\(own))" : "chưa rõ"),
      "Communes recognised: published \(printed)%\(counts) for \(date) "
        + "\(signs.middot) computed " + (computed.base > 0 ? "\(percent)% (\(own))" : "unknown")
    )
    return doubt.isEmpty ? text : doubt + " \(signs.middot) " + text
  }

  private func older(_ days: Int) -> String {
    guard days > 0 else { return "" }
    return pick(
      " (\(numerals.whole(days)) ngày trước)",
      " (\(numerals.whole(days)) \(days == 1 ? "day" : "days") before)"
    )
  }

  /// That a printed figure cannot be true, that its percentage is not the one of the count and the
  /// total beside it, or that it is over the unit list; else empty.
  func doubt(_ figure: PublishedFigure, within bound: FigureBound? = nil) -> String {
    if !figure.faults(within: bound).isEmpty {
      return pick("! số in không thể đúng", "! what is printed cannot be true")
    }
    if let excess = figure.excess(within: bound) {
      let (number, most) = (numerals.whole(excess.number), numerals.whole(excess.most))
      return pick(
        "! \(number) vượt danh mục đơn vị ngày đó (\(most))",
        "! \(number) is over the unit list of that day (\(most))"
      )
    }
    guard figure.agrees == false, let share = figure.share else {
      return figure.reason == .misprint ? "! " + text(.misprint) : ""
    }
    return pick(
      "! \(fraction(share)) là \(numerals.percent(share))%, không như số in",
      "! \(fraction(share)) is \(numerals.percent(share))%, not what is printed"
    )
  }
}
