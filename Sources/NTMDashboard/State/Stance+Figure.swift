import NTMModel

/// A single figure of the journal as a line of a stance: its kind and its parts, with tabs between.
///
/// A text with a tab or the end of a line in it cannot be told; then the whole journal is.
extension Change.Field {
  var stanceLine: String? {
    let parts = stanceParts
    guard !parts.contains(where: { $0.contains { $0 == "\t" || $0.isNewline } }) else { return nil }
    return parts.joined(separator: "\t")
  }

  private var stanceParts: [String] {
    switch self {
    case .criterion(let number): ["criterion", String(number)]
    case .indicator(let code, let part): ["indicator", code, String(part)]
    case .figures: ["figures"]
    case .recognition(let standard, let year, let column):
      ["recognition", String(standard.rawValue), String(year), column]
    case .product(let code, let column): ["product", code, column]
    case .organisation(let code, let column): ["organisation", code, column]
    case .task(let id, let column): ["task", id, column]
    case .paper(let task, let number, let column): ["paper", task, number, column]
    case .model(let code, let column): ["model", code, column]
    case .tag(let code, let day, let column): ["tag", code, day.iso, column]
    case .villages(let day, let column): ["villages", day.iso, column]
    case .note(let number): ["note", String(number)]
    case .followUp(let number, let column): ["follow-up", String(number), column]
    case .facts(let form): ["facts", form]
    case .fact(let table, let key, let column): ["fact", table, key, column]
    }
  }

  /// The figure that such a line tells; `nil` for one that this version does not know.
  init?(stanceLine line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("figures", 1): self = .figures
    case ("facts", 2): self = .facts(parts[1])
    case ("product", 3): self = .product(parts[1], column: parts[2])
    case ("organisation", 3): self = .organisation(parts[1], column: parts[2])
    case ("task", 3): self = .task(parts[1], column: parts[2])
    case ("model", 3): self = .model(parts[1], column: parts[2])
    case ("paper", 4): self = .paper(task: parts[1], number: parts[2], column: parts[3])
    case ("fact", 4): self = .fact(parts[1], key: parts[2], column: parts[3])
    default:
      guard let figure = Change.Field.numbered(parts) else { return nil }
      self = figure
    }
  }

  /// Those that a number or a day tells.
  private static func numbered(_ parts: [String]) -> Change.Field? {
    func whole(_ index: Int) -> Int? { Int(parts[index]) }
    switch (parts[0], parts.count) {
    case ("criterion", 2): return whole(1).map { .criterion($0) }
    case ("indicator", 3): return whole(2).map { .indicator(parts[1], part: $0) }
    case ("note", 2): return Int64(parts[1]).map { .note($0) }
    case ("follow-up", 3): return Int64(parts[1]).map { .followUp($0, column: parts[2]) }
    case ("tag", 4): return Day(parts[2]).map { .tag(parts[1], since: $0, column: parts[3]) }
    case ("villages", 3): return Day(parts[1]).map { .villages($0, column: parts[2]) }
    case ("recognition", 4):
      guard let standard = whole(1).flatMap({ Standard(rawValue: $0) }), let year = whole(2) else {
        return nil
      }
      return .recognition(standard, year: year, column: parts[3])
    default: return nil
    }
  }
}
