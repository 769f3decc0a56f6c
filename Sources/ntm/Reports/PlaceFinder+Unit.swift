import NTMModel

extension PlaceFinder {
  /// A unit of whatever level by its code, or by its name and those of what it lies in, parted by
  /// commas; the options narrow it too.
  func unit(
    _ text: String,
    within options: [String?] = [],
    levels: Set<Level> = Set(Level.allCases)
  ) throws(Refusal) -> Candidate {
    let parts = text.split(separator: ",").map { Line.tidied(String($0)) }.filter { !$0.isEmpty }
    guard let name = parts.first else { throw Refusal(.refused, .unknownPlace(text, level: .unit)) }
    let within = parts.dropFirst() + options.compactMap { $0 }
    let snapshot = try reader.answer(.search(name))
    guard case .search(let answer) = snapshot.body else { throw Refusal(.refused, .noAnswer) }
    let candidates = answer.hits
      .filter { hit in levels.contains(hit.unit.level) }
      .filter { hit in hit.unit.code.text == name || within.allSatisfy { lies(hit, in: $0) } }
      .map { Candidate(unit: $0.unit, parent: $0.above.map(\.fullName).joined(separator: ", ")) }
    do throws(Refusal) {
      return try find(name, among: candidates, level: .unit)
    } catch {
      if case .unknownPlace = error.reason {
        throw Refusal(.refused, .unknownPlace(text, level: .unit))
      }
      throw error
    }
  }

  /// Whether a unit lies in what somebody names, with the type word or without.
  private func lies(_ hit: SearchAnswer.Hit, in name: String) -> Bool {
    let wanted = Folding.folded(name)
    return hit.above.contains { unit in
      Folding.folded(unit.fullName) == wanted || Folding.folded(unit.name) == wanted
    }
  }
}
