import Testing

@testable import ntm_bench

/// What districts reported of their own criteria on two days, through the built command and beside the
/// screen.
struct OwnReportCommandTests {
  private let office = SmallOffice()
  /// A huyện with a report of May alone, and two with one of June alone.
  private let codes: [String]

  init() throws {
    _ = office.onStore("import", office.june, "--received", "09/07/2020")
    let districts = OwnReportCommandTests.rows(office.onStore("districts", "--format", "csv"))
    let own = districts.filter { $0["criteria"] == "9" }.compactMap { $0["code"] }.map(String.init)
    codes = Array(own.prefix(3))
    try #require(codes.count == 3)
    let head = "Mã huyện;Ngày;TC1;TC2;TC3;TC4;TC5;TC6;TC7;TC8;TC9\n"
    let met = ";Đ;Đ;Đ;Đ;Đ;Đ;Đ;Đ;Đ\n"
    let may = office.folder.write(head + codes[0] + ";31/05/2020" + met, to: "huyen-5.csv")
    let june = office.folder.write(
      head + codes[1...].map { $0 + ";30/06/2020" + met }.joined(),
      to: "huyen-6.csv"
    )
    let first = office.onStore("import", may, "--received", "09/06/2020")
    let second = office.onStore("import", june, "--received", "09/07/2020")
    try #require(first.status == 0 && second.status == 0, "\(first.errors)\(second.errors)")
  }

  /// The cells of a CSV by heading; rows with quoted cells are left out.
  private static func rows(_ outcome: Program.Outcome) -> [[Substring: Substring]] {
    let lines = outcome.output.split(separator: "\r\n")
    guard let head = lines.first?.split(separator: ",", omittingEmptySubsequences: false) else {
      return []
    }
    return lines.dropFirst().filter { !$0.contains("\"") }.map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return Dictionary(zip(head, cells)) { first, _ in first }
    }
  }

  private func rows(_ arguments: String...) -> [[Substring: Substring]] {
    let all = arguments + ["--format", "csv", "--store", office.store]
    return OwnReportCommandTests.rows(Command.run(all, in: office.folder))
  }

  private func frame(_ keys: String) -> [Substring] {
    office.onStore("frame", "--size", "200x60", "--keys", keys).output.split(separator: "\n")
  }

  @Test func `units to look at have what the screen has of the other day`() throws {
    let rows = rows("check", "--communes", "--against", "31/05/2020")
    let first = try #require(rows.first { $0["code"] == codes[0][...] })
    #expect(first["detailThen"] == "không có gì" && first["detail"] == "TC huyện chưa nộp")
    #expect(first["detailMove"] == "1" && first["since"] == "2020-05-31")
    // Those that reported in June are no row any more.
    #expect(!rows.contains { $0["code"] == codes[1][...] })
    let json = office.onStore("check", "--communes", "--since", "31/05/2020", "--format", "json")
    #expect(json.output.contains("\"settledUnits\": 2"), "\(json.errors)")
    let lines = frame("gq<tab>+S31/05/2020<enter>*")
    for row in rows.prefix(12) {
      let (then, now) = (row["detailThen"] ?? "?", row["detail"] ?? "?")
      let move = row["detailMove"] ?? "?"
      let shown = move.hasPrefix("-") ? String(move) : move == "0" ? "0" : "+" + move
      #expect(
        lines.contains { line in
          [row["name"] ?? "?", then, now, shown[...]].allSatisfy { line.contains($0) }
        },
        "\(row)"
      )
    }
    let table = office.onStore("check", "--communes", "--since", "31/05/2020").output
    // Its rows are of several levels: the heading says so, and so do the names above communes.
    #expect(table.contains("Mã     Đơn vị ") && table.contains("\(codes[0])    Huyện "), "\(table)")
    #expect(!(first["name"] ?? "").hasPrefix("Huyện"))
    #expect(table.contains("Δ điều cần xem") && table.contains("Δ so với kỳ 31/05/2020"))
  }

  @Test func `lists have what the screen has of the other day, and say what has none`() throws {
    let rows = rows("check", "--records", "--against", "31/05/2020")
    let own = try #require(rows.first { $0["list"] == "danh-gia-huyen" })
    #expect(own["receivedThen"] == "1" && own["received"] == "2" && own["receivedMove"] == "1")
    #expect(rows.contains { $0["list"] == "ocop" && $0["receivedThen"] == "" })
    let line = try #require(
      frame("gq3+S31/05/2020<enter>*").first { $0.contains("Tiêu chí huyện") }
    )
    #expect(line.split(separator: " ").contains("+1"), "\(line)")
    let table = office.onStore("check", "--records", "--since", "31/05/2020").output
    #expect(table.contains("so với một cuộc họp (--since) thì có"), "\(table)")
    _ = office.onStore("meeting", "open", "Họp", "--who", "Lan")
    let meeting = self.rows("check", "--records", "--since", "Họp")
    #expect(meeting.contains { $0["list"] == "ocop" && $0["receivedThen"] == "0" })
    // As it stood when the meeting was opened, which nobody has written since.
    let units = self.rows("check", "--communes", "--since", "Họp")
    #expect(!units.isEmpty)
    for unit in units {
      #expect(unit["detailMove"] == "0" && unit["detailThen"] == unit["detail"], "\(unit)")
    }
    let json = office.onStore("check", "--communes", "--since", "Họp", "--format", "json").output
    #expect(json.contains("\"settledUnits\": 0"), "\(json.prefix(400))")
    // Nothing is wrong with records of this office, then and now.
    let faults = office.onStore("check", "--faults", "--since", "Họp", "--format", "json").output
    #expect(faults.contains("\"settledRecords\": 0"), "\(faults.prefix(400))")
  }

  @Test func `districts say whether their own report is of the day, as the screen does`() {
    let rows = rows("districts")
    func report(_ code: String) -> Substring? {
      rows.first { $0["code"] == code[...] }?["criteriaReport"]
    }
    #expect(report(codes[0]) == "earlier" && report(codes[1]) == "thisDate")
    #expect(rows.contains { $0["criteriaReport"] == "never" })
    #expect(rows.allSatisfy { ($0["criteria"] == "") == ($0["criteriaReport"] == "") })
    let table = office.onStore("districts").output
    #expect(table.contains("Báo cáo TC") && table.contains("30 ngày") && table.contains("kỳ này"))
  }

  @Test func `a correction of an earlier report says that there is no later one`() {
    let arguments = ["set", codes[0], "5", "không", "đạt", "--source", "12/BC", "--who", "Lan"]
    func said(_ more: String...) -> String {
      Command.run(arguments + more + ["--store", office.store], in: office.folder).output
    }
    let older = said("--dry-run")
    #expect(
      older.contains(
        "Sửa số liệu kỳ 31/05/2020: kỳ 30/06/2020 huyện chưa có báo cáo; muốn có số kỳ 30/06/2020, "
          + "nhập báo cáo của kỳ ấy (ntm template danh-gia-huyen, ntm import)"
      ),
      "\(older)"
    )
    let english = said("--dry-run", "--lang", "en")
    #expect(english.contains("the district has no report for 30/06/2020"), "\(english)")
    #expect(!said("--dry-run", "--at", "31/05/2020").contains("chưa có báo cáo"))
  }
}
