internal import GRDB
internal import NTMModel

extension Importer {
  /// Brings the roll-ups up to date with what was touched.
  func rollUp() throws {
    guard !touched.isEmpty else { return }
    progress(ImportProgress(step: .rollingUp, file: "", done: 0, total: 1))
    rollUps = try RollUps.refresh(db, after: touched) ?? rollUps
  }

  /// Warns of provinces that sent figures, but not of all their communes.
  func noteIncompleteProvinces() throws {
    guard let rollUps else { return }
    let reported = summary.reports.compactMap(\.day)
    for (index, reporting) in rollUps.days.enumerated() where reported.contains(reporting.day) {
      for (position, node) in rollUps.tree.nodes.enumerated() where node.level == .province {
        guard index < rollUps.values[position].count else { continue }
        let value = rollUps.values[position][index]
        guard value.reported > 0, value.reported < value.communes else { continue }
        let unit = try Row.fetchOne(
          db,
          sql: "SELECT code, name FROM unit WHERE id = ?",
          arguments: [node.id]
        )
        warnings.add(.provinceIncomplete) {
          ImportWarning.Example(
            file: "",
            line: 0,
            subject: unit?["code"] ?? "",
            detail: "",
            province: ImportWarning.Province(
              name: unit?["name"] ?? "",
              reported: value.reported,
              communes: value.communes,
              day: reporting.day
            )
          )
        }
      }
    }
  }
}
