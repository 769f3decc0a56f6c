import Testing

@testable import ntm_bench

/// `ntm what-if` and the options of other commands, through the built command.
struct WhatIfCommandTests {
  private let folder = Folder()

  private func ntm(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", SampleStore.path], in: folder)
  }

  private func rows(_ outcome: Program.Outcome) -> [[Substring]] {
    outcome.output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test(arguments: ["T1", "T2", "T3", "T4"])
  func `the way to a target meets it`(target: String) {
    let outcome = ntm("what-if", "--reach", target, "--format", "csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let row = rows(outcome).first { $0.first == target[...] }
    #expect(row?[9] == "false" && row?[10] == "true", "\(outcome.output)")
  }

  @Test func `the page about a province says what it assumes`() {
    let outcome = ntm("brief", "lao cai", "--assume", "02869:17=đạt")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("GIẢ ĐỊNH, không phải số liệu: 1 điều"))
  }

  @Test func `two that exclude each other are refused, and the same twice is one`() {
    let both = ntm("targets", "--assume", "02869:17=đạt", "--assume", "02869:17=không đạt")
    #expect(both.status == 64 && both.output.isEmpty)
    #expect(both.errors.contains("“02869: TC17” được giả định cả hai cách; giữ một"))
    let twice = ntm("targets", "--assume", "02869:17", "--assume", "02869:17=đạt")
    #expect(twice.output.contains("GIẢ ĐỊNH, không phải số liệu: 1 điều"))
  }

  @Test func `every command says that its figures are assumed`() {
    let assume = ["--assume", "Bản Liền, Bắc Hà, Lào Cai:17=đạt", "--assume", "085:đạt chuẩn"]
    for command in [
      ["what-if"], ["what-if", "--list"], ["targets"], ["pace"], ["pace", "T3"], ["nearest"],
      ["units"], ["districts"], ["communes"],
    ] {
      let store = ["--store", SampleStore.path]
      let table = Command.run(command + assume + store, in: folder)
      #expect(table.status == 0, "\(command): \(table.errors)")
      #expect(table.output.contains("GIẢ ĐỊNH, không phải số liệu: 2 điều"), "\(command)")
      let csv = Command.run(command + assume + ["--format", "csv"] + store, in: folder).output
      let lines = csv.split(separator: "\r\n")
      #expect(lines.first?.hasSuffix(",whatIf") == true, "\(command)")
      #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",GIẢ ĐỊNH 2") }, "\(command)")
      let json = Command.run(command + assume + ["--format", "json"] + store, in: folder).output
      #expect(json.contains("\"whatIf\": ["), "\(command)")
    }
    #expect(!ntm("targets").output.contains("GIẢ ĐỊNH"))
    #expect(!ntm("targets", "--format", "csv").output.contains("whatIf"))
  }

  @Test func `a list that was written is read back as the same`() {
    let list = ntm("what-if", "--reach", "T2", "--list", "--format", "csv")
    let path = folder.write(list.output, to: "gia-dinh.csv")
    let again = ntm("what-if", "--assumptions", path, "--list", "--format", "csv")
    #expect(again.output == list.output)
    #expect(rows(list).count > 20)
    // As the dashboard writes it, in either language, below its head.
    let shown = """
      \u{FEFF}GIẢ ĐỊNH;1 điều\r
      \r
      Đơn vị;Điều;Trong tệp;Giả định;Trạng thái;Mã\r
      Xã Bản Liền;TC17;✗ Chưa đạt;✓ Đạt;đang giả định;02869\r
      Huyện Bắc Hà;Đạt chuẩn;chưa công nhận;✓ được công nhận;đang giả định;085\r

      """
    let vi = ntm("what-if", "--assumptions", folder.write(shown, to: "vi.csv"), "--list")
    #expect(
      vi.output.contains("2 điều đặt lên") && vi.output.contains("Bản Liền"),
      "\(vi.errors)"
    )
    let english = """
      \u{FEFF}Name,About,In the file,Assumed,State,Code\r
      Commune,Criterion 17,x,✗ Not met,assumed,02869\r
      District,Recognised,x,✗ withdrawn,assumed,085\r

      """
    let en = ntm("what-if", "--assumptions", folder.write(english, to: "en.csv"), "--list")
    #expect(en.status == 0, "\(en.errors)")
  }

  @Test func `the store's bytes are the same afterwards`() {
    func digest() -> String {
      Program.run("/usr/bin/sha256sum", [SampleStore.path], environment: [:]).output
    }
    let before = digest()
    _ = ntm("what-if", "--reach", "T1", "--reach", "T3")
    #expect(!before.isEmpty && digest() == before)
  }

