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
    let (restoration, kept) = try act(on: path, folder)
    if let kept {
      try Streams.result(sentences.restored(restoration, to: path, kept))
    } else {
      // A store that cannot be read is told as such; that may be why it is restored.
      let present = try? StoreMark.of(path)
      try Streams.result(sentences.wouldRestore(restoration, to: path, present))
    }
  }

  /// Checks the backup and restores it; what was kept aside is `nil` in a dry run.
  private func act(
    on path: String,
    _ folder: BackupFolder
  ) throws(Refusal) -> (Restoration, KeptAside?) {
    do throws(StoreError) {
      let restoration = try check(found(in: folder), for: path)
      if dryRun { return (restoration, nil) }
      let turn = wait.turn(by: Environment.user, words.language)
      return (restoration, try restoration.restore(to: path, turn: turn))
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
