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

  /// The values of a key in a JSON answer, as they are written.
  private func values(_ key: String, in json: String) -> [Substring] {
    json.split(separator: "\"\(key)\": ").dropFirst().map { $0.prefix { !",\n}".contains($0) } }
  }

  @Test(arguments: [
    (["ocop", "--by", "sector"], "total"), (["ocop", "--by", "sector,owner"], "stars4"),
    (["ocop", "--by", "owner", "--province", "ha giang"], "standardised"),
    (["ocop", "--owners"], "owners"), (["cooperatives", "--years"], "cooperatives"),
    (["cooperatives", "--years", "--province", "ha noi"], "effective"),
    (["difficult", "--list", "--province", "ha giang"], "villagesMet"),
    (["communes", "--lacking"], "lacking"), (["cooperatives"], "communesWithout"),
    (["communes", "--province", "ha giang"], "metCount"),
  ])
  func `what panes are held against the commands are too`(arguments: [String], key: String) {
    // Nothing was written since: everything was what it is.
    let json = Command.run(
      arguments + ["--since", "1", "--format", "json", "--store", store],
      in: folder
    ).output
    let then = values(key + "Then", in: json)
    // The whole answer may have a value of that key before its rows.
    let now = Array(values(key, in: json).suffix(then.count))
    #expect(
      !then.isEmpty && then == now && Set(then).count > 1,
      "\(then.prefix(9)) \(now.prefix(9))"
    )
    #expect(Set(values(key + "Move", in: json)).isSubset(of: ["0", "null"]))
    let both = Command.run(arguments + ["--against", "1", "--store", store], in: folder)
    #expect(both.status == 0 && both.output.contains(" nay"), "\(both.output.prefix(300))")
  }

  @Test func `records that need a look, and communes without a cooperative, were so before`() {
    let faults = run("check", "--faults", "--since", "1", "--format", "json").output
    #expect(Set(values("presence", in: faults)) == ["\"there\""])
    #expect(Set(values("faultsMove", in: faults)) == ["0"])
    #expect(values("settledRecords", in: faults) == ["0"])
    let products = run("check", "--products", "--since", "1", "--format", "json")
    #expect(values("settledRecords", in: products.output) == ["0"])
    let without = run("cooperatives", "--without", "--since", "1", "--format", "json").output
    #expect(Set(values("hadOne", in: without)) == ["false"])
    #expect(values("filled", in: without) == ["0"])
    #expect(
      Int(values("withoutThen", in: without).first ?? "") == values("hadOne", in: without).count
    )
    #expect(values("listDay", in: without).allSatisfy { $0 == "\"2020-05-31\"" })
  }

  @Test func `what communes lack goes by the line of the set alone`() {
    let outcome = run("communes", "--lacking", "--below", "5", "--lang", "en")
    #expect(outcome.status == 64 && outcome.errors.contains("line of the criteria set"))
    let rows = rows("communes", "--lacking")
    #expect(rows.count == 19 && rows.allSatisfy { Int($0["lacking"] ?? "") != nil })
    let both = run("cooperatives", "--years", "--without")
    #expect(
      both.status == 64 && both.errors.contains("chỉ chọn một trong “--years” và “--without”")
    )
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
