import Testing

@testable import ntm_bench

/// `ntm meeting`, `ntm changes` and moves, through the built command.
struct MeetingCommandTests {
  private let office = SmallOffice()

  /// The cells of a CSV without quotes, by heading.
  private func rows(_ outcome: Program.Outcome) -> [[Substring: Substring]] {
    let lines = outcome.output.split(separator: "\r\n")
    guard let head = lines.first?.split(separator: ",", omittingEmptySubsequences: false) else {
      return []
    }
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return Dictionary(zip(head, cells)) { first, _ in first }
    }
  }

  private func open(_ name: String) -> Program.Outcome {
    office.onStore("meeting", "open", name, "--who", "Lan")
  }

  @Test func `one meeting is open at a time, and whoever opened it is named`() {
    let first = open("Họp 09/6")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "Đã mở “Họp 09/6”: mốc là số liệu kỳ 31/05/2020 (số 1)\n")
    let second = open("Họp 10/6")
    #expect(second.status == 1 && second.output.isEmpty)
    #expect(second.errors.contains("cuộc họp “Họp 09/6” đang mở (Lan, "))
    let list = rows(office.onStore("meeting", "list", "--format", "csv"))
    #expect(list.count == 1 && list[0]["name"] == "Họp 09/6" && list[0]["closedBy"] == "")
    #expect(list[0]["values"] == "0" && list[0]["writes"] == "0")
  }

  @Test func `changes since the open meeting are listed one by one and summed up`() {
    #expect(office.onStore("changes").errors.contains("không có cuộc họp nào đang mở"))
    #expect(office.onStore("changes").status == 1)
    _ = open("Họp 09/6")
    let unit = office.onStore("communes", "--format", "csv").output
      .split(separator: "\r\n").dropFirst().first?.split(separator: ",").first.map(String.init)
    let code = unit ?? ""
    for state in ["rà soát", "đạt", "rà soát"] {
      let outcome = office.onStore(
        "set",
        code,
        "5",
        state,
        "--source",
        "tại cuộc họp",
        "--who",
        "Mai",
        "--yes"
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let each = rows(office.onStore("changes", "--format", "csv"))
    #expect(each.map { $0["new"] } == ["R", "Đ", "R"])
    let net = rows(office.onStore("changes", "--net", "--format", "csv"))
    #expect(net.count == 1)
    #expect(net[0]["old"] == each.last?["old"] && net[0]["new"] == "R")
    #expect(net[0]["changes"] == "3" && net[0]["field"] == "criterion 5")
    #expect(net[0]["who"] == "Mai" && net[0]["source"] == "tại cuộc họp")
    let named = office.onStore("changes", "--since-meeting", "hop 09/6", "--net", "--format", "csv")
    #expect(rows(named).count == 1)
    #expect(office.onStore("changes", "--since-meeting", "#1", "--format", "csv").status == 0)
    // As everywhere else, what is no day is a meeting.
    let since = office.onStore("changes", "--since", "hop 09/6", "--net", "--format", "csv")
    #expect(since.status == 0 && since.output == named.output)
    let unknown = office.onStore("changes", "--since", "Họp lạ")
    #expect(unknown.status != 0 && unknown.errors.contains("“Họp lạ”, cũng không phải một ngày"))
    #expect(office.onStore("changes", "--since", "#1", "--by", "figures").status == 64)
  }

  @Test func `what differs between two dates is listed by the figures, whenever they came in`() {
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    let list = office.onStore(
      "changes",
      "--since",
      SmallOffice.may,
      "--by",
      "figures",
      "--format",
      "csv",
      "--limit",
      "100000"
    )
    #expect(list.status == 0, "\(list.errors)")
    let rows = rows(list)
    // The June report is that of May under another date.
    #expect(rows.isEmpty)
    #expect(office.run("import", office.corrected, "--store", office.store).status == 0)
    let text = office.onStore("changes", "--since", SmallOffice.may, "--by", "figures").output
    #expect(text.contains("Tính từ: số liệu hai kỳ 31/05/2020 → 30/06/2020"), "\(text.suffix(900))")
    #expect(text.contains("Δ Tiêu chí: "))
    // A day that is needed, a sum of entries that there are none of, and a day that goes with figures.
    #expect(office.onStore("changes", "--by", "figures").status == 64)
    #expect(
      office.onStore("changes", "--since", "31/05/2020", "--by", "figures", "--net").status == 64
    )
    #expect(office.onStore("changes", "--since", "31/05/2020", "--at", "30/06/2020").status == 64)
  }

  @Test func `programs get the names and the values of what differs`() {
    let worse = office.folder.file("worse.csv")
    let made = Program.run(
      "/bin/sh",
      ["-c", "sed 's/;Đ;/;K;/g' \(office.june) > \(worse)"],
      environment: [:]
    )
    #expect(made.status == 0)
    #expect(office.run("import", worse, "--store", office.store).status == 0)
    let day = ["--since", SmallOffice.may, "--by", "figures", "--format", "csv"]
    let list = rows(
      Command.run(["changes"] + day + ["--store", office.store], in: office.folder)
    )
    #expect(list.count > 50)
    #expect(list.allSatisfy { $0["label"]?.isEmpty == false })
    let measured = list.filter { $0["field"]?.hasPrefix("indicator ") == true }
    #expect(measured.count > 20)
    for row in measured {
      #expect(row["thenValues"] != row["nowValues"])
      if row["then"] != "undecided" { #expect(row["thenValues"]?.isEmpty == false) }
      if row["now"] != "undecided" { #expect(row["nowValues"]?.isEmpty == false) }
    }
    #expect(list.allSatisfy { measured.contains($0) || $0["thenValues"] == "" })
  }

  @Test func `every list can be had as it stood at a meeting`() {
    _ = open("Họp 09/6")
    let still = office.onStore("targets", "--at-closing", "Họp 09/6")
    #expect(still.status == 1 && still.errors.contains("còn đang mở; dùng --at-opening"))
    let before = office.onStore("communes", "--format", "csv").output
    let code =
      before.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first
      .map(String.init) ?? ""
    _ = office.onStore(
      "set",
      code,
      "5",
      "rà soát",
      "--source",
      "tại cuộc họp",
      "--who",
      "Mai",
      "--yes"
    )
    _ = office.onStore("note", code, "xem lại", "--who", "Mai")
    func stripped(_ csv: String) -> [Substring] {
      csv.split(separator: "\r\n").dropFirst().map { $0.split(separator: ",opening")[0] }
    }
    let now = office.onStore("communes", "--format", "csv").output
    #expect(now != before)
    let then = office.onStore("communes", "--at-opening", "hop 09/6", "--format", "csv").output
    #expect(
      stripped(then).map { $0.split(separator: ",SỐ")[0] }
        == stripped(before).map { $0.split(separator: ",SỐ")[0] }
    )
    let table = office.onStore("targets", "--at-opening", "#1")
    #expect(table.output.contains("Như lúc mở “Họp 09/6”, kỳ mới nhất khi ấy là 31/05/2020"))
    for command in ["tasks", "published", "units", "check", "nearest", "pace", "reports"] {
      let outcome = office.onStore(command, "--at-opening", "1")
      // What `check` finds is its exit code.
      #expect(outcome.status == 0 || command == "check", "\(command): \(outcome.errors)")
      #expect(outcome.output.contains("Như lúc mở “Họp 09/6”"), "\(command)")
    }
    for arguments in [
      ["--at-opening", "1", "--at-closing", "1"],
      ["--at-opening", "1", "--units-at", "2020-08-01"],
      ["--at-opening", "1", "--assume", "\(code):5=đạt"],
    ] {
      let outcome = Command.run(
        ["targets"] + arguments + ["--store", office.store],
        in: office.folder
      )
      #expect(outcome.status == 64 && outcome.output.isEmpty, "\(arguments)")
    }
    #expect(office.onStore("targets", "--at-opening", "chẳng có").status == 1)
    _ = office.onStore("meeting", "close", "--who", "Lan", "--no-minutes")
    _ = open("Họp sau")
    let later = office.onStore("units", "--at-opening", "1", "--since", "Họp sau")
    #expect(later.status == 64 && later.errors.contains("mở sau lúc đang xem lại"))
  }

  @Test func `units and targets show what they moved by, and against what`() {
    _ = open("Họp 09/6")
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    let units = office.onStore("units", "--since", "Họp 09/6", "--format", "csv")
    #expect(units.status == 0, "\(units.errors)")
    let province = rows(units)[0]
    #expect(province["sinceMeeting"] == "Họp 09/6" && province["since"] == "2020-05-31")
    // June repeats May.
    #expect(province["criteriaMove"] == "0" && province["recognisedMove"] == "0")
    let table = office.onStore("targets", "--since", "31/05/2020").output
    #expect(table.contains("\nΔ so với kỳ 31/05/2020\n"))
    #expect(!office.onStore("targets").output.contains("Δ"))
    let json = office.onStore("targets", "--since", "#1", "--format", "json").output
    #expect(json.contains("\"meetingName\": \"Họp 09/6\"") && json.contains("\"partThen\":"))
  }

  @Test func `both days stand side by side under heads with their dates`() throws {
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    let table = office.onStore("units", "--against", "31/05/2020")
    #expect(table.status == 0, "\(table.errors)")
    let head = try #require(table.output.split(separator: "\n").first { $0.contains("Mã") })
    let titles = head.split(separator: "  ").map { $0.trimmingPrefix(" ") }.map(String.init)
    #expect(
      titles.prefix(5) == ["Mã", "Tên", "Đạt chuẩn 31/05", "Đạt chuẩn 30/06", "Δ"],
      "\(head)"
    )
    let units = rows(office.onStore("units", "--against", "31/05/2020", "--format", "csv"))
    #expect(units[0]["recognisedThen"] == units[0]["recognised"])
    #expect(units[0]["recognisedMove"] == "0" && units[0]["communes"] == nil)
    for command in ["districts", "ocop", "cooperatives"] {
      let outcome = office.onStore(command, "--against", "31/05/2020", "--format", "csv")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(rows(outcome).count > 0 && rows(outcome)[0]["since"] == "2020-05-31", "\(command)")
    }
    // Nobody ever sent a list of products: that is not 0.
    let products = rows(office.onStore("ocop", "--since", "31/05/2020", "--format", "csv"))
    #expect(products.allSatisfy { $0["totalMove"] == "" && $0["totalThen"] == "" })
  }

  @Test func `lists of single things have both days and moves too`() {
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    let commands: [[String]] = [
      ["communes"], ["ocop", "--products"], ["cooperatives", "--list"], ["models"],
      ["models", "--list"], ["nearest"], ["nearest", "--districts"], ["pace", "T3"], ["check"],
    ]
    for command in commands {
      for option in ["--since", "--against"] {
        let arguments = command + [option, "31/05/2020", "--format", "csv"]
        let outcome = Command.run(arguments + ["--store", office.store], in: office.folder)
        // `check` says by its status that something is missing.
        #expect(outcome.errors.isEmpty && outcome.status <= 1, "\(command): \(outcome.errors)")
        let head = outcome.output.split(separator: "\r\n").first ?? ""
        #expect(head.contains("Then") && head.contains("Move"), "\(command): \(head)")
      }
    }
    let rows = rows(office.onStore("communes", "--since", "31/05/2020", "--format", "csv"))
    #expect(rows.contains { $0["metCountThen"] == $0["metCount"] && $0["metCountMove"] == "0" })
    _ = open("Họp 09/6")
    let tasks = office.onStore("tasks", "--against", "#1", "--format", "csv")
    #expect(tasks.status == 0 && tasks.output.contains("stateThen,state,stateMove"))
  }

  @Test func `a reporting date is held against what is assumed too`() {
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    let code =
      rows(office.onStore("communes", "--format", "csv")).first { $0["metCount"] != "19" }
      .flatMap { $0["code"] }.map(String.init) ?? ""
    let not =
      rows(office.onStore("communes", "--format", "csv"))
      .first { $0["code"].map(String.init) == code }
      .flatMap { $0["notMet"]?.split(separator: " ").first.map(String.init) } ?? ""
    let assumed = office.onStore(
      "units",
      "--since",
      "31/05/2020",
      "--assume",
      "\(code):\(not)=met"
    )
    #expect(assumed.status == 0, "\(assumed.errors)")
    #expect(assumed.output.contains("lúc đó theo tệp, nay theo giả định"))
    #expect(assumed.output.contains("+1"), "\(assumed.output)")
  }

  @Test func `a baseline after the day of the figures is refused, whatever has both`() {
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    for command in [
      ["targets"], ["units"], ["communes"], ["districts"], ["ocop"], ["check", "--records"],
      ["brief", "40"], ["changes", "--by", "figures"],
    ] {
      let outcome = Command.run(
        command + ["--at", "31/05/2020", "--since", "30/06/2020", "--store", office.store],
        in: office.folder
      )
      #expect(outcome.status == 64 && outcome.output.isEmpty, "\(command): \(outcome.output)")
      #expect(
        outcome.errors.contains("mốc so sánh 30/06/2020 sau ngày số liệu 31/05/2020"),
        "\(command): \(outcome.errors)"
      )
    }
    // Nor without --at, where the latest figures are meant, nor is that day a baseline of itself.
    for command in [
      ["targets"], ["units"], ["communes"], ["districts"], ["districts", "--provinces"], ["ocop"],
      ["cooperatives"], ["models"], ["pace"], ["pace", "T3"], ["nearest"], ["check"],
      ["brief", "40"],
      ["difficult", "--list"], ["changes", "--by", "figures"],
    ] {
      let store = ["--store", office.store]
      let late = Command.run(command + ["--since", "2020-12-31"] + store, in: office.folder)
      #expect(late.status == 64 && late.output.isEmpty, "\(command): \(late.output)")
      #expect(
        late.errors.contains("mốc so sánh 31/12/2020 sau ngày số liệu 30/06/2020"),
        "\(command): \(late.errors)"
      )
      let same = Command.run(command + ["--since", "2020-06-30"] + store, in: office.folder)
      #expect(same.status == 64 && same.output.isEmpty, "\(command): \(same.output)")
      #expect(
        same.errors.contains("mốc so sánh 30/06/2020 chính là ngày số liệu"),
        "\(command): \(same.errors)"
      )
    }
    // What is assumed has moved from the figures of its own day.
    let assumed = ["targets", "--since", "30/06/2020", "--assume", "40:đạt chuẩn"]
    let moved = Command.run(assumed + ["--store", office.store], in: office.folder)
    #expect(moved.status == 0, "\(moved.errors)")
    // No day of its own between them: both would be of May.
    let between = office.onStore("units", "--at", "01/06/2020", "--since", "02/06/2020")
    #expect(between.status == 64, "\(between.output)")
    let english = office.onStore("targets", "--at", "31/05/2020", "--against", "30/06/2020")
    #expect(english.status == 64)
    // The screen goes to any day, and says which way its moves run.
    let keys = ["frame", "--keys", "S30/06/2020<enter>", "--size", "120x40", "--at", "31/05/2020"]
    let frame = Command.run(keys + ["--store", office.store], in: office.folder).output
    #expect(frame.contains("mốc 30/06/2020 sau ngày số liệu 31/05/2020"), "\(frame)")
  }

  @Test func `counts beside a list that stops short are said to be of everything`() {
    _ = open("Họp 09/6")
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    #expect(office.run("import", office.corrected, "--store", office.store).status == 0)
    let short = office.onStore("changes", "--net", "--limit", "3").output
    #expect(short.contains("Các số trên: của mọi thay đổi, không chỉ 3 dòng đã in"), "\(short)")
    let english = office.onStore("changes", "--net", "--limit", "3", "--lang", "en").output
    #expect(english.contains("The counts above: of all changes, not only of the lines printed (3)"))
    #expect(!office.onStore("changes", "--net", "--limit", "100000").output.contains("Các số trên"))
  }

  @Test func `wrong use is refused in one sentence`() {
    #expect(office.onStore("units", "--since", "#1", "--against", "#1").status == 64)
    let early = office.onStore("districts", "--against", "01/01/2010")
    #expect(early.status == 1 && early.output.isEmpty && early.errors.contains("31/05/2020"))
    #expect(office.onStore("ocop", "--owners", "--since", "31/05/2020").status == 64)
    #expect(office.onStore("nearest", "--silent", "--since", "31/05/2020").status == 64)
    #expect(office.onStore("check", "--faults", "--since", "31/05/2020").status == 64)
    let tasks = office.onStore("tasks", "--since", "31/05/2020")
    #expect(tasks.status == 64 && tasks.errors.contains("ntm meeting list"))
    #expect(office.onStore("cooperatives", "--years", "--against", "31/05/2020").status == 64)
    let none = "không có cuộc họp nào tên hay số "
    let unknown = office.onStore("units", "--since", "Họp").errors
    #expect(unknown.contains(none + "“Họp”, cũng không phải một ngày"), "\(unknown)")
    // Where no day is asked for nothing is said of days.
    #expect(
      office.onStore("targets", "--at-opening", "9").errors.contains(none + "“9”; tệp chưa có")
    )
    _ = open("Họp 09/6")
    let nine = office.onStore("targets", "--at-opening", "9").errors
    #expect(nine.contains(none + "“9”; ntm meeting list liệt kê:") && nine.contains("#1 Họp 09/6"))
    #expect(
      office.onStore("units", "--since", "31/05/2020", "--units-at", "31/05/2020").status == 64
    )
    #expect(office.onStore("changes", "--since", "31/05/2020", "--since-meeting", "x").status == 64)
    _ = office.onStore("meeting", "close", "--who", "Lan", "--no-minutes")
    #expect(office.onStore("meeting", "close", "--who", "Lan").errors.contains("không có cuộc họp"))
    for name in ["12", "31/05/2020"] {
      #expect(open(name).status == 1 && open(name).errors.contains("sẽ bị hiểu là"))
    }
    let long = open(String(repeating: "a", count: 90))
    #expect(long.status == 1 && long.errors.contains("dài quá 80 ký tự"))
  }
}
