import ArgumentParser

/// `ntm follow-up`.
struct FollowUpCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: explain(
      "Việc giao về một đơn vị: chủ trì, hạn, xong hay chưa.",
      "What was given out to be done about a unit: lead, due day, done or not."
    ),
    subcommands: [
      ListFollowUps.self, AddFollowUp.self, FinishFollowUp.self, CorrectFollowUp.self,
    ]
  )
}
