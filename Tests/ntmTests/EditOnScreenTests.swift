import Testing

@testable import ntm_bench

/// Corrections typed at the dashboard, through the real runtime and file.
struct EditOnScreenTests {
  private let folder = Folder()

  private func store() -> String {
    let store = folder.file("office.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, store], environment: [:])
    return store
  }

  private func frame(_ store: String, _ keys: String, _ more: String...) -> Program.Outcome {
    Command.run(
      ["frame", "--store", store, "--size", "120x40", "--keys", keys] + more,
      in: folder
    )
  }

  @Test func `a correction is written with its writer and source, and u takes it back`() {
    let store = store()
    let keys = "/02869<enter>e<up><enter>Biên bản 7<enter>"
    let asked = frame(store, keys, "--edit", "--who", "Lan")
    #expect(asked.output.contains("Xem lại rồi ghi") && asked.output.contains("Biên bản 7"))
    func log() -> String {
      Command.run("log", "02869", "--limit", "3", "--store", store, in: folder).output
    }
    #expect(!log().contains("Biên bản 7"))
    let written = frame(store, keys + "<enter>", "--edit", "--who", "Lan")
    #expect(written.output.contains("Đã ghi, thay đổi"))
    #expect(log().contains("Biên bản 7") && log().contains("Lan"))
    let undone = frame(store, "/02869<enter><f7>u<enter>", "--edit", "--who", "Bình")
    #expect(undone.output.contains("Đã hoàn tác 1 thay đổi"))
    let verify = Command.run("verify", "--store", store, in: folder)
    #expect(verify.status == 0, "\(verify.errors)")
  }

  @Test func `a note stands on the commune's page`() {
    let store = store()
    let noted = frame(
      store,
      "/02869<enter>aĐường sạt lở<tab>x<enter><enter>",
      "--edit",
      "--who",
      "Lan"
    )
    #expect(noted.output.contains("Ghi chú 31/05/2020, Lan: Đường sạt lở (x)"))
  }

  @Test func `the journal of the country is read and says that there is more`() {
    let journal = frame(SampleStore.path, "<f7>").output
    #expect(journal.contains("mới nhất, còn nữa"))
  }

  @Test func `who writes is needed only for writing, and has to be a name`() {
    let store = store()
    let looking = frame(store, "/02869<enter>e")
    #expect(looking.output.contains("ntm --edit --who TÊN"))
    #expect(frame(store, "", "--who", "Lan").status == 64)
    let hidden = frame(store, "", "--edit", "--who", "a\u{202E}b")
    #expect(hidden.status == 64 && hidden.errors.contains("U+202E"))
    #expect(frame(store, "", "--edit", "--who", "  ").status == 64)
  }
}
