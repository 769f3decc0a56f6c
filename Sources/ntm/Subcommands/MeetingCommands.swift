import ArgumentParser
import NTMDashboard
import NTMModel
import NTMStore

/// `ntm meeting`.
struct MeetingCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: explain(
      "Cuộc họp: lấy mốc số liệu, đếm thay đổi từ đó, ghi biên bản.",
      "Meetings: stamp the figures, count what changes from there, write the minutes."
    ),
    subcommands: [OpenMeeting.self, CloseMeeting.self, ListMeetings.self, WriteMinutes.self]
  )
}

/// `ntm meeting open`.
struct OpenMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: explain(
      "Mở cuộc họp: số liệu lúc này thành mốc cho mọi màn hình.",
      "Opens a meeting: all screens count from the figures of this moment."
    )
  )

  @Argument(
    help: help(
      "Tên cuộc họp, như “Họp 09/6”.",
      "What to call it, such as “Review 9 June”.",
      value: "name"
    )
  )
  var name: [String]

  @OptionGroup var writer: WriterOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let name = name.joined(separator: " ")
    let result: MeetingResult
    do throws(StoreError) {
      result = MeetingResult(try store.openMeeting(name, by: who, at: Wall.seconds))
    } catch {
      throw Refusal(error)
    }
    try Streams.result(Sentences(words.language).opened(result.meeting()) + "\n")
  }
}
