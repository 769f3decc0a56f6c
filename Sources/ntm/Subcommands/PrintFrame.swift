package import ArgumentParser
package import TerminalCanvas

/// `ntm frame`: the picture that the dashboard would show.
struct PrintFrame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame",
    abstract: explain(
      "In màn hình sau một chuỗi phím.", "Prints the screen after a sequence of keys."),
    discussion: explain(
      "Tên phím đặt trong ngoặc nhọn: <enter> <esc> <down> <f3>; <lt> là dấu <.",
      "Names of keys stand in angle brackets: <enter> <esc> <down> <f3>; <lt> is <."))

  /// The forms of a picture.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg
  }

  @Option(help: help("Cỡ màn hình.", "The size of the screen.", value: "120x40"))
  var size: Size = Size(width: 120, height: 40)

  @Option(help: help("Các phím gõ lần lượt.", "The keys to type.", value: "keys"))
  var keys = ""

  @Option(help: help("Dạng kết quả.", "The form of the result.", value: "text|ansi|svg"))
  var format: Form = .text

  @OptionGroup var store: StoreOption
  @OptionGroup var day: DayOption
  @OptionGroup var look: LookOptions
  @OptionGroup var words: LanguageOption

  func run() throws {
    let frame = try Dashboard(
      path: store.resolved(), language: words.language, day: day.day
    ).frame(after: parsedKeys(), size: size, glyphs: look.ascii ? .ascii : .unicode)
    let scheme: Scheme = Look.isColoured(look.color) ? .standard : .mono
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

extension Size: @retroactive ExpressibleByArgument {
  /// `120x40`; at most 1,000 columns and rows.
  package init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else { return nil }
    self.init(width: parts[0], height: parts[1])
  }
}
