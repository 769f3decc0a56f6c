import ArgumentParser
import NTMStore

/// `ntm backup`.
struct BackUpStore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: explain("Sao lưu tệp số liệu.", "Makes a backup of the store."),
    discussion: explain(
      """
      Bản sao lưu nằm trong thư mục TỆP.sao-luu cạnh tệp, tên theo ngày giờ; giữ \
      \(BackupFolder.kept) bản mới nhất. ntm import tự sao lưu trước khi ghi. Không sao lưu lại \
      khi chưa có gì thay đổi.
      """,
      """
      Backups lie in the folder FILE.sao-luu beside the file, named by date and time; the newest \
      \(BackupFolder.kept) are kept. ntm import makes one by itself before it writes. Nothing is \
      copied while nothing has changed.
      """
    )
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let path = try store.resolved()
    let outcome: BackupOutcome
    do throws(StoreError) {
      outcome = try Store.backUp(path, at: Wall.seconds)
    } catch {
      throw Refusal(opening: error)
    }
    try Streams.result(Sentences(words.language).backedUp(outcome, store: path) + "\n")
  }
}
