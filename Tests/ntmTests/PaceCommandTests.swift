import Testing

@testable import ntm_bench

/// `ntm pace` through the built command.
struct PaceCommandTests {
  private let folder = Folder()

  private func pace(_ arguments: String...) -> Program.Outcome {
    Command.run(["pace"] + arguments + ["--store", SampleStore.path], in: folder)
  }

  @Test func `without a target it lists all of them, with one the places`() {
    let all = pace("--format", "csv")
    #expect(all.status == 0, "\(all.errors)")
    let targets = all.output.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").first
    }
    #expect(targets.map(String.init) == (1...8).map { "T\($0)" })
    let places = pace("t3", "--format", "csv").output.split(separator: "\r\n").dropFirst()
    #expect(places.count == 64)
    #expect(places.first?.hasPrefix("T3,VN,") == true)
    let province = pace("T3", "--province", "lao cai", "--format", "csv").output
    #expect(province.contains("T3,10,Lào Cai,province,"))
  }

  @Test func `each place says who has reported of what the target is counted from`() throws {
    func rows(_ id: String) -> [[String: String]] {
      let lines = pace(id, "--format", "csv").output.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }
    let communes = rows("T3")
    #expect(
      communes[0]["reported"] == "8272" && communes[0]["communes"] == "8297",
      "\(communes[0])"
    )
    #expect(communes.allSatisfy { $0["listsReceived"] == "" && $0["reported"] != "" })
    #expect(communes.dropFirst().reduce(0) { $0 + (Int($1["reported"] ?? "") ?? 0) } == 8272)
    let products = rows("T6")
    #expect(products.allSatisfy { $0["reported"] == "" })
    let lists = products.dropFirst().filter { $0["listsReceived"] == "1" }
    #expect(products[0]["listsReceived"] == String(lists.count) && !lists.isEmpty)
    #expect(products.dropFirst().contains { $0["listsReceived"] == "0" && $0["now"] == "" })
    let table = pace("T3").output
    #expect(table.contains("8.272/8.297") && !table.contains("Danh sách đã nộp"), "\(table)")
    #expect(pace("T6").output.contains("Danh sách đã nộp"))
  }

  @Test func `one date is too little for a projection and says so`() {
    let outcome = pace("T3", "--lang", "en", "--format", "json")
    #expect(outcome.output.contains("\"outlook\": \"tooFewDates\""))
    #expect(pace("T3").output.contains("chưa đủ số liệu"))
  }

  @Test func `an unknown target is refused with those there are`() {
    let outcome = pace("T99")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("không có mục tiêu “T99”; có: T1, T2,"))
  }

  @Test func `t on a target or a province opens the same on the screen`() {
    let frame = { (keys: String) in
      Command.run("frame", "--store", SampleStore.path, "--keys", keys, in: folder).output
    }
    #expect(frame("1<down><down>t").contains("Tiến độ và dự kiến T3 · Cả nước"))
    #expect(frame("1<down><down>2<down>t").contains("Tiến độ và dự kiến T3 · Tỉnh Hà Giang"))
    #expect(frame("1<down><down>t<down><enter><esc>").contains("T3 · Cả nước"))
  }
}
