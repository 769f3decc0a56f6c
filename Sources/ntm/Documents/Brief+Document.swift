import NTMDashboard
import NTMModel

extension Brief {
  /// The sheet in words.
  func document(_ language: Language) -> Document {
    let words = BriefWords(
      language: language,
      set: snapshot.set,
      titles: snapshot.facts.titles,
      day: snapshot.asOf
    )
    var remarks = [words.asOf(snapshot.asOf)]
    if let earlier = snapshot.earlier { remarks.append(words.stood(earlier)) }
    if let recast = snapshot.recast { remarks.append(words.byUnitList(recast)) }
    if let whatIf = snapshot.whatIf { remarks.append(words.assumed(whatIf, asOf: snapshot.asOf)) }
    if let notice = snapshot.facts.notice { remarks[0] += " · " + language.pick(notice) }
    return Document(
      language: language.rawValue,
      title: words.title(place.unit),
      remarks: remarks,
      blocks: targets(words) + moves(words) + communes(words) + people(words) + reports(words)
        + rest(words)
    )
  }

  private func targets(_ words: BriefWords) -> [Document.Block] {
    let rows = paces.map { sheet in
      let forecast = sheet.total.forecast
      return [
        sheet.target.id + " " + words.words.name(of: sheet.target),
        words.now(forecast),
      ] + (since == nil ? [] : [words.number(sheet.total.move?.count, signed: true)]) + [
        words.number(forecast.change, signed: true),
        forecast.goal.map { words.goal($0, sheet.target) } ?? "–",
        words.number(forecast.projected?.likely), words.outlook(sheet.total),
      ]
    }
    return [
      .heading(words.targets(snapshot.facts.years)),
      .table(
        Document.Table(
          headings: [
            words.pick("Mục tiêu", "Target"), words.pick("Hiện có", "Now"),
          ] + (since.map { [words.moved(since: $0)] } ?? []) + [
            words.gained(isOfYears: snapshot.facts.isOfYears), words.pick("Đích", "Goal"),
            words.pick("Dự kiến", "Projected"), words.pick("Kết luận", "Outlook"),
          ],
          rows: rows,
          right: since == nil ? [1, 2, 3, 4] : [1, 2, 3, 4, 5]
        )
      ),
    ] + impliedGoals.map { .line(words.impliedGoals($0)) }
  }

  /// The targets whose goal nobody has given the place; empty where there are none.
  private var impliedGoals: [[Target]] {
    let targets = paces.filter { sheet in
      sheet.total.forecast.goal != nil && sheet.target.impliesGoals(at: place.unit.level)
    }
    return targets.isEmpty ? [] : [targets.map(\.target)]
  }

  private func communes(_ words: BriefWords) -> [Document.Block] {
    let sums = place.rollUp
    let hasDistricts = snapshot.levels.contains(.district)
    var blocks: [Document.Block] = [
      .heading(
        hasDistricts
          ? words.pick("Xã, huyện", "Communes, districts") : words.pick("Xã", "Communes")
      ),
      .line(words.standards(sums)), .line(words.bands(sums)),
    ]
    if hasDistricts { blocks.append(.line(words.districts(sums))) }
    blocks += ownCriteria(words)
    guard sums.known(true, .communes) != nil else {
      blocks.append(.line(words.belowUnknown(snapshot.set.line)))
      return blocks
    }
    let line = words.pick(
      "\(words.words.belowTitle(snapshot.set)): \(words.count(below.count)) xã",
      "\(words.words.belowTitle(snapshot.set)): \(words.count(below.count)) communes"
    )
    let open =
      undetermined > 0
      ? words.pick(", \(undetermined) chưa xác định", ", \(undetermined) undetermined") : ""
    blocks.append(.line(line + open + words.list(below) { words.lowest($0) }))
    blocks.append(
      .line(
        words.pick("Gần đích: ", "Nearest: ") + words.count(nearest.communes.count)
          + words.pick(" xã thiếu nhiều nhất 2 tiêu chí", " communes at most 2 criteria short")
          + words.list(nearest.communes) { words.near($0) }
      )
    )
    if let district = nearest.districts.first {
      let own = titles.districts.first { $0.unit.code == district.unit.code }?.criteria
      blocks.append(.line(words.nearestDistrict(district, own)))
    }
    return blocks
  }

  /// Products and cooperatives.
  private func people(_ words: BriefWords) -> [Document.Block] {
    let sums = place.rollUp
    let areKnown = sums.known(true, .records) != nil
    let isListed = sums.known(true, .organisations) != nil
    return [
      .heading(words.pick("OCOP, hợp tác xã", "OCOP, cooperatives")),
      .line(
        areKnown
          ? words.products(products.total, owners: products.owners) : words.productsUnknown
      ),
      .line(
        areKnown
          ? isListed ? words.cooperatives(cooperatives) : words.cooperativesUnlisted
          : words.cooperativesUnknown
      ),
    ]
  }

  private func reports(_ words: BriefWords) -> [Document.Block] {
    let counts = quality.total.counts
    guard place.rollUp.known(true, .communes) != nil else {
      return [.heading(words.pick("Số liệu", "Figures")), .line(words.reportsUnknown)]
    }
    let missing = quality.communes.filter { $0.unit.level == .commune && !isReported($0) }
    return [
      .heading(words.pick("Số liệu", "Figures")),
      .line(
        words.reported(counts, on: quality.day)
          + words.list(missing) {
            [$0.unit.name, $0.district].filter { !$0.isEmpty }.joined(separator: ", ")
          }
      ),
    ]
      + quality.ownLevels.compactMap { quality.total.own($0) }.map { own in
        let silent = quality.communes.filter {
          $0.unit.level == own.level && $0.isExpected && !isReported($0)
        }
        // Of the one province its name says nothing more.
        let names = own.level == .district ? words.list(silent) { $0.unit.name } : ""
        return .line(words.reported(own) + names)
      } + [.line(words.contradictions(counts))]
  }

  /// What the province and its districts have reached of their own criteria; nothing where no set is
  /// for them.
  private func ownCriteria(_ words: BriefWords) -> [Document.Block] {
    let own = titles.provinces.first { $0.unit.code == place.unit.code }?.criteria
    let sets = titles.criteriaSets.map(\.set)
    let province = own.map { criteria in
      words.ownCriteria(criteria, of: sets.first { $0.code == criteria.set })
    }
    let districts = titles.unknown.contains(.districts) ? [] : titles.districts
    let held = districts.filter { $0.criteria != nil }
    return [province, held.isEmpty ? nil : words.ownCriteria(of: held)].compactMap(\.self)
      .map { .line($0) }
  }

  private func isReported(_ commune: QualityCommune) -> Bool {
    commune.report.assessedOn == quality.day
  }

  private func rest(_ words: BriefWords) -> [Document.Block] {
    var blocks: [Document.Block] = []
    if !tasks.isEmpty {
      blocks.append(.heading(words.pick("Nhiệm vụ có nêu tên", "Tasks that name it")))
      blocks += tasks.prefix(Brief.named).map { .line(words.task($0)) }
    }
    if !followUps.isEmpty {
      blocks.append(.heading(words.followUps))
      blocks += followUps.prefix(Brief.named).map { .line(words.followUp($0, on: snapshot.today)) }
      if followUps.count > Brief.named {
        blocks.append(.line(words.more(followUps.count - Brief.named)))
      }
    }
    return blocks
  }
}
