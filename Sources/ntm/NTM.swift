import ArgumentParser
import Glibc
import NTMDashboard

/// The command.
///
/// `main` is synchronous: an asynchronous one costs a static executable forty milliseconds at
/// start (docs/decisions/0003).
@main
enum NTM {
  static let version = "0.1.0"

  static func main() {
    Signals.ignoreFailingWrites()
    do {
      if let call = DashboardCall(CommandLine.arguments.dropFirst()) { return try call.run() }
      let arguments = SubcommandFirst.ordered(
        CommandLine.arguments.dropFirst(),
        Root.names,
        groups: Root.groups
      )
      var command = try Root.parseAsRoot(arguments)
      try command.run()
    } catch let refusal as Refusal {
      let sentence = Sentences(Language.ofCommandLine, titles: refusal.titles)
        .sentence(refusal.reason)
      if !sentence.isEmpty { Streams.note("ntm: " + sentence) }
      Process.leave(refusal.status)
    } catch {
      leave(saying: error)
    }
  }

  /// Prints help on standard output and errors on standard error, as the parser would.
  private static func leave(saying error: any Error) -> Never {
    let words = ParserWords(Language.ofCommandLine)
    let text = Root.fullMessage(for: error)
    let status = Root.exitCode(for: error)
    if status.isSuccess {
      // Whoever asked for help and does not read it needs no sentence about that.
      _ = Streams.write(Array((words.help(text) + "\n").utf8), to: STDOUT_FILENO)
    } else if let word = CommandLine.arguments.dropFirst().first, isMistyped(word, error) {
      Streams.note("ntm: " + words.unknownSubcommand(word, known: Root.names))
    } else if !text.isEmpty {
      // A bare exit code says nothing: what was found is printed already.
      Streams.note(words.error(text))
    }
    exit(status.rawValue)
  }

  /// Whether a word in the place of a subcommand is none, which the parser takes for an argument
  /// of the default one.
  private static func isMistyped(_ word: String, _ error: any Error) -> Bool {
    !word.hasPrefix("-") && !Root.names.contains(word)
      && Root.message(for: error).contains("'\(word)'")
  }

  /// What the parser knows of the command as a whole.
  struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ntm",
      abstract: explain(
        "Bảng theo dõi Chương trình mục tiêu quốc gia xây dựng nông thôn mới.",
        "A dashboard of the national programme on New Rural Development."
      ),
      discussion: explain(
        "Không có lệnh con: mở bảng theo dõi. Thử ngay với số liệu minh họa: ntm demo",
        "Without a subcommand it opens the dashboard. To try it with invented figures: ntm demo"
      ),
      version: "ntm \(NTM.version)",
      subcommands: [
        OpenDashboard.self, Demo.self, CreateStore.self, ImportFiles.self, MakeTemplate.self,
        ListTargets.self, ShowPace.self, ListNearest.self, ShowWhatIf.self, PrintBrief.self,
        ListUnits.self, CompareUnitLists.self, ListDistricts.self, ListMergers.self,
        ListCommunes.self,
        ListOCOP.self, ListCooperatives.self, ListTasks.self, ListComponents.self, ListModels.self,
        ListTitles.self,
        ListDifficult.self, ListPublished.self,
        ListReports.self,
        SetFigure.self,
        RecogniseUnit.self, TagUnit.self, CountVillages.self, NoteUnit.self, FollowUpCommands.self,
        SetTask.self, ListChanges.self,
        UndoReport.self,
        MeetingCommands.self, ListMoves.self,
        PrintFrame.self, ShowFacts.self, VerifyStore.self, CheckFigures.self, BackUpStore.self,
        RestoreStore.self,
        UpgradeStore.self, ListKeys.self,
      ],
      defaultSubcommand: OpenDashboard.self
    )

    static var names: [String] { configuration.subcommands.map { $0._commandName } }

    /// The names of those that have subcommands of their own.
    static var groups: Set<String> {
      Set(
        configuration.subcommands.filter { !$0.configuration.subcommands.isEmpty }
          .map { $0._commandName }
      )
    }
  }
}
