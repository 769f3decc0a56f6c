import ArgumentParser
import NTMDashboard
import NTMModel

/// Whether figures can be corrected on the screen, and who answers for it.
struct EditingOption: ParsableArguments {
  @Flag(
    help: help(
      "Cho phép sửa số liệu trên màn hình; mặc định chỉ xem.",
      "Lets figures be corrected on the screen; by default it only shows them."
    )
  )
  var edit = false

  @OptionGroup var writer: WriterOption

  @Option(
    help: help(
      "Dẫn các màn hình theo tên này: chúng đi tới nơi màn hình này đang xem.",
      "Leads the screens that follow this name: they go where this one stands.",
      value: "name"
    )
  )
  var present: String?

  @Option(
    help: help(
      "Theo màn hình đang dẫn dưới tên này; F để tự xem, F lần nữa để theo lại.",
      "Follows the screen that leads under this name; F goes on its own, F again follows.",
      value: "name"
    )
  )
  var follow: String?

  func validate() throws {
    if present != nil, follow != nil {
      throw ValidationError(
        explain(
          "Một màn hình hoặc dẫn (--present) hoặc theo (--follow), không cả hai.",
          "A screen leads (--present) or follows (--follow), not both."
        )
      )
    }
    guard writer.who != nil, !edit, present == nil else { return }
    throw ValidationError(
      explain(
        "--who chỉ dùng cùng --edit hoặc --present.",
        "--who goes together with --edit or --present."
      )
    )
  }

  /// Whom this screen leads or follows, checked before anything is opened.
  func leading() throws(Refusal) -> Leading {
    var leading = Leading()
    if let present {
      leading.name = try checked(present)
      leading.who = try writer.checkedName()
    }
    if let follow { leading.followed = try checked(follow) }
    return leading
  }

  private func checked(_ name: String) throws(Refusal) -> String {
    let name = Line.tidied(name)
    func refused(_ fault: TextFault) -> Refusal { Refusal(.wrongUse, .editing(.text(fault))) }
    if name.isEmpty { throw refused(.empty(.lead)) }
    if let scalar = Line.forbidden(in: name) {
      throw refused(.forbiddenCharacter(.lead, code: scalar.value))
    }
    guard name.count <= Lead.nameLimit else {
      throw refused(.tooLong(.lead, limit: Lead.nameLimit))
    }
    return name
  }

  /// The name of who edits; `nil` where the dashboard only looks.
  func editor() throws(Refusal) -> String? { edit ? try writer.checkedName() : nil }
}

extension WriterOption {
  /// The name as the store takes it, so that a bad one is refused before anything is typed.
  func checkedName() throws(Refusal) -> String {
    let name = Line.tidied(try name())
    if name.isEmpty { throw Refusal(.wrongUse, .writing(.noWriter)) }
    if let scalar = Line.forbidden(in: name) {
      let fault = TextFault.forbiddenCharacter(.who, code: scalar.value)
      throw Refusal(.wrongUse, .editing(.text(fault)))
    }
    guard name.count <= Edit.lineLimit else {
      throw Refusal(.wrongUse, .editing(.text(.tooLong(.who, limit: Edit.lineLimit))))
    }
    return name
  }
}
