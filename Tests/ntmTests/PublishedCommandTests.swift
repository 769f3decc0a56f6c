import Testing

@testable import ntm_bench

/// Published figures through the built command: beside the records, and refused where they cannot be
/// true.
struct PublishedCommandTests {
  private let folder = Folder()

  private func lines(_ arguments: String...) -> [Substring] {
    Command.run(
      ["published", "--format", "csv", "--store", SampleStore.path] + arguments,
      in: folder
    )
    .output.split(separator: "\r\n")
  }

  /// The cells behind the source, which are without quotes: what the records come to.
  private func computed(_ day: String, _ figure: String, _ code: String = "VN") -> String? {
    let line = lines().first {
      $0.hasPrefix(day + "," + code + ",") && $0.contains("," + figure + ",")
    }
    guard let line else { return nil }
    // Quoted cells hold commas of their own.
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    let cells = parts.enumerated().map { $0.offset.isMultiple(of: 2) ? String($0.element) : "" }
      .joined().split(separator: ",", omittingEmptySubsequences: false)
    return cells[12...17].joined(separator: ",")
  }

  @Test func `what the records tell stands beside what was printed`() {
    #expect(computed("2020-05-31", "communes_ntm") == "4829,8297,58.2,2020-05-31,0,")
    #expect(computed("2020-05-31", "provinces_100pct_communes") == "9,63,14.3,2020-05-31,0,")
    #expect(computed("2020-05-31", "district_units_recognised") == "126,658,19.1,2020-05-31,0,")
    #expect(computed("2020-05-31", "ocop_products") == "1711,,,2020-05-31,0,")
    #expect(computed("2018-10-21", "villages_scheme_1385") == "3513,,,2020-05-31,0,")
    #expect(computed("2017-04-28", "communes_region_III")?.hasPrefix("1950,8297,23.5,") == true)
    #expect(computed("2020-06-01", "communes_xa_total_gso") == "8297,,,2020-06-01,0,")
    #expect(computed("2019-09-11", "communes_xa_total_gso") == "8886,,,2019-09-11,0,")
    #expect(computed("2020-05-31", "avg_criteria_per_commune")?.hasPrefix("16.2,") == true)
  }

  @Test func `where they do not reach, the reason does`() {
    #expect(computed("2021-05-26", "ocop_five_star_2020") == ",,,,,after")
    #expect(computed("2019-06-30", "communes_ntm") == ",,,,,before")
    #expect(computed("2016-01-01", "construction_debt_bn_vnd") == ",,,,,notRecorded")
    let table = Command.run("published", "--store", SampleStore.path, in: folder).output
    #expect(table.contains("số liệu trong tệp mới đến 31/05/2020"))
    #expect(table.contains("Nợ đọng xây dựng cơ bản (tỷ đồng)"))
  }

  @Test func `one of each place is found, and none of another`() {
    #expect(lines("--province", "vinh long").dropFirst().allSatisfy { $0.contains(",86,") })
    #expect(lines("--province", "vinh long").count == 2)
    #expect(lines("--province", "ca mau").count == 1)
    let early = lines("--at", "2020-05-31")
    #expect(!early.contains { $0.hasPrefix("2020-06") || $0.hasPrefix("2021") })
  }

