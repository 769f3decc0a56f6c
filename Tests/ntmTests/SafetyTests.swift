import Testing

@testable import ntm_bench

/// Backups and restorations as a person at the command line meets them.
struct SafetyTests {
  private let office = SmallOffice()

  @Test func `an import names the backup before it, and it comes back`() {
    let before = office.figures
    let outcome = office.onStore("import", office.june)
    #expect(outcome.status == 0)
    let name = office.backups.first ?? ""
    #expect(outcome.output.contains("ntm restore \(name) --store \(office.store)"))
    #expect(office.figures != before)
    let dryRun = office.onStore("restore", "--dry-run")
    #expect(dryRun.status == 0)
    #expect(dryRun.output.contains("Khôi phục sẽ bỏ 411 thay đổi mới hơn"))
    #expect(office.figures != before)
    let restored = office.onStore("restore", name)
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(office.figures == before)
    #expect(office.onStore("verify").status == 0)
    // Who restored is told in the journal, which no other change was lost from without a word.
    #expect(restored.output.contains("411 thay đổi mới hơn không còn"))
    let log = office.onStore("log", "--limit", "1")
    #expect(log.output.contains("khôi phục từ \(name)"), "\(log.output)")
    // What was replaced is the newest backup by now, so a second call takes it back.
    #expect(office.backups.count == 2)
    #expect(office.onStore("restore").status == 0)
    #expect(office.figures != before)
  }

  @Test func `backups are made once for each state and listed with what they hold`() {
    #expect(office.onStore("restore", "--list").output.contains("Chưa có bản sao lưu nào"))
    let first = office.onStore("backup")
    #expect(first.status == 0)
    #expect(first.output.contains(office.store + ".sao-luu/2"))
    let second = office.onStore("backup")
    #expect(second.status == 0)
    #expect(second.output.contains("Chưa có gì thay đổi"))
    let list = office.onStore("restore", "--list").output
    #expect(list.contains("1 bản sao lưu"))
    #expect(list.contains("số liệu tính đến 31/05/2020"))
    let info = office.onStore("info", "--lang", "en").output
    #expect(info.contains("Backups: 1 in \(office.store).sao-luu, the newest \(office.backups[0])"))
    #expect(info.contains("Writing now: nobody"))
  }

  @Test func `whoever declines gets no backup`() {
    let outcome = office.onStore("import", office.june, "--no-backup")
    #expect(outcome.status == 0)
    #expect(office.backups.isEmpty)
    #expect(!outcome.output.contains("ntm restore"))
  }

  @Test func `a store that is gone comes back from its backups`() {
    let figures = office.figures
    _ = office.onStore("backup")
    _ = Program.run("/bin/rm", [office.store], environment: [:])
    #expect(office.onStore("targets").status == 66)
    #expect(office.onStore("restore").status == 0)
    #expect(office.figures == figures)
  }

  @Test func `wrong names, wrong files and wrong use are refused`() {
    let missing = office.onStore("restore")
    #expect(missing.status == 66)
    #expect(missing.errors.contains("chưa có bản sao lưu nào"))
    let named = office.onStore("restore", "2020-01-01")
    #expect(named.status == 66)
    #expect(named.errors.contains("không có bản sao lưu 2020-01-01"))
    let text = office.onStore("restore", office.june)
    #expect(text.status == 66)
    #expect(text.errors.contains("không phải tệp số liệu"))
    let itself = office.onStore("restore", office.store)
    #expect(itself.status == 1)
    #expect(itself.errors.contains("chính là tệp đang dùng"))
    #expect(office.onStore("restore", "--list", "--dry-run").status == 64)
    #expect(office.onStore("import", office.june, "--wait", "-1").status == 64)
    #expect(office.onStore("upgrade").output.contains("lược đồ mới nhất"))
  }

  @Test func `without room for a backup nothing is imported, and the way on is named`() {
    let before = office.figures
    office.folder.write("", to: "office.sqlite.sao-luu")
    let outcome = office.onStore("import", office.june)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("không sao lưu được"))
    #expect(outcome.errors.contains("--no-backup"))
    #expect(office.figures == before)
    #expect(office.onStore("import", office.june, "--no-backup").status == 0)
  }

  @Test func `the throw-away store of a demo has no backups`() {
    let demo = office.folder.file("ntm-demo-1-abc")
    _ = Program.run("/bin/mkdir", [demo], environment: [:])
    let store = demo + "/demo.sqlite"
    _ = Program.run("/bin/cp", [office.store, store], environment: [:])
    #expect(office.run("import", office.june, "--store", store).status == 0)
    #expect(Folder.names(in: demo) == ["demo.sqlite"])
  }
}
