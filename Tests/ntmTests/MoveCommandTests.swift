import Testing

@testable import ntm_bench

/// What rests on facts and remarks, held against an earlier day through the built command.
struct MoveCommandTests {
  private let folder = Folder()
  private let store: String

  init() { store = SampleStore.withMeeting(in: folder) }

  private func run(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", store], in: folder)
  }

  /// The rows of a CSV answer, by their headings.
  private func rows(_ arguments: String...) -> [[String: String]] {
    let output = Command.run(
      arguments + ["--format", "csv", "--store", store],
      in: folder
    ).output
    let lines = output.split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    guard let heads = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      Dictionary(zip(heads, cells)) { first, _ in first }
    }
  }

  @Test func `formed units are counted by province then and now`() {
    // Nothing was written since.
    let places = rows("mergers", "--places", "--since", "1")
    func sum(_ key: String) -> Int { places.reduce(0) { $0 + (Int($1[key] ?? "") ?? 0) } }
    for key in ["pending", "reported", "decided", "formedUnits"] {
      #expect(sum(key) == sum(key + "Then") && sum(key) > 0, "\(key)")
      #expect(places.allSatisfy { $0[key + "Move"] == "0" }, "\(key)")
    }
    let whole = run("mergers", "--since", "1", "--format", "json").output
    #expect(whole.contains("\"pendingThen\": \(sum("pendingThen")),"), "\(whole.suffix(600))")
    #expect(whole.contains("\"presence\": \"there\""))
    #expect(whole.contains("\"reviewThen\": \"pending\""))
  }

  @Test func `a formed district stands in its own row`() {
    let province = rows("mergers", "--places", "--province", "cao bang")
    let own = rows("mergers", "--province", "cao bang")
    #expect(own.contains { $0["code"] == "045" })
    // Hà Quảng with the communes that were formed in it.
    let row = province.first { $0["code"] == "045" }
    let district = rows("mergers", "--places", "--district", "045")
    #expect(district.count == 1 && district[0]["code"] == "045")
    #expect(row?["formedUnits"] == district.first?["formedUnits"])
    #expect(!province.contains { $0["code"] == "" })
    let all = province.reduce(0) { $0 + (Int($1["formedUnits"] ?? "") ?? 0) }
    #expect(all == own.count)
  }

  @Test func `what has no move of its own is refused with the reason`() {
    for flag in ["--predecessors", "--ended", "--lists"] {
      let outcome = run("mergers", flag, "--since", "2019-12-31", "--lang", "en")
      #expect(outcome.status == 64 && outcome.errors.contains("its own last day"))
    }
    #expect(run("mergers", "--places", "--pending").status == 64)
    #expect(run("components", "--since", "2031-01-01", "--at", "2020-05-31").status == 64)
    #expect(run("follow-up", "list", "--since", "no such meeting").status != 0)
  }

  @Test func `components move as the targets do, and say what of tasks is not told`() {
    let earlier = Command.checkout + "/sample-data/reports/danh-gia-2019-12-31.csv"
    #expect(run("import", earlier).status == 0)
    let output = run("components", "--since", "2019-12-31", "--lang", "en").output
    #expect(output.contains("can be told since a meeting only (--since)"), "\(output.prefix(400))")
    let json = run("components", "--since", "1", "--format", "json").output
    #expect(json.contains("\"metMove\": 0") && json.contains("\"modelsThen\": "))
    let sides = run("components", "--against", "1").output
    #expect(sides.contains("Đạt trước") && sides.contains("Đạt nay") && sides.contains("Ký hiệu"))
  }
}
