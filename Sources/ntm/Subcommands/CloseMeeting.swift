import ArgumentParser
import NTMDashboard
import NTMModel
import NTMStore

/// Where the minutes go.
struct MinutesOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "Thư mục, hoặc tên tệp không có đuôi; mặc định là thư mục này, tên theo cuộc họp và ngày.",
      "A folder, or a file without its ending; by default here, named after meeting and day.",
      value: "place"
    )
  )
  var output = ""

  @Flag(help: help("Ghi đè các tệp cùng tên.", "Writes over files of the same names."))
  var force = false
}

/// `ntm meeting close`.
struct CloseMeeting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: explain(
      "Đóng cuộc họp đang mở và ghi biên bản: Markdown, HTML và Excel.",
      "Closes the open meeting and writes its minutes: Markdown, HTML and Excel."
    )
  )

  @OptionGroup var place: MinutesOptions

  @Flag(help: help("Đóng mà không ghi biên bản.", "Closes it without minutes."))
  var noMinutes = false

  @OptionGroup var writer: WriterOption
  @OptionGroup var wait: WaitOption
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func validate() throws {
    if noMinutes, place.force || !place.output.isEmpty {
      throw ValidationError(
        explain(
          "--no-minutes không đi cùng --output và --force.",
          "--no-minutes excludes --output and --force."
        )
      )
    }
  }

  func run() throws {
    let who = try writer.name()
    let store = try wait.open(store.resolved(), by: who, words.language)
    let open = try Meetings(store).open()
    let result: MeetingResult
    let tally: ChangeTally?
    do throws(StoreError) {
      result = try MeetingResult.closing(
        open,
        of: store,
        by: who,
        noMinutes
          ? nil : (MinutesFiles(of: open, in: place.output), words.language, place.force)
      )
      tally = try store.meetingCounts().first { $0.meeting.id == open.id }?.tally
    } catch {
      throw Refusal(error)
    }
    let sentences = Sentences(words.language)
    let meeting = try result.meeting()
    guard case .done(_, let files) = result else { return }
    try Streams.result(sentences.closed(meeting, tally) + "\n" + sentences.wrote(files))
  }
}

/// `ntm meeting minutes`.
struct WriteMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: explain(
      "Ghi lại biên bản một cuộc họp; cuộc họp đang mở thì ghi đến lúc này.",
      "Writes the minutes of a meeting again; of one that is open, as of now."
    )
  )

  @Argument(
    help: help("Tên hoặc số của cuộc họp.", "The meeting by its name or number.", value: "meeting")
  )
  var meeting: String

  @OptionGroup var place: MinutesOptions
  @OptionGroup var store: StoreOption
  @OptionGroup var words: LanguageOption

  func run() throws {
    let store = try store.open()
    let meeting = try Meetings(store).named(meeting)
    let minutes: Minutes?
    do throws(StoreError) {
      minutes = try store.minutes(of: meeting.id, by: "", at: Wall.seconds)
    } catch {
      throw Refusal(error)
    }
    guard let minutes else { throw Refusal(.refused, .noAnswer) }
    let files = MinutesFiles(of: meeting, in: place.output)
    do throws(MinutesFiles.Fault) {
      try files.write(minutes, words.language, replacing: place.force)
    } catch {
      throw Refusal(.refused, .minutes(error))
    }
    try Streams.result(Sentences(words.language).wrote(files.paths))
  }
}
