import Testing

@testable import ntm_bench

/// The batch commands on the sample data, through the built command.
struct BatchTests {
  private let folder = Folder()

  private func run(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", SampleStore.path], in: folder)
  }

  @Test func `targets come as JSON with base, date and verdict`() {
    let outcome = run("targets", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(#""notice": {"#))
    #expect(outcome.output.contains(#""value": 58.2, "direction": ">=", "goal": 60"#))
    #expect(
      outcome.output.contains(#""part": 4829, "base": 8297, "asOf": "2020-05-31", "met": false"#)
    )
  }

  @Test func `a baseline comes with the other one in print and what each of them makes`() {
    let lines = run("targets", "--format", "csv").output.split(separator: "\r\n")
    let gained = lines.first { $0.hasPrefix("T5,") } ?? ""
    #expect(gained.contains(",15,>=,15,126,658,2020-05-31,true,"))
    #expect(gained.contains(",114,2020-01-31,false,"))
    #expect(gained.contains("độ tin cậy thấp"))
  }

  @Test func `the base of all provinces is the unit list`() {
    let lines = run("units", "--format", "csv").output.split(separator: "\r\n")
    #expect(lines.count == 64)
    let column = lines[0].split(separator: ",").firstIndex(of: "communes") ?? 0
    let sum = lines.dropFirst().reduce(0) { sum, line in
      sum + (Int(line.split(separator: ",", omittingEmptySubsequences: false)[column]) ?? 0)
    }
    #expect(sum == 8297)
  }

  @Test func `what a unit lies in is told by code, and by name for people`() {
    let lines = run("units", "--province", "Lào Cai", "--format", "csv").output
      .split(separator: "\r\n")
    #expect(lines.count > 5)
    #expect(lines[0].contains(",level,parent,") && lines[0].contains(",parentName"))
    #expect(lines.dropFirst().allSatisfy { $0.contains(",district,10,") })
    #expect(lines.dropFirst().allSatisfy { $0.contains(",Lào Cai,") })
    #expect(run("units", "--province", "Lào Cai").output.contains("Lào Cai"))
  }

  @Test(arguments: ["10", "Lào Cai", "Tỉnh Lào Cai", "lao cai", "LAO CAI"])
  func `a province is found by code, name and name without accents`(_ name: String) {
    let outcome = run("communes", "--below", "10", "--province", name, "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(",Mường Khương,Lào Cai,"))
  }

  @Test func `a name that several districts have lists them with their provinces`() {
    let outcome = run("communes", "--district", "chau thanh")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("Huyện Châu Thành, Tỉnh Tây Ninh"))
    #expect(run("communes", "--province", "tay ninh", "--district", "chau thanh").status == 0)
  }

  @Test func `accents tell places apart before they are left out`() {
    // Two districts fold to "son dong"; one spelling is exact.
    let outcome = run("communes", "--district", "Sơn Động", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(",Sơn Động,Bắc Giang,"))
  }

  @Test func `an unknown province is refused`() {
    let outcome = run("units", "--province", "Atlantis")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Atlantis"))
  }

  @Test func `undetermined communes are counted apart`() {
    let outcome = run("communes", "--below", "10", "--format", "json")
    #expect(outcome.output.contains(#""undetermined": "#))
    #expect(!outcome.output.contains(#""standing": "undetermined""#))
    #expect(!outcome.output.contains(#""standing": "notBelow""#))
  }

  @Test func `districts come with title, decision and base`() {
    let json = run("districts", "--format", "json").output
    let counts = [
      "base": 658, "recognised": 126, "notCounted": 49, "withCommunes": 645,
      "withRecognisedCommune": 622,
    ]
    for (key, count) in counts { #expect(json.contains("  \"\(key)\": \(count),\n")) }
    #expect(json.contains(#""standard": "taskCompleted", "decision": ""#))
    let lacking = run("districts", "--without-commune", "--format", "csv").output
    #expect(lacking.split(separator: "\r\n").count == 24)
    let unrecognised = run("districts", "--unrecognised", "--format", "csv").output
    #expect(unrecognised.split(separator: "\r\n").count == 658 - 126 + 1)
  }

  @Test func `provinces without a recognised district name the nearest`() {
    let outcome = run("districts", "--provinces", "--unrecognised", "--format", "csv")
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.count == 19)
    #expect(
      lines.contains { $0.hasPrefix("02,Hà Giang,0,11,") && $0.contains(",Thành phố Hà Giang,2,") }
    )
    #expect(run("districts", "--provinces", "--without-commune").status == 64)
  }

  @Test func `units formed by resolutions come with what they were and the paper since`() {
    let json = run("mergers", "--province", "ha tinh", "--format", "json").output
    #expect(json.contains(#""predecessors": "Xã Đức La (18250); Xã Đức Nhân (18256)""#))
    #expect(json.contains(#""continued": "Xã Bùi Xá (18262)""#))
    // The code lives on under another name: what is known of it is not of the unit before.
    #expect(json.contains(#""recognisedBefore": null, "knownBefore": 0, "review": "pending""#))
    #expect(json.contains(#""paper": null, "reviewed": null"#))
    #expect(
      json.contains(#""figuresOf": "2020-05-31", "figuresSource": "danh-gia-2020-05-31.csv""#)
    )
    let old = run("mergers", "--predecessors", "--province", "ha tinh", "--format", "csv").output
    #expect(
      old.contains("18250,Xã Đức La,18262,Xã Bùi La Nhân,Hà Tĩnh,2020-01-01,819/NQ-UBTVQH14,")
    )
    #expect(json.contains("\"reported\": 1,") && json.contains("\"communes\": 1"), "\(json)")
    #expect(run("mergers").output.contains("Xã báo cáo\n"))
    let pending = run("mergers", "--pending", "--format", "csv").output
    #expect(pending.contains("148,Hòa Bình,Thành phố,") && pending.contains("18262,"))
    #expect(run("mergers", "--ended", "--pending").status == 64)
  }

