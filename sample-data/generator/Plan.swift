/// What happens to each xã and district: when it is recognised and how many criteria it meets.
///
/// The numbers of every province and date are fixed first; then the best communes by an invented
/// level fill them. A recognised district has all its xã recognised before it.
struct Plan {
  /// A recognised district-level unit.
  struct DistrictRecognition {
    var district: Int
    /// The position of the first report date that has it.
    var step: Int
    var day: Day
    /// `nil` when it is invented.
    var known: KnownDistrict?
  }

  /// The step of a commune that is not recognised at the last date.
  static let never = 5
  /// How much earlier than its level the best commune of a district is recognised.
  private static let firstBonus = 430

  let facts: Facts
  /// An invented level of each commune; higher is better.
  private(set) var levels: [Int] = []
  /// The position of the first report date that has the commune as recognised.
  private(set) var steps: [Int] = []
  /// Criteria met at each report date and at the later one.
  private(set) var met: [[Int]] = []
  private(set) var districtRecognitions: [DistrictRecognition] = []
  /// The latest day for the communes of a recognised district, by district.
  private(set) var districtDays: [Int: DistrictRecognition] = [:]
  /// Districts without any recognised commune.
  private(set) var bareDistricts: Set<Int> = []
  /// Communes of Nghệ An with 19 criteria that await their decision.
  private(set) var awaiting: [Int] = []

  init(_ facts: Facts) throws {
    self.facts = facts
    steps = [Int](repeating: Plan.never, count: facts.communes.count)
    chooseBareDistricts()
    invent()
    for province in facts.provinces.indices {
      try recogniseDistricts(of: province)
      try recogniseCommunes(of: province)
    }
    for entry in districtRecognitions { districtDays[entry.district] = entry }
    countCriteria()
  }

  private func districtNoise(_ district: Int) -> Int {
    let code = facts.districts[district].code
    return Rng.scale(Rng.seed(code.utf8, salt: 11), below: 361) - 180
  }

  private mutating func chooseBareDistricts() {
    for province in facts.provinces {
      let candidates = province.districts.filter {
        facts.districts[$0].type == "Huyện" && !facts.districts[$0].rural.isEmpty
      }
      let order = candidates.sorted { left, right in
        let first = facts.districts[left]
        let second = facts.districts[right]
        if first.isRemote != second.isRemote { return first.isRemote }
        let noise = (districtNoise(left), districtNoise(right))
        return noise.0 == noise.1 ? left < right : noise.0 < noise.1
      }
      bareDistricts.formUnion(order.prefix(province.districtsWithout))
    }
  }

  private mutating func invent() {
    levels = facts.communes.indices.map { index in
      let commune = facts.communes[index]
      let province = facts.provinces[commune.province]
      let rural = province.communes.count { facts.communes[$0].isRural }
      let recognised = province.communesRecognised.last ?? 0
      var rng = Rng(seed: Rng.seed(commune.code.utf8, salt: 12))
      var level = recognised * 750 / max(1, rural) + districtNoise(commune.district)
      level += rng.within(-110, 110) + rng.within(-110, 110)
      if facts.districts[commune.district].isRemote { level -= 380 }
      if bareDistricts.contains(commune.district) { level -= 250 }
      return level
    }
  }

  private mutating func recogniseDistricts(of index: Int) throws {
    let province = facts.provinces[index]
    var chosen: Set<Int> = []
    let codes = Set(facts.known.map(\.code))
    let candidates = province.districts.filter {
      let district = facts.districts[$0]
      return !district.rural.isEmpty && !district.isRemote && !bareDistricts.contains($0)
        && !codes.contains(district.code)
    }
    var order = candidates.sorted { left, right in
      let first = facts.districts[left].rural.count * 12 - districtNoise(left)
      let second = facts.districts[right].rural.count * 12 - districtNoise(right)
      return first == second ? left < right : first < second
    }
    for step in Facts.days.indices {
      for district in province.districts where !chosen.contains(district) {
        let code = facts.districts[district].code
        guard let known = facts.known.first(where: { $0.code == code }),
          known.day <= Facts.days[step]
        else { continue }
        chosen.insert(district)
        districtRecognitions.append(
          DistrictRecognition(district: district, step: step, day: known.day, known: known)
        )
      }
      while chosen.count < province.districtsRecognised[step] {
        guard !order.isEmpty else { throw SampleError("\(province.name): too few districts") }
        let district = order.removeFirst()
        chosen.insert(district)
        var rng = Rng(seed: Rng.seed(facts.districts[district].code.utf8, salt: 13))
        let first = step == 0 ? Day(2015, 6, 1) : Facts.days[step - 1] + 45
        districtRecognitions.append(
          DistrictRecognition(
            district: district,
            step: step,
            day: Day.between(first, Facts.days[step] + (-3), &rng)
          )
        )
      }
      if chosen.count != province.districtsRecognised[step] {
        throw SampleError("\(province.name): more known districts than planned")
      }
    }
  }

