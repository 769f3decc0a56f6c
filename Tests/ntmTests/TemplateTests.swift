import Glibc
import NTMDashboard
import Testing

@testable import NTMStore
@testable import ntm
@testable import ntm_bench

/// Empty forms, made by the built command, and what comes back filled in.
struct TemplateTests {
  private let folder = Folder()

  private func run(_ arguments: String...) -> Program.Outcome {
    Command.run(arguments + ["--store", SampleStore.path], in: folder)
  }

  @Test func `a form that another program filled in is read back whole`() {
    let filled = Command.checkout + "/Tests/ntmTests/Workbooks/openpyxl-filled.xlsx"
    let outcome = run("import", filled, "--dry-run", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Would change 47 rows, 47 communes"))
    #expect(outcome.output.contains("New reporting days: 30/06/2020"))
    #expect(!outcome.output.contains("not read"))
  }

  @Test(arguments: ["xlsx", "csv"])
  func `an empty form has the communes of its province and no figures`(ending: String) {
    let path = folder.file("form." + ending)
    let made = run(
      "template",
      "danh-gia",
      "-o",
      path,
      "--province",
      "ninh thuận",
      "--day",
      "30/06/2020"
    )
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output == "Đã ghi \(path): 47 xã\n")
    let read = run("import", path, "--dry-run")
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("Sẽ đổi 0 dòng:"))
    #expect(read.output.contains("Lưu ý: 47 dòng không có số liệu"))
  }

  @Test func `a form without a day asks for one`() {
    let path = folder.file("form.xlsx")
    #expect(run("template", "danh-gia", "-o", path, "--province", "58").status == 0)
    let read = run("import", path, "--dry-run")
    #expect(read.status == 1)
    #expect(read.errors.contains("không biết số liệu của ngày nào"))
    #expect(run("import", path, "--dry-run", "--day", "30/06/2020").status == 0)
  }

  @Test(arguments: [
    "cong-nhan", "ocop", "to-chuc", "nhiem-vu", "van-ban", "mo-hinh", "phan-loai", "thon-ban",
  ])
  func `every form is known by its own headings`(name: String) {
    for ending in ["xlsx", "csv"] {
      let path = folder.file("\(name).\(ending)")
      #expect(run("template", name, "-o", path).status == 0)
      let read = run("import", path, "--dry-run")
      // The form is known, and with nothing below its headings it is sent back to be filled in.
      let isList = ["nhiem-vu", "van-ban"].contains(name)
      #expect(read.status == (isList ? 0 : 1), "\(read.errors)")
      #expect(isList || read.errors.contains("chỉ có dòng tiêu đề, không có dòng số liệu nào"))
      #expect(!read.output.contains("không đọc"))
    }
  }

  /// The empty form with rows of its columns below, under the name that its file would have.
  private func filled(_ name: String, _ rows: [[String: String]]) -> String {
    let path = folder.file("\(name)-empty.csv")
    #expect(run("template", name, "-o", path).status == 0)
    let text = Program.text(path)
    let headings =
      text.trimmingPrefix("\u{FEFF}").split(separator: "\r\n").first?
      .split(separator: ";").map(String.init) ?? []
    let lines = rows.map { row in headings.map { row[$0] ?? "" }.joined(separator: ";") }
    return folder.write(text + lines.map { $0 + "\r\n" }.joined(), to: "\(name).csv")
  }

  @Test(arguments: [
    (
      "lineage",
      [
        "successor_code": "02935", "predecessor_code": "02999", "predecessor_name": "Xã Thử",
        "resolution": "99/NQ", "date": "01/03/2020",
      ]
    ),
    (
      "figures",
      [
        "date": "31/05/2020", "level": "province", "code": "10", "indicator": "communes_ntm",
        "value": "50", "total": "127", "unit": "xã", "source": "Báo thử", "confidence": "low",
      ]
    ),
    (
      "targets",
      [
        "programme": "2020", "id": "T9", "title_vi": "Thử", "title_en": "Trial", "short_vi": "Thử",
        "short_en": "Trial", "metric": "communes_recognised", "direction": ">=", "goal": "70",
        "about": "0", "unit_vi": "%", "unit_en": "%", "kind": "percent", "base": "communes",
        "deadline": "31/12/2020", "source": "thử",
      ]
    ),
    (
      "tags",
      [
        "code": "TH", "name_vi": "Thử", "name_en": "Trial", "short_vi": "TH", "short_en": "TH",
        "document": "1/QĐ", "difficult": "0", "valid_from": "01/01/2020", "source": "thử",
        "confidence": "low",
      ]
    ),
    (
      "components",
      [
        "number": "99", "name_vi": "Thử", "name_en": "Trial", "source": "thử", "confidence": "low",
      ]
    ),
  ])
  func `a form of facts that was filled in is read back whole`(name: String, row: [String: String])
  {
    let read = run("import", filled(name, [row]), "--dry-run", "--lang", "en")
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("Would change 1 row"), "\(read.output)")
    #expect(!read.output.contains("not read"), "\(read.output)")
  }

  @Test(arguments: FormTemplate.Name.allCases.filter(\.isOfFacts))
  func `every form of facts is known by its own headings, and tells its columns`(
    name: FormTemplate.Name
  ) {
    for ending in ["xlsx", "csv"] {
      let path = folder.file("\(name.rawValue).\(ending)")
      let made = run("template", name.rawValue, "-o", path)
      #expect(made.status == 0, "\(made.errors)")
      let read = run("import", path, "--dry-run", "--lang", "en")
      #expect(!read.errors.contains("is of no known form"), "\(read.errors)")
      #expect(!read.errors.contains("like those of no form"), "\(read.errors)")
      #expect(!read.output.contains("not read"), "\(read.output)")
    }
    guard name != .unitList else { return }
    for language in Language.allCases {
      let told = name.form.columns.map { Sentences(language).factColumn($0.heading) }
      #expect(!told.contains(nil), "\(name): \(name.form.columns.map(\.heading)) \(told)")
    }
  }

  @Test(arguments: [["--province", "Lào Cai"], ["--day", "30/06/2020"]])
  func `a form of facts is of no province and no day`(option: [String]) {
    let folder = Folder()
    let path = folder.file("x.csv")
    let outcome = Command.run(
      ["template", "titles", "--output", path] + option + ["--store", SampleStore.path],
      in: folder
    )
    #expect(outcome.status == 64 && outcome.errors.contains("bỏ --province, --day"))
    #expect(!Path.exists(path))
  }

  @Test func `a file is never written over, and a wrong call says why`() {
    let path = folder.write("mine", to: "form.xlsx")
    let taken = run("template", "ocop", "-o", path)
    #expect(taken.status == 1)
    #expect(taken.errors.contains("đã có tệp " + path))
    #expect(Program.text(path) == "mine")
    #expect(run("template", "ocop", "-o", folder.file("form.txt")).status == 64)
    #expect(run("template", "nonsense", "-o", folder.file("a.csv")).status == 64)
    let unknown = run("template", "danh-gia", "-o", folder.file("a.csv"), "--province", "Foo")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("không có tỉnh nào là “Foo”"))
    let nowhere = run("template", "ocop", "-o", folder.file("no/a.xlsx"))
    #expect(nowhere.status == 1)
    #expect(nowhere.errors.contains("không ghi được"))
    #expect(folder.names.filter { $0.hasSuffix(".csv") || $0.contains("~") } == [])
  }
}
