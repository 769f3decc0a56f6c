package import NTMModel
import TerminalCanvas

/// What differs in the figures of two days.
extension Words {
  package var differencesTitle: String { pick("Số liệu khác nhau", "Figures that differ") }
  var differencesCrumb: String { pick("Khác nhau", "Differences") }

  /// Of which place and which two days a list is.
  func title(differencesIn place: String, _ since: Since?, asOf: Day) -> String {
    let days = since.map { " \(signs.middot) " + between($0, asOf) } ?? ""
    return "\(differencesTitle) \(signs.middot) \(place)" + days
  }

  /// `31/12/2019 → 31/05/2020`.
  private func between(_ since: Since, _ asOf: Day) -> String {
    numerals.day(since.day) + becomes + numerals.day(asOf)
  }

  /// `2.439 khác biệt ở 1.865 đơn vị`.
  func count(of sheet: DifferenceSheet) -> String {
    let count = numerals.whole(sheet.differences.count)
    let units = numerals.whole(sheet.tally.units)
    return pick("\(count) khác biệt ở \(units) đơn vị", "\(count) differences in \(units) units")
  }

  /// The two days whose figures count, and how to go by when anything was written.
  func days(_ since: Since, asOf: Day) -> String {
    let days = between(since, asOf)
    let key = label([.character("f")])
    return pick(
      "Theo số liệu kỳ \(days) · \(key): theo lúc ghi",
      "By the figures of \(days) · \(key): by when written"
    )
  }

  /// Why a list of differences is empty; `nil` where it is held against a day.
  func noDifferences(_ snapshot: Snapshot) -> String? {
    if snapshot.since?.meeting != nil {
      return pick(
        "So với cuộc họp: nhật ký kể từng giá trị (\(label([.character("f")]))); chọn một kỳ bằng "
          + "\(label([.character("S")])) để so số liệu hai kỳ",
        "Against a meeting the journal tells each value (\(label([.character("f")]))); choose a "
          + "reporting date with \(label([.character("S")])) for the figures of two dates"
      )
    }
    guard snapshot.since == nil else { return nil }
    guard snapshot.question.since == nil else { return noSuchBaseline(snapshot) }
    return pick(
      "Chưa chọn kỳ để so: \(label([.character("S")]))",
      "No date to hold the figures against was chosen: \(label([.character("S")]))"
    )
  }

  var sameOnBothDays: String {
    pick("Số liệu hai kỳ không khác gì nhau", "The figures of both dates are the same")
  }
  var onlyBetweenDays: String {
    pick(
      "chỉ trong F7 và khi so với một kỳ báo cáo; chọn kỳ bằng S",
      "only in F7, with a reporting date to hold figures against; S chooses one"
    )
  }

  // MARK: - Counts

  /// What was gained and lost of each kind, those without any left out.
  func counts(_ sheet: DifferenceSheet) -> [String] {
    var parts = DifferenceTally.Kind.allCases.compactMap { kind -> String? in
      guard let count = sheet.count(kind), count.gross > 0 else { return nil }
      return name(kind) + " " + signed(count)
    }
    if sheet.tally.firstTold > 0 {
      let count = numerals.whole(sheet.tally.firstTold)
      parts.append(
        pick("báo cáo lần đầu \(count), không tính", "first reported \(count), not counted")
      )
    }
    if sheet.tally.lastTold > 0 {
      let count = numerals.whole(sheet.tally.lastTold)
      parts.append(
        pick("nay chưa báo cáo \(count), không tính", "no longer reported \(count), not counted")
      )
    }
    return parts
  }

  /// `+2.174 (thêm 2.300, bớt 126)`; the net alone where nothing went the other way.
  private func signed(_ count: DifferenceTally.Count) -> String {
    let net = count.net == 0 ? "0" : signed(count.net)
    guard count.gained > 0, count.lost > 0 else { return net }
    let (gained, lost) = (numerals.whole(count.gained), numerals.whole(count.lost))
    return net + pick(" (thêm \(gained), bớt \(lost))", " (\(gained) more, \(lost) fewer)")
  }

  /// Kinds that nobody can compare; `nil` where there are none.
  func unknown(_ sheet: DifferenceSheet) -> String? {
    guard !sheet.unknown.isEmpty else { return nil }
    let names = DifferenceTally.Kind.allCases.filter(sheet.unknown.contains).map(name)
    return pick("không so được: ", "cannot be compared: ") + names.joined(separator: ", ")
  }

  /// What is counted, in small letters.
  package func name(_ kind: DifferenceTally.Kind) -> String {
    switch kind {
    case .criteria: pick("tiêu chí", "criteria")
    case .indicators: pick("chỉ tiêu", "indicators")
    case .communes: pick("xã đạt chuẩn", "communes recognised")
    case .advanced: pick("xã trên chuẩn", "communes above the first title")
    case .below: pick("xã dưới mức", "communes below the line")
    case .districts: pick("huyện đạt chuẩn", "districts recognised")
    case .provinces: pick("tỉnh được công nhận", "provinces recognised")
    case .ownCriteria: pick("tiêu chí huyện, tỉnh", "own criteria of districts, provinces")
    case .products: pick("OCOP còn hiệu lực", "OCOP products in force")
    case .standardised: pick("OCOP đạt chuẩn", "OCOP standardised")
    case .cooperatives: pick("HTX", "cooperatives")
    case .effective: pick("HTX hiệu quả", "cooperatives effective")
    case .newcomers: pick("mới vào OCOP", "new in OCOP")
    case .models: pick("mô hình", "models")
    }
  }

