package import NTMModel

/// What the store calls types of units and regions in English.
package struct EnglishNames: Hashable, Sendable {
  /// English type words by Vietnamese ones.
  var types: [String: String] = [:]
  var regions: [UnitCode: String] = [:]

  package init() {}

  package init(_ facts: StoreFacts) {
    types = facts.typesInEnglish
    regions = facts.regionsInEnglish
  }
}

extension Words {
  /// The name of a unit without its type; regions alone have English names.
  func name(_ unit: Unit) -> String {
    language == .en ? names.regions[unit.code] ?? unit.name : unit.name
  }

  /// Type and name as people write them: `Xã Tân Lập`, `Tân Lập Commune`.
  func fullName(_ unit: Unit) -> String {
    unit.level <= .region || unit.type.isEmpty ? name(unit) : typed(unit.name, unit.type)
  }

  /// A place in a list of places: provinces by their bare names, which stand in from the left where
  /// regions stand over them.
  func listName(_ unit: Unit, isGrouped: Bool = false) -> String {
    switch unit.level {
    case .country: countryName
    case .province: (isGrouped ? "  " : "") + unit.name
    case .region, .district, .commune: fullName(unit)
    }
  }

  /// A name that a paper has with its type word: `Xã Bùi Xá`, `Bùi Xá Commune`; as it is where it begins
  /// with none.
  package func typed(_ text: String) -> String {
    guard language == .en,
      let type = names.types.keys.filter({ text.hasPrefix($0 + " ") }).max(by: {
        $0.count < $1.count
      })
    else { return text }
    return typed(String(text.dropFirst(type.count + 1)), type)
  }

  /// A name with its type word: `Xã Tân Lập`, `Tân Lập Commune`.
  package func typed(_ name: String, _ type: String) -> String {
    guard language == .en, let word = names.types[type] else { return type + " " + name }
    // A name that is a number stands behind its type word: `Ward 2`.
    return name.first?.isNumber == true ? word + " " + name : name + " " + word
  }
}
