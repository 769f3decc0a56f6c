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

  func validate() throws {
    guard writer.who != nil, !edit else { return }
    throw ValidationError(
      explain("--who chỉ dùng cùng --edit.", "--who goes together with --edit.")
    )
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
