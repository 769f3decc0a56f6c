/// Agricultural cooperatives, their unions, and the companies that own OCOP products.
struct Organisations {
  static let heading =
    "Mã;Tên;Loại;Mã xã;Ngày thành lập;Ngày giải thể;Hiệu quả từ;Hiệu quả đến;Tham gia OCOP từ"
    + ";Số thành viên"

  /// Cooperatives founded up to the end of 2018 and in each span after it, and those dissolved.
  ///
  /// They add up to the published 14.452 at 30/06/2019 and 15.300 at 31/12/2019, with 1.800 new
  /// ones in 2019.
  private static let founded = [13_652, 860, 940, 340, 220]
  private static let dissolved = [0, 60, 92, 25, 15]
  /// Effective cooperatives and unions at each date; the published 55% at 30/06/2019.
  private static let effective = [7_200, 7_949, 8_430, 8_610, 8_760]
  private static let noLonger = [0, 30, 30, 15, 10]
  private static let unions = 45
  private static let unionsOf2019 = 6
  private static let effectiveUnions = 27
  /// The last of the old ones was founded this day; nobody is found effective within two months.
  private static let lastOld = Day(2018, 10, 28)

  private static let names = [
    "HTX Nông nghiệp", "HTX Dịch vụ nông nghiệp", "HTX Chăn nuôi", "HTX Rau an toàn",
    "HTX Trồng trọt", "HTX Nông nghiệp tổng hợp", "HTX Thủy lợi", "HTX Cây ăn quả",
    "HTX Nông lâm nghiệp", "HTX Nông nghiệp sạch",
  ]

  /// One cooperative before its row is written.
  private struct Cooperative {
    var founded: Day
    var ended: Day?
    var effectiveFrom: Day?
    var effectiveTo: Day?
  }

  private let reports: Reports
  private let facts: Facts
  private let owners: [Owner]

  init(_ facts: Facts, _ reports: Reports, _ owners: [Owner]) {
    self.facts = facts
    self.reports = reports
    self.owners = owners
  }

  func write(to path: String) throws {
    let output = try ListOutput(
      path,
      title: "Danh sách hợp tác xã, liên hiệp HTX, doanh nghiệp",
      heading: Organisations.heading,
      facts: facts,
      salt: 82
    )
    let own = owners.filter { $0.kind == .cooperative }
    let cooperatives = makeCooperatives(without: own.count)
    let places = places(cooperatives.count)
    var counts: [Int: Int] = [:]
    var rows: [[String]] = []
    for (cooperative, place) in zip(cooperatives, places) {
      let number = counts[place, default: 0]
      counts[place] = number + 1
      rows.append(row(cooperative, place, number))
    }
    for owner in own {
      let number = counts[owner.commune, default: 0]
      counts[owner.commune] = number + 1
      rows.append(row(of: owner, "HTX", number))
    }
    for owner in owners where owner.kind == .company { rows.append(row(of: owner, "DN", 0)) }
    rows += unionRows()
    // Codes are plain letters and digits, so their order is the same everywhere.
    for row in rows.sorted(by: { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }) {
      output.row(row + [Organisations.members(of: row[0], kind: row[2])], in: row[3])
    }
    try output.finish()
  }

  /// Invented members; one in thirty has not reported them, and enterprises have none.
  private static func members(of code: String, kind: String) -> String {
    var rng = Rng(seed: Rng.seed(code.utf8, salt: 49))
    switch kind {
    case "HTX": return rng.below(30) == 0 ? "" : String(7 + rng.below(60) + rng.below(280))
    // Four cooperatives at least make a union.
    case "LHHTX": return String(4 + rng.below(9))
    default: return ""
    }
  }

