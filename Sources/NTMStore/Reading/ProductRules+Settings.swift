internal import GRDB
internal import NTMModel

extension ProductRules {
  /// The setting with the months that a certificate is valid for at most.
  static let monthsSetting = "ocop_certificate_months"
  /// The setting with the kinds of owners, parted by commas.
  static let ownersSetting = "ocop_owner_kinds"

  init(settings: [String: String]) {
    let months = settings[ProductRules.monthsSetting].flatMap { Int($0) }
    self.init(
      certificateMonths: months.flatMap { ProductRules.months.contains($0) ? $0 : nil },
      ownerKinds: SettingList.words(settings[ProductRules.ownersSetting] ?? "")
    )
  }

  /// The rules of a store.
  init(in db: Database) throws {
    var rows = try SelectedRows(db, "SELECT key, value FROM setting")
    var settings: [String: String] = [:]
    while try rows.next() { settings[rows.text(0)] = rows.text(1) }
    self.init(settings: settings)
  }
}