  @Test func `lists of changes show what they do not explain`() {
    let lists = run("mergers", "--lists", "--format", "csv").output
    #expect(lists.contains("commune,2020-06-01,8297,2019-09-11,8886,8913,-27,"))
    #expect(lists.contains("district,2020-06-01,707,2019-09-11,713,713,0,"))
    // Two of the units that ended in Bùi La Nhân are named; of others no paper says into which.
    let ended = run("mergers", "--ended", "--province", "ha tinh", "--format", "csv").output
    #expect(ended.contains(",819/NQ-UBTVQH14,false,") && !ended.contains("18250,"))
    #expect(run("mergers", "--lists", "--province", "ha tinh").status == 64)
  }

  @Test func `cooperatives come with both numbers, by place, by year and one by one`() {
    let json = run("cooperatives", "--format", "json").output
    let counts = [
      "existing": 15865, "effective": 8760, "unions": 45, "base": 8297, "goal": 15000,
    ]
    for (key, count) in counts { #expect(json.contains("  \"\(key)\": \(count),\n")) }
    let years = run("cooperatives", "--years", "--format", "csv").output
    let lines = years.split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("2020,560,40,15865,8760,55.2,") })
    // The records of this store begin in 2020.
    #expect(lines.contains { $0.hasPrefix("2019,1806,152,,,,2020-05-31,2019-12-31,") })
    // So does what came in of them; of the year itself as in the table by place.
    #expect(lines.first?.contains(",unions,listsExpected,listsReceived,") == true)
    let sent = json.matches(of: #/"listsReceived": (\d+)/#).compactMap { Int($0.1) }.reduce(0, +)
    #expect(sent == 63)
    #expect(lines.contains { $0.hasPrefix("2020,") && $0.contains(",45,63,\(sent),") }, "\(sent)")
    #expect(lines.contains { $0.hasPrefix("2019,") && $0.contains(",,,,SỐ LIỆU") }, "\(years)")
    let list = run("cooperatives", "--list", "--province", "Lào Cai", "--format", "csv").output
    #expect(list.split(separator: "\r\n").dropFirst().allSatisfy { $0.contains(",Lào Cai,") })
    let without = run("cooperatives", "--without", "--province", "ha giang", "--format", "csv")
      .output
    #expect(without.contains(",Lũng Táo,Đồng Văn,Hà Giang,"))
    #expect(run("cooperatives", "--years", "--list").status == 64)
  }

