/// What one commune reports at every date: its criteria, and whether it reports at all.
struct CommuneHistory {
  /// The state of each criterion at one date, one bit a criterion.
  struct Report {
    var isMissing = false
    var met: UInt32 = 0
    var unknown: UInt32 = 0
    var disputed: UInt32 = 0
  }

  static let dates = Facts.days.count + 1

  private(set) var reports: [Report] = []

  /// How hard a criterion is: roads, schools, culture halls, poverty, income and environment most.
  private static let difficulty = [
    0, 700, 260, 150, 620, 640, 300, 160, 480, 740, 690, 180, 330, 300, 400, 380, 780, 220, 120,
  ]
  /// The criteria that recognised communes lose.
  private static let fragile = [16, 16, 17, 18, 1, 15, 9, 17]
  /// Missing rows in ten thousand, by date; none in the later report.
  private static let missing = [110, 80, 45, 90, 28, 0]

  init(seed: UInt64, met: [Int], step: Int, district: UInt64, region: String) {
    let order = CommuneHistory.order(seed, region)
    for date in 0..<CommuneHistory.dates {
      var report = Report()
      let count = met[date]
      for place in 0..<min(count, order.count) { report.met |= 1 << UInt32(order[place]) }
      if date >= step || count >= order.count {
        CommuneHistory.lose(&report, seed, since: date - step, date)
      } else {
        CommuneHistory.swap(&report, order, count, Rng.hash(seed, 400 + date))
      }
      let isRecognised = date >= step
      if date < Facts.days.count {
        CommuneHistory.blur(&report, order, count, Rng.hash(seed, 500 + date), isRecognised)
      }
      let districtSilent = date == 3 && district % 320 == 0
      let dice = Rng.scale(Rng.hash(seed, 600 + date), below: 10_000)
      report.isMissing = districtSilent || dice < CommuneHistory.missing[date]
      reports.append(report)
    }
  }

  /// The criteria from the first met to the last.
  private static func order(_ seed: UInt64, _ region: String) -> [Int] {
    var keys: [(key: Int, criterion: Int)] = []
    for criterion in difficulty.indices {
      let bits = Rng.hash(seed, criterion)
      var key = difficulty[criterion] + Int(bits & 0xFF) + Int(bits >> 8 & 0xFF)
      switch (region, criterion) {
      case ("TDMNPB", 9), ("TN", 9): key += 60
      case ("TDMNPB", 10), ("TN", 10): key += 110
      case ("TDMNPB", 8), ("TN", 8), ("DBSCL", 8): key += 90
      case ("DBSCL", 1): key += 80
      default: break
      }
      keys.append((key, criterion))
    }
    keys.sort { $0.key == $1.key ? $0.criterion < $1.criterion : $0.key < $1.key }
    return keys.map(\.criterion)
  }

  /// A few recognised communes have since lost one criterion or two.
  private static func lose(_ report: inout Report, _ seed: UInt64, since: Int, _ date: Int) {
    guard since > 0 else { return }
    let bits = Rng.hash(seed, 300)
    let dice = Rng.scale(bits, below: 1000)
    let from = 1 + Int(bits & 0xFF) % Facts.days.count
    guard dice < 22, date >= from else { return }
    let first = fragile[Int(bits >> 8 & 7)]
    report.met &= ~(1 << UInt32(first))
    if dice < 4 { report.met &= ~(1 << UInt32((first + 5) % difficulty.count)) }
  }

  /// Now and then a criterion is lost while another is gained.
  private static func swap(_ report: inout Report, _ order: [Int], _ count: Int, _ bits: UInt64) {
    guard Rng.scale(bits, below: 100) < 4, count > 2, count < order.count else { return }
    report.met &= ~(1 << UInt32(order[Int(bits & 0xFFFF) % (count - 1)]))
    report.met |= 1 << UInt32(order[count])
  }

  /// Empties some cells, and disputes a few.
  private static func blur(
    _ report: inout Report,
    _ order: [Int],
    _ count: Int,
    _ bits: UInt64,
    _ isRecognised: Bool
  ) {
    guard count >= 6 else { return }
    let dice = Rng.scale(bits, below: 10_000)
    if dice < (isRecognised ? 30 : 150) {
      for turn in 0..<(1 + Int(bits & 3)) {
        let place = Int(bits >> UInt64(4 + 6 * turn) & 0x3F) % order.count
        report.unknown |= 1 << UInt32(order[place])
      }
    } else if dice >= 9_950 && !isRecognised || dice >= 9_992 {
      report.disputed |= 1 << UInt32(order[Int(bits & 1) == 0 ? count - 1 : 0])
    }
    report.met &= ~(report.unknown | report.disputed)
  }
}
