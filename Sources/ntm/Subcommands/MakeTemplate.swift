import ArgumentParser
import NTMDashboard
import NTMModel
import NTMStore

/// `ntm template`.
struct MakeTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: explain(
      "Tạo biểu mẫu trống để gửi đi điền.",
      "Makes an empty form to send out."
    ),
    discussion: explain(
      """
      NAME là danh-gia (đánh giá tiêu chí), cong-nhan (công nhận), ocop, to-chuc (HTX, DN), \
      nhiem-vu, van-ban (văn bản của nhiệm vụ), mo-hinh, phan-loai (diện của xã), thon-ban (thôn, bản \
      được hỗ trợ), danh-gia-huyen (tiêu chí huyện) hoặc danh-gia-tinh (tiêu chí tỉnh). Đuôi tệp .xlsx \
      hoặc .csv quyết định dạng. Biểu danh-gia, danh-gia-huyen và danh-gia-tinh có sẵn các đơn vị. Các \
      tên khác là số liệu của chương trình: mục tiêu, tiêu chí, đơn vị, số công bố …; trang hướng dẫn \
      của tệp .xlsx nói từng cột.
      """,
      """
      NAME is danh-gia (criteria), danh-gia-huyen (criteria of districts), danh-gia-tinh (criteria of \
      provinces), cong-nhan (recognitions), ocop, to-chuc (cooperatives and enterprises), nhiem-vu \
      (tasks), van-ban (papers about tasks), mo-hinh (models), phan-loai (tags of communes) or thon-ban \
      (supported villages). The ending .xlsx or .csv decides the kind of file. danh-gia, danh-gia-huyen \
      and danh-gia-tinh have their units filled in. All other names are facts of a programme: targets, \
      criteria, units, published figures …; the instructions in the .xlsx tell each column.
      """
    )
  )

  @Argument(
    help: help(
      "Tên biểu mẫu.",
      "The form.",
      value: FormTemplate.Name.allCases.map(\.rawValue).joined(separator: "|")
    )
  )
  var name: FormTemplate.Name

  @Option(name: .shortAndLong, help: help("Tệp sẽ ghi.", "The file to write.", value: "file"))
  var output: String

  @Option(
    help: help(
      "Chỉ các xã của một tỉnh: tên hoặc mã.",
      "Only the communes of a province: its name or code.",
      value: "name"
    )
  )
  var province: String?

  @Option(
    help: help(
      "Ngày của số liệu, ghi sẵn trên biểu.",
      "The day of the figures, written on the form.",
      value: "date"
    ),
    transform: parsedDay
  )
  var day: Day?

  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    guard !name.isOfFacts || province == nil && day == nil else {
      throw ValidationError(
        explain(
          "Biểu danh mục không theo tỉnh hay ngày; bỏ --province, --day.",
          "Forms of facts are of no province and no day; leave --province and --day out."
        )
      )
    }
    guard TemplateFile.Kind(ofFile: output) == nil else { return }
    throw ValidationError(
      explain(
        "Đuôi tệp phải là .xlsx hoặc .csv.",
        "The file has to end in .xlsx or .csv."
      )
    )
  }

  func run() throws {
    guard !Path.exists(output) else { throw Refusal(.refused, .fileExists(path: output)) }
    let store = try store.open()
    let template: FormTemplate
    do throws(TemplateFailure) {
      template = try store.template(name, province: province, day: day)
    } catch {
      throw Refusal(.refused, .noTemplate(error))
    }
    try TemplateFile(template, words.language).write(to: output)
    try Streams.result(Sentences(words.language).madeTemplate(template, at: output))
  }
}

extension FormTemplate.Name: ExpressibleByArgument {}
