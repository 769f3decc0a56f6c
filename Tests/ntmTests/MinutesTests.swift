import Testing

@testable import ntm_bench

/// The minutes of a meeting, from its opening to their files, and a meeting on two screens.
struct MinutesTests {
  private let office = SmallOffice()

  private func open(_ name: String = "Họp 09/6") {
    #expect(office.onStore("meeting", "open", name, "--who", "Lan").status == 0)
  }

  private var code: String {
    office.onStore("communes", "--format", "csv").output.split(separator: "\r\n").dropFirst().first?
      .split(separator: ",").first.map(String.init) ?? ""
  }

  private func set(_ state: String) {
    let outcome = office.onStore(
      "set",
      code,
      "5",
      state,
      "--source",
      "tại | cuộc họp",
      "--who",
      "Mai",
      "--yes"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func minutes(_ ending: String) -> String {
    let names = office.folder.names.filter { $0.hasPrefix("bien-ban-") && $0.hasSuffix(ending) }
    return names.first.map { Program.text(office.folder.file($0)) } ?? ""
  }

  @Test func `closing writes three files that tell targets, every value, notes and sources`() {
    open()
    set("rà soát")
    set("đạt")
    #expect(
      office.onStore("note", code, "Xã cam kết xong trước 30/9", "--who", "Bình", "--yes").status
        == 0
    )
    let given = office.onStore(
      "follow-up",
      "add",
      code,
      "Xây cầu",
      "--due",
      "30/06/2020",
      "--lead",
      "Phòng | Kinh tế",
      "--who",
      "Bình",
      "--yes"
    )
    #expect(given.status == 0, "\(given.errors)")
    let place = office.folder.path
    let outcome = office.onStore("meeting", "close", "-o", place, "--who", "Lan")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Đã đóng “Họp 09/6”: "))
    let names = office.folder.names.filter { $0.hasPrefix("bien-ban-hop-09-6-") }
    #expect(names.count == 3 && !names.contains { $0.contains(".tmp") }, "\(names)")
    let text = minutes(".md")
    for words in [
      "# Biên bản: Họp 09/6", "SỐ LIỆU MINH HỌA", "Mở: ", "Đóng: ", "Lan", "## Mục tiêu", "T3 ",
      "## Tiêu chí", "TC 5 (31/05/2020)", "| 2 | Mai | tại \\| cuộc họp |",
      "## Việc giao", "| Xây cầu | Phòng \\| Kinh tế | 30/06/2020 | – | Bình |",
      "## Ghi chú", "Xã cam kết xong trước 30/9 | Bình", "## Nguồn",
      "1 giá trị đổi ở 1 đơn vị, 1 tỉnh; 2 lần ghi; 1 ghi chú; 1 việc giao",
      "| Tiến độ lúc mở | Tiến độ lúc đóng |",
    ] {
      #expect(text.contains(words), "\(words) is not in \(text)")
    }
    // The note and the follow-up are the source of no figure.
    let sources = text.split(separator: "## Nguồn").last ?? ""
    #expect(sources.split(separator: "\n").count { $0.contains("sửa tay") } == 2, "\(sources)")
    #expect(minutes(".html").contains("<h2>Ghi chú</h2>"))
    #expect(office.onStore("meeting", "close", "--who", "Lan").errors.contains("không có cuộc họp"))
    #expect(office.onStore("verify").status == 0)
  }

  @Test func `nothing is written over without being told, and then the meeting stays open`() {
    open()
    let taken = office.folder.write("của tôi", to: "bb.html")
    let refused = office.onStore("meeting", "close", "-o", office.folder.file("bb"), "--who", "Lan")
    #expect(refused.status == 1 && refused.errors.contains("đã có \(taken)"), "\(refused.errors)")
    #expect(Program.text(taken) == "của tôi")
    #expect(!office.folder.names.contains("bb.md") && !office.folder.names.contains("bb.xlsx"))
    #expect(office.onStore("meeting", "open", "Hai", "--who", "Lan").status == 1)
    let nowhere = office.onStore("meeting", "close", "-o", "/proc/bb", "--who", "Lan")
    #expect(nowhere.status == 1 && nowhere.errors.contains("/proc/bb"), "\(nowhere.errors)")
    #expect(office.onStore("meeting", "open", "Hai", "--who", "Lan").status == 1)
    let forced = office.onStore(
      "meeting",
      "close",
      "-o",
      office.folder.file("bb.md"),
      "--force",
      "--who",
      "Lan"
    )
    #expect(forced.status == 0, "\(forced.errors)")
    #expect(Program.text(taken).hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `an import that was taken back leaves the one real change, in every list`() throws {
    open()
    set("rà soát")
    #expect(office.run("import", office.corrected, "--store", office.store).status == 0)
    let reports = office.onStore("reports", "--format", "csv").output.split(separator: "\r\n")
    let report = reports.dropFirst().first?.split(separator: ",").first.map(String.init) ?? ""
    let undone = office.onStore("undo", report, "--who", "Mai", "--yes")
    #expect(undone.status == 0, "\(undone.errors)")
    let net = office.onStore("changes", "--net", "--format", "json").output
    #expect(net.contains("\"shown\": 1,") && net.contains("\"values\": 1,"), "\(net)")
    #expect(net.contains("\"restored\": ") && !net.contains("\"restored\": 0,"), "\(net)")
    let now = office.folder.file("now")
    #expect(office.onStore("meeting", "minutes", "#1", "-o", now).status == 0)
    let text = Program.text(now + ".md")
    #expect(text.contains("1 giá trị đổi ở 1 đơn vị, 1 tỉnh; "), "\(text)")
    #expect(text.contains("giá trị trở lại như đầu") && text.contains("| Lúc này | Δ |"))
    #expect(!text.contains("Lúc đóng") && !text.contains("## Chỉ tiêu theo báo cáo"))
  }

  @Test func `what a file brought is only counted on paper, after what somebody corrected`() {
    open()
    #expect(office.run("import", office.corrected, "--store", office.store).status == 0)
    set("rà soát")
    let place = office.folder.file("m")
    #expect(office.onStore("meeting", "close", "-o", place, "--who", "Lan").status == 0)
    let text = Program.text(place + ".md")
    #expect(text.contains("## Tiêu chí"), "\(text)")
    #expect(!text.contains("| CT "), "\(text)")
  }

  @Test func `the minutes of a closed meeting are the same whatever comes after it`() {
    open()
    set("rà soát")
    let (first, again) = (office.folder.file("a"), office.folder.file("b"))
    #expect(office.onStore("meeting", "close", "-o", first, "--who", "Lan").status == 0)
    set("đạt")
    #expect(office.run("import", office.corrected, "--store", office.store).status == 0)
    let outcome = office.onStore("meeting", "minutes", "hop 09/6", "-o", again)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(Program.text(first + ".md") == Program.text(again + ".md"))
    #expect(office.onStore("meeting", "minutes", "Không có", "-o", again).status == 1)
    #expect(
      office.onStore("meeting", "close", "--no-minutes", "--force", "--who", "L").status == 64
    )
  }

