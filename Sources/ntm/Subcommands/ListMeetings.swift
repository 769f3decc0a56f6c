import ArgumentParser
import NTMModel
import NTMStore

/// `ntm meeting list`.
struct ListMeetings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: explain("Các cuộc họp, mới nhất trước.", "The meetings, the newest first.")
  )

  @OptionGroup var store: StoreOption
  @OptionGroup var form: FormatOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let store = try store.open()
    let meetings: [MeetingCount]
    do throws(StoreError) {
      meetings = try store.meetingCounts()
    } catch {
      throw Refusal(error)
    }
    let snapshot = try Reader(store: store, day: nil).answer(.reports(ReportFilter(limit: 1)))
    try Report(meetings: meetings, of: snapshot, Sentences(words.language))
      .print(form.format, words.language)
  }
}
