import NTMModel
import TerminalCanvas

/// The words of leading and following screens.
extension Words {
  /// At the right end of the last line.
  func leading(_ name: String) -> String { pick(" DẪN: \(name) ", " LEADS: \(name) ") }
  /// With the clock of the last place: a screen that was killed leads on, and nothing else tells.
  ///
  /// `fewer` is what a smaller screen shows of the targets on the leading one's slide.
  func followed(_ following: Following, offset: Int, fewer: Share? = nil) -> String {
    let name = following.name
    guard let lead = following.lead, !lead.hasEnded else {
      return pick(" CHỜ: \(name) ", " AWAITS: \(name) ")
    }
    if following.isAway {
      return pick(" TỰ XEM, F theo \(name) ", " ON ITS OWN, F follows \(name) ")
    }
    let clock = numerals.clock(lead.movedAt, offset: offset)
    let what =
      following.assumed == 0
      ? pick(" THEO: \(name)", " FOLLOWS: \(name)")
      : pick(" NƠI DẪN GIẢ ĐỊNH, THEO: \(name)", " LEAD ASSUMES, FOLLOWS: \(name)")
    let part = fewer.map {
      pick(" \($0.part)/\($0.base) mục tiêu", " \($0.part)/\($0.base) targets")
    }
    return what + (part ?? "") + " \(signs.middot) \(clock) "
  }
  func leadAssumes(_ lead: Lead, _ count: Int) -> String {
    pick(
      "“\(lead.name)” đang giả định \(numerals.whole(count)) điều; ở đây vẫn là số liệu của tệp",
      "“\(lead.name)” assumes \(numerals.whole(count)) values; here stand the file's figures"
    )
  }

  private var follow: String {
    CommandTable.row(of: .follow)?.keys.first.map { label($0) } ?? ""
  }

  func leads(_ lead: Lead) -> String {
    pick(
      "\(lead.who) đang dẫn “\(lead.name)” \(signs.middot) \(follow) để tự xem",
      "\(lead.who) leads “\(lead.name)” \(signs.middot) \(follow) goes on its own"
    )
  }
  func leadEnded(_ lead: Lead) -> String {
    pick(
      "\(lead.who) đã thôi dẫn “\(lead.name)”; các phím lại dùng được",
      "\(lead.who) leads “\(lead.name)” no more; all keys work again"
    )
  }
  func unknownPlace(_ lead: Lead) -> String {
    pick(
      "“\(lead.name)” đang ở trang mà bản này chưa biết; mở lại bằng bản mới",
      "“\(lead.name)” is on a page that this version does not know; open a newer one"
    )
  }
  func followsNoMore(_ name: String) -> String {
    pick(
      "Tự xem; “\(name)” không kéo màn hình này đi nữa \(signs.middot) \(follow) để theo lại",
      "On its own; “\(name)” no longer moves this screen \(signs.middot) \(follow) follows again"
    )
  }
  func followsAgain(_ name: String) -> String {
    pick("Theo lại “\(name)”", "Follows “\(name)” again")
  }
  func isLed(_ name: String) -> String {
    pick(
      "Màn hình này đang theo “\(name)” \(signs.middot) \(follow) để tự xem",
      "This screen follows “\(name)” \(signs.middot) \(follow) goes on its own"
    )
  }
  var followsNobody: String {
    pick(
      "Màn hình này không theo ai \(signs.middot) mở bằng: ntm --follow TÊN",
      "This screen follows nobody \(signs.middot) open it with: ntm --follow NAME"
    )
  }
  func overtaken(_ lead: Lead) -> String {
    pick(
      "\(lead.who) đã nhận dẫn “\(lead.name)”; màn hình này thôi dẫn \(signs.middot) \(follow) để dẫn lại",
      "\(lead.who) has taken over “\(lead.name)”; this screen leads no more \(signs.middot) \(follow) leads again"
    )
  }
  func leadsAgain(_ name: String) -> String {
    pick("Lại dẫn “\(name)”", "Leads “\(name)” again")
  }
  func nobodyLeads(_ name: String) -> String {
    pick(
      "Chưa có ai dẫn “\(name)”; khi có, màn hình này sẽ theo",
      "Nobody leads “\(name)” yet; this screen follows as soon as somebody does"
    )
  }
  func notLed(_ sentence: String) -> String {
    pick("Không dẫn được: \(sentence)", "Cannot lead: \(sentence)")
  }
}
