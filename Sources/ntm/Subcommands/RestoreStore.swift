import ArgumentParser
import NTMStore

/// `ntm restore`.
struct RestoreStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: explain(
      "Khôi phục tệp số liệu từ một bản sao lưu.",
      "Restores the store from a backup."
    ),
    discussion: explain(
      """
      Bản sao lưu được kiểm tra toàn bộ trước; tệp hiện nay được giữ thành một bản sao lưu riêng. \
      Các màn hình đang mở tiếp tục với số liệu được khôi phục.
      """,
      """
      The backup is looked through first, and the present file is kept as a backup of its own. \
      Open dashboards go on with the restored figures.
      """
    )
  )

  @Argument(
    help: help(
      "Tên bản sao lưu hoặc đường dẫn tệp; mặc định là bản mới nhất.",
      "A backup's name, or the path of a file; by default the newest.",
      value: "backup"
    )
  )
  var backup: String?

  @Flag(help: help("Liệt kê các bản sao lưu.", "Lists the backups."))
  var list = false

  @Flag(help: help("Chỉ kiểm tra, không ghi.", "Checks everything and writes nothing."))
  var dryRun = false

  @Flag(help: help("Ghi luôn, không hỏi lại.", "Writes without asking."))
  var yes = false

  @OptionGroup var writer: WriterOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if list, backup != nil || dryRun {
      throw ValidationError(
        explain("--list không đi với gì khác.", "--list goes with nothing else.")
      )
    }
  }

  func run() throws {
    // The store itself may be gone: that is one reason to restore it.
    let path = store.path ?? Path.defaultStore
    let folder = BackupFolder(of: path)
    let sentences = Sentences(words.language)
    if list { return try Streams.result(sentences.list(folder, store: path)) }
    let restoration = try opening { () throws(StoreError) in
      try check(found(in: folder), for: path)
    }
    // A store that cannot be read is told as such; that may be why it is restored.
    let present = try? StoreMark.of(path)
    let preview = sentences.wouldRestore(restoration, to: path, present, isDryRun: dryRun)
    if dryRun { return try Streams.result(preview) }
    let who = try writer.name()
    if Streams.canAsk, !yes {
      try Streams.result(preview)
      guard sentences.isYes(Streams.ask(sentences.confirmation)) else {
        throw Refusal(.refused, .writing(.notConfirmed))
      }
    }
    let kept = try opening { () throws(StoreError) in
      try restoration.restore(to: path, turn: wait.turn(by: who, words.language))
    }
    try Streams.result(sentences.restored(restoration, to: path, kept, instead: present))
  }

  private func opening<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(Refusal) -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      throw Refusal(opening: error)
    }
  }

  private func found(in folder: BackupFolder) throws(StoreError) -> String {
    guard let backup else {
      guard let newest = folder.backups.last else {
        throw .noBackup(folder: folder.path, name: nil)
      }
      return newest.path
    }
    if let named = folder.backup(named: backup) { return named.path }
    guard Path.exists(backup) else { throw .noBackup(folder: folder.path, name: backup) }
    return backup
  }

  private func check(_ path: String, for store: String) throws(StoreError) -> Restoration {
    var bar = ProgressBar(words.language)
    defer { bar.clear() }
    let steps = VerifyStep.allCases
    return try Restoration.check(path, for: store) { step in
      let done = steps.firstIndex(of: step) ?? 0
      bar.show(
        ProgressBar.State(done, of: steps.count, Sentences(words.language).pick("bước", "steps"))
      )
    }
  }
}
