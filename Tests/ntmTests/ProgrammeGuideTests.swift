import Foundation
import Testing

@testable import ntm_bench

/// The guide for the next programme: what it tells to type is typed here.
struct ProgrammeGuideTests {
  private func commands(_ page: String) throws -> [String] {
    let text = try String(contentsOfFile: Command.checkout + "/docs/" + page, encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("sh\n") }
      .flatMap { $0.element.split(separator: "\n").dropFirst().map(String.init) }
  }

  @Test func `every command of the guide works, in its order`() throws {
    let office = SmallOffice()
    let folder = office.folder
    _ = Program.run(
      "/bin/sh",
      [
        "-c",
        """
        cd "$0" && mv facts facts-2020 && cp -r "$1/facts" facts-2026 &&
        cp -r "$1/reports" reports-2026 && cp -r "$1/closing" closing
        """, folder.path, SecondOffice.files,
      ],
      environment: ["PATH": "/usr/bin:/bin"]
    )
    let commands = try commands("programme.md")
    #expect(commands.count == 10)
    let bin = Command.path.split(separator: "/").dropLast().joined(separator: "/")
    var environment = Command.environment(in: folder.path)
    environment["PATH"] = "/\(bin):/usr/bin:/bin"
    for command in commands {
      let outcome = Program.run(
        "/bin/sh",
        ["-c", "cd '\(folder.path)' && " + command],
        environment: environment
      )
      #expect(outcome.status == 0, "\(command)\n\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func `both languages of the guide have the same commands`() throws {
    #expect(try commands("programme.md") == commands("chuong-trinh.md"))
  }
}
