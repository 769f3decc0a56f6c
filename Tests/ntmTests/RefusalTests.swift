import Testing

@testable import ntm_bench

/// What the built command answers to wrong use and bad files.
struct RefusalTests {
  @Test func `without a store it says what to do`() {
    let folder = Folder()
    let outcome = Command.run(in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("ntm demo"))
    #expect(outcome.errors.contains(folder.path + "/.local/share/ntm/ntm.sqlite"))
  }

  @Test(arguments: [
    ["--nonsense"], ["communes", "--below", "x"], ["targets", "--at", "31.5.2020"],
    ["frame", "--size", "0x0"], ["import"], ["communes", "--below", "0"],
    ["targets", "--format", "xml"], ["units", "--level", "village"],
  ])
  func `wrong use leaves with 64`(_ arguments: [String]) {
    let outcome = Command.run(arguments, in: Folder())
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test(arguments: [
    (["impor"], "có phải: ntm import?"), (["communes", "--belw", "3"], "có phải “--below”?"),
    (["communes", "--below"], "thiếu giá trị cho “--below <N>”"),
    (["import"], "thiếu “<path> ...”"), (["targets", "nữa"], "thừa tham số “nữa”"),
    (["targets", "--format", "xml"], "các giá trị: table, csv, json"),
    (["targets", "a", "b"], "thừa các tham số: 'a', 'b'"),
  ])
  func `wrong use is explained in Vietnamese`(_ arguments: [String], _ words: String) {
    let outcome = Command.run(arguments, in: Folder())
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(words))
    #expect(!outcome.errors.contains("Error"))
    #expect(!outcome.errors.contains("See "))
  }

  @Test func `help speaks the language of the command line`() {
    let help = Command.run("help", "communes", in: Folder())
    #expect(help.status == 0)
    #expect(help.errors.isEmpty)
    for word in ["NỘI DUNG:", "CÁCH DÙNG:", "TÙY CHỌN:", "(giá trị: table, csv, json; mặc định:"] {
      #expect(help.output.contains(word))
    }
    for word in ["OPTIONS", "Show", "default"] { #expect(!help.output.contains(word)) }
    #expect(Command.run("help", "communes", "--lang", "en", in: Folder()).status == 64)
    #expect(
      Command.run("communes", "--help", "--lang", "en", in: Folder()).output.contains("USAGE")
    )
  }

  @Test func `a missing file is named`() {
    let folder = Folder()
    let outcome = Command.run("targets", "--store", folder.file("none.sqlite"), in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("không có tệp " + folder.file("none.sqlite")))
  }

  @Test func `a missing folder is named`() {
    let folder = Folder()
    let outcome = Command.run("init", folder.file("no/where.sqlite"), in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains(folder.file("no")))
  }

  @Test func `a file of another kind is refused`() {
    let folder = Folder()
    let path = folder.write("not a database at all, but a text", to: "text.sqlite")
    let outcome = Command.run("targets", "--store", path, "--lang", "en", in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("is not a store of ntm"))
  }

  @Test(arguments: ["targets", "units", "districts", "ocop", "check", "nearest", "titles"])
  func `a store without anything says so, and how to import`(_ command: String) {
    let folder = Folder()
    let store = folder.emptyStore()
    let outcome = Command.run(command, "--store", store, in: folder)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("chưa nhập gì vào tệp \(store)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("ntm import THƯ-MỤC --store \(store)"))
    let english = Command.run(command, "--store", store, "--lang", "en", in: folder).errors
    #expect(english.contains("nothing has been imported into \(store) yet"), "\(english)")
    let list = Command.run("meeting", "list", "--store", store, in: folder).output
    #expect(!list.contains("1970") && list.contains("Chưa có kỳ báo cáo nào"), "\(list)")
  }

  @Test func `a store with facts alone asks for a report`() {
    let folder = Folder()
    let store = folder.emptyStore()
    let facts = Command.checkout + "/sample-data/facts/store.csv"
    #expect(Command.run("import", facts, "--store", store, in: folder).status == 0)
    let outcome = Command.run("targets", "--store", store, in: folder)
    #expect(outcome.status == 1 && outcome.errors.contains("chưa có báo cáo nào"))
    #expect(outcome.errors.contains("ntm import BÁO-CÁO --store \(store)"), "\(outcome.errors)")
    let none = Command.run("reports", "99", "--store", store, in: folder)
    #expect(none.errors.contains("không có báo cáo số 99"), "\(none.errors)")
  }

  @Test func `a store is never made over another`() {
    let folder = Folder()
    let path = folder.emptyStore()
    let outcome = Command.run("init", path, in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("đã có tệp"))
  }

  @Test func `unknown keys of a script are named`() {
    let folder = Folder()
    let outcome = Command.run(
      "frame",
      "--store",
      folder.emptyStore(),
      "--keys",
      "jj<hyper>",
      in: folder
    )
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("hyper"))
  }

  @Test func `a full disk under the output is told`() {
    let folder = Folder()
    let outcome = Program.run(
      "/bin/sh",
      ["-c", "\"\(Command.path)\" keys >/dev/full"],
      environment: Command.environment(in: folder.path)
    )
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("không ghi được kết quả"))
  }

  @Test func `a reader that goes away is no error`() {
    let folder = Folder()
    let outcome = Program.run(
      "/bin/bash",
      ["-c", "set -o pipefail; \"\(Command.path)\" keys | head -1"],
      environment: Command.environment(in: folder.path)
    )
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
  }

  @Test func `demo without sample data says where it looked`() {
    let folder = Folder()
    var environment = Command.environment(in: folder.path)
    environment["NTM_SAMPLE_DATA"] = folder.file("none")
    let outcome = Program.run(Command.path, ["demo"], environment: environment)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("NTM_SAMPLE_DATA"))
  }
}