  @Test(arguments: [
    ("387,386,92.2,xã,báo,high", "cột value, “387”: lớn hơn tổng", "is over the total of its row"),
    ("-1,,,xã,báo,high", "cột value, “-1”: số công bố không thể âm", "cannot be negative"),
    ("1,0,,xã,báo,high", "cột total, “0”: tổng phải lớn hơn 0", "a total must be over 0"),
    ("1,,112,xã,báo,high", "cột percent, “112”: tỷ lệ phải từ 0 đến 100", "between 0 and 100"),
    ("1,,12,thùng,báo,high", "cột unit, “thùng”: không thuộc: xã", "is none of: xã"),
    ("1,,12,xã,báo,chắc", "cột confidence, “chắc”: không thuộc: high", "is none of: high"),
  ])
  func `a figure that cannot be true is refused in both languages, and nothing is written`(
    cells: String,
    vietnamese: String,
    english: String
  ) {
    let office = SmallOffice()
    let path = office.folder.write(
      """
      date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en
      2020-05-30,province,40,communes_ntm,1,2,50,xã,báo đúng,high,,
      2020-05-31,province,40,communes_ntm,\(cells),,

      """,
      to: "cong-bo.csv"
    )
    let before = office.onStore("published", "--format", "csv").output
    for (language, words) in [("vi", vietnamese), ("en", english)] {
      let outcome = office.onStore("import", path, "--lang", language)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.errors.contains("cong-bo.csv:3: "), "\(outcome.errors)")
    }
    #expect(office.onStore("published", "--format", "csv").output == before)
  }

  @Test func `units that ended keep the figures that were printed for them`() {
    let office = SmallOffice()
    func unknown() -> Int {
      office.onStore("published", "--format", "csv").output.split(separator: "\n")
        .count { $0.contains("unknownPlace") }
    }
    let before = unknown()
    _ = SecondOffice(beside: office)
    #expect(office.onStore("published").output.contains("Nghệ An"))
    #expect(unknown() == before)
  }

  @Test(arguments: [
    (
      "province,40,avg_criteria_per_commune,25,,",
      "cột value, “25”: bộ tiêu chí của ngày đó chỉ có 19",
      "the criteria of that day are 19 in all"
    ),
    (
      "country,VN,provinces_100pct_communes,70,,", "cột value, “70”: danh mục ngày đó chỉ có",
      "the list of that day has"
    ),
    (
      "country,VN,communes_ntm,12000,,", "đơn vị cấp xã ở nơi này; sửa số, hoặc ghi tổng (total)",
      "communes and towns there; correct it, or give the total"
    ),
    (
      "province,41,communes_ntm,1,,",
      "cột code, “41”: không có nơi nào mang mã này; gần nhất: 40 Tỉnh",
      "no place has this code; nearest: 40 Tỉnh"
    ),
    (
      "province,999,communes_ntm,1,,", "cột code, “999”: không có nơi nào mang mã này; sửa mã",
      "no place has this code; correct it, see: ntm units"
    ),
  ])
  func `what the lists of the day do not have is refused with cell, what and what to do`(
    cells: String,
    vietnamese: String,
    english: String
  ) {
    let office = SmallOffice()
    let path = office.folder.write(
      """
      date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en
      2020-05-31,\(cells),xã,báo,high,,

      """,
      to: "cong-bo.csv"
    )
    for (language, words) in [("vi", vietnamese), ("en", english)] {
      // A store of one province cannot refuse what is counted in the whole country.
      let isNational = cells.hasPrefix("country")
      let outcome =
        isNational
        ? Command.run(
          "import",
          path,
          "--dry-run",
          "--lang",
          language,
          "--store",
          SampleStore.path,
          in: office.folder
        ) : office.onStore("import", path, "--lang", language)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.errors.contains("cong-bo.csv:2: "), "\(outcome.errors)")
    }
  }

  @Test func `a store of one province takes what is counted in the whole country, with a warning`()
  {
    let office = SmallOffice()
    let path = office.folder.write(
      """
      date,level,code,indicator,value,total,percent,unit,source,confidence,note_vi,note_en
      2020-05-31,country,VN,communes_ntm,5177,,,xã,báo,high,,

      """,
      to: "cong-bo.csv"
    )
    let outcome = office.onStore("import", path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains("5177") || outcome.output.contains("5.177"),
      "\(outcome.output)"
    )
  }

  @Test func `the totals add up, and what differs says why`() throws {
    let lines = lines()
    func cells(_ day: String, _ part: String) -> [String] {
      let line = lines.first { $0.hasPrefix(day + ",") && $0.contains(part) } ?? ""
      return line.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated().map { $0.offset.isMultiple(of: 2) ? String($0.element) : "…" }.joined()
        .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(cells("2020-05-31", ",communes_ntm,").dropLast(2).last == "agrees")
    #expect(cells("2019-06-30", ",5458,").dropLast(2).last == "notCompared")
    #expect(cells("2020-03-23", ",01,").count == cells("2020-05-31", ",communes_ntm,").count)
    let json = Command.run(
      "published",
      "--format",
      "json",
      "--store",
      SampleStore.path,
      in: folder
    )
    .output
    func total(_ key: String) throws -> Int {
      let rest = try #require(json.split(separator: "\"\(key)\":", maxSplits: 1).dropFirst().first)
      let digits = rest.drop { $0 == " " }.prefix { $0.isNumber }
      return try #require(Int(digits))
    }
    let parts = try total("agreeing") + total("differing") + total("notCompared")
    #expect(try total("printed") == parts)
    #expect(try total("agreeing") > 0 && total("differing") > 0)
  }
}
