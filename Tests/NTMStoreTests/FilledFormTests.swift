import Foundation
import GRDB
import NTMModel
import Testing

@testable import NTMStore

/// Every form that offices fill in, filled in by openpyxl: `Workbooks/forms.py` has the values.
struct FilledFormTests {
  private let small: SmallStore

  init() throws { small = try SmallStore(province: "58") }

  private func path(_ form: FormTemplate.Name) -> String {
    WorkbookImportTests.folder + "filled-\(form.rawValue).xlsx"
  }

  private func add(
    _ form: FormTemplate.Name,
    again: Bool = false,
    dryRun: Bool = false
  ) throws -> ImportSummary {
    try small.store.importFiles(
      [path(form)],
      by: "Lan",
      at: SmallStore.now,
      again: again,
      dryRun: dryRun
    )
  }

  // 2020 has no criteria of provinces; `ProvinceCriteriaTests` has a form of theirs.
  @Test(arguments: FormTemplate.Name.allCases.filter { !$0.isOfFacts && $0.ownLevel != .province })
  func `a filled form comes in whole, once, and not at all in a dry run`(
    form: FormTemplate.Name
  ) throws {
    let before = try small.everything()
    let tried = try add(form, dryRun: true)
    #expect(tried.changedRows == 2)
    #expect(!tried.planned.isEmpty)
    #expect(try small.everything() == before)

    let done = try add(form)
    #expect(done.changedRows == 2)
    #expect(done.reports.map(\.form) == tried.reports.map(\.form))
    // The sheets of instructions and lists are part of the form, and no row is left aside.
    let unread: [ReportWarning.Kind] = [.unknownSheet, .unknownColumn, .outsideTable, .rounded]
    #expect(!done.warnings.contains { unread.contains($0.kind) })
    #expect(try figures(form) == FilledFormTests.expected(form))
    #expect(try small.store.verify() == [])

    let after = try small.everything()
    #expect(throws: ImportFailure.self) { try add(form) }
    #expect(try small.everything() == after)
    #expect(try add(form, again: true).changedRows == 0)
    #expect(try figures(form) == FilledFormTests.expected(form))
  }

  private func figures(_ form: FormTemplate.Name) throws -> [String] {
    guard form == .assessments else {
      return try small.rows(FilledFormTests.query(form)).map { $0.replacing("\"", with: "") }
    }
    // Code, day, states from the first criterion on, and the values by their places.
    let set = try small.store.reader.read { try SetTable($0).all.first?.set }
    let measures = set?.measures ?? []
    return try small.store.reader.read { db in
      var found: [String] = []
      var rows = try SelectedRows(
        db,
        """
        SELECT code, \(FilledFormTests.day("day")), known, met, disputed, measures
        FROM assessment JOIN unit ON unit.id = assessment.unit
        ORDER BY code
        """
      )
      while try rows.next() {
        let words = CriteriaWords(known: rows.word(2), met: rows.word(3), disputed: rows.word(4))
        let states = (0..<19).map { words[$0].letter ?? "-" }.joined()
        let values = rows.withBytes(5) { Measures.decode($0, count: measures.count) }
        let told = zip(measures, values).compactMap { measure, value in
          value.map {
            "\(set?.indicators[measure.indicator].code ?? "")/\(measure.part)=\($0.plain)"
          }
        }
        found.append("\(rows.text(0)) \(rows.text(1)) \(states) " + told.joined(separator: " "))
      }
      return found
    }
  }

  private static func day(_ column: String) -> String {
    "date(\(column) * 86400, 'unixepoch')"
  }

  /// What is read back of the records of a form.
  private static func query(_ form: FormTemplate.Name) -> String {
    switch form {
    case .assessments: ""
    case .districtAssessments, .provinceAssessments:
      """
      SELECT code, \(day("day")), criteria, states
      FROM district_assessment JOIN unit ON unit.id = unit ORDER BY code
      """
    case .recognitions:
      """
      SELECT code, standard, number, \(day("decided")), year, source
      FROM recognition JOIN unit ON unit.id = unit ORDER BY code
      """
    case .products:
      """
      SELECT p.code, p.name, unit.code, sector, stars, points, owner, owner_kind, decision,
        \(day("issued")), \(day("expires"))
      FROM product AS p JOIN unit ON unit.id = p.unit ORDER BY 1
      """
    case .organisations:
      """
      SELECT o.code, o.name, kind, unit.code, \(day("founded")), \(day("effective_from")),
        \(day("ocop_since")), members
      FROM organisation AS o JOIN unit ON unit.id = o.unit ORDER BY 1
      """
    case .tasks:
      """
      SELECT id, title_vi, lead, \(day("deadline")), state, partners, note_vi
      FROM task WHERE id IN ('N1', 'N9') ORDER BY 1
      """
    case .papers:
      "SELECT task, number, \(day("day")), title FROM paper WHERE number LIKE '7%/VPĐP-NTM'"
    case .models:
      """
      SELECT m.code, m.name, kind, unit.code, owner, households, \(day("started"))
      FROM model AS m JOIN unit ON unit.id = m.unit ORDER BY 1
      """
    case .unitTags:
      """
      SELECT code, tag, \(day("started")), \(day("ended")), source
      FROM unit_tag JOIN unit ON unit.id = unit ORDER BY 1
      """
    case .villages:
      """
      SELECT code, \(day("day")), total, supported, met, source
      FROM villages JOIN unit ON unit.id = unit ORDER BY 1
      """
    case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
      .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds,
      .components,
      .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
      ""
    }
  }

