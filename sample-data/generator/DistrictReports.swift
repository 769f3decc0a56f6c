/// The criteria of the districts themselves at each report date; all of them invented.
struct DistrictReports {
  static let heading = "Mã huyện;Tên huyện;Ngày;TC1;TC2;TC3;TC4;TC5;TC6;TC7;TC8;TC9"
  /// What a report of a date begins with in its name.
  static let name = "danh-gia-huyen-"

  /// How far a district has to be for each criterion, in thousandths of its communes: leadership,
  /// security and planning come early, roads, schools and environment last.
  private static let hurdles = [80, 780, 330, 220, 880, 430, 930, -120, -150]
  /// Districts that meet all nine at their recognition and lose the environment again.
  private static let fallen = 2
  private static let environment = 6

  private let plan: Plan
  private let facts: Facts

  init(_ plan: Plan) {
    self.plan = plan
    facts = plan.facts
  }

  /// Two files a date, of the provinces in time and of those that came late: the same as with communes.
  func write(to folder: String) throws {
    let fallen = chooseFallen()
    for (step, day) in Facts.days.enumerated() {
      let outputs = try [false, true].map { isLate in
        let ending = day.iso + Receipt.ending(isLate: isLate)
        let output = try Output(folder + "/" + DistrictReports.name + ending)
        output.line(Receipt.title(day, isLate: isLate))
        output.line(DistrictReports.heading)
        return output
      }
      let isLate = facts.provinces.map { Receipt.isLate($0, salt: Reports.salt(of: step)) }
      for index in facts.districts.indices where facts.districts[index].type == "Huyện" {
        guard isReported(index, step) else { continue }
        let district = facts.districts[index]
        var states = (0..<DistrictReports.hurdles.count).map { state($0, of: index, step) }
        if fallen.contains(index), step == Facts.days.count - 1 {
          states[DistrictReports.environment] = "K"
        }
        outputs[isLate[district.province] ? 1 : 0]
          .row([district.code, district.name, day.vietnamese] + states)
      }
      for output in outputs { try output.finish() }
    }
  }

  /// A few districts leave a date out; those recognised by then never do.
  private func isReported(_ index: Int, _ step: Int) -> Bool {
    if isRecognised(index, step) { return true }
    return Rng.scale(Rng.hash(seed(index, 71), step), below: 100) >= 3
  }

  private func isRecognised(_ index: Int, _ step: Int) -> Bool {
    plan.districtDays[index].map { $0.day <= Facts.days[step] } ?? false
  }

  private func state(_ criterion: Int, of index: Int, _ step: Int) -> String {
    if isRecognised(index, step) { return "Đ" }
    let dice = Rng.scale(Rng.hash(seed(index, 72 + UInt64(step)), criterion), below: 1000)
    if dice < 4 { return "R" }
    // The same at every date, so that what is met stays met while communes go on.
    let luck = Rng.scale(Rng.hash(seed(index, 70), criterion), below: 400)
    let remote = facts.districts[index].isRemote ? 250 : 0
    return progress(of: index, step) + luck - remote >= DistrictReports.hurdles[criterion]
      ? "Đ" : "K"
  }

  /// Communes recognised at a date, in thousandths.
  private func progress(of index: Int, _ step: Int) -> Int {
    let rural = facts.districts[index].rural
    guard !rural.isEmpty else { return 0 }
    return rural.count { plan.steps[$0] <= step } * 1000 / rural.count
  }

  private func chooseFallen() -> Set<Int> {
    let early = facts.districts.indices.filter {
      facts.districts[$0].type == "Huyện" && isRecognised($0, 1)
        && plan.districtDays[$0]?.known == nil
    }
    let ordered = early.sorted { (seed($0, 73), $0) < (seed($1, 73), $1) }
    return Set(ordered.prefix(DistrictReports.fallen))
  }

  private func seed(_ index: Int, _ salt: UInt64) -> UInt64 {
    Rng.seed(facts.districts[index].code.utf8, salt: salt)
  }
}
