import NTMModel
import Testing

@testable import NTMStore

struct FaultTests {
  private func row(_ cells: String) -> String { SmallStore.heading + cells + "\n" }

  @Test func `every fault of a row is told with line, column and value`() throws {
    let small = try SmallStore()
    let faults = try small.faults(
      SmallStore.heading + "00001;Hòa An;31/12/2019;Đ;;;;;;\n00002;Tân Lập;31/12/2019;Z;;;;;;\n"
    )
    #expect(
      faults == [
        ImportFault(
          file: small.folder.path + "/faulty.csv",
          line: 3,
          column: "TC1",
          value: "Z",
          kind: .badState
        )
      ]
    )
  }

  @Test(arguments: [
    ("00001;Ba Vì;31/12/2019;Đ;;;;;;", ImportFault.Kind.nameMismatch(expected: "Hòa An")),
    ("00099;Ba Vì;31/12/2019;Đ;;;;;;", .unknownUnit),
    ("0@1;Ba Vì;31/12/2019;Đ;;;;;;", .badCode),
    (";Hòa Bình;31/12/2019;Đ;;;;;;", .unknownName),
    (";;31/12/2019;Đ;;;;;;", .missingValue),
    ("001;Bát Xát;31/12/2019;Đ;;;;;;", .notACommune(type: "Huyện")),
    ("00007;Trúc Bạch;31/12/2019;Đ;;;;;;", .notACommune(type: "Phường")),
    ("00001;Hòa An;31/02/2019;Đ;;;;;;", .badDate),
    ("00001;Hòa An;;Đ;;;;;;", .missingValue),
    ("00001;Hòa An;01/01/2021;Đ;;;;;;", .dateOutsideSets),
    // 18627 is 31/12/2020, the deadline of the small store's targets.
    ("00001;Hòa An;30/06/2030;Đ;;;;;;", .afterProgramme(deadline: Day(number: 18_627))),
    ("00001;Hòa An;31/12/2019;D;;;;;;", .badState),
    ("00001;Hòa An;31/12/2019;Đ;;;R;;;", .badState),
    ("00001;Hòa An;31/12/2019;Đ;;;;1.2.3;;", .badNumber),
    ("00001;Hòa An;31/12/2019;Đ;;;;1,234;;", .badNumber),
    ("00001;Hòa An;31/12/2019;Đ", .rowTooShort(expected: 10, found: 4)),
    ("00001;Hòa An;31/12/2019;Đ;;;;;;;;x", .rowTooLong(expected: 10, found: 12)),
    ("00001;\"Hòa An;31/12/2019;Đ;;;;;;", .unclosedQuote),
    ("00001;Hòa\u{1B}[2J An;31/12/2019;Đ;;;;;;", .forbiddenCharacter(code: 0x1B)),
    ("00001;Hòa \u{202E}An;31/12/2019;Đ;;;;;;", .forbiddenCharacter(code: 0x202E)),
  ])
  func `a bad row is refused for what it is`(cells: String, kind: ImportFault.Kind) throws {
    #expect(try SmallStore().kinds(row(cells)) == [kind])
  }

  @Test func `a unit of another time is refused`() throws {
    let small = try SmallStore()
    let day = try #require(Day(year: 2020, month: 5, day: 31))
    #expect(try small.kinds(row("00008;Mới;31/05/2020;Đ;;;;;;")) == [.unitNotValid(on: day)])
    #expect(try small.kinds(row("00008;Mới;30/06/2020;Đ;;;;;;")) == [])
  }

  @Test func `the same commune and date twice is refused, in one file or two`() throws {
    let small = try SmallStore()
    let faults = try small.faults(
      SmallStore.heading + String(repeating: "00001;Hòa An;31/12/2019;Đ;;;;;;\n", count: 2)
    )
    let name = small.folder.path + "/faulty.csv"
    #expect(faults.map(\.kind) == [.duplicateRow(firstFile: name, firstLine: 2)])
    #expect(faults.map(\.line) == [3])
  }

  @Test func `headings that are missing, twice or unknown are named`() throws {
    let small = try SmallStore()
    #expect(
      try small.kinds("TC1;TC2;TC3\n") == [.missingColumns(form: "danh-gia", names: ["Mã xã"])]
    )
    #expect(try small.kinds("Mã xã;Tên xã;TC1;TC2;TC3\n") == [.noDay])
    #expect(
      try small.kinds("Mã xã;Tên xã;Ngày;TC1;TC2\n00001;Hòa An;31/12/2019;Đ;Đ\n")
        == [.missingColumns(form: "danh-gia", names: ["TC3"])]
    )
    #expect(try small.kinds("Mã xã;Tên xã;Ngày;TC1;ma xa\n") == [.duplicateColumn])
    #expect(
      try small.kinds("Mã xã;Tên xã;Ngày;TC1;TC2;TC3;TC4\n00001;;31/12/2019;Đ;;;Đ\n")
        == [.unknownReference(table: "criteria")]
    )
  }

  @Test(arguments: [
    ("Mã xã;Tên xã;Dân số", "danh-gia", ["TC1"]),
    ("Mã sản phẩm;Tên sản phẩm;Ngành hàng;ghi chú", "ocop", ["Sao", "Ngày cấp", "Hiệu lực đến"]),
    ("code,level,name_en,parent_code", "units", ["type", "name", "valid_from", "valid_to"]),
  ])
  func `headings of no form are told with the nearest one and what it has besides`(
    headings: String,
    form: String,
    missing: [String]
  ) throws {
    guard
      case .unknownForm(let nearest, let lacking) = try SmallStore().kinds(headings + "\n").first
    else {
      Issue.record("An unknown form must be told.")
      return
    }
    #expect(nearest == form)
    #expect(missing.allSatisfy(lacking.contains))
  }

  @Test func `headings like none of any form are told as that`() throws {
    #expect(try SmallStore().kinds("a,b\n1,2\n") == [.unknownForm(nearest: nil, missing: [])])
  }

  @Test func `what the headings lack is told at their line`() throws {
    let small = try SmallStore()
    let report = "Xã A\n\nMã xã;Tên xã;Ngày;TC1;TC2;TC9\n00001;Hòa An;31/12/2019;Đ;Đ;Đ\n"
    let faults = try small.faults(report)
    #expect(
      faults.map(\.kind) == [
        .missingColumns(form: "danh-gia", names: ["TC3"]), .unknownReference(table: "criteria"),
      ]
    )
    #expect(faults.map(\.line) == [3, 3])
  }

  @Test func `headings without any row are refused`() throws {
    let small = try SmallStore()
    let faults = try small.faults(SmallStore.heading)
    #expect(faults.map(\.kind) == [.noRows])
    #expect(faults.map(\.line) == [1])
    // Nothing to hold the day against: there is one set only.
    #expect(
      try small.kinds("Mã xã;Tên xã;Ngày;TC1\n")
        == [.missingColumns(form: "danh-gia", names: ["TC2", "TC3"])]
    )
    let decisions = ImportTests.recognitions.split(separator: "\n")[0]
    #expect(try small.kinds("\(decisions)\n") == [.noRows])
    let total = SmallStore.heading + "Tổng;;;3;3;3;;;;\n"
    #expect(try small.kinds(total) == [.noRows])
  }

  @Test func `all that is wrong with a row is told`() throws {
    let small = try SmallStore()
    #expect(
      try small.faults(row("00001;X;31/12/2019;maybe;K;Z;Đ;12,5;1.2.3;")).map(\.column)
        == ["Tên xã", "TC1", "TC3", "CT3.1"]
    )
    // Without a day and without a row before it that has one.
    #expect(
      try small.kinds(row("0@1;Hòa An;x;Đ;K;Z;;;;"))
        == [.badDate, .badCode, .badState]
    )
    #expect(try small.kinds(row(";Hòa Bình;x;;;Z;;;;")) == [.badDate, .unknownName, .badState])
    let headings = ImportTests.recognitions.split(separator: "\n")[0]
    let decision = "\(headings)\n0@1;X;tốt;1/QĐ;x;1019;;\n"
    #expect(
      try small.kinds(decision) == [
        .badChoice(allowed: ["đạt chuẩn", "hoàn thành nhiệm vụ", "nâng cao", "kiểu mẫu"]), .badDate,
        .outOfRange(low: 2000, high: 2100), .badCode,
      ]
    )
  }

  @Test func `old encodings are told apart`() throws {
    let small = try SmallStore()
    func encoding(_ bytes: [UInt8]) throws -> [ImportFault.Kind] {
      try small.faults(bytes).map(\.kind)
    }
    let wide = Array("\u{FEFF}Mã xã;Tên xã".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try encoding(wide) == [.encoding(.utf16)])
    // "Mã xã;Tên xã;Ngày;TC1" as Windows-1258, TCVN3 and VNI write it.
    let tail = Array(";TC1\n".utf8)
    func bytes(_ parts: [Any]) -> [UInt8] {
      parts.flatMap { part -> [UInt8] in
        if let text = part as? String { return Array(text.utf8) }
        return (part as? Int).map { [UInt8($0)] } ?? []
      } + tail
    }
    let windows = bytes(["Ma", 0xDE, " xa", 0xDE, ";T", 0xEA, "n xa", 0xDE, ";Nga", 0xCC, "y"])
    #expect(try encoding(windows) == [.encoding(.windows1258)])
    let tcvn = bytes(["M", 0xB7, " x", 0xB7, ";T", 0xAA, "n x", 0xB7, ";Ng", 0xB5, "y"])
    #expect(try encoding(tcvn) == [.encoding(.tcvn3)])
    let vni = bytes(["Ma", 0xF5, " xa", 0xF5, ";Te", 0xE2, "n xa", 0xF5, ";Nga", 0xF8, "y"])
    #expect(try encoding(vni) == [.encoding(.vni)])
    // The same bytes pasted as if they were letters of Unicode.
    #expect(try small.kinds("M· x·;Tªn x·;Ngµy;TC1\n") == [.encoding(.tcvn3)])
    #expect(try small.kinds("Maõ xaõ;Teân xaõ;Ngaøy;TC1\n") == [.encoding(.vni)])
  }

  @Test func `a broken letter in the middle of a report is found`() throws {
    let small = try SmallStore()
    let bytes =
      Array(SmallStore.heading.utf8) + Array("00001;H".utf8) + [0xC3, 0x28]
      + Array("a An;31/12/2019;Đ;;;;;;\n".utf8)
    guard case .encoding = try small.faults(bytes).first?.kind else {
      Issue.record("Bytes that are not UTF-8 must be told.")
      return
    }
  }

  @Test func `empty and missing files are told`() throws {
    let small = try SmallStore()
    #expect(try small.kinds("") == [.empty])
    #expect(try small.kinds("\n\n") == [.empty])
    #expect {
      try small.store.importFiles(["/no/such/file.csv"], by: "test", at: 1)
    } throws: { error in
      guard case ImportFailure.faults(let faults, total: 1) = error else { return false }
      return faults.map(\.kind) == [.missingFile]
    }
  }

  @Test func `twenty faults are kept and all are counted`() throws {
    let small = try SmallStore()
    let text = SmallStore.heading + String(repeating: "0@;X;31/12/2019;;;;;;;\n", count: 50)
    let path = try small.folder.file("many.csv", text)
    #expect {
      try small.store.importFiles([path], by: "test", at: 1)
    } throws: { error in
      guard case ImportFailure.faults(let faults, total: 50) = error else { return false }
      return faults.count == 20
    }
  }

  @Test func `facts that hang in the air are refused`() throws {
    let small = try SmallStore()
    let units = "code,level,type,name,name_en,parent_code,valid_from,valid_to\n"
    #expect(
      try small.kinds(units + "9,commune,Xã,A,,777,2020-01-01,\n")
        == [.unknownReference(table: "unit")]
    )
    #expect(
      try small.kinds(units + "9,commune,Bản,A,,001,2020-01-01,\n")
        == [.unknownReference(table: "unit_type")]
    )
    #expect(
      try small.kinds(units + "9,commune,Xã,A,,001,2020-01-01,2019-01-01\n")
        == [.endsBeforeStart]
    )
    #expect(
      try small.kinds("set,low,high,name_vi,name_en\nQ,0,1,a,b\n")
        == [.unknownReference(table: "criteria_set")]
    )
  }

  @Test func `a bad date is told once`() throws {
    let small = try SmallStore()
    #expect(
      try small.kinds(ImportTests.organisations.replacing("31/10/2009;;1", with: "x;;1")) == [
        .badDate
      ]
    )
    let units = "code,level,type,name,name_en,parent_code,valid_from,valid_to\n"
    #expect(try small.kinds(units + "9,commune,Xã,A,,001,x,\n") == [.badDate])
  }

  @Test func `indicators cannot move under packed figures`() throws {
    let small = try SmallStore()
    try small.add(SmallStore.report("31/12/2019"))
    let changed = SmallStore.facts[6].replacing("S,2,2,", with: "S,2.1,2,")
    #expect(try small.kinds(changed) == [.setInUse])
  }

  @Test func `a standard that the level cannot hold is refused`() throws {
    let small = try SmallStore()
    let text = ImportTests.recognitions.replacing(
      "001;Bát Xát;đạt chuẩn",
      with: "001;Bát Xát;kiểu mẫu"
    )
    #expect(try small.kinds(text) == [.wrongStandard(level: .district)])
  }
}
