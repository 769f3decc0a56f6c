import ArgumentParser
import NTMStore

/// `ntm init`.
struct CreateStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: explain("Tạo tệp số liệu trống.", "Makes an empty store.")
  )

  @Argument(help: help("Tệp sẽ tạo.", "The file to make.", value: "file"))
  var file: String

  @OptionGroup var words: LanguageOption

  func run() throws {
    // The default place need not be made by hand.
    if file == Path.defaultStore { _ = Path.makeFolder(Path.folder(of: file)) }
    do throws(StoreError) {
      _ = try Store.create(at: file)
    } catch {
      throw Refusal(opening: error)
    }
    try Streams.result(Sentences(words.language).created(file) + "\n")
  }
}
