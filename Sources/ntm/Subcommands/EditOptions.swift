import ArgumentParser
import NTMDashboard
import NTMModel

/// Who answers for what is written.
struct WriterOption: ParsableArguments {
  @Option(
    help: help(
      "Người ghi; mặc định theo biến NTM_WHO, rồi tên đăng nhập.",
      "Who writes; by default NTM_WHO, then the login name.",
      value: "name"
    )
  )
  var who: String?

  init() {}

  init(who: String?) { self.who = who }

  /// The name of the writer.
  ///
  /// - Throws: a refusal that says what to give where nothing tells a name.
  func name() throws(Refusal) -> String {
    let ways = [who, Environment.value("NTM_WHO"), Environment.loginName]
    guard let name = ways.compactMap({ $0 }).first else {
      throw Refusal(.wrongUse, .writing(.noWriter))
    }
    return name
  }
}

/// Whether to write, and whether to ask before.
struct CautionOptions: ParsableArguments {
  @Flag(
    help: help("Chỉ cho biết sẽ đổi gì, không ghi.", "Tells what would change, writes nothing.")
  )
  var dryRun = false

  @Flag(help: help("Ghi luôn, không hỏi lại.", "Writes without asking."))
  var yes = false
}

/// Where to look for a unit that is named.
struct PlaceOptions: ParsableArguments {
  @Option(help: provinceHelp)
  var province: String?

  @Option(help: districtHelp)
  var district: String?
}

/// What an edit rests on.
struct SourceOption: ParsableArguments {
  @Option(
    help: help(
      "Nguồn: số văn bản, báo cáo, hoặc “theo báo cáo tại cuộc họp”.",
      "The source: a document, a report, or “as reported in the meeting”.",
      value: "text"
    )
  )
  var source: String
}

/// The help of the unit that an edit is about.
let unitHelp = help(
  "Mã, hoặc tên kèm huyện và tỉnh: “Bản Liền, Bắc Hà, Lào Cai”.",
  "A code, or a name with district and province: “Bản Liền, Bắc Hà, Lào Cai”.",
  value: "unit"
)

/// A day given as the value of an option.
func parsedDay(_ text: String) throws -> Day {
  guard let day = Day(text) else {
    throw ValidationError(
      explain(
        "Ngày “\(text)” không đọc được; viết như 31/05/2020 hoặc 2020-05-31.",
        "The day “\(text)” cannot be read; write it as 2020-05-31 or 31/05/2020."
      )
    )
  }
  return day
}
