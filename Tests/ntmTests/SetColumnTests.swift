import Testing

@testable import ntm_bench

/// Counts below the line name their set in every output, and figures stand as their pages have them.
struct SetColumnTests {
  private let folder = Folder()

  private func run(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", SampleStore.path], in: folder)
  }

  /// The rows of a CSV by column; none of the columns that are asked for has a comma.
  private func column(_ name: String, _ arguments: String...) -> [String] {
    let lines = Command.run(
      arguments + ["--format", "csv", "--store", SampleStore.path],
      in: folder
    ).output.split(separator: "\r\n").map { Self.cells(String($0)) }
    guard let place = lines.first?.firstIndex(of: name) else { return [] }
    return lines.dropFirst().map { $0[place] }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  @Test(arguments: [
    ["units"], ["difficult"], ["difficult", "--places"], ["difficult", "--infrastructure"],
    ["nearest"], ["nearest", "--target", "T4"], ["communes", "--below", "10"],
  ])
  func `rows about the line carry its set`(command: [String]) {
    let lines = Command.run(
      command + ["--format", "csv", "--store", SampleStore.path],
      in: folder
    ).output.split(separator: "\r\n").map { Self.cells(String($0)) }
    guard let place = lines.first?.firstIndex(of: "criteriaSet") else {
      Issue.record("no column: \(lines.first ?? [])")
      return
    }
    #expect(lines.count > 1 && lines.dropFirst().allSatisfy { $0[place] == "1980/QĐ-TTg" })
  }

  @Test func `of the targets only the one that goes by the line has a set`() {
    let ids = column("id", "targets")
    let sets = column("criteriaSet", "targets")
    #expect(ids.count == 8)
    for (id, set) in zip(ids, sets) { #expect(set == (id == "T4" ? "1980/QĐ-TTg" : ""), "\(id)") }
    #expect(run("targets").output.contains("Xã dưới 10 tiêu chí (bộ 1980)"))
    #expect(run("brief", "lao cai").output.contains("Dưới 10 TC (bộ 1980):"))
    #expect(run("units").output.contains("Bộ tiêu chí: 1980/QĐ-TTg"))
  }

  @Test func `a component has its targets as their pages have them`() {
    let marks = column("mark", "components")
    let row = marks.firstIndex(of: "T2") ?? 0
    #expect(column("value", "components")[row] == "96.4")
    #expect(column("met", "components")[row] == "622")
    #expect(column("base", "components")[row] == "645")
    #expect(column("goal", "components")[row] == "100")
    #expect(column("unit", "components")[row] == "%")
    #expect(column("deadline", "components")[row] == "2020-12-31")
  }

  @Test func `a goal of about so many has one sign everywhere`() {
    for command in [["targets"], ["pace"], ["what-if", "--assume", "02935 standard"]] {
      let table = Command.run(command + ["--store", SampleStore.path], in: folder)
      guard table.status == 0 else { continue }
      let line = table.output.split(separator: "\n").first { $0.contains("T7") } ?? ""
      #expect(line.contains("≈") && !line.contains(">="), "\(command): \(line)")
    }
    let brief = run("brief", "lao cai").output
    #expect(!brief.split(separator: "\n").contains { $0.contains("T7") && $0.contains("≥ 500") })
  }

  @Test func `who only lacks the decision is said to`() {
    let table = run("nearest", "--province", "nam dinh").output
    #expect(table.contains("đủ tiêu chí") || !table.contains("chưa công nhận"))
    let all = run("nearest").output
    #expect(all.contains("đủ tiêu chí") && all.contains("chưa công nhận"))
    #expect(column("criteria", "nearest").contains("0"))
  }

  @Test func `types and levels are in the language of the table`() {
    let lists = run("mergers", "--lists").output
    #expect(!lists.contains("commune") && !lists.contains("district"), "\(lists)")
    #expect(run("mergers", "--lists", "--lang", "en").output.contains("commune"))
    let english = run("mergers", "--lang", "en").output
    #expect(!english.contains("Xã "), "\(english.prefix(2000))")
    #expect(english.contains(" Commune"))
    #expect(run("districts", "--provinces", "--lang", "en").output.contains(" District"))
  }
}
