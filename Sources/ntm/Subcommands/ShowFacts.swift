import ArgumentParser

struct ShowFacts: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "info", abstract: "")
  @OptionGroup var words: LanguageOption
  func run() throws {}
}
