internal import GRDB
package import NTMModel

extension Store {
  /// An empty form for a province.
  ///
  /// - Parameters:
  ///   - name: which form.
  ///   - province: its name or code; `nil` for the whole country.
  ///   - day: the day of the figures, which decides the criteria and the units; `nil` for the
  ///     latest ones.
  /// - Returns: the form; only assessments have rows, one for each unit that they are about.
  /// - Throws: what the store lacks or refuses.
  package func template(
    _ name: FormTemplate.Name,
    province: String?,
    day: Day?
  ) throws(TemplateFailure) -> FormTemplate {
    let result: Result<FormTemplate, TemplateFailure>
    do throws(StoreError) {
      result = try read { db in
        let maker = try TemplateMaker(db, day)
        do throws(TemplateFailure) {
          return .success(try maker.template(name, province: province))
        } catch {
          return .failure(error)
        }
      }
    } catch {
      throw .store(error)
    }
    return try result.get()
  }
}

/// Makes templates from what the store knows on a day.
private struct TemplateMaker {
  private let units: UnitTable
  private let sets: SetTable
  private let sectors: [String]
  /// The states that tasks can be in; where the store lists none, those that they are in.
  private let states: [String]
  /// What communes are classified by, in words.
  private let tags: [String]
  private let rules: ProductRules
  /// The titles that units can be recognised for on the day.
  private let titles: [String]
  /// The kinds of models that can begin on the day.
  private let modelKinds: [String]
  /// The day of the figures, when somebody gave one.
  private let day: Day?
  /// The day that decides about units and criteria: that one, or else the latest that the store
  /// knows anything of.
  private let decidingDay: Day

  init(_ db: Database, _ day: Day?) throws {
    self.day = day
    units = try UnitTable(db)
    sets = try SetTable(db)
    var sectors: [String] = []
    let command = try PreparedStatement(db, "SELECT name_vi FROM sector ORDER BY position")
    while try command.next() { sectors.append(command.text(0)) }
    self.sectors = sectors
    tags = try Shelf.tags(in: db).map(\.name.vi)
    let listed = try TaskStates.words(in: db)
    states =
      listed.isEmpty
      ? try String.fetchAll(
        db,
        sql: "SELECT state FROM task WHERE state <> '' GROUP BY state ORDER BY state"
      ) : listed
    let latest = try Int32.fetchOne(
      db,
      sql: "SELECT coalesce((SELECT max(day) FROM reporting_day), max(valid_from), 0) FROM unit"
    )
    decidingDay = day ?? Day(number: latest ?? 0)
    let deciding = decidingDay
    modelKinds = try ModelKind.all(in: db).filter { $0.valid.contains(deciding) }.map(\.word)
    titles = Titles.names(
      try TitleTable.all(in: db).rows.filter { $0.valid.contains(deciding) }
    ).map(\.vi)
    rules = try ProgrammeSettings(in: db).productRules(on: decidingDay)
  }

  func template(
    _ name: FormTemplate.Name,
    province: String?
  ) throws(TemplateFailure) -> FormTemplate {
    var within: Int?
    if let province { within = try find(province) }
    let rows = name.ownLevel.map { units(of: $0, below: within) } ?? rows(below: within)
    return FormTemplate(
      name: name,
      columns: try columns(of: name),
      rows: name.isOfUnits ? rows : [],
      day: name.isOfUnits ? day : nil,
      province: name == .tasks || name.isOfFacts ? nil : within.map(unit),
      communes: name.isOfUnits || name == .tasks || name.isOfFacts || within == nil ? [] : rows
    )
  }

  private func columns(of name: FormTemplate.Name) throws(TemplateFailure) -> [FormTemplate.Column]
  {
    let form = name.form
    if name == .assessments {
      guard let set = sets.set(on: decidingDay)?.set, !set.criteria.isEmpty else {
        throw .noCriteriaSet
      }
      return assessmentColumns(set)
    }
    if let level = name.ownLevel {
      guard let set = ownSet(of: level), !set.criteria.isEmpty else { throw .noOwnSet(of: level) }
      let places =
        level == .province ? ["Mã tỉnh", "Tên tỉnh"] : ["Mã huyện", "Tên huyện", "Tên tỉnh"]
      return places.map { column($0, name) } + states(of: set)
    }
    if name.isOfFacts { return factColumns(form) }
    let left = [
      "Mã huyện", "Mã tỉnh", "Tên tỉnh", "source", "title_en", "programme", "short_vi",
      "short_en", "scheme_vi", "scheme_en", "model_kind", "note_en",
    ]
    return form.headings.filter { !left.contains($0) }.map { column($0, name) }
  }

  /// The columns under the names by which the program keeps them, all of them.
  private func factColumns(_ form: Form) -> [FormTemplate.Column] {
    form.columns.map { column in
      FormTemplate.Column(
        heading: column.heading,
        name: Bilingual("", ""),
        kind: FactCell.kind(of: column.heading, in: form),
        width: max(12, min(40, column.heading.count + 4))
      )
    }
  }

