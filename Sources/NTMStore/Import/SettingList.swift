internal import NTMModel

/// A setting that lists words.
enum SettingList {
  /// The words of a text, parted by commas or semicolons, without blanks around them.
  static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }
      .map { Line.tidied(String($0)) }
      .filter { !$0.isEmpty }
  }
}