  /// The cooperatives without those that own OCOP products, which are old and effective.
  private func makeCooperatives(without owned: Int) -> [Cooperative] {
    var all: [Cooperative] = []
    for (step, number) in Organisations.founded.enumerated() {
      for place in 0..<(step == 0 ? number - owned : number) {
        var rng = Rng(seed: Rng.hash(41, step * 100_000 + place))
        let first = step == 0 ? Day(2005, 1, 10) : Facts.days[step - 1] + 1
        let last = step == 0 ? Organisations.lastOld : Facts.days[step]
        all.append(Cooperative(founded: Day.between(first, last, &rng)))
      }
    }
    let old = Organisations.founded[0] - owned
    // A step that shares no factor with the number of places visits each of them once.
    let order = (0..<old).map { ($0 * 7919) % old }
    var next = 0
    var effective = owned + Organisations.effectiveUnions
    var losing = 0
    var ending = 0
    for step in Facts.days.indices {
      let first = step == 0 ? Day(2017, 3, 1) : Facts.days[step - 1] + 1
      for _ in 0..<Organisations.noLonger[step] {
        var rng = Rng(seed: Rng.hash(42, losing))
        all[order[losing]].effectiveTo = Day.between(first, Facts.days[step] + (-1), &rng)
        losing += 1
        effective -= 1
      }
      while effective < Organisations.effective[step], next < old {
        var rng = Rng(seed: Rng.hash(43, next))
        let founded = all[order[next]].founded
        let earliest = founded + 60 < first ? first : founded + 60
        all[order[next]].effectiveFrom = Day.between(earliest, Facts.days[step], &rng)
        next += 1
        effective += 1
      }
      for _ in 0..<Organisations.dissolved[step] {
        var rng = Rng(seed: Rng.hash(44, ending))
        all[order[old - 1 - ending]].ended = Day.between(first, Facts.days[step], &rng)
        ending += 1
      }
    }
    return all
  }

  /// Where they sit: each commune that has met the criterion on production has one first.
  private func places(_ count: Int) -> [Int] {
    let rural = facts.communes.indices.filter { facts.communes[$0].isRural }
    let last = Facts.days.count - 1
    let productive = rural.filter {
      let (history, _) = reports.history(of: $0, code: facts.communes[$0].code)
      return history.reports[last].met & 1 << 12 != 0
    }
    let rest = (0..<max(0, count - productive.count)).map { place in
      productive[Rng.scale(Rng.hash(45, place), below: productive.count)]
    }
    return (productive + rest).enumerated()
      .sorted {
        let keys = (Rng.hash(46, $0.offset), Rng.hash(46, $1.offset))
        return keys.0 == keys.1 ? $0.offset < $1.offset : keys.0 < keys.1
      }
      .prefix(count).map(\.element)
  }

  private func row(_ cooperative: Cooperative, _ place: Int, _ number: Int) -> [String] {
    let commune = facts.communes[place]
    let name = Organisations.names[number % Organisations.names.count] + " " + commune.name
    return [
      "HTX-\(commune.code)-\(padded(number + 1, 2))", name, "HTX", commune.code,
      cooperative.founded.vietnamese, cooperative.ended?.vietnamese ?? "",
      cooperative.effectiveFrom?.vietnamese ?? "", cooperative.effectiveTo?.vietnamese ?? "", "",
    ]
  }

  private func row(of owner: Owner, _ type: String, _ number: Int) -> [String] {
    let commune = facts.communes[owner.commune]
    var rng = Rng(seed: Rng.seed(commune.code.utf8, salt: 47))
    let founded = Day.between(Day(2009, 2, 1), Day(2015, 12, 20), &rng)
    let effective = Day.between(Day(2016, 1, 5), Day(2018, 12, 20), &rng)
    return [
      "\(type)-\(commune.code)-\(padded(number + 1, 2))", owner.name, type, commune.code,
      founded.vietnamese, "", effective.vietnamese, "", owner.joined.vietnamese,
    ]
  }

  private func unionRows() -> [[String]] {
    (0..<Organisations.unions).map { place in
      let province = facts.provinces[(place * 11) % facts.provinces.count]
      let communes = province.communes.filter { facts.communes[$0].isRural }
      var rng = Rng(seed: Rng.hash(48, place))
      let seat = facts.communes[communes[rng.below(communes.count)]]
      let isYoung = place >= Organisations.unions - Organisations.unionsOf2019
      let founded =
        isYoung
        ? Day.between(Day(2019, 2, 1), Day(2019, 12, 10), &rng)
        : Day.between(Day(2010, 2, 1), Day(2017, 6, 10), &rng)
      let effective = Day.between(Day(2017, 7, 1), Day(2018, 12, 20), &rng)
      return [
        "LHHTX-\(padded(place + 1, 3))", "Liên hiệp HTX Nông nghiệp \(seat.name)", "LHHTX",
        seat.code, founded.vietnamese, "",
        place < Organisations.effectiveUnions ? effective.vietnamese : "", "", "",
      ]
    }
  }
}
