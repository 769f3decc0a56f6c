import Testing

@testable import ntm_bench

/// Writing, looking back and taking back through the built command, on a copy of the sample data.
struct EditingTests {
  private let folder = Folder()
  private let path: String

  init() {
    path = folder.file("copy.sqlite")
    _ = Program.run("/bin/cp", [SampleStore.path, path], environment: [:])
  }

  private func run(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", path], in: folder)
  }

  @Test func `a criterion is set by name, with its effect, and taken back`() {
    let set = run("set", "pha long, muong khuong", "2", "đạt", "--source", "12/BC", "--who", "Lan")
    #expect(set.status == 0)
    #expect(set.errors.isEmpty)
    #expect(
      set.output.contains(
        "02752 Xã Pha Long, Huyện Mường Khương, Tỉnh Lào Cai: TC 2 Giao thông: Chưa đạt → Đạt"
      )
    )
    #expect(set.output.contains("số liệu kỳ 31/05/2020"))
    #expect(set.output.contains("T4 Xã dưới 10 tiêu chí: 683 → 682"))
    #expect(run("communes", "--province", "lao cai", "--below", "10").output.contains("Tính đến"))
    let report = set.output.split(separator: "\n").last?.split(separator: " ").last ?? ""
    let dry = run("undo", String(report), "--dry-run", "--who", "Mai")
    #expect(dry.output.contains("Xã Pha Long: TC 2: Đạt → Chưa đạt"))
    #expect(dry.output.contains("T4 Xã dưới 10 tiêu chí: 682 → 683"))
    #expect(dry.output.contains("Chưa ghi gì."))
    #expect(run("undo", String(report), "--who", "Mai").status == 0)
    let again = run("undo", String(report), "--who", "Mai", "--lang", "en")
    #expect(again.status == 1)
    #expect(again.errors.contains("it was taken back already"))
    #expect(run("verify").output.contains("Tệp đúng"))
  }

  @Test func `an indicator takes a decimal comma, and a bare number where only it has values`() {
    let first = run("set", "02752", "17.1", "58,2", "--source", "12/BC", "--lang", "en")
    #expect(first.output.contains("83.3% → 58.2%") || first.output.contains("% → 58.2%"))
    let second = run("set", "02752", "10", "45,5", "--source", "12/BC")
    #expect(second.output.contains("CT 10 Thu nhập"))
    #expect(second.output.contains("→ 45,5"))
    let third = run("set", "02752", "ct1.1", "không", "đạt", "--source", "12/BC")
    #expect(third.output.contains("CT 1.1"))
    #expect(third.output.contains("→ Chưa đạt"))
    let fourth = run("set", "02752", "1", "chưa", "có", "số", "liệu", "--source", "12/BC")
    #expect(fourth.output.contains("TC 1 Quy hoạch: Đạt → Chưa báo cáo"))
  }

  @Test func `what stands otherwise than expected is told with its writer`() {
    _ = run("set", "02752", "2", "đạt", "--source", "12/BC", "--who", "Lan")
    let late = run(
      "set",
      "02752",
      "2",
      "rà soát",
      "--if",
      "không đạt",
      "--source",
      "13/BC",
      "--who",
      "Mai"
    )
    #expect(late.status == 1)
    #expect(late.output.isEmpty)
    #expect(late.errors.contains("Lan đã ghi Đạt (12/BC)"))
    #expect(run("set", "02752", "2", "đạt", "--source", "13/BC").output.contains("đã như vậy"))
  }

  @Test func `a name that several communes have lists them`() {
    let outcome = run("set", "Tân Lập", "1", "đạt", "--source", "x")
    #expect(outcome.status == 1)
    // The three towns of that name have no criteria.
    #expect(outcome.errors.contains("23 đơn vị") && !outcome.errors.contains("Thị trấn"))
    #expect(outcome.errors.contains("01159 Xã Tân Lập, Huyện Bắc Quang, Tỉnh Hà Giang"))
    let narrowed = run(
      "set",
      "Tân Lập",
      "1",
      "rà soát",
      "--source",
      "x",
      "--district",
      "bac quang",
      "--dry-run"
    )
    #expect(narrowed.status == 0)
    #expect(narrowed.output.contains("01159"))
  }

  @Test(arguments: [
    (["set", "99999", "1", "đạt", "--source", "x"], 1, "99999"),
    (["set", "02752", "20", "đạt", "--source", "x"], 1, "từ 1 đến 19"),
    (["set", "02752", "9.9", "5", "--source", "x"], 1, "9.9"),
    (["set", "02752", "2", "maybe", "--source", "x"], 64, "maybe"),
    (["set", "02752", "abc", "đạt", "--source", "x"], 64, "abc"),
    (["set", "02752", "17.1", "2000000000", "--source", "x"], 1, "từ 0 đến 1.000.000.000"),
    (["set", "02752", "2", "đạt", "--source", " "], 1, "chưa có nguồn"),
    (["set", "02752", "2", "đạt"], 64, "--source"),
    (["recognise", "02752", "xyz", "--number", "1"], 64, "xyz"),
    (["recognise", "02752", "nâng cao"], 64, "số quyết định"),
    (["recognise", "02752", "nâng cao", "--withdraw", "1/5/2020", "--source", "x"], 1, "Pha Long"),
    (["task", "N99", "x", "--source", "x"], 1, "N1, N2"),
    (["note", "02752", " "], 1, "ghi chú trống"),
    (["undo"], 64, "--change"),
    (["undo", "999"], 1, "999"),
    (["undo", "1"], 1, "sao lưu"),
  ])
  func `each wrong use has one sentence`(arguments: [String], status: Int32, word: String) {
    let outcome = Command.run(arguments + ["--store", path, "--who", "Lan"], in: folder)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(word), "\(outcome.errors)")
  }

  @Test func `who writes is who says so, or else the login, also where nothing tells it`() {
    var environment = Command.environment(in: folder.path)
    environment["USER"] = nil
    let arguments = ["set", "02752", "2", "đạt", "--source", "x", "--store", path]
    let login = Program.run("/usr/bin/id", ["-un"], environment: [:]).output
    #expect(Program.run(Command.path, arguments, environment: environment).status == 0)
    let name = login.split(separator: "\n").first ?? ""
    #expect(run("log", "--limit", "1", "--format", "json").output.contains("\"\(name)\""))
    environment["NTM_WHO"] = "Nguyễn Lan"
    let back = ["set", "02752", "2", "không đạt", "--source", "x", "--store", path]
    #expect(Program.run(Command.path, back, environment: environment).status == 0)
    #expect(run("log", "--limit", "1", "--format", "json").output.contains("\"Nguyễn Lan\""))
  }

  @Test func `a recognition is granted and withdrawn with its effect`() {
    let granted = run(
      "recognise",
      "02752",
      "đạt chuẩn",
      "--number",
      "12/QĐ-UBND",
      "--decided",
      "08/05/2020"
    )
    #expect(granted.status == 0)
    #expect(granted.output.contains("chưa công nhận → 12/QĐ-UBND ngày 08/05/2020"))
    #expect(granted.output.contains("(4.830/8.297)"))
    let withdrawn = run(
      "recognise",
      "02752",
      "đạt",
      "chuẩn",
      "--withdraw",
      "20/05/2020",
      "--source",
      "15/QĐ"
    )
    #expect(withdrawn.output.contains("thu hồi từ 20/05/2020"))
    #expect(withdrawn.output.contains("(4.829/8.297)"))
    #expect(run("verify").status == 0)
  }

  @Test func `the journal comes as table, CSV and JSON`() {
    _ = run("set", "02752", "2", "đạt", "--source", "12/BC, họp", "--who", "Lan")
    _ = run("note", "huyện bắc hà, lào cai", "Chờ", "thẩm", "định", "--who", "Mai")
    let table = run("log", "--province", "lao cai", "--limit", "2").output
    #expect(table.contains("Chờ thẩm định"))
    #expect(table.contains("Xã Pha Long"))
    #expect(table.contains("Còn nữa: có"))
    let csv = run("log", "02752", "--figure", "2", "--format", "csv").output
    #expect(csv.contains("criterion 2,K,Đ,\"12/BC, họp\",sua,"))
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 3)
    let json = run("log", "02752", "--figure", "2", "--format", "json", "--limit", "1").output
    #expect(json.contains(#""field": "criterion 2", "old": "K", "new": "Đ""#))
    #expect(json.contains(#""hasMore": true"#))
    #expect(run("log", "--since", "01/01/2100").output.contains("Số dòng: 0"))
    for (arguments, word) in [
      (["--figure", "5"], "--figure cần"), (["--limit", "0"], "--limit cần"),
      (["02752", "--figure", "x"], "“x”"), (["--since", "hôm qua"], "hôm qua"),
    ] {
      let outcome = Command.run(["log"] + arguments + ["--store", path], in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains(word))
    }
  }
}
