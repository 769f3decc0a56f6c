import Foundation
import NTMModel
import Testing

/// The real units of June 2020, from `sample-data/facts/units.csv` of the repository.
struct UnitList {
  var units: [NTMModel.Unit] = []
  private var parents: [UnitCode: UnitCode] = [:]
  private var positions: [UnitCode: Int] = [:]

  static let of2020 = Result { try UnitList() }

  private init() throws {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder = folder.deletingLastPathComponent()
      try #require(folder.path != "/", "No Package.swift above \(#filePath).")
    }
    let file = folder.appending(path: "sample-data/facts/units.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    // The list quotes nothing; a quote would need a real reader.
    try #require(!lines.contains { $0.contains("\"") })
    let header = try #require(lines.first).split(separator: ",").map(String.init)
    let columns = try ["code", "level", "type", "name", "parent_code", "valid_from"].map {
      try #require(header.firstIndex(of: $0))
    }
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let values = columns.map { cells[$0] }
      let code = UnitCode(values[0])
      positions[code] = units.count
      parents[code] = values[4].isEmpty ? nil : UnitCode(values[4])
      units.append(
        NTMModel.Unit(
          code: code,
          level: try #require(Level(word: values[1])),
          type: values[2],
          name: values[3],
          isCounted: values[2] == "Xã",
          valid: Period(from: try #require(Day(values[5]))),
        )
      )
    }
  }

  subscript(code: UnitCode) -> NTMModel.Unit? { positions[code].map { units[$0] } }

  /// The full names of what lies above a unit, up to its province.
  func ancestors(of unit: NTMModel.Unit) -> [String] {
    var names: [String] = []
    var code = parents[unit.code]
    while let next = code, let above = self[next], above.level > .region {
      names.append(above.fullName)
      code = parents[next]
    }
    return names
  }

  /// `Xã Tân Lập, Huyện Đồng Hỷ, Tỉnh Thái Nguyên`.
  func path(of unit: NTMModel.Unit) -> String {
    ([unit.fullName] + ancestors(of: unit)).joined(separator: ", ")
  }
}
