/// Writes the wide reports of criteria and indicator values.
struct Reports {
  private let plan: Plan
  private let values: Values
  private let scale: Int
  private let districtSeeds: [UInt64]

  init(_ plan: Plan, scale: Int) {
    self.plan = plan
    self.scale = scale
    values = Values(plan.facts)
    districtSeeds = plan.facts.districts.map { Rng.seed($0.code.utf8, salt: 15) }
  }

  /// By what provinces are late with a date, a number of it.
  static func salt(of date: Int) -> UInt64 { 70 + UInt64(date) }

  /// Two files a date, of the provinces in time and of those that came late; the communes are worked
  /// off one by one, so nothing piles up.
  func write(to folder: String) throws {
    let outputs = try Facts.days.map { day in
      try [false, true].map { isLate in
        let output = try Output(folder + "/danh-gia-\(day.iso)" + Receipt.ending(isLate: isLate))
        output.line(Receipt.title(day, isLate: isLate))
        output.line(Reports.heading(plan.facts))
        return output
      }
    }
    let isLate = Facts.days.indices.map { date in
      plan.facts.provinces.map { Receipt.isLate($0, salt: Reports.salt(of: date)) }
    }
    let dates = Facts.days.map { Array((";" + $0.vietnamese).utf8) }
    var line: [UInt8] = []
    for index in plan.facts.communes.indices where plan.facts.communes[index].isRural {
      for copy in 0..<scale {
        let code = Reports.code(plan.facts.communes[index].code, copy: copy)
        let name = Reports.name(plan.facts.communes[index].name, copy: copy)
        let (history, seed) = history(of: index, code: code)
        for (date, output) in outputs.enumerated() where !history.reports[date].isMissing {
          line.removeAll(keepingCapacity: true)
          line.append(contentsOf: code.utf8)
          line.append(UInt8(ascii: ";"))
          line.append(contentsOf: name.utf8)
          line.append(contentsOf: dates[date])
          append(history, seed, date, plan.facts.communes[index].region, to: &line)
          let late = isLate[date][plan.facts.communes[index].province]
          output[late ? 1 : 0].write(line)
        }
      }
    }
    for output in outputs.joined() { try output.finish() }
  }

  /// One row of the later date, without its line end.
  func laterRow(of index: Int) -> String {
    let commune = plan.facts.communes[index]
    let (history, seed) = history(of: index, code: commune.code)
    var line = Array("\(commune.code);\(commune.name);\(Facts.laterDay.vietnamese)".utf8)
    append(history, seed, Facts.days.count, commune.region, to: &line)
    line.removeLast()
    return String(decoding: line, as: UTF8.self)
  }

  func history(of index: Int, code: String) -> (CommuneHistory, UInt64) {
    let commune = plan.facts.communes[index]
    let seed = Rng.seed(code.utf8, salt: 16)
    let history = CommuneHistory(
      seed: seed,
      met: plan.met[index],
      step: plan.steps[index],
      district: districtSeeds[commune.district],
      region: plan.facts.regions[commune.region]
    )
    return (history, seed)
  }

  private func append(
    _ history: CommuneHistory,
    _ seed: UInt64,
    _ date: Int,
    _ region: Int,
    to line: inout [UInt8]
  ) {
    let report = history.reports[date]
    for criterion in 0..<plan.facts.criteria {
      let bit: UInt32 = 1 << UInt32(criterion)
      line.append(UInt8(ascii: ";"))
      if report.unknown & bit != 0 { continue }
      if report.disputed & bit != 0 {
        line.append(contentsOf: Word.disputed)
      } else {
        line.append(contentsOf: report.met & bit != 0 ? Word.met : Word.notMet)
      }
    }
    values.append(to: &line, report: report, seed: seed, date: date, region: region)
    line.append(UInt8(ascii: "\n"))
  }

  static func heading(_ facts: Facts) -> String {
    let criteria = (1...max(1, facts.criteria)).map { "TC\($0)" }
    return (["Mã xã", "Tên xã", "Ngày"] + criteria + facts.measures.map(\.heading))
      .joined(separator: ";")
  }

  /// A copy has two digits more than the commune it stands beside.
  static func code(_ code: String, copy: Int) -> String {
    copy == 0 ? code : code + padded(copy, 2)
  }

  static func name(_ name: String, copy: Int) -> String {
    copy == 0 ? name : "\(name) \(copy + 1)"
  }
}
