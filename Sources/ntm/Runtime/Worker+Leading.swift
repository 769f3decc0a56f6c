import NTMDashboard
import NTMModel
import NTMStore

/// The part of a worker that leads other screens, or hears of the one that leads.
struct Leading: Equatable, Sendable {
  /// What this screen leads under, and who sits before it; `nil` where it does not lead.
  var name: String?
  var who = ""
  /// The name of the screen that this one follows.
  var followed: String?
}

extension Worker {
  /// Milliseconds between two places that a leading screen writes: a key held down would else write
  /// thirty times a second, and every screen on the file reads its page again for each.
  static let leadPause: Int64 = 150

  /// Writes where this screen stands, once the pause is over.
  func lead(_ watch: inout Watch) {
    guard let name = leading.name, let place = watch.unwritten,
      Wall.milliseconds - watch.ledAt >= Worker.leadPause
    else { return }
    watch.unwritten = nil
    defer { watch.ledAt = Wall.milliseconds }
    do throws(StoreError) {
      // Never waits: this thread reads the pages, and the next place comes soon.
      let store = try Store.open(path, writing: true, turn: Turn(patience: 0))
      let outcome: LeadOutcome
      if var lead = standingLead {
        lead.place = place
        lead.movedAt = Wall.seconds
        outcome = try store.moveLead(lead)
      } else {
        outcome = try store.beginLead(name, at: place, by: leading.who, on: Wall.seconds)
      }
      if case .leads(let lead) = outcome {
        keep(lead)
      } else {
        stopLeading(&watch)
        inbox.post(.leading(outcome))
      }
    } catch {
      // Somebody else writes: the next place, or this one a moment later, gets its turn.
      if case .locked = error {
        watch.unwritten = place
        return
      }
      stopLeading(&watch)
      inbox.post(.notLed(error))
    }
  }

  /// Stops leading as soon as another screen has taken the name, and says so.
  func noticeOvertaking(_ watch: inout Watch) {
    guard let own = standingLead else { return }
    do throws(StoreError) {
      guard let now = try watch.watcher.lead(own.name), now.run != own.run else { return }
      stopLeading(&watch)
      inbox.post(.leading(.overtaken(by: now)))
    } catch {
      // The page says what is wrong with the file.
    }
  }

  private func stopLeading(_ watch: inout Watch) {
    keep(nil)
    watch.hasStoppedLeading = true
    watch.unwritten = nil
  }

  /// Tells those that follow that this screen leads no more, when it is left.
  ///
  /// - Returns: why they were not told; `nil` where they were, and where this screen did not lead.
  func endLead() -> StoreError? {
    guard var lead = takeLead() else { return nil }
    lead.hasEnded = true
    lead.movedAt = Wall.seconds
    do throws(StoreError) {
      _ = try Store.open(path, writing: true).moveLead(lead)
      return nil
    } catch {
      return error
    }
  }

  /// Tells where the followed screen stands, if that is news.
  func hear(_ watch: inout Watch) {
    guard let name = leading.followed else { return }
    do throws(StoreError) {
      let lead = try watch.watcher.lead(name)
      guard !watch.hasHeard || lead != watch.heard else { return }
      watch.hasHeard = true
      watch.heard = lead
      inbox.post(.led(lead))
    } catch {
      // The page says what is wrong with the file.
    }
  }
}
