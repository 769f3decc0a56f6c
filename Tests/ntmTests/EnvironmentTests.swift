import Testing

@testable import ntm
@testable import ntm_bench

/// Who is said to write where nobody is named.
struct EnvironmentTests {
  private static let users = """
    root:x:0:0:root:/root:/bin/bash
    lan:x:1007:1007:Nguyễn Lan,,,:/home/lan:/bin/bash
    :x:1008:1008::/:/bin/sh
    broken
    """

  @Test func `the list of users knows a login by its number`() {
    #expect(Environment.loginName(of: 1007, in: Self.users) == "lan")
    #expect(Environment.loginName(of: 0, in: Self.users) == "root")
    #expect(Environment.loginName(of: 100, in: Self.users) == nil)
    #expect(Environment.loginName(of: 1008, in: Self.users) == nil)
    #expect(Environment.loginName(of: 0, in: "") == nil)
  }

  @Test func `an import without any name asks for one`() {
    let folder = Folder()
    let store = folder.emptyStore()
    let facts = folder.write("key,value\nname_vi,Thử\n", to: "store.csv")
    var environment = Command.environment(in: folder.path)
    environment["USER"] = nil
    // Nobody has this number.
    let run = Program.run(
      "/usr/bin/setpriv",
      ["--reuid", "54321", Command.path, "import", facts, "--dry-run", "--store", store],
      environment: environment
    )
    guard run.status != 127, run.status != 126 else { return print("skipped: no setpriv here") }
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.errors.contains("--who"))
  }
}
