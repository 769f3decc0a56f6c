/// Everything a key, the menu or the palette can do.
///
/// One row of `CommandTable` describes each case, and one complete `switch` in `Update` carries it
/// out; the compiler asks for the second and a test for the first.
package enum Command: String, Hashable, Sendable, CaseIterable {
  // Moving
  case up, down, columnLeft, columnRight, pageUp, pageDown, halfUp, halfDown, top, bottom, centre
  // Places
  case open, back, historyBack, historyForward, previousView
  case nextPane, previousPane, pane1, pane2, pane3, pane4, zoom
  case goOverview, goProvinces, goCommunes, goBelow, goOCOP, goProducts
  case goDistricts, goMergers, goCooperatives, goTasks, goTaskBoard, goComponents, goModels,
    goDifficult, goQuality, goPublished, goUnitLists, goNearest, goAssumptions, goFollowUps, pace,
    projector
  case bookmarkSet, bookmarkJump
  // Finding
  case search, searchNext, searchPrevious, filter, onlyLike, notLike, sort, sortChooser, columns,
    narrower, wider, dayBack, dayForward, meetingBack, meetingForward
  case unitList, moves, baseline
  case assume, assumeNothing
  case mark, markRange, markClear
  // Writing
  case edit, recognise, classify, note, giveFollowUp, undo, redo, journal, history, since,
    changesBy,
    meeting,
    export,
    brief
  // The program
  case follow
  case palette, menu, help, wholeText, language, settings, refresh, pause, copy, copyCell, redraw,
    suspend,
    cancel
  case quit

  /// The name people type in the palette: `go-below`.
  package var typed: String {
    var text = ""
    for letter in rawValue {
      if letter.isUppercase { text += "-" + letter.lowercased() } else { text.append(letter) }
    }
    return text
  }
}

/// Where a key means something; a command names the contexts it is offered in.
package enum Context: Hashable, Sendable, CaseIterable {
  /// Any page with a table or a list.
  case page
  /// The overview and other pages of several panes.
  case panes
}

/// How commands are grouped in help and menu, in this order.
package enum CommandGroup: Int, Hashable, Sendable, CaseIterable {
  case moving, places, finding, writing, program
}
