internal import GRDB
internal import NTMModel

/// By what one side of a comparison counts: the targets of the programme, what its settings say, and
/// which communes are in difficulty.
struct SideRules {
  /// Those of the programme of the later side.
  var targets: [Target]
  /// The fewest stars with which a product counts as standardised.
  var leastStars: Int
  /// The first day on which what joins counts as new.
  var newFrom: Day
  /// A commune with fewer criteria met is below the line.
  var line: Int
  /// The ways in which communes are classified.
  var tags: [CommuneTag]

  /// What a target asked; `nil` where there was no such target.
  func terms(of id: String) -> TargetTerms? {
    targets.first { $0.id == id }.map { target in
      TargetTerms(
        target,
        leastStars: target.metric == .ocopStandardised ? leastStars : nil,
        newFrom: target.metric.countsNew ? newFrom : nil,
        line: target.metric == .communesBelowLine ? line : nil
      )
    }
  }
}

extension Shelf {
  /// What holds now, on a day that a criteria set is in force on.
  func rules(on day: Day, _ set: CriteriaSet) -> SideRules {
    SideRules(
      targets: targets,
      leastStars: facts.leastStars,
      newFrom: programmes.firstDayOfNew(on: day),
      line: set.line,
      tags: facts.tags
    )
  }

  /// The same as it stood at an end of a meeting.
  func rules(at mark: Meeting.Mark, _ set: CriteriaSet, in db: Database) throws -> SideRules {
    guard let then = try programme(at: mark.change, in: db) else { return rules(on: mark.day, set) }
    return SideRules(
      targets: then.targets(of: programme),
      leastStars: then.settings.leastStars(of: programme),
      newFrom: then.settings.programmes.firstDayOfNew(on: mark.day),
      line: then.lines[set.code] ?? set.line,
      tags: then.tags
    )
  }

  /// What a side counts by, as it stood at an entry; `nil` where that is still the same.
  private func programme(at change: Int64, in db: Database) throws -> ProgrammeThen? {
    if let known = earlierProgrammes[change] { return known }
    let then = try ProgrammeThen(db, change: change, programme: programme)
    earlierProgrammes[change] = .some(then)
    return then
  }
}
