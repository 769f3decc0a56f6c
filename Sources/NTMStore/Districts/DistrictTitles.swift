internal import GRDB
internal import NTMModel

/// What recognised district-level units are called, by their type; data of the programme.
struct DistrictTitles {
  /// Empty for a type without a status.
  private var titles: [String: String] = [:]

  init(_ db: Database) throws {
    let read = try PreparedStatement(db, "SELECT type, title_vi FROM unit_type WHERE level = ?1")
    read.bind(Level.district.rawValue, at: 1)
    while try read.next() { titles[read.text(0)] = read.text(1) }
  }

  /// The title of a type where it contradicts a standard, empty where units of the type get none;
  /// `nil` where the standard may be granted.
  ///
  /// A store in which no type has a title tells nothing, and neither does a type it does not know.
  func contradiction(of standard: Standard, to type: String) -> String? {
    guard titles.values.contains(where: { !$0.isEmpty }), let title = titles[type] else {
      return nil
    }
    // Advanced and model districts build on the title of their type.
    guard let word = DistrictTitles.words[standard] else { return title.isEmpty ? title : nil }
    return title.isEmpty || !title.hasPrefix(word) ? title : nil
  }

  /// How the titles begin that say the two plain standards.
  private static let words: [Standard: String] = [
    .standard: "đạt chuẩn", .taskCompleted: "hoàn thành nhiệm vụ",
  ]
}