  @Test(
    arguments: [
      ("x", 64, "viết “ĐƠN VỊ:TIÊU CHÍ=đạt”"), ("02869:99", 1, "chỉ có tiêu chí 1 đến 19"),
      ("02869:17=có thể", 64, "không giả định được “có thể”"),
      ("02869:foo", 64, "không phải số tiêu chí hay danh hiệu"),
      ("99999:17", 1, "không có đơn vị nào là “99999”"),
      ("001:đạt chuẩn", 1, "Quận Ba Đình (001) không nằm trong cơ số"),
      ("085:nâng cao", 1, "không thể có danh hiệu “Nâng cao”"),
      ("085:17", 1, "chỉ có tiêu chí 1 đến 9; Huyện Bắc Hà không có TC17"),
      ("080:1", 1, "Thành phố Lào Cai (080) không có bộ tiêu chí riêng vào ngày số liệu"),
      ("10:1", 1, "Tỉnh Lào Cai (10) không có bộ tiêu chí riêng vào ngày số liệu"),
      ("001:1", 1, "Quận Ba Đình (001) không được tính theo tiêu chí"),
    ]
  )
  func `what cannot be assumed is refused in one sentence`(
    _ text: String,
    _ status: Int32,
    _ sentence: String
  ) {
    let outcome = ntm("targets", "--assume", text)
    #expect(outcome.status == status && outcome.output.isEmpty)
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `a criterion of a district's own is assumed like one of a commune`() throws {
    func row(_ arguments: String...) throws -> [Substring] {
      let list = Command.run(
        ["districts", "--province", "lao cai", "--format", "csv", "--store", SampleStore.path]
          + arguments,
        in: folder
      )
      #expect(list.status == 0, "\(list.errors)")
      let lines = list.output.split(separator: "\r\n")
      let column = try #require(lines.first?.split(separator: ",").firstIndex(of: "criteriaMet"))
      let found = try #require(lines.first { $0.contains("085,Bắc Hà") })
      return Array(found.split(separator: ",", omittingEmptySubsequences: false)[column...])
    }
    let plain = try row()
    let assumed = try row("--assume", "085:5=đạt", "--assume", "Huyện Bắc Hà:TC6")
    #expect(plain.first == "2" && plain[2] == "1 2 3 4 5 6 7", "\(plain)")
    #expect(assumed.first == "4" && assumed[2] == "1 2 3 4 7", "\(assumed)")
    let brief = ntm("brief", "lao cai", "--assume", "085:5=met", "--lang", "en")
    #expect(brief.output.contains("Bắc Hà 3/9"), "\(brief.output)\(brief.errors)")
    #expect(brief.output.contains("WHAT IF, no figures: 1 assumed"))
    let list = ntm("what-if", "--assume", "085:5=đạt", "--list", "--format", "csv")
    let path = folder.write(list.output, to: "huyen.csv")
    #expect(rows(list).first?.dropFirst(5).prefix(4) == ["TC5", "notMet", "met", "laid"])
    #expect(
      ntm("what-if", "--assumptions", path, "--list", "--format", "csv").output == list.output
    )
    // No target counts such criteria: a title is a decision.
    let effects = rows(ntm("what-if", "--assume", "085:5=đạt", "--format", "csv"))
      .filter { ["T1", "T2", "T3", "T4", "T5"].contains($0[0]) }
    #expect(effects.count == 5 && effects.allSatisfy { $0[2] == $0[3] }, "\(effects)")
  }

  @Test func `a district near its title is told what it lacks of its own, as assumed`() {
    func nearest(_ more: String...) -> Substring {
      Command.run(
        ["nearest", "--districts", "--province", "thai nguyen", "--format", "json"] + more
          + ["--store", SampleStore.path],
        in: folder
      ).output.split(separator: "\n").first { $0.contains("\"167\"") && $0.contains("ownLacking") }
        ?? ""
    }
    let plain = nearest()
    let number = plain.firstMatch(of: /"ownLacking": \[(\d)\]/)?.1 ?? ""
    #expect(plain.contains("\"criteria\": 0") && !number.isEmpty, "\(plain)")
    #expect(nearest("--assume", "167:\(number)=đạt").contains("\"ownLacking\": []"))
    // The whole way has them too, so that no district on it is short of its own criteria.
    let way = rows(ntm("what-if", "--reach", "T1", "--list", "--format", "csv"))
    #expect(way.contains { $0[2] == "Huyện" && $0[5].hasPrefix("TC") }, "\(way.prefix(9))")
  }

  @Test func `why a unit has no criteria to assume is said in English too`() {
    let city = ntm("targets", "--assume", "080:1", "--lang", "en").errors
    #expect(city.contains("(080) has no set of criteria of its own on the day"), "\(city)")
    let ward = ntm("targets", "--assume", "001:1", "--lang", "en").errors
    #expect(
      ward.contains("is not judged by criteria; only communes that count are, and"),
      "\(ward)"
    )
  }

  @Test func `wrong use is refused`() {
    #expect(ntm("what-if").status == 64)
    #expect(ntm("what-if", "--reach", "T99").errors.contains("không có mục tiêu “T99”; có: T1"))
    #expect(ntm("what-if", "--reach", "T6").errors.contains("T6 Sản phẩm OCOP không đếm theo xã"))
    #expect(ntm("targets", "--assume", "02869:17", "--units-at", "2020-08-01").status == 64)
    let missing = ntm("what-if", "--assumptions", "khong-co.csv")
    #expect(missing.status == 66 && missing.errors.contains("khong-co.csv"))
    let other = ntm("what-if", "--assumptions", folder.write("a,b\n1,2\n", to: "other.csv"))
    #expect(other.errors.contains("không có đủ cột Mã, Điều, Giả định"))
    let text = "Mã;Điều;Giả định\n02869;TC17;đạt\n02869;TC17;có thể\n"
    let row = ntm("what-if", "--assumptions", folder.write(text, to: "row.csv"))
    #expect(row.errors.contains("dòng 3: không hiểu “02869 · TC17 · có thể”"), "\(row.errors)")
  }
}
