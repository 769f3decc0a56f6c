import Testing

@testable import ntm_bench

/// Tasks, components and models through the built command.
struct TaskCommandTests {
  private let office: SmallOffice

  init() {
    office = SmallOffice()
    let data = Command.checkout + "/sample-data/reports"
    office.onStore("import", data + "/nhiem-vu.csv")
    // The models of Nghệ An: the small office has no other province.
    let script = """
      awk -F';' 'NR == FNR { if ($1 != "Mã xã") xa[$1]; next } FNR <= 3 || $4 in xa' \
        may.csv "$0/mo-hinh.csv" > models.csv
      """
    _ = Program.run(
      "/bin/sh",
      ["-c", "cd '\(office.folder.path)' && " + script, data],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    )
    let outcome = office.onStore("import", office.folder.file("models.csv"))
    precondition(outcome.status == 0, "The models cannot be imported: " + outcome.errors)
  }

  @Test func `deadlines follow the chosen day and never the clock`() {
    let may = office.onStore("tasks", "--format", "json")
    #expect(may.status == 0, "\(may.errors)")
    #expect(may.output.contains(#""asOf": "2020-05-31""#))
    for total in [#""count": 11,"#, #""overdue": 1,"#, #""unknown": 0,"#] {
      #expect(may.output.contains("\n  " + total))
    }
    #expect(may.output.contains(#""daysLeft": 30"#))
    let end = office.onStore("tasks", "--overdue", "--at", "2021-01-01", "--format", "csv")
    // All but the approved one.
    #expect(end.output.split(separator: "\r\n").count == 11)
    #expect(!end.output.contains("\r\nN4,"))
  }

  @Test func `schemes are listed by name, tasks by state and by lead`() {
    let schemes = office.onStore("tasks", "--schemes", "--format", "csv").output
    #expect(schemes.contains("Tỉnh Hà Tĩnh đạt chuẩn NTM giai đoạn 2021-2025"))
    #expect(schemes.contains("Huyện Nghi Xuân đạt chuẩn NTM kiểu mẫu"))
    let submitted = office.onStore("tasks", "--state", "TRINH", "--format", "csv").output
    #expect(submitted.split(separator: "\r\n").count == 2)
    let led = office.onStore("tasks", "--lead", "ha tinh", "--format", "csv").output
    #expect(led.split(separator: "\r\n").count == 3)
    let unknown = office.onStore("tasks", "--state", "xong")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("chưa bắt đầu, đang làm, trình, duyệt"))
  }

  @Test(arguments: ["table", "csv", "json"])
  func `every list is marked as illustrative`(format: String) {
    for command in ["tasks", "components", "models"] {
      let outcome = office.onStore(command, "--format", format)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("SỐ LIỆU MINH HỌA"))
    }
  }

  @Test func `criteria of a component stand beside their base`() {
    let lines = office.onStore("components", "--format", "csv").output.split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("1,") && $0.contains(",criterion,1,Quy hoạch,") })
    #expect(lines.contains { $0.hasPrefix("3,") && $0.contains(",task,N8,") })
    // What runs under which content is a reading of the papers, and marked so.
    #expect(lines[0].contains(",basis,basisConfidence,"))
    #expect(lines.contains { $0.contains(",criterion,1,") && $0.contains(",medium,") })
    #expect(lines.contains { $0.contains(",task,N8,") && $0.contains(",low,") })
    // Eleven contents, under one of which runs nothing but tasks and targets.
    #expect(Set(lines.dropFirst().compactMap { $0.split(separator: ",").first }).count == 11)
  }

  @Test func `models of a place add up to those of its list`() {
    let counts = office.onStore("models", "--province", "nghe an", "--format", "json").output
    let list = office.onStore("models", "--list", "--province", "nghe an", "--format", "csv").output
    let models = list.split(separator: "\r\n").count - 1
    #expect(models > 5)
    #expect(counts.contains("\n  \"total\": \(models),"))
    let tours = office.onStore("models", "--list", "--kind", "du-lich", "--format", "csv").output
    #expect(!tours.contains(",valueChain,"))
    #expect(office.onStore("models", "--kind", "du-lich").status == 64)
  }

  @Test func `each field of a task is written, and taken back by its report`() {
    let wrong = office.onStore("task", "N2", "31/06/2020", "--field", "deadline", "--source", "x")
    #expect(wrong.status == 64)
    let late = office.onStore("task", "N2", "31/12/2050", "--field", "deadline", "--source", "x")
    #expect(late.status == 1)
    let before = office.onStore("tasks", "--format", "csv").output
    for (field, value) in [
      ("lead", "Bộ X"), ("partners", ""), ("deadline", "15/07/2020"), ("next", "Họp"),
      ("note", "Chờ"), ("state", "duyệt"),
    ] {
      let done = office.onStore("task", "n2", value, "--field", field, "--source", "CV 5")
      #expect(done.status == 0, "\(done.errors)")
      #expect(done.output.contains("nhiệm vụ N2 · "))
    }
    let after = office.onStore("tasks", "--format", "csv").output
    #expect(after.contains("Bộ X") && after.contains("2020-07-15") && after != before)
    #expect(office.onStore("verify").status == 0)
  }
}