  private func assessmentColumns(_ set: CriteriaSet) -> [FormTemplate.Column] {
    // What communes lie in: provinces, where the day has no districts.
    let above = hasDistricts ? "Tên huyện" : "Tên tỉnh"
    let places = ["Mã xã", "Tên xã", above].map { column($0, .assessments) }
    let measures = set.measures.map { measure in
      let indicator = set.indicators[measure.indicator]
      let isNumber = indicator.kind == .percent || indicator.kind == .number
      return FormTemplate.Column(
        heading: "CT" + indicator.code + (measure.part == 0 ? "" : "b"),
        name: indicator.names.indices.contains(measure.part)
          ? indicator.names[measure.part] : indicator.names.first ?? Bilingual("", ""),
        kind: isNumber ? .number : .choice(["Đ", "K"]),
        width: 16
      )
    }
    return places + states(of: set) + measures
  }

  private func states(of set: CriteriaSet) -> [FormTemplate.Column] {
    set.criteria.map { criterion in
      FormTemplate.Column(
        heading: "TC\(criterion.number)",
        name: criterion.short,
        kind: .choice(["Đ", "K", "R"]),
        width: 8
      )
    }
  }

  /// The set that units of a level have of their own in force on the day; of several the first one.
  private func ownSet(of level: Level) -> CriteriaSet? {
    sets.own(of: level).first { $0.set.valid.contains(decidingDay) }?.set
  }

  /// Code and name of every unit that has criteria of its own on the day, with the province of a
  /// district.
  private func units(of level: Level, below place: Int?) -> [[String]] {
    guard let set = ownSet(of: level) else { return [] }
    return units.entries.indices.compactMap { index in
      let entry = units.entries[index]
      guard set.isFor(unit(index)), entry.from <= decidingDay.number,
        decidingDay.number < entry.until,
        place.map({ $0 <= index && index <= units.entries[$0].last }) ?? true
      else { return nil }
      let own = [units.code(index), fullName(index)]
      guard level == .district else { return own }
      return own + [entry.province >= 0 ? fullName(entry.province) : ""]
    }
  }

  private func column(_ heading: String, _ name: FormTemplate.Name) -> FormTemplate.Column {
    // Facts have English names of their own.
    let shown = name.form.isFact ? ColumnNames.shown(heading, in: name.form) : heading
    return FormTemplate.Column(
      heading: shown,
      name: Bilingual("", ""),
      kind: kind(of: heading),
      width: max(12, min(40, shown.count + (shown.hasPrefix("Tên") ? 16 : 2)))
    )
  }

  private func kind(of heading: String) -> FormTemplate.Kind {
    switch heading {
    case "Danh hiệu": choice(titles)
    case "Ngành hàng": .choice(sectors)
    case "state": choice(states)
    case "Diện": choice(tags)
    case "Sao": .choice(["1", "2", "3", "4", "5"])
    case "Loại": .choice(Organisation.Kind.allCases.map(\.rawValue))
    case "Loại mô hình": choice(modelKinds)
    case "Loại chủ thể": choice(rules.ownerKinds)
    case "Cấp hội đồng": choice(rules.councils.map(\.level))
    case "Điểm", "Điểm A", "Điểm B", "Điểm C", "Năm công nhận", "Số hộ", "Số thành viên",
      "Tổng số thôn", "Số thôn được hỗ trợ", "Số thôn đạt":
      .number
    case "deadline", "date", "Hiệu lực đến", "Hiệu quả từ", "Hiệu quả đến", "Tham gia OCOP từ": .day
    default: heading.hasPrefix("Ngày") ? .day : .text
    }
  }

  /// One of the words that the store lists; any text where it lists none.
  private func choice(_ words: [String]) -> FormTemplate.Kind {
    words.isEmpty ? .text : .choice(words)
  }

  /// Whether there are district-level units on the day.
  private var hasDistricts: Bool {
    units.entries.contains { entry in
      entry.level == .district && entry.from <= decidingDay.number
        && decidingDay.number < entry.until
    }
  }

  /// Code, name and district, or province, of every commune that counts on the day.
  private func rows(below place: Int?) -> [[String]] {
    let day = decidingDay
    return units.entries.indices.compactMap { index in
      let entry = units.entries[index]
      guard entry.level == .commune, entry.isCounted, entry.from <= day.number,
        day.number < entry.until,
        place.map({ $0 <= index && index <= units.entries[$0].last }) ?? true
      else { return nil }
      let district = entry.parent >= 0 ? fullName(entry.parent) : ""
      return [units.code(index), fullName(index), district]
    }
  }

  private func fullName(_ index: Int) -> String {
    units.entries[index].type + " " + units.name(index)
  }

  private func find(_ text: String) throws(TemplateFailure) -> Int {
    let coded = units.find(text)
    if coded >= 0, units.entries[coded].level == .province { return coded }
    let found = units.names.find(text, of: .province, on: decidingDay, in: units)
    guard let first = found.first else { throw .unknownProvince(text) }
    guard found.count == 1 else {
      throw .ambiguousProvince(text, candidates: found.map(units.described))
    }
    return first
  }

  private func unit(_ index: Int) -> Unit {
    let entry = units.entries[index]
    return Unit(
      code: UnitCode(units.code(index)),
      level: entry.level,
      type: entry.type,
      name: units.name(index),
      isCounted: entry.isCounted,
      valid: Period(from: Day(number: entry.from), until: Day(number: entry.until))
    )
  }
}
