import Foundation
import Testing

@testable import ntm_bench

/// The guides: what they tell to type is typed here, in a folder of its own.
struct GuideTests {
  private func text(_ page: String) throws -> String {
    try String(contentsOfFile: Command.checkout + "/docs/" + page, encoding: .utf8)
  }

  private func commands(_ page: String) throws -> [String] {
    let parts = try text(page).components(separatedBy: "```")
    return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("sh\n") }
      .flatMap { $0.element.split(separator: "\n").dropFirst().map(String.init) }
  }

  /// Runs the commands of a page; what one prints by its first words.
  private func run(_ page: String, in folder: Folder) throws -> [(command: String, output: String)]
  {
    let bin = Command.path.split(separator: "/").dropLast().joined(separator: "/")
    var environment = Command.environment(in: folder.path)
    environment["PATH"] = "/\(bin):/usr/bin:/bin"
    return try commands(page).map { command in
      let outcome = Program.run(
        "/bin/sh",
        ["-c", "cd '\(folder.path)' && " + command],
        environment: environment
      )
      #expect(outcome.status == 0, "\(command)\n\(outcome.output)\(outcome.errors)")
      return (command, outcome.output)
    }
  }

  @Test func `a meeting goes from its opening to its minutes as the guide tells`() throws {
    let folder = Folder()
    _ = Program.run(
      "/bin/ln",
      ["-s", Command.checkout + "/sample-data", folder.file("sample-data")],
      environment: [:]
    )
    let told = try run("guide.md", in: folder)
    #expect(told.count == 25)
    let minutes = try String(contentsOfFile: folder.file("bien-ban.md"), encoding: .utf8)
    for words in [
      "SỐ LIỆU MINH HỌA", "Họp 09/6", "Bản Liền", "tỉnh gửi biên bản trước 15/6",
      "Báo cáo lại chỉ tiêu 17.1", "30/06/2020",
    ] {
      #expect(minutes.contains(words), "\(words) is not in the minutes")
    }
    // What came after the backup is gone with the restoration, and nothing else is wrong.
    #expect(told.last?.output.contains("Tệp đúng") == true)
  }

  @Test func `both languages of the guide have the same commands and pictures`() throws {
    #expect(try commands("guide.md") == commands("huong-dan.md"))
    func pictures(_ page: String) throws -> [Substring] {
      try text(page).split(separator: "\n").filter { $0.hasPrefix("![") }
        .map { $0.drop { $0 != "(" } }
    }
    #expect(try pictures("guide.md") == pictures("huong-dan.md"))
  }
}
