import Testing

@testable import ntm_bench

/// What is to be done about units, by commands and in the brief of a province.
struct FollowUpCommandTests {
  private let office = SmallOffice()

  private var code: String {
    office.onStore("communes", "--format", "csv").output.split(separator: "\r\n").dropFirst().first?
      .split(separator: ",").first.map(String.init) ?? ""
  }

  private func add(_ unit: String, _ text: String, _ due: String) -> Program.Outcome {
    office.onStore(
      "follow-up",
      "add",
      unit,
      text,
      "--due",
      due,
      "--lead",
      "Sở NN",
      "--who",
      "Lan",
      "--yes"
    )
  }

  private func list(_ arguments: String...) -> String {
    Command.run(
      ["follow-up", "list", "--store", office.store] + arguments,
      in: office.folder
    ).output
  }

  @Test func `it is given out, listed, done, corrected and taken back`() {
    let given = add(code, "Báo cáo lại tiêu chí 17", "30/06/2020")
    #expect(given.status == 0, "\(given.errors)")
    #expect(
      given.output.contains("Giao việc: Báo cáo lại tiêu chí 17; Sở NN; hạn 30/06/2020"),
      "\(given.output)"
    )
    let table = list()
    #expect(table.contains("SỐ LIỆU MINH HỌA"))
    #expect(table.contains("Báo cáo lại tiêu chí 17  Sở NN    30/06/2020        30  đang làm"))
    #expect(list("--overdue").contains("Báo cáo") == false)
    #expect(list("--overdue", "--at", "01/07/2020").contains("quá hạn"))
    let number = number(in: list("--format", "csv"))
    let done = office.onStore("follow-up", "done", number, "--who", "Lan", "--yes")
    #expect(done.status == 0 && done.output.contains("chưa có → 31/05/2020"), "\(done.output)")
    #expect(list("--open").contains("Báo cáo") == false)
    #expect(list().contains("xong"))
    let again = office.onStore(
      "follow-up",
      "set",
      number,
      "",
      "--field",
      "done",
      "--who",
      "Mai",
      "--yes"
    )
    #expect(again.status == 0, "\(again.errors)")
    #expect(list("--open", "--format", "json").contains("\"done\": null"))
    #expect(office.onStore("verify").status == 0)
  }

  private func number(in csv: String) -> String {
    csv.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first.map(String.init)
      ?? ""
  }

  @Test func `what is wrong is told in one sentence and nothing is written`() {
    let before = list("--format", "csv")
    for (outcome, status, words) in [
      (add(code, " ", "30/06/2020"), 1, "chưa có việc phải làm"),
      (add(code, "x", "30/05/2020"), 1, "trước ngày giao việc, 31/05/2020"),
      (add(code, "x", "31/06/2020"), 64, "31/06/2020"),
      (add("99999", "x", "30/06/2020"), 1, "99999"),
      (
        office.onStore("follow-up", "done", "999", "--who", "Lan", "--yes"), 1,
        "không có việc giao số 999; xem: ntm follow-up list"
      ),
      (office.onStore("follow-up", "list", "--notes", "--open"), 64, "--notes"),
    ] {
      #expect(outcome.status == Int32(status) && outcome.errors.contains(words), "\(outcome)")
    }
    #expect(list("--format", "csv") == before)
  }

  @Test func `notes are listed too, and the brief tells what is to be done in the province`() {
    #expect(office.onStore("note", code, "Đường sạt lở", "--who", "An", "--yes").status == 0)
    #expect(list("--notes").contains("Đường sạt lở"))
    _ = add(code, "Sửa đường", "15/06/2020")
    let province =
      office.onStore("units", "--format", "csv").output.split(separator: "\r\n")
      .first { $0.contains("Tỉnh") }?.split(separator: ",").first.map(String.init) ?? ""
    let brief = office.onStore("brief", province)
    #expect(brief.status == 0, "\(brief.errors)")
    #expect(brief.output.contains("VIỆC GIAO") && brief.output.contains("Sửa đường · Sở NN"))
  }
}
