/// Writes the decisions that recognise communes and district-level units.
struct Recognitions {
  static let heading =
    "Mã đơn vị;Tên đơn vị;Danh hiệu;Số quyết định;Ngày quyết định;Năm công nhận;Ngày thu hồi;Nguồn"

  private static let invented = "minh họa"
  /// Communes of Hà Nội among the advanced ones, and all of them (published 03/2020, 10/2019).
  private static let advancedOfCapital = 11
  private static let advanced = 63
  private static let models = 8

  private let plan: Plan
  private let scale: Int

  init(_ plan: Plan, scale: Int) {
    self.plan = plan
    self.scale = scale
  }

  func write(to path: String) throws {
    let output = try Series(path, heading: Recognitions.heading)
    for entry in plan.districtRecognitions.sorted(by: { $0.district < $1.district }) {
      try output.row(row(of: entry))
    }
    let advanced = chooseAdvanced()
    let models = Set(
      advanced.sorted { level($0) == level($1) ? $0 < $1 : level($0) > level($1) }
        .prefix(Recognitions.models)
    )
    for index in plan.facts.communes.indices where plan.facts.communes[index].isRural {
      guard plan.steps[index] != Plan.never else { continue }
      for copy in 0..<scale {
        let code = Reports.code(plan.facts.communes[index].code, copy: copy)
        let name = Reports.name(plan.facts.communes[index].name, copy: copy)
        let day = day(of: index, code: code)
        try output.row(row(code, name, "đạt chuẩn", day))
        guard copy == 0, advanced.contains(index) else { continue }
        var rng = Rng(seed: Rng.seed(code.utf8, salt: 22))
        let later = Day.between(Day(2019, 1, 15), Day(2019, 10, 10), &rng)
        try output.row(row(code, name, "nâng cao", later))
        if models.contains(index) {
          try output.row(
            row(code, name, "kiểu mẫu", Day.between(Day(2020, 1, 20), Day(2020, 5, 20), &rng))
          )
        }
      }
    }
    if let district = withdrawnDistrict() {
      try output.row(district)
    }
    for (index, first, last) in withdrawn() {
      let commune = plan.facts.communes[index]
      try output.row(row(commune.code, commune.name, "đạt chuẩn", first, until: last))
    }
    try output.finish()
  }

  /// The row of a commune that decides on `day`.
  func row(_ code: String, _ name: String, _ title: String, _ day: Day, until: Day? = nil)
    -> [String]
  {
    let number = 100 + Rng.scale(Rng.seed((code + title).utf8, salt: 23), below: 3900)
    let parts = day.civil
    let year = parts.month <= 2 ? parts.year - 1 : parts.year
    return [
      code, name, title, "\(number)/QĐ-UBND", day.vietnamese, String(year),
      until?.vietnamese ?? "", Recognitions.invented,
    ]
  }

  private func row(of entry: Plan.DistrictRecognition) -> [String] {
    let district = plan.facts.districts[entry.district]
    let year = String(entry.day.civil.year)
    if let known = entry.known {
      // A source that gives the year leaves the day open; one that says "đến" has an invented day.
      let isInvented = known.when.hasPrefix("đến ")
      return [
        district.code, district.name, known.title, known.decision,
        isInvented ? entry.day.vietnamese : "", year, "",
        "\(known.source) [\(known.when)]" + (isInvented ? "; ngày minh họa" : ""),
      ]
    }
    let number = 200 + Rng.scale(Rng.seed(district.code.utf8, salt: 24), below: 1700)
    return [
      district.code, district.name,
      district.type == "Huyện" ? "đạt chuẩn" : "hoàn thành nhiệm vụ", "\(number)/QĐ-TTg",
      entry.day.vietnamese, year, "", Recognitions.invented,
    ]
  }

  private func level(_ index: Int) -> Int { plan.levels[index] }

  /// A day between two report dates, before its district's decision where there is one.
  private func day(of index: Int, code: String) -> Day {
    let step = plan.steps[index]
    var rng = Rng(seed: Rng.seed(code.utf8, salt: 21))
    var last = Facts.days[step] + (-2)
    if let district = plan.districtDays[plan.facts.communes[index].district] {
      last = min(last, district.day + (-20))
    }
    let first = step == 0 ? min(Day(2014, 6, 1), last + (-500)) : Facts.days[step - 1] + 2
    return Day.between(first, last, &rng)
  }

  private func chooseAdvanced() -> Set<Int> {
    let early = plan.facts.communes.indices.filter { plan.steps[$0] == 0 }
      .sorted { level($0) == level($1) ? $0 < $1 : level($0) > level($1) }
    let capital = early.filter { code($0) == "01" }.prefix(Recognitions.advancedOfCapital)
    // At most five a province, so that they do not all stand in one.
    var counts: [Int: Int] = [:]
    let others = early.filter { index in
      guard code(index) != "01" else { return false }
      counts[plan.facts.communes[index].province, default: 0] += 1
      return counts[plan.facts.communes[index].province, default: 0] <= 5
    }
    return Set(capital + others.prefix(Recognitions.advanced - capital.count))
  }

  private func code(_ index: Int) -> String {
    plan.facts.provinces[plan.facts.communes[index].province].code
  }

  /// A huyện that was recognised and lost it between two report dates, so that no count of a date
  /// has it: that with the most recognised communes among those never counted as recognised.
  private func withdrawnDistrict() -> [String]? {
    let recognised = Set(plan.districtRecognitions.map(\.district))
    func communes(_ district: Int) -> Int {
      plan.facts.districts[district].rural.count { plan.steps[$0] != Plan.never }
    }
    let best = plan.facts.districts.indices
      .filter { plan.facts.districts[$0].type == "Huyện" && !recognised.contains($0) }
      .max { communes($0) == communes($1) ? $0 > $1 : communes($0) < communes($1) }
    guard let best else { return nil }
    let district = plan.facts.districts[best]
    var row = row(district.code, district.name, "đạt chuẩn", Day(2019, 7, 18))
    row[3] = row[3].replacing("/QĐ-UBND", with: "/QĐ-TTg")
    row[6] = Day(2019, 12, 12).vietnamese
    return row
  }

  /// Three communes that were recognised and lost it between two report dates.
  private func withdrawn() -> [(Int, Day, Day)] {
    let days = [
      (Day(2019, 1, 22), Day(2019, 6, 11)), (Day(2019, 7, 18), Day(2019, 12, 12)),
      (Day(2020, 1, 14), Day(2020, 3, 19)),
    ]
    let codes = ["45", "86", "62"]
    return zip(codes, days).compactMap { province, span in
      let best = plan.facts.communes.indices
        .filter { code($0) == province && plan.facts.communes[$0].isRural }
        .filter { plan.steps[$0] == Plan.never }
        .max { level($0) == level($1) ? $0 < $1 : level($0) < level($1) }
      return best.map { ($0, span.0, span.1) }
    }
  }
}
