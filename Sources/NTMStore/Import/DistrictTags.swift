internal import GRDB
internal import NTMModel

/// Which tags a whole district may carry, as far as the store says so.
struct DistrictTags {
  /// The setting with the codes, parted by commas.
  static let setting = "district_tags"

  /// The folded codes; `nil` where the store says nothing and every tag may.
  private var codes: Set<String>?

  init(in db: Database) throws {
    var rows = try SelectedRows(
      db,
      "SELECT value FROM setting WHERE key = ?1",
      DistrictTags.setting
    )
    guard try rows.next() else { return }
    let listed = SettingList.words(rows.text(0))
    if !listed.isEmpty { codes = Set(listed.map { Form.folded($0) }) }
  }

  func allow(_ tag: CommuneTag) -> Bool { codes?.contains(Form.folded(tag.code)) ?? true }

  /// Those that it may carry.
  func allowed(of tags: [CommuneTag]) -> [CommuneTag] { tags.filter(allow) }
}
