/// Which communes are in difficulty, and which of their villages the scheme of 1385/QĐ-TTg supports.
///
/// How many communes of a province are of a kind stands in calibration/difficulty.csv; which ones
/// they are is invented: those of the lowest level. The totals of the scheme are the published ones.
struct Difficulty {
  static let tagHeading = "Mã xã;Diện;Ngày bắt đầu;Nguồn"
  static let villageHeading =
    "Mã xã;Tên xã;Ngày;Tổng số thôn;Số thôn được hỗ trợ;Số thôn đạt;Nguồn"

  /// What the scheme covers, as published.
  private static let villages = 3513
  private static let communes = 365
  private static let provinces = 36

  /// The decisions that list the communes, and so the days from which they carry a tag.
  private static let regionDay = Day(2017, 4, 28)
  private static let coastDay = Day(2017, 1, 25)
  private static let borderDay = Day(2017, 6, 20)
  private static let poorDay = Day(2018, 3, 7)

  private struct Counts {
    var regions: [Int]
    var coastal: Int
    var border: Int
    var published: String
  }

  private let plan: Plan
  private let counts: [Counts]
  /// The communes of region III or on the border.
  private let hardest: Set<Int>
  private let rows: [[String]]

  init(_ plan: Plan, calibration: String) throws {
    self.plan = plan
    let table = try Table(path: calibration + "/difficulty.csv")
    var counts: [Counts] = []
    for province in plan.facts.provinces {
      guard let row = try table.rows.first(where: { try table.text($0, "code") == province.code })
      else { throw SampleError("difficulty.csv: no province \(province.code)") }
      counts.append(
        Counts(
          regions: try (1...3).map { try table.number(row, "region_\($0)") },
          coastal: try table.number(row, "coastal"),
          border: try table.number(row, "border"),
          published: try table.text(row, "published")
        )
      )
    }
    self.counts = counts
    var rows: [[String]] = []
    var hardest: Set<Int> = []
    for (index, province) in plan.facts.provinces.enumerated() {
      let own = try Difficulty.tags(of: province, counts[index], plan)
      for (commune, tag, day) in own {
        if tag == "KV3" || tag == "BG" { hardest.insert(commune) }
        let isCounted = tag.hasPrefix("KV") && counts[index].published.hasPrefix("khu vực")
        rows.append([
          plan.facts.communes[commune].code, tag, day.vietnamese,
          isCounted ? "minh họa; \(counts[index].published)" : "minh họa",
        ])
      }
    }
    self.rows = rows
    self.hardest = hardest
  }

  func write(tags: String, villages: String) throws {
    let output = try Output(tags)
    output.line(Difficulty.tagHeading)
    for row in rows { output.row(row) }
    try output.finish()
    try writeVillages(to: villages)
  }

  private static func tags(
    of province: Province,
    _ counts: Counts,
    _ plan: Plan
  ) throws -> [(commune: Int, tag: String, day: Day)] {
    let facts = plan.facts
    // Towns are better off than the xã around them; and what a commune is classed as was decided
    // years before what it reports.
    func level(_ commune: Int) -> Int {
      var rng = Rng(seed: Rng.seed(facts.communes[commune].code.utf8, salt: 73))
      return plan.levels[commune] + rng.within(-190, 190)
        + (facts.communes[commune].isRural ? 0 : 300)
    }
    let order = province.communes.sorted {
      level($0) == level($1) ? $0 < $1 : level($0) < level($1)
    }
    let classified = counts.regions.reduce(0, +)
    guard classified <= order.count else {
      throw SampleError("\(province.name): more communes of a region than there are")
    }
    var tags: [(commune: Int, tag: String, day: Day)] = []
    for (place, commune) in order.prefix(classified).enumerated() {
      let region =
        place < counts.regions[2] ? 3 : place < counts.regions[2] + counts.regions[1] ? 2 : 1
      tags.append((commune, "KV\(region)", regionDay))
    }
    let rural = order.filter { facts.communes[$0].isRural }
    // The coast lies on the other side of a province than its mountains.
    let coast = rural.filter { !facts.districts[facts.communes[$0].district].isRemote }
    let hills = Set(order.prefix(counts.regions[2]))
    tags += coast.filter { !hills.contains($0) }.prefix(counts.coastal)
      .map { ($0, "BN", coastDay) }
    tags += rural.prefix(counts.border).map { ($0, "BG", borderDay) }
    tags += rural.filter { facts.districts[facts.communes[$0].district].isRemote }
      .map { ($0, "30A", poorDay) }
    return tags.sorted { ($0.commune, $0.tag) < ($1.commune, $1.tag) }
  }

  /// The communes of the scheme: the hardest, with one at least in each of its provinces.
  private var chosen: [Int] {
    let order = hardest.filter { plan.facts.communes[$0].isRural }.sorted {
      let (first, second) = (plan.met[$0][0], plan.met[$1][0])
      if first != second { return first < second }
      return plan.levels[$0] == plan.levels[$1] ? $0 < $1 : plan.levels[$0] < plan.levels[$1]
    }
    let byProvince = Dictionary(grouping: order) { plan.facts.communes[$0].province }
    let provinces = byProvince.keys.sorted {
      let (first, second) = (byProvince[$0]?.count ?? 0, byProvince[$1]?.count ?? 0)
      return first == second ? $0 < $1 : first > second
    }
    .prefix(Difficulty.provinces)
    let firsts = Set(provinces.compactMap { byProvince[$0]?.first })
    let others = order.filter {
      provinces.contains(plan.facts.communes[$0].province) && !firsts.contains($0)
    }
    return (firsts + others.prefix(Difficulty.communes - firsts.count)).sorted()
  }

  private func writeVillages(to path: String) throws {
    let chosen = chosen
    guard chosen.count == Difficulty.communes,
      Set(chosen.map { plan.facts.communes[$0].province }).count == Difficulty.provinces
    else { throw SampleError("the scheme covers \(chosen.count) communes") }
    var supported = chosen.map { commune -> Int in
      var rng = Rng(seed: Rng.seed(plan.facts.communes[commune].code.utf8, salt: 71))
      return rng.within(5, 14)
    }
    var place = 0
    while supported.reduce(0, +) != Difficulty.villages {
      let step = supported.reduce(0, +) < Difficulty.villages ? 1 : -1
      if (4...15).contains(supported[place] + step) { supported[place] += step }
      place = (place + 1) % supported.count
    }
    let output = try Output(path)
    output.line(Difficulty.villageHeading)
    for (commune, count) in zip(chosen, supported) {
      for row in reports(of: commune, supported: count) { output.row(row) }
    }
    try output.finish()
  }

  /// The reports of a commune; the scheme was new at the first date.
  private func reports(of index: Int, supported: Int) -> [[String]] {
    let commune = plan.facts.communes[index]
    var rng = Rng(seed: Rng.seed(commune.code.utf8, salt: 72))
    let total = supported + rng.below(4)
    let isTold = rng.below(12) != 0
    // In percent of the villages at the last date.
    let share = rng.within(5, 70)
    let pace = [0, 15, 45, 70, 100]
    return Facts.days.indices.compactMap { date in
      // Some sent no report at a date; the last one is there for nearly all.
      guard rng.below(date == Facts.days.count - 1 ? 40 : 15) != 0 || date == 0 else { return nil }
      return [
        commune.code, commune.name, Facts.days[date].vietnamese, isTold ? String(total) : "",
        String(supported), String(supported * share * pace[date] / 10_000), "minh họa",
      ]
    }
  }
}
