internal import GRDB
internal import NTMModel

/// By what one side of a comparison counts: the targets of the programme and what its settings say.
struct SideRules {
  /// Those of the programme of the later side.
  var targets: [Target]
  /// The fewest stars with which a product counts as standardised.
  var leastStars: Int
  /// The first day on which what joins counts as new.
  var newFrom: Day

  /// What a target asked; `nil` where there was no such target.
  func terms(of id: String) -> TargetTerms? {
    targets.first { $0.id == id }.map { target in
      TargetTerms(
        target,
        leastStars: target.metric == .ocopStandardised ? leastStars : nil,
        newFrom: target.metric.countsNew ? newFrom : nil
      )
    }
  }
}

extension Shelf {
  /// What holds now, on a day.
  func rules(on day: Day) -> SideRules {
    SideRules(
      targets: targets,
      leastStars: facts.leastStars,
      newFrom: programmes.firstDayOfNew(on: day)
    )
  }

  /// The same as it stood at an end of a meeting.
  func rules(at mark: Meeting.Mark, in db: Database) throws -> SideRules {
    guard let then = try programme(at: mark.change, in: db) else { return rules(on: mark.day) }
    return SideRules(
      targets: then.targets(of: programme),
      leastStars: then.settings.leastStars(of: programme),
      newFrom: then.settings.programmes.firstDayOfNew(on: mark.day)
    )
  }

  /// Targets and settings as they stood at an entry; `nil` where they are still the same.
  private func programme(at change: Int64, in db: Database) throws -> ProgrammeThen? {
    if let known = earlierProgrammes[change] { return known }
    let then = try ProgrammeThen(db, change: change, programme: programme)
    earlierProgrammes[change] = .some(then)
    return then
  }
}
