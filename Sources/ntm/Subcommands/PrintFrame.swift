import ArgumentParser
import NTMDashboard
import TerminalCanvas

/// `ntm frame`: the picture that the dashboard would show.
struct PrintFrame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame",
    abstract: explain(
      "In màn hình sau một chuỗi phím.",
      "Prints the screen after a sequence of keys."
    ),
    discussion: explain(
      """
      Tên phím đặt trong ngoặc nhọn: <enter> <esc> <down> <f3>; <lt> là dấu <. Luôn in UTF-8, ở máy \
      nào cũng như nhau; --ascii cho chữ không dấu và khung ASCII.
      """,
      """
      Names of keys stand in angle brackets: <enter> <esc> <down> <f3>; <lt> is <. It prints UTF-8 \
      whatever the locale, so that a picture is the same everywhere; --ascii prints ASCII.
      """
    )
  )

  /// The forms of a picture.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg
  }

  @Option(
    help: help("Cỡ màn hình.", "The size of the screen.", value: "120x40"),
    transform: Size.parse
  )
  var size: Size = Size(width: 120, height: 40)

  @Option(help: help("Các phím gõ lần lượt.", "The keys to type.", value: "keys"))
  var keys = ""

  @Option(help: help("Dạng kết quả.", "The form of the result.", value: "text|ansi|svg"))
  var format: Form = .text

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var units: UnitsOption
  @OptionGroup var look: LookOptions
  @OptionGroup var editing: EditingOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    guard editing.present == nil, editing.follow == nil else {
      throw ValidationError(
        explain(
          "Một hình in ra không dẫn và không theo ai; bỏ --present, --follow.",
          "A printed picture neither leads nor follows; leave --present and --follow out."
        )
      )
    }
  }

  func run() throws {
    let frame = try Dashboard(
      path: store.resolved(),
      language: words.language,
      day: day.day,
      unitsAt: units.day,
      editor: editing.editor()
    ).frame(
      after: parsedKeys(),
      size: size,
      glyphs: look.ascii ? .ascii : .unicode,
      isProjector: look.projector
    )
    let scheme = Look(look.choice).scheme
    switch format {
    case .text: try Streams.result(frame.canvas.text + "\n")
    case .ansi: try Streams.result(frame.canvas.ansi(scheme) + "\n")
    case .svg: try Streams.result(frame.canvas.svg(scheme) + "\n")
    }
  }

  private func parsedKeys() throws(Refusal) -> [Key] {
    do throws(KeyScriptError) {
      return try Key.parse(keys)
    } catch {
      switch error {
      case .unknownName(let name): throw Refusal(.wrongUse, .badKeys(name))
      }
    }
  }
}

extension Size {
  /// A size such as `120x40`; at most 1,000 columns and rows.
  static func parse(_ text: String) throws -> Size {
    let parts = text.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else {
      throw ValidationError(
        explain(
          "Cỡ “\(text)” không đọc được; viết như 120x40, mỗi chiều từ 1 đến 1000.",
          "The size “\(text)” cannot be read; write it as 120x40, each from 1 to 1000."
        )
      )
    }
    return Size(width: parts[0], height: parts[1])
  }
}
