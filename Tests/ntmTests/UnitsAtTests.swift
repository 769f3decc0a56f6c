import Testing

@testable import ntm_bench

/// The commands by the unit list of another day: two communes of a province that merge in July.
struct UnitsAtTests {
  private let office: SmallOffice

  init() {
    office = SmallOffice()
    let units = """
      code,level,type,name,name_en,parent_code,valid_from,valid_to
      16705,commune,Xã,Hưng Đông,,412,2018-12-31,2020-06-30
      16708,commune,Xã,Hưng Lộc,,412,2018-12-31,2020-06-30
      16999,commune,Xã,Hưng Đông Lộc,,412,2020-07-01,
      """
    let lineage = """
      successor_code,predecessor_code,predecessor_name,resolution,date,note_vi,note_en
      16999,16705,Xã Hưng Đông,1/NQ,2020-07-01,,
      16999,16708,Xã Hưng Lộc,1/NQ,2020-07-01,,
      """
    for (name, text) in [("later-units.csv", units), ("later-lineage.csv", lineage)] {
      let outcome = office.onStore(
        "import",
        office.folder.write(Array((text + "\n").utf8), to: name)
      )
      precondition(outcome.status == 0, outcome.errors)
    }
  }

  @Test func `each command answers by the list, and says so`() {
    for command in [
      ["units"], ["communes"], ["targets"], ["districts"], ["ocop"], ["cooperatives"], ["models"],
      ["pace"], ["nearest"], ["unit-lists"], ["mergers"],
    ] {
      let arguments = command + ["--units-at", "01/08/2020", "--format", "json"]
      let outcome = Command.run(arguments + ["--store", office.store], in: office.folder)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      #expect(outcome.output.contains("\"unitsAt\": \"2020-08-01\""), "\(command)")
    }
    let table = office.onStore("communes", "--units-at", "01/08/2020").output
    #expect(table.contains("16999") && !table.contains("16708"))
    let head =
      "Theo danh sách đơn vị 01/08/2020 · tệp không có danh sách của ngày này, "
      + "dùng danh sách từ 01/07/2020 · 1 gộp, tách chưa có trạng thái"
    #expect(table.contains(head), "\(table.prefix(300))")
    let own = office.onStore("communes").output
    #expect(own.contains("16708") && !own.contains("16999") && !own.contains("danh sách đơn vị"))
    let csv = office.onStore("units", "--units-at", "01/08/2020", "--format", "csv").output
    #expect(csv.contains(",unitsAt") && csv.contains(",2020-08-01"))
  }

  @Test func `what differs is listed, and the steps lead from one count to the other`() {
    let steps = office.onStore(
      "unit-lists",
      "--units-at",
      "2020-08-01",
      "--lang",
      "en",
      "--format",
      "csv"
    ).output.split(separator: "\r\n").map {
      $0.split(separator: ",").prefix(3).joined(separator: " ")
    }
    #expect(steps.first?.hasPrefix("step sign communes") == true)
    let counts = steps.dropFirst().map { $0.split(separator: " ").compactMap { Int($0) } }
    #expect(counts.count == 4)
    let ends = [counts.first, counts.last].compactMap { $0?.last }
    #expect(ends.count == 2 && ends[0] - 2 + 1 == ends[1])
    let units = office.onStore("unit-lists", "--units", "--units-at", "2020-08-01").output
    #expect(units.contains("gộp từ Xã Hưng Đông"))
  }

  @Test func `a day without a list of its own says which list answers`() {
    for (day, first) in [("31/12/2019", "31/12/2018"), ("01/01/2030", "01/07/2020")] {
      let table = office.onStore("units", "--units-at", day, "--lang", "en").output
      #expect(table.contains("the store has no list of this day and uses the one of \(first)"))
      let same = table.contains("the same units as on the figures' day")
      #expect(same == (day == "31/12/2019"))
    }
    let own = office.onStore("units", "--units-at", "01/07/2020").output
    #expect(own.contains("1 gộp") && !own.contains("không có danh sách"))
  }

