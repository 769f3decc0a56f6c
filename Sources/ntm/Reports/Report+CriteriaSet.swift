import NTMDashboard
import NTMModel
import TerminalCanvas

extension Report {
  private static let setColumn = Column(
    "criteriaSet",
    "Bộ tiêu chí",
    "Criteria set",
    quiet: true
  )

  /// With the set of criteria that its counts go by: a column for programs, a line for people.
  func naming(_ set: CriteriaSet) -> Report {
    var named = naming(set, rows.map { _ in true })
    if !named.totals.contains(where: { $0.column.key == Report.setColumn.key }) {
      named.totals.append((Report.setColumn, Report.name(of: set)))
    }
    return named
  }

  /// With the column alone, missing in the rows that go by no set.
  func naming(_ set: CriteriaSet, _ isOfSet: [Bool]) -> Report {
    var named = self
    named.columns.append(Report.setColumn)
    named.rows = zip(rows, isOfSet).map { $0 + [$1 ? Report.name(of: set) : .missing] }
    return named
  }

  /// The decision that issued the set, or its name where it has none.
  static func name(of set: CriteriaSet) -> Datum {
    if !set.document.isEmpty { return .text(set.document) }
    return set.name.isEmpty ? .missing : .word(set.name.vi, set.name)
  }

  /// The title of a target for programs; for people its short name, with its set where it goes by one.
  static func title(of target: Target, _ set: CriteriaSet) -> Datum {
    var (vi, en) = (Words(.vi, glyphs: .unicode), Words(.en, glyphs: .unicode))
    vi.setCode = set.code
    en.setCode = set.code
    return .word(target.title.vi, Bilingual(vi.name(of: target), en.name(of: target)))
  }
}
