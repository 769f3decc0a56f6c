import Foundation
import NTMDashboard
import NTMModel
import TerminalCanvas
import Testing

@testable import ntm
@testable import ntm_bench

/// `ntm brief`: one page about a province.
struct BriefTests {
  private let folder = Folder()

  private func brief(_ arguments: String...) -> Program.Outcome {
    Command.run(["brief"] + arguments + ["--store", SampleStore.path], in: folder)
  }

  @Test func `every province fits one sheet of paper`() throws {
    let reader = try Reader(store: StoreOption.open(SampleStore.path, writing: false), day: nil)
    let (overview, _) = try reader.overview()
    let provinces = overview.places.filter { $0.unit.level == .province }
    #expect(provinces.count == 63)
    for province in provinces {
      for language in [Language.vi, .en] {
        let text = try Brief(province.unit.code, since: nil, reader).document(language)
          .written(as: .text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 60, "\(province.unit.name): \(lines.count)")
        #expect(lines.allSatisfy { Width.columns($0) <= 100 }, "\(province.unit.name)")
        #expect(text.contains("SỐ LIỆU MINH HỌA") || language == .en)
      }
    }
  }

  @Test func `a sheet says whose report of own criteria is missing, and can tell from a date`() {
    let office = SmallOffice()
    #expect(office.run("import", office.june, "--store", office.store).status == 0)
    let told = office.onStore("brief", "nghe an", "--since", SmallOffice.may)
    #expect(told.status == 0, "\(told.errors)")
    #expect(told.output.contains("THAY ĐỔI TỪ"))
    let sample = brief("lai chau").output
    #expect(
      sample.contains("Tiêu chí huyện: 6/7 (85,7%) huyện; chưa báo cáo kỳ này 1"),
      "\(sample)"
    )
    #expect(sample.contains("Tam Đường"))
  }

  @Test func `a share that the country is asked for is no goal of the province`() {
    let text = brief("lao cai").output
    #expect(
      text.contains("Đích T3: tỉ lệ của cả nước áp cho tỉnh, không phải chỉ tiêu giao cho tỉnh")
    )
    #expect(brief("lao cai", "--lang", "en").output.contains("Goal of T3: the country's share"))
  }

  @Test func `what it says is what the lists say`() throws {
    let text = brief("lao cai").output
    #expect(text.hasPrefix("Tỉnh Lào Cai\nTính đến 31/05/2020 · SỐ LIỆU MINH HỌA\n"))
    #expect(text.contains("50/127 (39,4%) xã"))
    #expect(text.contains("T3 Xã đạt chuẩn"))
    let below =
      Command.run(
        "communes",
        "--below",
        "10",
        "--province",
        "lao cai",
        "--format",
        "csv",
        "--store",
        SampleStore.path,
        in: folder
      ).output.split(separator: "\r\n").count - 1
    let told = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("Dưới 10 TC (bộ 1980):") }
    )
    #expect(told.hasPrefix("Dưới 10 TC (bộ 1980): "))
    #expect(below >= 1)
    #expect(
      told.split { !$0.isNumber }.compactMap { Int($0) }.dropFirst(2).first.map { $0 <= below }
        == true
    )
  }

  @Test func `it tells which districts meet their own criteria, as their list does`() throws {
    let rows = Command.run(
      ["districts", "--province", "24", "--format", "json", "--store", SampleStore.path],
      in: folder
    ).output
    let whole = rows.components(separatedBy: "\"criteriaMet\": 9").count - 1
    let all = rows.components(separatedBy: "\"criteria\": 9").count - 1
    let line = "Tiêu chí huyện: \(whole)/\(all) huyện đạt đủ; chưa đủ \(all - whole): "
    #expect(whole > 0 && all > whole && brief("bac giang").output.contains(line))
    let english = brief("bac giang", "--lang", "en").output
    #expect(english.contains("Own criteria of districts: \(whole)/\(all) meet all; short "))
    let silent = SmallOffice().onStore("brief", "nghe an").output
    #expect(silent.contains("Tiêu chí huyện: chưa huyện nào trong 17 huyện báo cáo"), "\(silent)")
    // Provinces have no set in 2020.
    #expect(!brief("bac giang").output.contains("Tiêu chí của tỉnh"))
  }

  @Test func `a district with all of its communes waits for its decision or its own criteria`() {
    let short = brief("thai nguyen").output
    #expect(short.contains("Huyện gần nhất chưa công nhận: Huyện Định Hóa, đủ xã, còn TC huyện "))
    #expect(short.contains("Định Hóa 8/9") && !short.contains("chỉ chờ quyết định"))
    let all = (1...9).flatMap { ["--assume", "167:\($0)=đạt"] }
    for (language, sentence) in [
      ("vi", "Huyện gần nhất chưa công nhận: Huyện Định Hóa, chỉ chờ quyết định"),
      ("en", "Nearest district not recognised: Huyện Định Hóa, the decision only"),
    ] {
      let whole = Command.run(
        ["brief", "thai nguyen", "--store", SampleStore.path, "--lang", language] + all,
        in: folder
      )
      #expect(whole.output.contains(sentence), "\(whole.output)\(whole.errors)")
    }
  }

  @Test func `Hà Tĩnh has the two schemes that name it`() {
    let text = brief("ha tinh").output
    // Facts of the task list are in the sample data.
    #expect(text.contains("N3 ") && text.contains("N4 "))
    #expect(!brief("lao cai").output.contains("N3 "))
  }

  @Test func `Markdown and HTML hold the same and no sign of theirs acts`() {
    let markdown = brief("10", "--format", "markdown").output
    #expect(markdown.hasPrefix("# Tỉnh Lào Cai\n"))
    #expect(markdown.contains("| --- | --: |"))
    let html = brief("10", "--format", "html").output
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">"))
    #expect(html.contains("<td class=\"right\">"))
    let document = Document(
      language: "vi",
      title: "<b>*x*</b>",
      remarks: [],
      blocks: [.line("a & \"b\" | c")]
    )
    #expect(document.written(as: .markdown) == "# \\<b\\>\\*x\\*\\</b\\>\n\n- a & \"b\" \\| c\n")
    #expect(document.written(as: .html).contains("&lt;b&gt;*x*&lt;/b&gt;"))
    #expect(document.written(as: .html).contains("a &amp; &quot;b&quot; | c"))
  }

  @Test func `it goes to a file, never over another one`() {
    let path = folder.file("lao-cai.html")
    let written = brief("lao cai", "-o", path)
    #expect(written.status == 0, "\(written.errors)")
    #expect(TextFile.read(path)?.hasPrefix("<!DOCTYPE html>") == true)
    let again = brief("lao cai", "-o", path)
    #expect(again.status == 1)
    #expect(again.errors.contains("đã có tệp"))
    #expect(brief("lao cai", "-o", folder.file("x.doc")).status == 64)
    #expect(brief("khong co").status == 1)
    #expect(brief("lao cai", "-o", folder.file("no/such.md")).status == 1)
  }

  @Test func `by default it tells what moved since the latest meeting, net and by name`() {
    let office = SmallOffice()
    #expect(!office.onStore("brief", "nghe an").output.contains("THAY ĐỔI TỪ"))
    _ = office.onStore("meeting", "open", "Họp 09/6", "--who", "Lan")
    let codes = office.onStore("communes", "--format", "csv").output.split(separator: "\r\n")
      .dropFirst().prefix(9).compactMap { $0.split(separator: ",").first.map(String.init) }
    for code in codes {
      let outcome = office.onStore(
        "set",
        code,
        "5",
        "rà soát",
        "--source",
        "họp",
        "--who",
        "Mai",
        "--yes"
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    _ = office.onStore("meeting", "close", "--no-minutes", "--who", "Lan")
    for arguments in [["brief", "nghe an"], ["brief", "nghe an", "--since", "#1"]] {
      let text = Command.run(arguments + ["--store", office.store], in: office.folder).output
      #expect(text.contains("THAY ĐỔI TỪ “HỌP 09/6”") && text.contains("Xã đạt chuẩn 0"), "\(text)")
      #expect(text.contains("Ghi nhận: 9 giá trị đổi ở 9 đơn vị, 1 tỉnh; 9 lần ghi"), "\(text)")
      #expect(text.contains("Δ từ họp"), "\(text)")
      #expect(text.contains("Tiêu chí đổi: 9: ") && text.contains("TC 5: "), "\(text)")
      #expect(text.contains("; và 3 nữa"), "\(text)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 60 && lines.allSatisfy { Width.columns($0) <= 100 })
    }
    // The sheet of a day before the meeting knows nothing of it.
    let early = office.onStore("brief", "nghe an", "--at", "31/05/2020").output
    #expect(!early.contains("THAY ĐỔI TỪ"), "\(early)")
  }

  @Test func `it is written from the screen too, whole or not at all`() throws {
    let office = SmallOffice()
    _ = office.onStore("meeting", "open", "Họp 09/6", "--who", "Lan")
    let keys = "<end>W<c-u>\(office.folder.file("nghe-an.md"))<enter>"
    let first = office.onStore("frame", "--size", "120x40", "--keys", keys)
    #expect(first.output.contains("Đã ghi trang vào"), "\(first.output)\(first.errors)")
    let text = try String(contentsOfFile: office.folder.file("nghe-an.md"), encoding: .utf8)
    #expect(text.hasPrefix("# Tỉnh Nghệ An\n") && text.contains("## Thay đổi từ “Họp 09/6”"))
    let again = office.onStore("frame", "--size", "120x40", "--keys", keys)
    #expect(again.output.contains("Đã có tệp"), "\(again.output)")
    let store = "<end>W<c-u>\(office.folder.path)/khong/co.md<enter>"
    let refused = office.onStore("frame", "--size", "120x40", "--keys", store)
    #expect(refused.output.contains("không ghi được"), "\(refused.output)")
    let told = office.onStore("brief", "nghe an", "--since", "Họp 09/6")
    #expect(told.status == 0 && told.output.contains("THAY ĐỔI TỪ “HỌP 09/6”"), "\(told.output)")
  }
}
