/// The reports of June 2020 that are imported by hand in a demonstration; one has faults.
struct Later {
  private let plan: Plan
  private let reports: Reports
  private let recognitions: Recognitions

  init(_ plan: Plan) {
    self.plan = plan
    reports = Reports(plan, scale: 1)
    recognitions = Recognitions(plan, scale: 1)
  }

  func write(to folder: String) throws {
    try writeReport(to: folder + "/danh-gia-nghe-an-2020-06-30.csv")
    try writeRecognitions(to: folder + "/cong-nhan-nghe-an-2020-06.csv")
    try writeProducts(to: folder + "/ocop-quang-tri-2020-06.csv")
    try writeFaults(to: folder + "/danh-gia-ha-tinh-co-loi.csv")
  }

  private func rural(_ province: String) -> [Int] {
    plan.facts.communes.indices.filter {
      let commune = plan.facts.communes[$0]
      return commune.isRural && plan.facts.provinces[commune.province].code == province
    }
  }

  private func writeReport(to path: String) throws {
    let output = try Output(path)
    output.line(Receipt.title(Facts.laterDay, isLate: false))
    output.line(Reports.heading(plan.facts))
    for index in rural("40") { output.line(reports.laterRow(of: index)) }
    try output.finish()
  }

  private func writeRecognitions(to path: String) throws {
    let output = try Output(path)
    output.line(Recognitions.heading)
    for (place, index) in plan.awaiting.enumerated() {
      let commune = plan.facts.communes[index]
      let day = Day(2020, 6, 5) + place * 7
      output.row(recognitions.row(commune.code, commune.name, "đạt chuẩn", day))
    }
    try output.finish()
  }

  /// The first batch of a province that had rated none.
  private func writeProducts(to path: String) throws {
    let output = try Output(path)
    output.line("Danh sách sản phẩm OCOP tính đến 30/06/2020")
    output.line(Receipt.title(Facts.laterDay, isLate: false))
    output.line(Products.heading)
    guard let province = plan.facts.provinces.first(where: { $0.code == "45" }) else { return }
    let places = Products.places(of: province, plan.facts)
    let kinds: [Owner.Kind] = [.cooperative, .household, .company]
    for number in 0..<18 {
      let owner = number * 2 / 3
      let place = plan.facts.communes[places[owner]]
      let kind = kinds[owner % kinds.count]
      output.row(
        Products.row(
          "OCOP-45-\(padded(number + 1, 4))",
          number,
          place,
          Products.name(kind, place.name),
          kind,
          number % 3 == 0 ? 4 : 3,
          Day(2020, 6, 18),
          plan.facts
        )
      )
    }
    try output.finish()
  }

  /// Five good rows and five with a fault each.
  private func writeFaults(to path: String) throws {
    let output = try Output(path)
    output.line(Reports.heading(plan.facts))
    let rows = rural("42").prefix(9).map { reports.laterRow(of: $0) }
    for (place, row) in rows.enumerated() {
      var fields = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      switch place {
      case 2: fields[0] = "99999"
      case 4: fields[2] = "31/06/2020"
      case 6: fields[4] = "D"
      case 8: fields[3 + plan.facts.criteria + health] = "135,0"
      default: break
      }
      output.row(fields)
      if place == 0 { output.row(fields) }
    }
    try output.finish()
  }

  /// The column of health insurance, a percentage, among the indicator values.
  private var health: Int {
    plan.facts.measures.firstIndex { $0.heading == "CT15.1" } ?? 0
  }
}
