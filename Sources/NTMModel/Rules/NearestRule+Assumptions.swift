extension NearestGoal {
  /// What has to be taken for given so that all the chosen units count for the target.
  public var assumptions: [Assumption] {
    chosen.flatMap { $0.assumptions(for: reading.target.metric) }
  }
}

extension NearestUnit {
  /// The criteria that the unit lacks as met, and the decisions that follow as taken.
  ///
  /// Without a target its communes are recognised, and a district too.
  public func assumptions(for metric: Target.Metric?) -> [Assumption] {
    guard metric != .communesBelowLine else {
      // As many as lift it to the line, in official order: each of them does as well.
      return communes.flatMap { $0.met($0.lacking.prefix(criteria)) }
    }
    let own = communes.flatMap { commune in
      commune.met(commune.lacking[...])
        + [Assumption(.standard(commune.row.unit.code, .first), holds: true)]
    }
    let isRecognised = unit.level == .district && metric != .districtsWithRecognisedCommune
    guard isRecognised else { return own }
    return own + self.own.map { Assumption(.criterion(unit.code, number: $0), holds: true) }
      + [Assumption(.standard(unit.code, .first), holds: true)]
  }
}

extension NearestCommune {
  fileprivate func met(_ numbers: ArraySlice<Int>) -> [Assumption] {
    numbers.map { Assumption(.criterion(row.unit.code, number: $0), holds: true) }
  }
}
