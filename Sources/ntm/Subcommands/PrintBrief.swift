import ArgumentParser
import Glibc
import NTMModel

/// `ntm brief`.
struct PrintBrief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: explain(
      "Một trang về một tỉnh, vừa một tờ giấy.",
      "One page about a province, for one sheet of paper."
    )
  )

  @Argument(help: help("Tỉnh: tên hoặc mã.", "A province: its name or code.", value: "province"))
  var province: String

  @Option(
    help: help(
      "Dạng trang; bỏ trống thì theo đuôi tệp, hoặc text.",
      "The form; without it that of the file's ending, or text.",
      value: "text|markdown|html"
    )
  )
  var format: Document.Form?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "Ghi vào tệp .txt, .md hoặc .html.",
      "Writes a .txt, .md or .html file.",
      value: "file"
    )
  )
  var output: String?

  @Option(
    help: help(
      "Kể những gì đổi từ ngày này, hoặc từ lúc mở cuộc họp này; mặc định: cuộc họp mới nhất.",
      "Tells what changed since this day or this meeting; by default the latest meeting.",
      value: "meeting|date"
    )
  )
  var since: String?

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: StandOptions
  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if let output, format == nil, Document.Form(ofFile: output) == nil {
      throw ValidationError(
        explain(
          "Đuôi tệp phải là .txt, .md hoặc .html.",
          "The file has to end in .txt, .md or .html."
        )
      )
    }
  }

  func run() throws {
    if let output, Path.exists(output) { throw Refusal(.refused, .fileExists(path: output)) }
    let reader = try Reader.open(store, day: day.day, units, assumed)
    let code = try PlaceFinder(reader: reader).place(province: province, district: nil)
    let document = try Brief(code, since: baseline(reader), reader).document(words.language)
    let form = format ?? output.flatMap { Document.Form(ofFile: $0) } ?? .text
    let text = document.written(as: form)
    guard let output else { return try Streams.result(text) }
    switch ExportFile.write(Array(text.utf8), to: output, replacing: false) {
    case .written: try Streams.result(Sentences(words.language).wroteDocument(output))
    case .exists: throw Refusal(.refused, .fileExists(path: output))
    case .failed(let code):
      throw Refusal(.refused, .cannotWriteOutput(reason: String(cString: strerror(code))))
    }
  }

  private func baseline(_ reader: Reader) throws(Refusal) -> Brief.Since? {
    guard let since else { return nil }
    let meetings = try Meetings(reader.store)
    switch try meetings.baseline(since) {
    case .day(let day): return .day(day)
    case .meeting: return .meeting(try meetings.named(since))
    }
  }
}

extension Document.Form: ExpressibleByArgument {}
