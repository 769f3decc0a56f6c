@testable import ntm_bench

/// A store with the programme of Tests/SecondProgramme, alone or beside that of 2020.
struct SecondOffice {
  let folder: Folder
  let store: String

  static let files = Command.checkout + "/Tests/SecondProgramme"

  /// In an empty store.
  init() {
    folder = Folder()
    store = folder.file("second.sqlite")
    _ = Command.run("init", store, in: folder)
    precondition(bring("alone", "facts", "reports"), "The second programme cannot be imported.")
  }

  /// Beside the programme and a report of 2020.
  init(beside office: SmallOffice) {
    folder = office.folder
    store = office.store
    _ = Program.run(
      "/bin/sh",
      [
        "-c",
        """
        cd "$0" && awk -F, -v OFS=, 'NR == 1 || $2 != "country" {
          if (NR > 1 && $8 == "") $8 = "2025-06-30"; print
        }' facts/units.csv > ended.csv
        """, folder.path,
      ],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    )
    let outcome = onStore(
      "import",
      folder.file("ended.csv"),
      SecondOffice.files + "/closing",
      SecondOffice.files + "/facts",
      SecondOffice.files + "/reports"
    )
    precondition(outcome.status == 0, "It cannot be imported beside: " + outcome.errors)
  }

  private func bring(_ names: String...) -> Bool {
    let outcome = Command.run(
      ["import"] + names.map { SecondOffice.files + "/" + $0 } + ["--store", store],
      in: folder
    )
    if outcome.status != 0 { print(outcome.errors) }
    return outcome.status == 0
  }

  @discardableResult
  func onStore(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", store], in: folder)
  }

  func frame(_ keys: String, _ size: String, _ more: String...) -> String {
    Command.run(
      ["frame", "--store", store, "--size", size, "--keys", keys] + more,
      in: folder
    ).output
  }
}