  // MARK: - Rows

  /// What differs: `TC 5 Trường học`, `OCOP Chè Shan`; own criteria by the sets of districts and provinces.
  package func what(
    _ difference: Difference,
    of set: CriteriaSet,
    ownSets: [CriteriaSet]
  ) -> String {
    switch difference.what {
    case .criterion(let number, then: _, now: _):
      let criterion = difference.criterion(of: set, ownSets: ownSets)
      return field(.criterion(number)) + (criterion.map { " " + pick($0.short) } ?? "")
    case .indicator(let position, then: _, now: _):
      let code = set.indicators.indices.contains(position) ? set.indicators[position].code : ""
      return pick("CT \(code)", "indicator \(code)")
    case .figures: return pick("báo cáo đầu", "first report")
    case .standing: return pick("mức \(set.line) tiêu chí", "line of \(set.line)")
    case .titles: return pick("danh hiệu", "title")
    case .product(let record, then: _, now: _): return "OCOP " + record.name
    case .organisation(let record, then: _, now: _): return record.name
    case .newcomer(let record, then: _, now: _):
      return pick("vào OCOP: ", "in OCOP: ") + record.name
    case .model(let record, then: _, now: _): return pick("mô hình: ", "model: ") + record.name
    }
  }

  /// What it was and what it is.
  package func ends(_ difference: Difference, of set: CriteriaSet) -> (then: String, now: String) {
    switch difference.what {
    case .criterion(_, let then, let now): (state(then), state(now))
    case .indicator(let position, let then, let now):
      (measured(then, position, of: set), measured(now, position, of: set))
    case .figures(let then, let now): (reported(then), reported(now))
    case .standing(let then, let now): (standing(then), standing(now))
    case .titles(let then, let now, _): (held(then), held(now))
    case .product(_, let then, let now): (product(then), product(now))
    case .organisation(_, let then, let now): (cooperative(then), cooperative(now))
    case .newcomer(_, let then, let now): (newcomer(then), newcomer(now))
    case .model(_, let then, let now): (model(then), model(now))
    }
  }

  private func measured(
    _ end: Difference.Measured,
    _ position: Int,
    of set: CriteriaSet
  ) -> String {
    guard set.indicators.indices.contains(position) else { return signs.dash }
    return verdict(end.verdict).text + " " + values(end.values, of: set.indicators[position])
  }

  private func reported(_ met: Int?) -> String {
    met.map { pick("đạt \(numerals.whole($0))", "\(numerals.whole($0)) met") } ?? state(.noReport)
  }

  private func standing(_ standing: LineStanding) -> String {
    switch standing {
    case .below: pick("dưới mức", "below")
    case .notBelow: pick("không dưới", "not below")
    case .undetermined: pick("chưa xác định", "undetermined")
    }
  }

  private func held(_ titles: [Standard]) -> String {
    titles.isEmpty ? pick("chưa có", "none") : titles.map(name).joined(separator: ", ")
  }

  private func product(_ product: ProductThen?) -> String {
    guard let product else { return absent }
    return String(repeating: "*", count: product.stars) + " "
      + certificate(product.certificate).text
  }

  private func cooperative(_ state: CooperativeState?) -> String {
    state.map { self.state($0).text } ?? absent
  }

  private func newcomer(_ isNew: Bool) -> String {
    isNew ? pick("mới vào", "newly in") : absent
  }

  private func model(_ exists: Bool) -> String {
    exists ? pick("đang có", "exists") : absent
  }

  private var absent: String { pick("không có", "not there") }

  /// A difference in one sentence, for the status line.
  func sentence(
    _ difference: Difference,
    of set: CriteriaSet,
    ownSets: [CriteriaSet]
  ) -> String {
    let ends = ends(difference, of: set)
    return placeLine(difference.place) + " \(signs.middot) "
      + fullName(difference, of: set, ownSets: ownSets) + ": " + ends.then + becomes + ends.now
  }

  /// What differs with its name in full.
  private func fullName(
    _ difference: Difference,
    of set: CriteriaSet,
    ownSets: [CriteriaSet]
  ) -> String {
    if let criterion = difference.criterion(of: set, ownSets: ownSets) {
      return figureName(of: criterion)
    }
    if case .indicator(let position, then: _, now: _) = difference.what,
      set.indicators.indices.contains(position)
    {
      let names = set.indicators[position].names.map { pick($0) }
      return what(difference, of: set, ownSets: ownSets) + " " + names.joined(separator: " & ")
    }
    return what(difference, of: set, ownSets: ownSets)
  }
}