  private static func expected(_ form: FormTemplate.Name) -> [String] {
    switch form {
    case .assessments:
      [
        "22774 2020-06-30 ĐĐK---------------- 10/0=41.5 11/0=5.5",
        "22783 2020-06-30 ĐĐK---------------- 17.1/0=95.5 17.1/1=60.25",
      ]
    case .provinceAssessments: []
    case .districtAssessments:
      ["585 2020-06-30 558 ĐĐKĐ-----", "587 2020-06-30 558 R--------"]
    case .recognitions:
      [
        "22774 1 101/QĐ-UBND 2020-04-20 2019 ",
        "22783 1 102/QĐ-UBND 2020-04-21 2019 Công báo tỉnh",
      ]
    case .products:
      [
        "NT-01 Nho xanh Thành Hải 22774 1 4 7550 HTX Nho Thành Hải HTX 55/QĐ-UBND 2020-03-02"
          + " 2023-03-02", "NT-02 Mật ong Phước Bình 22783 1 3 5425    2020-03-02 2023-03-02",
      ]
    case .organisations:
      [
        "NT-D1 Công ty TNHH Bác Ái DN 22783 2017-01-15 - - -",
        "NT-H1 HTX Nho Thành Hải HTX 22774 2015-08-01 2018-01-01 2020-03-02 37",
      ]
    case .tasks:
      [
        "N1 Rà soát xã, huyện sau sáp nhập Văn phòng Điều phối 2020-09-30 đang làm  ",
        "N9 Sơ kết mô hình nho  2020-10-31 chưa bắt đầu Sở NN&PTNT theo kế hoạch tỉnh",
      ]
    case .papers:
      [
        "N1 77/VPĐP-NTM 2020-06-12 Đôn đốc rà soát", "N2 78/VPĐP-NTM 2020-06-15 Góp ý đề án",
      ]
    case .models:
      [
        "NT-M1 Chuỗi nho sạch chuỗi giá trị 22774 HTX Nho Thành Hải 120 2019-05-01",
        "NT-M2 Du lịch vườn Bác Ái du lịch nông thôn 22783  15 2020-02-01",
      ]
    case .unitTags:
      ["22774 KV1 2017-04-28 - ", "22783 30A 2018-03-07 2020-06-01 QĐ tỉnh"]
    case .villages:
      ["22774 2020-06-30 6 4 1 ", "22783 2020-06-30 - 5 0 báo cáo xã"]
    case .store, .unitTypes, .units, .unitList, .criteriaSets, .groups, .bands, .criteria,
      .indicators, .thresholds, .sectors, .starBands, .targets, .taskStates, .modelKinds,
      .components,
      .componentParts, .figures, .lineage, .unitChanges, .unitGroups, .tags, .titles:
      []
    }
  }
}

extension SmallStore {
  /// A store with the facts of the sample data and the units of one province.
  init(province: String) throws {
    folder = try Folder()
    let parts = #filePath.split(separator: "/").dropLast(3)
    let facts = "/" + parts.joined(separator: "/") + "/sample-data/facts"
    let lines = try String(contentsOfFile: facts + "/units.csv", encoding: .utf8)
      .split(separator: "\n")
    var above: Set<Substring> = [Substring(province)]
    let own = lines.enumerated().filter { index, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard index > 0, cells.count > 5, !["country", "region"].contains(cells[1]) else {
        return true
      }
      guard cells[0] != province[...] else { return true }
      guard above.contains(cells[5]) else { return false }
      if cells[1] == "district" { above.insert(cells[0]) }
      return true
    }
    var files = try FileManager.default.contentsOfDirectory(atPath: facts)
      // Published figures are of places that this list does not have.
      .filter { $0 != "units.csv" && $0 != "figures.csv" }.map { facts + "/" + $0 }
    files.append(
      try folder.file("units.csv", own.map(\.element).joined(separator: "\n") + "\n")
    )
    store = try Store.create(
      at: folder.path + "/province.ntm",
      turn: Turn(patience: 0, backsUp: false)
    )
    _ = try store.importFiles(files, by: "test", at: SmallStore.now - 1)
  }

  /// What any form may change, and the reports.
  fileprivate func everything() throws -> [String] {
    try contents()
      + [
        "recognition", "product", "organisation", "task", "paper", "model", "unit_tag", "villages",
        "district_assessment",
      ]
      .flatMap {
        try rows("SELECT * FROM \($0)")
      }
  }
}
