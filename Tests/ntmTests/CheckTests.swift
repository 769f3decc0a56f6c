import Testing

@testable import ntm_bench

/// `ntm check` through the built command.
struct CheckTests {
  private let office = SmallOffice()

  @Test func `what is missing or contradicting is printed and ends with 1`() {
    let outcome = office.onStore("check", "--format", "json")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    for key in ["expected", "received", "missing", "never", "contradictions"] {
      #expect(outcome.output.contains("\"\(key)\": "))
    }
    // The title of the report says that it came in nine days after its figures.
    #expect(outcome.output.contains(#""due": "2020-06-15""#))
    #expect(outcome.output.contains(#""late": 0"#))
  }

  @Test func `without a term nobody is on time and nobody late`() {
    let none = office.folder.write("key,value\nreport_days,\n", to: "khong.csv")
    #expect(office.onStore("import", none).status == 0)
    let output = office.onStore("check", "--format", "json").output
    #expect(output.contains(#""late": null"#) && output.contains(#""due": null"#))
  }

  @Test func `the day on which reports came in is the caller's to tell, and never a later one`() {
    let store = office.folder.file("received.sqlite")
    #expect(office.run("init", store).status == 0)
    let facts = office.folder.file("facts")
    #expect(office.run("import", facts, "--store", store).status == 0)
    let plain = office.folder.file("plain.csv")
    let script = "cd '\(office.folder.path)' && grep -v '^Ngày nhận' may.csv > plain.csv"
    _ = Program.run("/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"])
    func add(_ path: String, _ day: String) -> Program.Outcome {
      office.run("import", path, "--received", day, "--store", store)
    }
    let ahead = add(plain, "31/12/2999")
    #expect(ahead.status == 1 && ahead.errors.contains("sau hôm nay"), "\(ahead.errors)")
    let differing = add(office.may, "10/06/2020")
    #expect(differing.status == 1 && differing.errors.contains("khác với --received"))
    #expect(add(plain, "16/06/2020").status == 0)
    let late = office.run("check", "--format", "json", "--store", store).output
    #expect(!late.contains(#""late": 0"#) && late.contains(#""onTime": 0"#))
    let reports = office.run("reports", "--format", "csv", "--store", store).output
    #expect(reports.contains(",2020-05-31,2020-06-16,"))
    #expect(office.run("import", plain, "--received", "mai", "--store", store).status == 64)
  }

  @Test func `communes are listed with what is wrong, marked as illustrative`() {
    let outcome = office.onStore("check", "--communes")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("SỐ LIỆU MINH HỌA"))
    let csv = office.onStore("check", "--communes", "--format", "csv").output
    let heading = "code,name,district,province,latest,ageDays,arrival,contradictions"
    #expect(csv.contains(heading))
    #expect(csv.split(separator: "\r\n").count > 1)
  }

  @Test func `a term decides what is late, a bad one is refused with its cell`() {
    let bad = office.folder.write("key,value\nreport_days,nhiều\n", to: "sai.csv")
    let refused = office.onStore("import", bad)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("sai.csv:2"))
    let term = office.folder.write("key,value\nreport_days,5\n", to: "han.csv")
    #expect(office.onStore("import", term).status == 0)
    let late = office.onStore("check", "--format", "json").output
    #expect(late.contains(#""due": "2020-06-05""#))
    #expect(!late.contains(#""late": null"#) && !late.contains(#""late": 0"#))
  }

  @Test func `a district where all is well ends with 0`() throws {
    let rows = office.onStore("check", "--province", "40", "--format", "csv").output
      .split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    // code, name, level, expected, received, receivedPercent, missing, onTime, late, contradictions;
    // at the end the own criteria expected and received, and the notice.
    let well = try #require(
      rows.first {
        $0[3] == $0[4] && $0[3] != "0" && $0[9] == "0" && $0.suffix(3).prefix(2) == ["1", "0"]
      }
    )
    // A huyện has criteria of its own, which nobody has reported.
    let silent = office.onStore("check", "--province", "40", "--district", well[0])
    #expect(silent.status == 1 && silent.output.contains("TC huyện: chưa từng báo cáo: 1"))
    let own = office.folder.write(
      "Mã huyện;Ngày;TC1;TC2;TC3;TC4;TC5;TC6;TC7;TC8;TC9\n"
        + "\(well[0]);31/05/2020;Đ;Đ;Đ;Đ;Đ;Đ;Đ;Đ;Đ\n",
      to: "huyen.csv"
    )
    #expect(office.onStore("import", own, "--received", "09/06/2020").status == 0)
    let outcome = office.onStore("check", "--province", "40", "--district", well[0])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let lists = office.onStore(
      "check",
      "--records",
      "--province",
      "40",
      "--district",
      well[0],
      "--format",
      "csv"
    )
    .output.split(separator: "\r\n").map(String.init)
    let line = "\(well[0]),"
    #expect(
      lists.contains { $0.hasPrefix(line) && $0.contains(",danh-gia-huyen,1,1,0,1,0,2020-05-31,") },
      "\(lists)"
    )
  }

  @Test func `a place that is not there is refused`() {
    #expect(office.onStore("check", "--province", "Không Có").status == 1)
    #expect(office.onStore("check", "--format", "xml").status == 64)
  }
}
