import Foundation
import Testing

@testable import ntm_bench

/// The criteria of provinces of Tests/SecondProgramme: three, in the tests' own wording.
struct SecondProvinceTests {
  private func rows(_ outcome: Program.Outcome) -> [String: [String: String]] {
    let lines = outcome.output.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
      .map { $0.trimmingPrefix("\u{FEFF}").split(separator: ",", omittingEmptySubsequences: false) }
    guard let heading = lines.first else { return [:] }
    let rows = lines.dropFirst().map { line in
      Dictionary(
        zip(heading.map(String.init), line.map(String.init)),
        uniquingKeysWith: { first, _ in first }
      )
    }
    return Dictionary(rows.map { ($0["code"] ?? "", $0) }) { first, _ in first }
  }

  private func provinces(_ office: SecondOffice, _ more: String...) -> [String: [String: String]] {
    rows(
      Command.run(
        ["districts", "--provinces", "--format", "csv", "--store", office.store] + more,
        in: office.folder
      )
    )
  }

  @Test func `what provinces meet is listed, at each day and as a move`() {
    let office = SecondOffice()
    let june = provinces(office, "--since", "2026-03-31")
    #expect(june["42"]?["criteriaMet"] == "2" && june["42"]?["criteria"] == "3")
    #expect(june["42"]?["criteriaDisputed"] == "3" && june["42"]?["criteriaMetMove"] == "1")
    #expect(june["40"]?["criteriaNotMet"] == "1 2" && june["40"]?["criteriaMetMove"] == "")
    #expect(june["15"]?["criteriaMet"] == "" && june["15"]?["criteria"] == "3")
    #expect(provinces(office, "--at", "2026-03-31")["42"]?["criteriaMet"] == "1")
    let table = office.onStore("districts", "--provinces", "--since", "2026-03-31").output
    #expect(table.contains("TC tỉnh") && table.contains("Δ TC tỉnh"), "\(table)")
    #expect(table.contains("Đạt mọi TC tỉnh: 0") && table.contains("Có TC tỉnh: 3"), "\(table)")
    #expect(office.frame("gh", "120x40").contains("0/3 tỉnh đạt mọi TC tỉnh (1 chưa báo cáo)"))
    let both = office.onStore(
      "districts",
      "--provinces",
      "--against",
      "2026-03-31",
      "--lang",
      "en"
    )
    #expect(both.status == 0 && both.output.contains("Own criteria"), "\(both.output)")
  }

  @Test func `they are assumed where there is a set for them, and on its days alone`() {
    let office = SecondOffice(beside: SmallOffice())
    #expect(provinces(office)["40"]?["criteriaNotMet"] == "1 2")
    let assumed = provinces(office, "--assume", "40:1=đạt")
    #expect(assumed["40"]?["criteriaNotMet"] == "2", "\(assumed)")
    let never = provinces(office, "--assume", "15:3=đạt")
    #expect(never["15"]?["criteriaMet"] == "1", "\(never)")
    let early = office.onStore("targets", "--assume", "40:1=đạt", "--at", "2020-05-31")
    #expect(early.status == 1 && early.errors.contains("(40) không có bộ tiêu chí riêng"))
    let four = office.onStore("targets", "--assume", "40:4=đạt")
    #expect(four.errors.contains("chỉ có tiêu chí 1 đến 3"), "\(four.errors)")
  }

  @Test func `beside the first programme 2020 knows nothing of them`() {
    let office = SecondOffice(beside: SmallOffice())
    let then = office.onStore("districts", "--provinces", "--at", "2020-05-31")
    #expect(then.status == 0 && !then.output.contains("TC tỉnh"), "\(then.output)")
    #expect(provinces(office, "--at", "2020-05-31")["40"]?["criteriaMet"] == nil)
    let frame = office.frame("gh3", "160x48", "--at", "2020-05-31")
    #expect(frame.contains("TC huyện") && !frame.contains("TC tỉnh"), "\(frame)")
    #expect(frame.contains("Mọi xã được công nhận"))
    #expect(office.frame("gh", "120x40").contains("TC tỉnh"))
    #expect(provinces(office)["42"]?["criteriaMet"] == "2")
    let early = office.folder.write("Mã tỉnh;Ngày;TC1\n40;31/05/2020;Đ\n", to: "som.csv")
    let refused = office.onStore("import", early)
    #expect(refused.status == 1 && refused.errors.contains("bộ tiêu chí tỉnh"), "\(refused.errors)")
    #expect(office.onStore("verify").status == 0)
  }

