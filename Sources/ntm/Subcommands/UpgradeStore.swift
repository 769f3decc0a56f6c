import ArgumentParser
import NTMStore

/// `ntm upgrade`.
struct UpgradeStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: explain(
      "Nâng tệp số liệu lên lược đồ của bản ntm này.",
      "Brings the store to the schema of this ntm."
    ),
    discussion: explain(
      """
      Tệp được sao lưu trước. Bản ntm cũ hơn đang mở tệp sẽ báo phải mở lại bằng bản mới. Các lệnh \
      ghi vào tệp cũng tự nâng cấp.
      """,
      """
      A backup is made first. An older ntm that has the file open says that it must be opened \
      again with the new one. Commands that write upgrade by themselves.
      """
    )
  )

  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let path = try store.resolved()
    let turn = wait.turn(by: Environment.user, words.language)
    let store = try StoreOption.open(path, writing: true, turn: turn)
    try Streams.result(Sentences(words.language).upgraded(store.upgrade, store: path) + "\n")
  }
}
