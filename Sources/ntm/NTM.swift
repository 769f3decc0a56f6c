import ArgumentParser
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
      var command = try Root.parseAsRoot()
      try command.run()
    } catch let refusal as Refusal {
      Streams.note("ntm: " + Sentences(Language.ofCommandLine).sentence(refusal.reason))
      Process.leave(refusal.status)
    } catch {
      // The parser prints help on standard output and errors on standard error.
      Root.exit(withError: error)
    }
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
        ListTargets.self,
        ListUnits.self, ListCommunes.self, ListOCOP.self, PrintFrame.self, ShowFacts.self,
        VerifyStore.self, BackUpStore.self, RestoreStore.self, UpgradeStore.self, ListKeys.self,
      ],
      defaultSubcommand: OpenDashboard.self
    )
  }
}