  @Test func `minutes in English have the mark of invented figures too`() {
    open("Review")
    let place = office.folder.file("m")
    let outcome = office.onStore("meeting", "close", "-o", place, "--who", "Lan", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(Program.text(place + ".md").hasPrefix("# Minutes: Review\n\nILLUSTRATIVE"))
    #expect(Program.text(place + ".html").contains("<html lang=\"en\">"))
  }

  // MARK: - On the screen

  private func frame(_ keys: String, _ more: String...) -> String {
    Command.run(
      ["frame", "--store", office.store, "--size", "120x40", "--keys", keys] + more,
      in: office.folder
    ).output
  }

  @Test func `a meeting opened on one screen counts on another, which need not edit`() {
    let opened = frame("BGiao ban<enter>Lan<enter>")
    #expect(opened.contains("Đã mở “Giao ban”"), "\(opened)")
    set("rà soát")
    let other = frame("")
    #expect(other.contains("Giao ban ") && other.contains("1 giá trị đổi · 1 tỉnh"), "\(other)")
    #expect(frame("*").contains("! Δ so với “Giao ban” (kỳ 31/05/2020)"))
    #expect(frame("<f7>").contains("tại | cuộc họp"))
    let closed = frame("B<down><down><down><enter><down><enter>Mai<enter>")
    #expect(closed.contains("Đã đóng “Giao ban”: 1 giá trị đổi, 1 lần ghi"), "\(closed)")
    #expect(!frame("").contains("Giao ban"))
    #expect(office.onStore("meeting", "list", "--format", "csv").output.contains("Mai"))
  }
}
