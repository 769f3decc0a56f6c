import Testing

@testable import ntm_bench

/// Tags and villages written by the built command.
struct TagCommandTests {
  private let office: SmallOffice

  init() { office = SmallOffice() }

  private func tags(of code: String) -> String? {
    office.onStore("communes", "--format", "csv").output
      .split(separator: "\r\n").first { $0.hasPrefix(code + ",") }.map(String.init)
  }

  @Test func `a tag is given, replaced by one of its group, taken away and taken back`() {
    let given = office.onStore("tag", "16705", "KV2", "--source", "900/QĐ", "--yes")
    #expect(given.status == 0, "\(given.errors)")
    #expect(tags(of: "16705")?.contains("KV2") == true)
    let replaced = office.onStore("tag", "16705", "kv3", "--source", "901/QĐ", "--yes")
    #expect(replaced.status == 0 && replaced.output.contains("KV2 → KV3"), "\(replaced)")
    #expect(tags(of: "16705")?.contains("KV3") == true)
    let removed = office.onStore("tag", "16705", "KV3", "--remove", "--source", "họp", "--yes")
    #expect(removed.status == 0 && removed.output.contains("KV3 → không ghi"), "\(removed)")
    #expect(tags(of: "16705")?.contains("KV3") == false)
    let again = office.onStore("tag", "16705", "KV3", "--remove", "--source", "họp", "--yes")
    #expect(again.status == 0 && again.output.contains("không ghi gì"))
    #expect(office.onStore("verify").status == 0)
  }

  @Test func `a tag that is none is refused with each code once, in the reader's language`() {
    let outcome = office.onStore("tag", "16705", "KV9", "--source", "họp", "--yes")
    #expect(outcome.status == 1 && outcome.errors.contains("KV3 (Xã khu vực III)"))
    let file = office.folder.write(
      Array("Mã xã;Diện;Ngày bắt đầu\n16705;KV9;01/01/2020\n".utf8),
      to: "phan-loai.csv"
    )
    for (language, word) in [("vi", "Xã biên giới"), ("en", "Border commune")] {
      let refused = office.onStore("import", file, "--lang", language)
      #expect(refused.status == 1)
      let line = refused.errors.split(separator: "\n").first { $0.contains("KV9") } ?? ""
      #expect(line.contains("BG (\(word))"), "\(refused.errors)")
      #expect(line.split(separator: "KV1").count == 2 && line.split(separator: "30A").count == 2)
    }
  }

  @Test func `villages are counted, and what cannot be is refused`() {
    let early = office.onStore("villages", "16705", "3", "--source", "12/BC", "--yes")
    #expect(early.status == 1 && early.output.isEmpty)
    let told = early.errors
    #expect(told.contains(" chưa có thôn, bản nào được hỗ trợ") && told.contains("Xã "), "\(told)")
    #expect(told.contains("ghi số được hỗ trợ trước"), "\(told)")
    let first = office.onStore(
      "villages",
      "16705",
      "7",
      "--field",
      "supported",
      "--source",
      "12/BC",
      "--yes"
    )
    #expect(first.status == 0, "\(first.errors)")
    let met = office.onStore("villages", "16705", "3", "--source", "12/BC", "--yes")
    #expect(met.status == 0 && met.output.contains("0 → 3"), "\(met)")
    let over = office.onStore("villages", "16705", "8", "--source", "12/BC", "--yes")
    #expect(over.status == 1 && over.errors.contains("từ 0 đến 7"), "\(over.errors)")
    let words = office.onStore("villages", "16705", "ba", "--source", "12/BC", "--yes")
    #expect(words.status == 64 && words.output.isEmpty)
    let list = office.onStore("log", "16705", "--format", "csv").output
    #expect(list.contains(",villages 2020-05-31 met,0,3,12/BC"), "\(list.prefix(600))")
  }
}
