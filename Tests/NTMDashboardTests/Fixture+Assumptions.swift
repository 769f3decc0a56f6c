import NTMModel

@testable import NTMDashboard

/// What assumptions meet in the file of the pages; all names pass through `name`.
struct AssumptionFixture: Sendable {
  var name: @Sendable (String) -> String = { $0 }

  static let criterion = Assumption(.criterion(UnitCode("02935"), number: 17), holds: true)
  static let standard = Assumption(.standard(UnitCode("085"), .standard), holds: true)
  static let withdrawn = Assumption(.standard(UnitCode("02700"), .standard), holds: false)
  static let unknown = Assumption(.criterion(UnitCode("99999"), number: 3), holds: true)
  static let all = [criterion, standard, withdrawn, unknown]

  func whatIf(_ assumptions: [Assumption] = all, trueOf: Set<Assumption> = []) -> WhatIf {
    WhatIf(
      lines: assumptions.map { line($0, isTrue: trueOf.contains($0)) },
      effects: [effect(of: "T3", 4829, 4830), effect(of: "T4", 683, 683)],
      touched: ["VN", "TDMNPB", "10", "085", "02935", "02700"].reduce(into: []) {
        $0.insert(UnitCode($1))
      }
    )
  }

  /// The answer of a page with what the session assumes.
  func answer(_ session: Session, _ line: String, trueOf: Set<Assumption> = []) -> Snapshot {
    var snapshot = PageFixture(name: name).snapshot(line)
    snapshot.question = session.state.question
    let assumptions = snapshot.question.assumptions
    snapshot.whatIf = assumptions.isEmpty ? nil : whatIf(assumptions, trueOf: trueOf)
    return snapshot
  }

  private func line(_ assumption: Assumption, isTrue: Bool) -> WhatIf.Line {
    let province = Fixture.unit("10", .province, "Tỉnh", name("Lào Cai"))
    let district = Fixture.unit("085", .district, "Huyện", name("Bắc Hà"))
    let communes = ["02935": "Bản Liền", "02700": "Dền Thàng"]
    let code = assumption.subject.unit.text
    let isDistrict = code == "085"
    let unit =
      isDistrict ? district : communes[code].map { Fixture.unit(code, .commune, "Xã", name($0)) }
    let before: WhatIf.Before? =
      switch assumption.subject {
      case .criterion: .state(isTrue ? .met : .notMet)
      case .standard: .standard(assumption.holds ? nil : HeldTitle(.standard, since: Fixture.asOf))
      }
    return WhatIf.Line(
      assumption,
      unit: unit,
      above: unit == nil ? [] : isDistrict ? [province] : [province, district],
      before: unit == nil ? nil : before,
      finding: unit == nil ? .unknownUnit : isTrue ? .alreadyTrue : .laid
    )
  }

  private func effect(of id: String, _ before: Int, _ after: Int) -> TargetEffect {
    func reading(_ part: Int) -> TargetReading {
      var reading = Fixture.reading(part, of: 8297)
      reading.target.id = id
      return reading
    }
    return TargetEffect(
      target: reading(after).target,
      before: reading(before),
      after: reading(after)
    )
  }
}
