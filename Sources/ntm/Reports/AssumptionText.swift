import NTMModel
import NTMStore

/// An assumption as somebody types it: `Bản Liền, Bắc Hà, Lào Cai:17=đạt`, `085:đạt chuẩn`.
struct AssumptionText {
  var unit: String
  var about: String
  /// `nil` where nothing is said: it holds.
  var state: String?

  init(_ text: String) throws(Refusal) {
    guard let colon = text.lastIndex(of: ":") else {
      throw Refusal(.wrongUse, .assuming(.unreadable(text)))
    }
    unit = Line.tidied(String(text[..<colon]))
    let rest = text[text.index(after: colon)...]
    let parts = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    about = Line.tidied(String(parts.first ?? ""))
    state = parts.count > 1 ? Line.tidied(String(parts[1])) : nil
    guard !unit.isEmpty, !about.isEmpty, state?.isEmpty != true else {
      throw Refusal(.wrongUse, .assuming(.unreadable(text)))
    }
  }

  /// The assumption about the unit that is meant.
  func assumption(_ finder: PlaceFinder, _ titles: Titles) throws(Refusal) -> Assumption {
    guard let what = AssumptionText.what(about, titles) else {
      let known = Titles.names(titles.rows)
      throw Refusal(.wrongUse, .assuming(.unknownSubject(about, known: known)))
    }
    guard let holds = AssumptionText.holds(state ?? "", of: what) else {
      throw Refusal(.wrongUse, .assuming(.unknownState(state ?? "")))
    }
    return Assumption(what.subject(of: try code(of: what, finder)), holds: holds)
  }

  /// The unit that is meant.
  private func code(of what: What, _ finder: PlaceFinder) throws(Refusal) -> UnitCode {
    let all: Set<Level> = [.commune, .district, .province]
    guard case .criterion = what else { return try finder.unit(unit, levels: all).code }
    return try finder.unitWithCriteria(unit).code
  }

  /// What is assumed, without of whom.
  enum What {
    case criterion(Int)
    case standard(Standard)

    func subject(of unit: UnitCode) -> Assumption.Subject {
      switch self {
      case .criterion(let number): .criterion(unit, number: number)
      case .standard(let standard): .standard(unit, standard)
      }
    }
  }

  /// `17`, `TC17`, `Criterion 17`, or a standard in either language.
  static func what(_ text: String, _ titles: Titles) -> What? {
    let folded = Folding.folded(text)
    if folded == "recognised" { return .standard(.first) }
    if let title = titles.named(text).last { return .standard(title.standard) }
    for prefix in ["criterion ", "tieu chi ", "tc ", "tc", ""] where folded.hasPrefix(prefix) {
      if let number = Int(folded.dropFirst(prefix.count)) { return .criterion(number) }
    }
    return nil
  }

  /// Whether it is to hold; an empty text says so, and a sign before the words says nothing.
  static func holds(_ text: String, of what: What) -> Bool? {
    let words = Folding.folded(String(text.drop { !$0.isLetter }))
    if words.isEmpty { return text.isEmpty ? true : nil }
    switch what {
    case .criterion:
      switch words {
      case "met", "dat", "d", "co", "yes": return true
      case "notmet", "not met", "chua dat", "khong dat", "k", "khong", "no": return false
      default: return nil
      }
    case .standard:
      switch words {
      case "held", "duoc cong nhan", "cong nhan", "dat", "co", "recognised", "met", "yes":
        return true
      case "withdrawn", "thu hoi", "bi thu hoi", "khong", "khong dat", "chua dat", "no":
        return false
      default: return nil
      }
    }
  }
}

/// A list of assumptions in a file.
enum AssumptionFile {
  private static let codes: Set<String> = ["ma", "code"]
  private static let subjects: Set<String> = ["dieu", "about", "subject"]
  private static let states: Set<String> = ["gia dinh", "assumed"]

  static func read(_ path: String, _ titles: Titles) throws(Refusal) -> [Assumption] {
    let rows: [TableRows.Row]
    do throws(ImportFailure) {
      rows = try TableRows.read(path)
    } catch {
      guard case .faults(let faults, total: _) = error, let fault = faults.first else {
        throw Refusal(.noInput, .importFailed(error))
      }
      throw Refusal(.noInput, .assuming(.badFile(fault)))
    }
    guard let head = rows.firstIndex(where: { columns(of: $0) != nil }),
      let columns = columns(of: rows[head])
    else { throw Refusal(.refused, .assuming(.noColumns(path: path))) }
    var assumptions: [Assumption] = []
    for row in rows[(head + 1)...] {
      func cell(_ column: Int) -> String { column < row.cells.count ? row.cells[column] : "" }
      let (code, about, state) = (cell(columns.code), cell(columns.subject), cell(columns.state))
      guard !code.isEmpty, let what = AssumptionText.what(about, titles),
        let holds = AssumptionText.holds(state, of: what)
      else {
        let text = [code, about, state].joined(separator: " · ")
        throw Refusal(.refused, .assuming(.badRow(path: path, line: row.line, text)))
      }
      assumptions.append(Assumption(what.subject(of: UnitCode(code)), holds: holds))
    }
    return assumptions
  }

  /// Where the columns are that a list needs; `nil` for a row that is not its heading.
  private static func columns(
    of row: TableRows.Row
  ) -> (code: Int, subject: Int, state: Int)? {
    let names = row.cells.map { Folding.folded($0) }
    guard let code = names.firstIndex(where: codes.contains),
      let subject = names.firstIndex(where: subjects.contains),
      let state = names.firstIndex(where: states.contains)
    else { return nil }
    return (code, subject, state)
  }
}