  @Test func `products of one province`() {
    let outcome = run("ocop", "--products", "--province", "Lào Cai", "--format", "csv")
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.count > 10)
    #expect(lines.dropFirst().allSatisfy { $0.contains(",Lào Cai,") })
  }

  @Test func `rows of OCOP are of one step and add up to the total`() throws {
    let outcome = run("ocop", "--format", "csv")
    let rows = outcome.output.split(separator: "\r\n").map { $0.split(separator: ",") }
    let level = try #require(rows.first?.firstIndex(of: "level"))
    let total = try #require(rows.first?.firstIndex(of: "total"))
    #expect(Set(rows.dropFirst().map { $0[level] }) == ["region"])
    let sum = rows.dropFirst().reduce(0) { $0 + (Int($1[total]) ?? 0) }
    let json = run("ocop", "--format", "json").output
    #expect(json.contains("\"total\": \(sum),"))
  }

  @Test func `a day before the first figures is named with the first day`() {
    for command in ["targets", "ocop", "units"] {
      let outcome = run(command, "--at", "2018-01-01")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("tính đến 01/01/2018; kỳ đầu tiên là 31/"))
    }
  }

  @Test func `owners of OCOP products come by kind, and with the total`() throws {
    let owners = run("ocop", "--owners", "--format", "csv")
    #expect(owners.status == 0)
    #expect(owners.output.contains("\r\nHTX,"))
    let json = run("ocop", "--format", "json").output
    #expect(json.contains("\"provincesNoList\": 31,"), "\(json.suffix(400))")
    #expect(json.contains("\"provincesNothingRated\": 0,"), "\(json.suffix(400))")
    #expect(run("ocop", "--owners", "--products").status == 64)
  }

  @Test func `products come by province, sector and owner in one table that adds up`() throws {
    let all = run("ocop", "--format", "json").output
    for by in ["sector,owner", "owner,sector", "sector", "owner"] {
      let outcome = run("ocop", "--by", by, "--format", "csv")
      let rows = outcome.output.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      let level = try #require(rows.first?.firstIndex(of: "level"))
      let total = try #require(rows.first?.firstIndex(of: "total"))
      #expect(rows.first?.contains("sector") == by.contains("sector"))
      #expect(rows.first?.contains("ownerKind") == by.contains("owner"))
      #expect(rows.first?.contains("perHundredCommunes") == true)
      #expect(Set(rows.dropFirst().map { $0[level] }) == ["province"])
      let sum = rows.dropFirst().reduce(0) { $0 + (Int($1[total]) ?? 0) }
      #expect(sum > 1_000 && all.contains("\"total\": \(sum),"))
      // A province without a list has a row of nothing, not of 0; of all others a list came in.
      let received = try #require(rows.first?.firstIndex(of: "listsReceived"))
      let silent = rows.dropFirst().filter { $0[total].isEmpty }
      #expect(silent.count == 31 && silent.allSatisfy { $0[total - 1].isEmpty })
      #expect(silent.allSatisfy { $0[received] == "0" }, "\(silent)")
      #expect(rows.dropFirst().contains { $0[received] == "1" && !$0[total].isEmpty })
    }
    #expect(run("ocop", "--by", "owner", "--province", "Lào Cai").output.contains("Bắc Hà"))
    #expect(run("ocop", "--by", "owner", "--owners").status == 64)
    #expect(run("ocop", "--by", "stars").status == 64)
    #expect(run("ocop", "--by", "owner,owner").status == 64)
  }

  @Test func `the overview is plain text where nothing can be drawn`() {
    let outcome = run("dashboard")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("SỐ LIỆU MINH HỌA"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `a dry run writes nothing`() {
    let store = folder.emptyStore()
    let data = Command.checkout + "/sample-data/facts"
    let outcome = Command.run("import", data, "--dry-run", "--store", store, in: folder)
    #expect(outcome.status == 0)
    let info = Command.run("info", "--store", store, "--lang", "en", in: folder)
    #expect(info.output.contains("Latest change: no. 0"))
  }

  @Test func `a header alone, and headings of no form, are refused in one clear sentence`() {
    let empty = folder.write("Mã xã;Tên xã;Ngày;TC1;TC2\n", to: "trong.csv")
    #expect(
      run("import", empty, "--dry-run").errors.contains(
        "trong.csv:1: biểu “đánh giá tiêu chí” thiếu các cột “TC3”, “TC4”, "
      )
    )
    let other = folder.write("Mã xã;Tên xã;Dân số\n00001;A;5\n", to: "khac.csv")
    let outcome = run("import", other, "--dry-run", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains(
        "the nearest is danh-gia, which also has “TC1”; add them, "
          + "or get an empty one: ntm template danh-gia"
      )
    )
    #expect(outcome.errors.contains("nothing was imported: 1 fault; mend it and import again:"))
  }

  @Test(
    arguments: [
      (["tasks"], "tasks", "Chưa có nhiệm vụ nào; nhập danh mục bằng: ntm import THƯ-MỤC\n"),
      (["meeting", "list"], "meetings", "Chưa có cuộc họp nào; mở bằng: ntm meeting open TÊN\n"),
    ]
  )
  func `a table of nothing is a sentence, and programs get a list of nothing`(
    _ command: [String],
    _ name: String,
    _ sentence: String
  ) {
    let store = ["--store", folder.emptyStore()]
    let table = Command.run(command + store, in: folder)
    #expect(table.status == 0 && table.errors.isEmpty)
    #expect(table.output == "Chưa có kỳ báo cáo nào\n\n" + sentence)
    let english = Command.run(command + ["--lang", "en"] + store, in: folder).output
    #expect(english.contains(" yet; ntm ") && !english.contains("--"), "\(english)")
    let json = Command.run(command + ["--format", "json"] + store, in: folder).output
    #expect(json.contains("\"\(name)\": []"), "\(json)")
    let csv = Command.run(command + ["--format", "csv"] + store, in: folder).output
    #expect(csv.hasSuffix(",asOf\r\n") && csv.split(separator: "\r\n").count == 1, "\(csv)")
  }

  @Test func `words for one thing are those for one thing`() {
    let store = folder.emptyStore()
    let facts = folder.write("key,value\nname_vi,Thử\n", to: "store.csv")
    let outcome = Command.run("import", facts, "--store", store, "--lang", "en", in: folder)
    #expect(outcome.output.hasPrefix("Imported 1 file: 1 row new or changed:\n"))
    #expect(outcome.output.contains(": 1 row, 1 new or changed\n"))
    let again = Command.run("import", facts, "--again", "--store", store, in: folder)
    #expect(again.output.hasPrefix("Đã nhập 1 tệp: 0 dòng mới hoặc đổi:\n"))
  }

  @Test func `a wrong value is told with the values there are`() {
    let outcome = run("targets", "--lang", "fr")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("; các giá trị: vi, en\n"), "\(outcome.errors)")
  }

  @Test func `faults are listed together with file, line, column and value`() {
    let report = Command.checkout + "/sample-data/later/danh-gia-ha-tinh-co-loi.csv"
    let outcome = run("import", report, "--dry-run")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("danh-gia-ha-tinh-co-loi.csv:"))
    #expect(outcome.errors.contains("cột "))
  }

  @Test func `every key of JSON stands in docs/output.md`() {
    let page = Program.text(Command.checkout + "/docs/output.md")
    for command in [["targets"], ["units"], ["communes", "--below", "10"], ["ocop"]] {
      let outcome = Command.run(
        command + ["--format", "json", "--store", SampleStore.path],
        in: folder
      )
      let keys = outcome.output.split(separator: "\"").filter { !$0.isEmpty }
      let names = zip(keys, keys.dropFirst()).filter { $1.hasPrefix(": ") }.map(\.0)
      for name in Set(names) where !name.hasPrefix("sector") && !["vi", "en"].contains(name) {
        let isNamed = ["`\(name)`", "\(name),", "\(name):"].contains { page.contains($0) }
        #expect(isNamed || name.hasPrefix("stars"), "\(name)")
      }
    }
  }
}
