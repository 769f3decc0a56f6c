import ArgumentParser
import NTMDashboard
import NTMModel
import NTMStore

/// `ntm meeting close`.
struct CloseMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: explain("Đóng cuộc họp đang mở.", "Closes the meeting that is open.")
  )

  @OptionGroup var writer: WriterOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let open = try Meetings(store).open()
    let meeting = try MeetingWriting.done { () throws(StoreError) in
      try store.closeMeeting(open.id, by: who, at: Wall.seconds)
    }
    try Streams.result(Sentences(words.language).closed(meeting) + "\n")
  }
}
