import Testing

@testable import ntm_bench

/// Moves over the sample data, where every target of the programme can be told.
struct SampleMeetingTests {
  private let folder = Folder()
  private static let data = Command.checkout + "/sample-data"

  /// A copy of the sample store that a test may write into.
  private func store() -> String {
    let path = folder.file("office.sqlite")
    _ = shell("cp \"$0\" office.sqlite", SampleStore.path)
    return path
  }

  private func shell(_ script: String, _ arguments: String...) -> Program.Outcome {
    Program.run(
      "/bin/sh",
      ["-c", "cd '\(folder.path)' && " + script] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    )
  }

  @Test func `minutes name provinces whose first list of products came during the meeting`() {
    let store = store()
    func ntm(_ arguments: String...) -> Program.Outcome {
      Command.run(arguments + ["--store", store], in: folder)
    }
    #expect(ntm("meeting", "open", "Họp", "--who", "Lan").status == 0)
    // The list of June, as if it had come for May.
    _ = shell(
      "sed 's#/06/2020#/05/2020#g' \"$0\" > quang-tri.csv",
      Self.data + "/later/ocop-quang-tri-2020-06.csv"
    )
    let taken = ntm("import", folder.file("quang-tri.csv"))
    #expect(taken.status == 0, "\(taken.errors)")
    for (language, name, note) in [
      ("vi", "m", "lần đầu gửi danh sách từ khi khai mạc, không có Δ riêng: Quảng Trị\n"),
      ("en", "e", "first list came since the opening, which have none of their own: Quảng Trị\n"),
    ] {
      let place = folder.file(name)
      let minutes = ntm("meeting", "minutes", "Họp", "-o", place, "--lang", language)
      #expect(minutes.status == 0, "\(minutes.errors)")
      let text = Program.text(place + ".md")
      #expect(text.contains(note), "\(text)")
      #expect(text.contains("| +18 |"), "\(text)")
    }
  }

  /// The targets by their marks: how far each moved since a day, `nil` where nobody can tell.
  private func moves(_ store: String, since day: String) throws -> [String: Int?] {
    let list = Command.run(
      "targets",
      "--since",
      day,
      "--format",
      "json",
      "--store",
      store,
      in: folder
    )
    #expect(list.status == 0, "\(list.errors)")
    var moves: [String: Int?] = [:]
    for line in list.output.split(separator: "\n") {
      guard let id = line.firstMatch(of: /"id": "(T\d)"/)?.1,
        let move = line.firstMatch(of: /"move": (null|-?\d+)/)?.1
      else { continue }
      moves[String(id)] = .some(Int(move))
    }
    return moves
  }

  private func frame(_ keys: String, _ store: String) -> [Substring] {
    Command.run("frame", "--size", "160x48", "--keys", keys, "--store", store, in: folder).output
      .split(separator: "\n")
  }

  @Test func `each target shows the same move on the overview, on its page and in the list`() throws
  {
    let store = store()
    let earlier = Command.run(
      "import",
      Self.data + "/reports/danh-gia-2019-12-31.csv",
      Self.data + "/reports/danh-gia-2019-12-31-muon.csv",
      "--store",
      store,
      in: folder
    )
    #expect(earlier.status == 0, "\(earlier.errors)")
    let moves = try moves(store, since: "31/12/2019")
    #expect(moves.keys.sorted() == (1...8).map { "T\($0)" })
    // Some rise, one falls, and of one nobody can tell.
    #expect(
      moves["T3"]??.signum() == 1 && moves["T4"]??.signum() == -1 && moves["T7"] == .some(nil)
    )
    let baseline = "S31/12/2019<enter>1"
    let overview = frame(baseline, store)
    for (place, id) in moves.keys.sorted().enumerated() {
      let move = moves[id] ?? nil
      let text = move.map { ($0 > 0 ? "+" : "") + String($0) } ?? "–"
      let row = overview.first { $0.contains(" \(id) ") } ?? ""
      #expect(row.contains(" \(text) /"), "\(id) \(text): \(row)")
      let page = frame(baseline + String(repeating: "j", count: place) + "<enter>", store)
      #expect(page.first?.contains("Mục tiêu \(id)") == true, "\(page)")
      let line = page.first { $0.contains("Lúc đó ") } ?? ""
      let told = line.trimmingSuffix { $0 == " " }
      #expect(told.hasSuffix("; Δ \(text)"), "\(id) \(text): \(line)")
    }
  }
}

extension Substring {
  /// Without the last characters of a kind.
  fileprivate func trimmingSuffix(_ isOut: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isOut(last) { text.removeLast() }
    return text
  }
}
