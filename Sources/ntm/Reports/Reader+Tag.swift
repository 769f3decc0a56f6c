import NTMModel

extension Reader {
  /// The tag that a word means: its code or a name of it, or else the only one whose name holds it.
  func tag(_ word: String) throws(Refusal) -> CommuneTag {
    let snapshot = try answer(.overview(focus: nil))
    let tags = snapshot.facts.tags.filter { $0.valid.contains(snapshot.asOf) }
    let wanted = Folding.folded(word)
    func names(_ tag: CommuneTag) -> [String] {
      [tag.code, tag.short.vi, tag.short.en, tag.name.vi, tag.name.en].map { Folding.folded($0) }
    }
    if let exact = tags.first(where: { names($0).contains(wanted) }) { return exact }
    let near = wanted.isEmpty ? [] : tags.filter { names($0).contains { $0.contains(wanted) } }
    guard near.count == 1, let tag = near.first else {
      throw Refusal(.refused, .unknownTag(word, known: tags))
    }
    return tag
  }
}
