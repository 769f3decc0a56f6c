import ArgumentParser

struct VerifyStore: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "verify", abstract: "")
  @OptionGroup var words: LanguageOption
  func run() throws {}
}
