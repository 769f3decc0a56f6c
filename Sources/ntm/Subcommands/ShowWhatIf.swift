import ArgumentParser
import NTMModel

/// `ntm what-if`.
struct ShowWhatIf: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: explain(
      "Các mục tiêu sẽ ra sao nếu một số điều được giả định; không ghi gì.",
      "Where the targets would stand if some things were so; writes nothing."
    ),
    discussion: explain(
      """
      Ví dụ: ntm what-if --assume "Bản Liền, Bắc Hà, Lào Cai:17=đạt" --assume "085:đạt chuẩn". \
      Huyện, tỉnh có bộ tiêu chí riêng cũng vậy: "085:5=đạt". Cùng các tùy chọn này dùng được với \
      targets, pace, nearest, units, districts, communes, brief. \
      Giả định đi theo danh sách đơn vị của ngày số liệu: không có --units-at.
      """,
      """
      For example: ntm what-if --assume "Bản Liền, Bắc Hà, Lào Cai:17=met" --assume "085:standard". \
      Districts and provinces with criteria of their own are written alike: "085:5=met". The same \
      options go with targets, pace, nearest, units, districts, communes and brief. \
      Assumptions go by the unit list of the figures, so there is no --units-at.
      """
    )
  )

  @Flag(
    help: help(
      "Liệt kê các điều giả định; ghi ra CSV thì đọc lại được bằng --assumptions.",
      "Lists what is assumed; as CSV it can be read back by --assumptions."
    )
  )
  var list = false

  @OptionGroup var assumed: AssumeOptions
  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: NoUnitsOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    guard assumed.isEmpty else { return }
    throw ValidationError(
      explain(
        "cho biết giả định gì, bằng --assume, --reach hoặc --assumptions.",
        "Say what to assume, by --assume, --reach or --assumptions."
      )
    )
  }

  func run() throws {
    if units.day != nil { throw Refusal(.wrongUse, .assuming(.anotherList)) }
    let reader = try Reader(store: store.open(), day: day.day).assuming(assumed)
    let snapshot = try reader.answer(.assumptions)
    guard let whatIf = snapshot.whatIf else { throw Refusal(.refused, .noAnswer) }
    let report =
      list ? Report(assumptions: whatIf, of: snapshot) : Report(effects: whatIf, of: snapshot)
    try report.print(form.format, words.language)
  }
}
