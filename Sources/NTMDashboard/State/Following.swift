package import NTMModel

/// Another screen that this one follows.
package struct Following: Hashable, Sendable {
  /// What it is followed by.
  package var name: String
  /// What was heard of it last; `nil` while nobody leads under the name.
  package var lead: Lead?
  /// Whether the reader has gone off on his own.
  package var isAway = false

  package init(name: String) { self.name = name }

  /// Whether somebody leads and this screen goes along.
  var isLed: Bool { !isAway && lead.map { !$0.hasEnded } ?? false }

  /// How many things the leading screen takes for given, which this one does not.
  var assumed: Int {
    guard let lead, !lead.hasEnded else { return 0 }
    return Stance(text: lead.place)?.assumed ?? 0
  }
}
