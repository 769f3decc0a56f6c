import NTMModel
import TerminalCanvas

/// What is said when a page about a province is written.
extension Words {
  var briefTitle: String { pick("Trang về một tỉnh", "A page about a province") }
  func briefWhat(_ province: Unit) -> String {
    pick(
      "\(fullName(province)) trên một tờ giấy: mục tiêu, xã, huyện, OCOP, HTX, số liệu, việc giao",
      "\(fullName(province)) on one sheet: targets, communes, districts, OCOP, figures, follow-ups"
    )
  }
  var briefExpected: String {
    pick("tên tệp .html, .md hoặc .txt", "the name of an .html, .md or .txt file")
  }
  func form(_ form: BriefOrder.Form) -> String {
    let other = pick("\(signs.upDown) đổi dạng", "\(signs.upDown) another form")
    let name =
      switch form {
      case .html: pick("HTML, mở bằng trình duyệt để in", "HTML, for a browser to print")
      case .markdown: "Markdown"
      case .text: pick("chữ trơn", "plain text")
      }
    return name + " \(signs.middot) " + other
  }
  func briefWritten(to path: String) -> String {
    pick("Đã ghi trang vào \(path)", "Wrote the page to \(path)")
  }
  var noProvinceHere: String {
    pick(
      "trang này về một tỉnh: chọn dòng của một tỉnh, hoặc vào một tỉnh trước",
      "the page is about a province: choose the row of one, or go into one first"
    )
  }

  /// The name offered for the file, without day and ending, in plain letters.
  func briefName(_ province: Unit) -> String {
    var name = pick("tom-tat", "brief")
    for character in "-" + Folding.folded(province.name) {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if name.last != "-" {
        name.append("-")
      }
    }
    return name
  }

  func hints(_ step: BriefDialog.Step) -> [FooterView.Hint] {
    let leave = hint(label([.escape]), "bỏ", "leave", 2)
    switch step {
    case .name:
      return [
        hint(label([.enter]), "ghi tệp", "write", 1), hint(signs.upDown, "dạng", "form", 3), leave,
      ]
    case .writing: return [hint(label([.escape]), "thôi chờ", "stop waiting", 1)]
    case .exists:
      return [
        hint(label([.enter]), "GHI ĐÈ", "REPLACE", 1), leave,
        hint(label([.backspace]), "đổi tên", "another name", 3),
      ]
    }
  }
}
