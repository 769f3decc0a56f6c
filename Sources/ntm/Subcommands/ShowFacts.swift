import ArgumentParser
import NTMModel
import NTMStore

/// `ntm info`.
struct ShowFacts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: explain(
      "Phiên bản, các đường dẫn, và tệp số liệu chứa gì.",
      "The version, every path, and what the store holds."
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let sentences = Sentences(words.language)
    var lines = sentences.paths()
    let path = store.path ?? Path.defaultStore
    // A missing default store is news and no error; one that was named must be there.
    if store.path != nil || Path.exists(path) {
      let store = try StoreOption.open(path, writing: false)
      var reader = Reader(store: store, day: nil)
      reader.takesEmpty = true
      let snapshot = try reader.answer(.overview(focus: nil))
      lines += [""] + sentences.facts(snapshot) + [sentences.size(of: path)]
      lines += sentences.safety(BackupFolder(of: path), Holder.current(of: path))
    }
    try Streams.result(lines.joined(separator: "\n") + "\n")
  }
}
