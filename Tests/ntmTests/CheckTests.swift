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
    // No term is set: neither on time nor late, and no due day.
    #expect(outcome.output.contains(#""late": null"#))
    #expect(outcome.output.contains(#""due": null"#))
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
    let term = office.folder.write("key,value\nreport_days,15\n", to: "han.csv")
    #expect(office.onStore("import", term).status == 0)
    let late = office.onStore("check", "--format", "json").output
    #expect(late.contains(#""due": "2020-06-15""#))
    // The store was filled long after 2020.
    #expect(!late.contains(#""late": null"#))
  }

  @Test func `a district where all is well ends with 0`() throws {
    let rows = office.onStore("check", "--province", "40", "--format", "csv").output
      .split(separator: "\r\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    // code, name, level, expected, received, receivedPercent, missing, contradictions last but
    // three: the empty fields between are left out by the split.
    let well = try #require(rows.first { $0[3] == $0[4] && $0[3] != "0" && $0[7] == "0" })
    let outcome = office.onStore("check", "--province", "40", "--district", well[0])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  @Test func `a place that is not there is refused`() {
    #expect(office.onStore("check", "--province", "Không Có").status == 1)
    #expect(office.onStore("check", "--format", "xml").status == 64)
  }
}
