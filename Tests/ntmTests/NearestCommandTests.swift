import Testing

@testable import ntm_bench

/// `ntm nearest` through the built command, on the sample data.
struct NearestCommandTests {
  private let folder = Folder()

  private func nearest(_ arguments: String...) -> Program.Outcome {
    Command.run(["nearest"] + arguments + ["--store", SampleStore.path], in: folder)
  }

  private func rows(_ outcome: Program.Outcome) -> [Substring] {
    Array(outcome.output.split(separator: "\r\n").dropFirst())
  }

  @Test func `communes stand by how much they lack, and a criterion picks among them`() {
    let all = rows(nearest("--format", "csv"))
    #expect(all.count > 300)
    let some = rows(nearest("--criterion", "17", "--format", "csv"))
    #expect(!some.isEmpty && some.count < all.count)
    let one = rows(nearest("--province", "nam dinh", "--format", "csv"))
    #expect(one.allSatisfy { $0.contains("Nam Định") })
  }

  @Test func `a unit says how many of its communes reported for the day, and when it did`() {
    let communes = nearest("--format", "csv").output
    #expect(communes.contains(",asOf,ownLacking,reported,criteriaReport,criteriaSet,"))
    let far = rows(nearest("--districts", "--format", "csv"))
    #expect(far.contains { $0.contains(",thisDate,1980/QĐ-TTg,") })
    #expect(
      far.contains { $0.contains(",,,1980/QĐ-TTg,") || $0.contains(",1,,1980/QĐ-TTg,") },
      "no set is for a thị xã"
    )
    let table = nearest("--districts", "--lang", "en").output
    #expect(table.contains("Reported  Own report") && table.contains("this date"), "\(table)")
  }

  @Test func `a target has its units and what they come to`() {
    let outcome = nearest("--target", "t1", "--format", "json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"target\": \"T1\""))
    #expect(outcome.output.contains("\"enough\": true"))
    #expect(outcome.output.contains("\"lack\": 18"))
    #expect(outcome.output.components(of: "\"code\":") == 18)
  }

  @Test func `a target met from one baseline only has the way from the other`() {
    let outcome = nearest("--target", "T5", "--format", "json")
    #expect(outcome.output.contains("\"lack\": 0"))
    #expect(outcome.output.contains("\"otherBaseline\": 114"))
    #expect(outcome.output.contains("\"otherLack\": 3"))
    #expect(outcome.output.components(of: "\"code\":") == 3)
    #expect(nearest("--target", "T1", "--format", "json").output.contains("\"otherLack\": null"))
  }

  @Test func `a district short of its own criteria alone does not meet all`() throws {
    let arguments = ["--districts", "--province", "thai nguyen"]
    func list(_ more: String...) -> String {
      Command.run(
        ["nearest"] + arguments + more + ["--store", SampleStore.path],
        in: folder
      ).output
    }
    let row = try #require(list().split(separator: "\n").first { $0.contains("Huyện Định Hóa") })
    #expect(row.contains("các xã đủ  tiêu chí của huyện"), "\(row)")
    // Its communes have their decisions, so that none of their reports matters.
    let cells = row.split(separator: " ").suffix(4).map(String.init)
    #expect(cells == ["5", "–", "kỳ", "này"], "\(row)")
    #expect(list("--lang", "en").contains("communes met  its own criteria"))
    #expect(list("--format", "csv").contains("\r\n167,Huyện Định Hóa,district,Thái Nguyên,0,0,,"))
    // Three others lack nothing of their own, so that the way to T5 does without it.
    let way = nearest("--target", "T5").output
    #expect(way.contains("đủ tiêu chí") && !way.contains("Định Hóa"), "\(way)")
  }

  @Test func `wrong use is refused in one sentence`() {
    let none = nearest("--target", "T99")
    #expect(none.status == 1)
    #expect(none.errors.contains("không có mục tiêu “T99”; có: T1, T2, T3, T4, T5, T6, T7, T8"))
    let products = nearest("--target", "t6")
    #expect(products.status == 1)
    #expect(products.errors.contains("mục tiêu T6 Sản phẩm OCOP không đếm theo xã, huyện, tỉnh"))
    #expect(products.errors.contains("có cho: T1, T2, T3, T4, T5"))
    let english = nearest("--target", "T8", "--lang", "en").errors
    #expect(english.contains("is not counted in units") && english.contains("T1, T2, T3, T4, T5"))
    #expect(nearest("--target", "T1", "--silent").status == 64)
    #expect(nearest("--target", "T1", "--province", "nam dinh").status == 64)
  }
}

extension String {
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
