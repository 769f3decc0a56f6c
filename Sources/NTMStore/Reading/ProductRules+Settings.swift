internal import NTMModel

extension ProductRules {
  /// The rules that settings name.
  init(_ value: (ProgrammeSettings.Rule) -> String?) {
    let months = value(.certificateMonths).flatMap { Int($0) }
    self.init(
      certificateMonths: months.flatMap { ProductRules.months.contains($0) ? $0 : nil },
      ownerKinds: SettingList.words(value(.ownerKinds) ?? ""),
      councils: SettingList.words(value(.councils) ?? "").compactMap { Council(setting: $0) }
    )
  }
}

extension Council {
  /// A council as a setting writes it, the most stars that it may give behind its level:
  /// `trung ương 5`; `nil` for anything else.
  init?(setting text: String) {
    let words = text.split(separator: " ")
    guard words.count > 1, let stars = words.last.flatMap({ Int($0) }), (1...5).contains(stars)
    else { return nil }
    self.init(level: words.dropLast().joined(separator: " "), mostStars: stars)
  }
}