  private mutating func recogniseCommunes(of index: Int) throws {
    let province = facts.provinces[index]
    let bare = bareDistricts
    let ranks = levels
    let rural = province.communes.filter { facts.communes[$0].isRural }
    var order = rural.filter { !bare.contains(facts.communes[$0].district) }
    order.sort { ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] > ranks[$1] }
    // Provinces saw to it that most districts had a first commune early (target T2).
    let firsts = Set(firstOfEachDistrict(order))
    let keys = ranks.indices.map { ranks[$0] + (firsts.contains($0) ? Plan.firstBonus : 0) }
    order.sort { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] > keys[$1] }
    var count = 0
    for step in Facts.days.indices {
      let due = dueCommunes(of: index, step, order)
      let isDue = Set(due)
      for commune in due + order where steps[commune] == Plan.never {
        if !isDue.contains(commune) && count >= province.communesRecognised[step] { continue }
        steps[commune] = step
        count += 1
      }
      guard count == province.communesRecognised[step] else {
        throw SampleError("\(province.name): \(count) communes at step \(step)")
      }
    }
  }

  /// The communes that must be recognised by `step`: those of its recognised districts, and as
  /// many of those that come due later as the later steps have no room for.
  private func dueCommunes(of index: Int, _ step: Int, _ order: [Int]) -> [Int] {
    let counts = facts.provinces[index].communesRecognised
    let entries = districtRecognitions.filter {
      facts.districts[$0.district].province == index && $0.step >= step
    }
    let districts = Set(entries.map(\.district))
    var due: [Int] = []
    var must = 0
    for target in step..<counts.count {
      for entry in entries where entry.step == target {
        due += facts.districts[entry.district].rural.filter { steps[$0] == Plan.never }
      }
      if target == counts.count - 1 {
        due += firstOfEachDistrict(order).filter {
          !districts.contains(facts.communes[$0].district)
        }
      }
      must = max(must, due.count - (counts[target] - counts[step]))
    }
    return Array(due.prefix(must))
  }

  /// The best commune of each district that has no recognised one yet.
  private func firstOfEachDistrict(_ order: [Int]) -> [Int] {
    var seen = Set(
      order.filter { steps[$0] != Plan.never }.map { facts.communes[$0].district }
    )
    return order.filter { seen.insert(facts.communes[$0].district).inserted }
  }

  private mutating func countCriteria() {
    met = [[Int]](repeating: [], count: facts.communes.count)
    let ranks = levels
    let first = steps
    let order = facts.communes.indices.filter { facts.communes[$0].isRural }.sorted {
      if first[$0] != first[$1] { return first[$0] > first[$1] }
      return ranks[$0] == ranks[$1] ? $0 < $1 : ranks[$0] < ranks[$1]
    }
    for index in order { met[index] = [Int](repeating: facts.criteria, count: 6) }
    for step in Facts.days.indices {
      var place = 0
      for entry in facts.criteriaMet {
        for _ in 0..<entry.communes[step] where place < order.count {
          met[order[place]][step] = entry.met
          place += 1
        }
      }
    }
    let nghean = order.filter {
      facts.provinces[facts.communes[$0].province].code == "40" && steps[$0] == Plan.never
    }
    awaiting = Array(nghean.suffix(3))
    for index in awaiting {
      met[index][3] = facts.criteria - 1
      met[index][4] = facts.criteria
    }
    for index in order {
      let before = met[index][4]
      let gains = Rng.scale(Rng.seed(facts.communes[index].code.utf8, salt: 14), below: 100) < 30
      met[index][5] = gains ? min(facts.criteria, before + 1) : before
    }
  }
}