  @Test func `units formed are those of the list, and a renamed one is no merger`() {
    let json = office.onStore("mergers", "--units-at", "2020-08-01", "--format", "json").output
    #expect(json.contains(#""predecessors": "Xã Hưng Đông (16705); Xã Hưng Lộc (16708)""#))
    #expect(!office.onStore("mergers", "--format", "json").output.contains("16999"))
    for (keys, words) in [
      ("gn", "danh sách đơn vị 01/07/2020 không đổi gì"),
      ("<f7>", "! Theo danh sách đơn vị 01/07/2020"), ("gj", "! Theo danh sách đơn vị 01/07/2020"),
    ] {
      let frame = office.onStore(
        "frame",
        "--units-at",
        "2020-07-01",
        "--size",
        "120x40",
        "--keys",
        keys
      ).output
      #expect(frame.contains(words), "\(frame)")
    }
  }

  @Test func `records name their units by the list, and say for which they were written`() {
    let note = office.onStore("note", "16705", "gửi lại biểu", "--yes")
    let order = office.onStore("follow-up", "add", "16708", "đo lại đường", "--yes")
    #expect(note.status == 0 && order.status == 0, "\(note.errors)\(order.errors)")
    for command in [
      ["log", "--province", "nghe an"], ["changes", "--since", "2020-01-01", "--net"],
      ["follow-up", "list"], ["follow-up", "list", "--notes"],
    ] {
      let arguments = command + ["--units-at", "2020-08-01", "--format", "csv"]
      let outcome = Command.run(arguments + ["--store", office.store], in: office.folder)
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
      // The list's own rows about a unit stand under that unit, which is of the list itself.
      let named = outcome.output.split(separator: "\r\n")
        .filter { $0.contains("16999,") && !$0.contains(",unit 16999 ") }
      #expect(!named.isEmpty, "\(command)")
      #expect(named.allSatisfy { $0.contains(",Xã Hưng Đông") || $0.contains(",Xã Hưng Lộc,") })
      #expect(named.allSatisfy { $0.contains(",placed,") && $0.contains(",2020-08-01") })
    }
    let own = office.onStore("log", "16999", "--units-at", "2020-08-01", "--format", "json").output
    #expect(own.contains("\"unitsAt\": \"2020-08-01\"") && own.contains("\"unplaced\": 0"))
    #expect(own.contains("\"recordedUnit\": \"Xã Hưng Đông\""))
    #expect(office.onStore("reports", "--units-at", "2020-08-01").status == 0)
    let table = office.onStore("follow-up", "list", "--units-at", "2020-08-01").output
    #expect(table.contains("1 dòng ghi cho đơn vị tên khác"))
    #expect(!office.onStore("log", "--format", "csv").output.contains("recordedUnit"))
  }

  @Test(arguments: [
    (["tasks"], "Nhiệm vụ không thuộc đơn vị nào"), (["published"], "Số công bố giữ đơn vị"),
    (["what-if", "--reach", "T1"], "giả định theo danh sách đơn vị của ngày số liệu"),
  ])
  func `what no list changes says so, in its help too`(command: [String], words: String) {
    let arguments = command + ["--units-at", "2020-08-01", "--store", office.store]
    let outcome = Command.run(arguments, in: office.folder)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(words) && outcome.errors.contains("bỏ --units-at"))
    let help = Command.run([command[0], "--help"], in: office.folder)
    #expect(help.output.contains("không có") && help.output.contains("--units-at"))
  }

  @Test func `the dashboard opens by the list`() {
    let frame = office.onStore("frame", "--units-at", "2020-08-01", "--size", "120x40").output
    #expect(frame.contains("đơn vị 01/08/2020"))
  }

  @Test(arguments: [
    (["units", "--units-at", "2010-01-01"], 1, "chưa có danh sách đơn vị nào của ngày 01/01/2010"),
    (["units", "--units-at", "32/8/2020"], 64, "Ngày “32/8/2020” không đọc được"),
    (["unit-lists"], 64, "Cần --units-at"),
    (["communes", "--units-at", "2020-08-01", "--at", "2010-01-01"], 1, "chưa có số liệu nào"),
  ])
  func `bad days are refused in one sentence`(arguments: [String], status: Int32, words: String) {
    let outcome = Command.run(arguments + ["--store", office.store], in: office.folder)
    #expect(outcome.status == status && outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
