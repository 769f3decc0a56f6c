import NTMDashboard
import NTMModel

extension Report {
  /// A unit without a state of its own on the chosen list, with what it was made of.
  static func value(_ unit: Recast.ChangedUnit) -> JSONValue {
    .object(
      name(unit.unit) + [
        ("way", .text(unit.way.word)),
        ("isOpen", .flag(unit.isOpen)),
        (
          "from",
          .list(unit.sources.map { .object(state(of: $0) + [("isWhole", .flag($0.isWhole))]) })
        ),
      ]
    )
  }

  /// A unit of the figures' day whose records stand nowhere on the chosen list.
  static func value(_ unit: Recast.UnplacedUnit) -> JSONValue {
    .object(state(of: unit.source) + [("reason", .text(unit.isDivided ? "divided" : "nowhere"))])
  }

  private static func name(_ unit: Unit) -> [(key: String, value: JSONValue)] {
    [
      ("code", .text(unit.code.text)), ("name", .text(unit.name)), ("type", .text(unit.type)),
      ("level", .text(unit.level.word)),
    ]
  }

  private static func state(of source: Recast.Source) -> [(key: String, value: JSONValue)] {
    name(source.unit) + [
      ("met", source.standing.met.map { .whole($0.part) } ?? .null),
      ("criteria", source.standing.met.map { .whole($0.base) } ?? .null),
      ("recognised", .flag(source.standing.recognition != nil)),
    ]
  }
}

extension Recast.ChangedUnit.Way {
  /// The word that programs compare.
  var word: String {
    switch self {
    case .taken: "taken"
    case .moved: "moved"
    case .combined: "combined"
    case .unknown: "unknown"
    }
  }
}
