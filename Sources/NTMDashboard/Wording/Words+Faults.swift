package import NTMModel

/// What is wrong with records, and the contradictions that stand.
extension Words {
  var faultyTitle: String { pick("Hồ sơ cần xem lại", "Records to look at") }
  var noFaults: String { pick("Không thấy hồ sơ nào sai", "No record is wrong") }
  var recordKindColumn: String { pick("Loại", "Kind") }

  package func name(of kind: QualityRecord.Kind) -> String {
    switch kind {
    case .product: pick("Sản phẩm", "Product")
    case .organisation: pick("HTX/DN", "Organisation")
    case .model: pick("Mô hình", "Model")
    case .title: pick("Danh hiệu", "Title")
    case .paper: pick("Văn bản", "Paper")
    }
  }

  private func inText(_ kind: QualityRecord.Kind) -> String {
    switch kind {
    case .product: pick("sản phẩm", "products")
    case .organisation: pick("HTX/DN", "organisations")
    case .model: pick("mô hình", "models")
    case .title: pick("danh hiệu", "titles")
    case .paper: pick("văn bản", "papers")
    }
  }

  /// All that is wrong with a record.
  package func faults(of record: QualityRecord) -> String {
    record.faults.map { fault($0) }.joined(separator: "; ")
  }

  /// What is wrong with a record.
  package func fault(_ fault: RecordFault) -> String {
    switch fault {
    case .disordered(let earlier, let first, let later, let second):
      pick(
        "\(name(of: earlier)) \(numerals.day(first)), sau \(name(of: later)) \(numerals.day(second))",
        "\(name(of: earlier)) \(numerals.day(first)), after \(name(of: later)) "
          + numerals.day(second)
      )
    case .ahead(.signed, let day, let told):
      pick(
        "ký \(numerals.day(day)), sau ngày nhập \(numerals.day(told))",
        "signed \(numerals.day(day)), recorded \(numerals.day(told)) before it"
      )
    case .ahead(let what, let day, let list):
      pick(
        "\(name(of: what)) \(numerals.day(day)), sau ngày \(numerals.day(list)) của danh sách",
        "\(name(of: what)) \(numerals.day(day)), after its list of \(numerals.day(list))"
      )
    case .decidedBeforeYear(let day, let year):
      pick(
        "quyết định \(numerals.day(day)), trước năm công nhận \(year)",
        "decided \(numerals.day(day)), before the year recognised, \(year)"
      )
    case .undecided(false, false):
      pick("thiếu số và ngày quyết định", "no number and day of its decision")
    case .undecided(true, _): pick("thiếu ngày quyết định", "no day of its decision")
    case .undecided(false, true): pick("thiếu số quyết định", "no number of its decision")
    case .product(let fault): self.fault(fault)
    }
  }

  private func name(of day: RecordDay) -> String {
    switch day {
    case .issued: pick("cấp", "issued")
    case .revoked: pick("thu hồi", "withdrawn")
    case .founded: pick("thành lập", "founded")
    case .dissolved: pick("giải thể", "dissolved")
    case .effectiveFrom: pick("hiệu quả từ", "effective from")
    case .effectiveUntil: pick("hiệu quả đến", "effective until")
    case .joinedOCOP: pick("tham gia OCOP", "joined OCOP")
    case .started: pick("bắt đầu", "started")
    case .decided: pick("quyết định", "decided")
    case .signed: pick("ký", "signed")
    }
  }

  private func fault(_ fault: ProductFault) -> String {
    switch fault {
    case .certificateLong(let until, let months):
      pick(
        "hiệu lực đến \(numerals.day(until)), quá \(months) tháng",
        "valid until \(numerals.day(until)), over \(months) months"
      )
    case .partsDisagree(let points, let sum):
      pick(
        "điểm \(numerals.points(points)), A + B + C là \(numerals.points(sum))",
        "points \(numerals.points(points)), A + B + C are \(numerals.points(sum))"
      )
    case .unknownOwnerKind(let kind):
      pick("loại chủ thể “\(kind)” không có trong danh mục", "unknown kind of owner “\(kind)”")
    case .tooManyStars(let stars, by: let council):
      pick(
        "\(stars) sao, cấp \(council.level) xếp cao nhất \(council.mostStars)",
        "\(stars) stars, \(councilLevel(council.level)) gives \(council.mostStars) at most"
      )
    case .unknownCouncil(let level):
      pick("cấp hội đồng “\(level)” không có trong danh mục", "unknown level of council “\(level)”")
    }
  }

  /// The records to look at by kind, and how many titles lack their decision; `nil` for none.
  func faulty(_ sheet: QualitySheet) -> String? {
    let kinds = QualityRecord.Kind.allCases.compactMap { kind -> String? in
      let count = sheet.faulty(kind).count
      guard count > 0 else { return nil }
      let (number, name) = (numerals.whole(count), inText(kind))
      return pick("\(number) \(name)", "\(name) \(number)")
    }
    guard !kinds.isEmpty else { return nil }
    let open = sheet.undecided
    let titles = pick(
      " (\(numerals.whole(open)) thiếu số hoặc ngày quyết định)",
      " (\(numerals.whole(open)) without number or day of a decision)"
    )
    return pick("hồ sơ cần xem: ", "records to look at: ") + kinds.joined(separator: ", ")
      + (open > 0 ? titles : "")
  }

  /// The contradictions of a place, and in what they stand.
  package func contradictions(_ counts: ReportCounts) -> String {
    let all = counts.allContradictions
    guard all > 0 else { return pick("không thấy mâu thuẫn", "no contradictions") }
    let others = counts.others
    var parts: [String] = []
    func add(_ count: Int, _ vi: String, _ en: String) {
      if count > 0 { parts.append(numerals.whole(count) + pick(" ở \(vi)", " in \(en)")) }
    }
    let communes = numerals.whole(counts.contradicting)
    add(counts.contradictions, "\(communes) xã", "\(communes) communes")
    let districts = numerals.whole(others.districts)
    add(others.ofDistricts, "\(districts) huyện", "\(districts) districts")
    let provinces = numerals.whole(others.provinces)
    add(others.ofProvinces, "\(provinces) tỉnh", "\(provinces) provinces")
    for kind in QualityRecord.Kind.allCases {
      add(others.records[kind] ?? 0, inText(kind), inText(kind))
    }
    let list = parts.joined(separator: ", ")
    return pick(
      "\(numerals.whole(all)) mâu thuẫn: \(list)",
      "contradictions: \(numerals.whole(all)) (\(list))"
    )
  }
}