  @Test func `who reported them is counted, and the sheet of a province names them`() {
    let office = SecondOffice()
    let check = office.onStore("check", "--format", "json")
    #expect(check.status == 1)
    for (key, count) in [("Expected", 3), ("Received", 2), ("Missing", 1), ("Never", 1)] {
      #expect(check.output.contains("\"provinces\(key)\": \(count)"), "\(check.output)")
    }
    // There are no districts any more, and nothing of them.
    #expect(!check.output.contains("districtsExpected"))
    let lists = office.onStore("check", "--records", "--format", "csv").output
    #expect(lists.contains(",danh-gia-tinh,3,2,1,") && lists.contains(",danh-gia-tinh,1,0,1,"))
    #expect(!lists.contains("danh-gia-huyen"))
    let earlier = office.onStore("check", "--format", "json", "--since", "2026-03-31").output
    #expect(earlier.contains("\"provincesReceivedMove\": 1"), "\(earlier)")
    #expect(office.frame("gq", "120x40").contains("TC tỉnh: 2/3 tỉnh đã báo cáo kỳ này"))
    let told = office.onStore("brief", "42").output
    #expect(told.contains("Tiêu chí của tỉnh (30/06/2026): đạt 2/3; đang rà soát: 3 Thử C"))
    #expect(office.onStore("brief", "15").output.contains("Tiêu chí của tỉnh: chưa báo cáo"))
    let english = office.onStore("brief", "40", "--lang", "en").output
    #expect(english.contains("0/3 met; not met: 1 Test A; 2 Test B; not reported: 3 Test C"))
  }

  @Test func `what provinces report for a day that communes have not is told, not shown`() {
    let office = SecondOffice()
    let later = office.folder.write("Mã tỉnh;Ngày;TC1\n40;30/09/2026;Đ\n", to: "sau.csv")
    #expect(office.onStore("import", later).status == 0)
    #expect(provinces(office)["40"]?["criteriaMet"] == "0")
    for keys in ["gh", "gq"] {
      let frame = office.frame(keys, "80x24")
      #expect(frame.contains("TC tỉnh đến 30/09/2026 của 1 tỉnh"), "\(frame)")
    }
    #expect(office.onStore("check", "--format", "json").output.contains("\"provincesLater\": 1"))
  }

  @Test func `a criterion of a province is corrected, told and taken back`() {
    let office = SecondOffice()
    let met = { provinces(office)["42"]?["criteriaMet"] }
    let set = office.onStore("set", "Hà Tĩnh", "3", "đạt", "--source", "thử", "--yes")
    #expect(set.status == 0 && set.output.contains("Thử C"), "\(set.output)\(set.errors)")
    #expect(met() == "3")
    #expect(office.frame("gh<down><down>2", "120x40").contains("3/3"))
    #expect(office.onStore("log").output.contains("Hà Tĩnh"))
    let report = set.output.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    #expect(office.onStore("undo", report, "--yes").status == 0)
    #expect(met() == "2")
    let beyond = office.onStore("set", "42", "4", "đạt", "--source", "thử", "--yes")
    #expect(beyond.status != 0 && beyond.errors.contains("1 đến 3"), "\(beyond.errors)")
    #expect(office.onStore("verify").status == 0)
  }

  @Test func `a recognised province short of its criteria is a contradiction`() {
    let office = SecondOffice()
    let granted = office.onStore(
      "recognise",
      "40",
      "hoàn thành nhiệm vụ",
      "--number",
      "1/QĐ-TTg",
      "--decided",
      "2026-06-15",
      "--yes"
    )
    #expect(granted.status == 0, "\(granted.errors)")
    #expect(granted.output.contains("tiêu chí tỉnh"), "\(granted.output)")
    // Lào Cai, which never reported its criteria, stands before it.
    #expect(office.frame("gq<tab>", "160x48").contains("TC tỉnh chưa từng nộp"))
    #expect(office.frame("gq<tab><down>", "160x48").contains("TC tỉnh 0/3"))
    #expect(office.frame("gh", "120x40", "--lang", "en").contains("! 0/3"))
  }

  @Test(arguments: ["xlsx", "csv"])
  func `the form of provinces is made and comes back`(ending: String) throws {
    let office = SecondOffice()
    let path = office.folder.file("tinh." + ending)
    let made = office.onStore("template", "danh-gia-tinh", "-o", path, "--day", "30/06/2026")
    #expect(made.output == "Đã ghi \(path): 3 tỉnh\n", "\(made.errors)")
    guard ending == "csv" else {
      let tried = office.onStore("import", path, "--dry-run")
      #expect(tried.status == 0, "\(tried.errors)")
      return
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let filled = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in
        guard line.contains("Lào Cai") else { return String(line) }
        let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        return (cells.dropLast(3) + ["Đ", "R", "K"]).joined(separator: ";")
      }
    try filled.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    let read = office.onStore("import", path)
    #expect(read.status == 0, "\(read.errors)")
    #expect(provinces(office)["15"]?["criteriaMet"] == "1")
    #expect(office.onStore("reports").output.contains("tiêu chí tỉnh"))
  }

  @Test func `without a set of provinces their form is refused in a sentence`() {
    let office = SmallOffice()
    let path = office.folder.write("Tên tỉnh;Ngày;TC1\nNghệ An;31/05/2020;Đ\n", to: "tinh.csv")
    let refused = office.onStore("import", path)
    #expect(refused.status == 1 && refused.errors.contains("biểu tiêu chí tỉnh"))
    let made = office.onStore("template", "danh-gia-tinh", "-o", office.folder.file("t.csv"))
    #expect(made.status != 0 && made.errors.contains("bộ tiêu chí tỉnh"), "\(made.errors)")
    let set = office.onStore("set", "40", "1", "đạt", "--source", "thử", "--yes")
    #expect(set.status != 0, "\(set.output)")
  }
}
