import Testing

@testable import ntm_bench

/// Communes in difficulty through the built command, on the sample data.
struct DifficultCommandTests {
  private let folder = Folder()

  private func run(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", SampleStore.path], in: folder)
  }

  @Test func `the scheme covers the published villages in the published communes`() {
    let lines = run("difficult", "--format", "csv").output.split(separator: "\r\n")
    let all = lines.first { $0.hasPrefix("all,") }
    #expect(all?.contains(",365,3513,") == true, "\(all ?? "")")
    #expect(all?.hasPrefix("all,Tất cả các xã,,,8297,8297,4829,") == true)
    #expect(lines.contains { $0.hasPrefix("BN,") && $0.contains(",291,8297,") })
    let provinces = run("difficult", "--places", "--format", "csv").output
      .split(separator: "\r\n").filter { $0.contains(",province,") }
    #expect(provinces.count == 63)
    // The column of communes with supported villages.
    let covered = provinces.count { line in
      line.split(separator: ",", omittingEmptySubsequences: false)[10] != "0"
    }
    #expect(covered == 36)
  }

  @Test func `a list, a kind and its counts agree`() {
    let list =
      run("communes", "--tag", "biên giới", "--format", "csv").output
      .split(separator: "\r\n").count - 1
    let same =
      run("difficult", "--list", "--tag", "BG", "--format", "csv").output
      .split(separator: "\r\n").count - 1
    #expect(list == 422 && same == 422)
    let json = run("difficult", "--tag", "bg", "--format", "json").output
    #expect(json.contains("\n  \"communes\": 422,\n  \"base\": 8297,"))
    let below = run("communes", "--tag", "KV3", "--below", "10", "--format", "json").output
    #expect(below.contains("\"tags\": \"KV3"))
  }

  @Test func `infrastructure has both bases and what is missing`() {
    let lines = run("difficult", "--infrastructure", "--format", "csv").output
      .split(separator: "\r\n")
    #expect(lines.count == 9)
    #expect(lines[0].contains("difficultBase,difficultPercent,difficultNoReport,othersMet"))
    #expect(lines[1].hasPrefix("2,Giao thông,"))
  }

  @Test func `kinds, places and infrastructure are held against a day`() {
    // Nothing was written since.
    let store = SampleStore.withMeeting(in: folder)
    func run(_ arguments: String...) -> Program.Outcome {
      Command.run(arguments + ["--store", store], in: folder)
    }
    let kinds = run("difficult", "--since", "1", "--format", "csv").output
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let all = kinds.first { $0.first == "all" }
    func value(_ key: String) -> String? {
      kinds.first?.firstIndex(of: key[...]).flatMap { all?[$0] }.map(String.init)
    }
    #expect(value("recognisedThen") == "4829" && value("recognisedMove") == "0")
    #expect(value("villagesMetThen") == value("villagesMet") && value("below10Move") == "0")
    let places = run("difficult", "--places", "--since", "1", "--format", "json").output
    #expect(places.contains("\"villagesMetMove\": 0"), "\(places.prefix(800))")
    let built = run("difficult", "--infrastructure", "--against", "1").output
    #expect(built.contains("Diện này đạt trước") && built.contains("Diện này đạt nay"))
    #expect(built.contains("Giao thông"), "\(built)")
    #expect(run("difficult", "--since", "2031-01-01", "--at", "2020-05-31").status == 64)
  }

  @Test(arguments: ["table", "csv", "json"])
  func `every form is marked as illustrative`(format: String) {
    for option in ["--places", "--list", "--infrastructure"] {
      let outcome = run("difficult", option, "--province", "ha giang", "--format", format)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("SỐ LIỆU MINH HỌA"))
    }
  }

  @Test func `a word that is no kind is refused with those that there are`() {
    for word in ["xyz", "", "xã"] {
      let outcome = run("difficult", "--tag", word)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("KV3 (Xã khu vực III)"))
      #expect(outcome.output.isEmpty)
    }
    let english = run("communes", "--tag", "xyz", "--lang", "en")
    #expect(english.errors.contains("is no kind of communes"))
    #expect(english.errors.contains("KV3 (Region III commune)"))
    #expect(run("difficult", "--places", "--list").status == 64)
  }
}
