// The browser as a value. What happens to it stands in `Browser+Events`; how it looks, in `Views`.

package import Canvas
package import FoundationEssentials
package import ProductHunt
package import Texts

/// Everything that the program knows while it runs: facts beside each other, each in one place.
package struct Browser: Hashable, Sendable {
  package var size: Size
  package var now: Moment
  package var history: History
  package var lists: [ListSpec: PostList] = [:]
  package var groups: [GroupSpec: GroupList] = [:]
  /// What topics and collections that were seen are called.
  package var names: [ListSpec.Subject: PlainText] = [:]
  /// Those whose name was asked for: once is enough.
  package var askedNames: Set<ListSpec.Subject> = []
  /// Topics and collections that the service knows nothing of.
  package var unknownSubjects: Set<ListSpec.Subject> = []
  package var pages: [PostReference: PostPage] = [:]
  /// The selected post beside its list.
  package var preview: PreviewLayout?
  /// Whether somebody looks at the terminal, as far as it says.
  package var isFocused = true
  var isDraggingDivider = false
  package var layouts: [PostReference: PageLayout] = [:]
  package var setup = Setup()

  /// Whether what is seen is kept.
  package var keeps: Bool
  /// What is known of posts, whatever list they are in.
  package var marks: [Post.ID: PostMarks] = [:]
  package var histories: [Post.ID: [VoteCount]] = [:]
  /// Lists, pages and groups that the archive was asked for.
  var recalled: Set<Destination> = []
  /// Lists that were come to in this run.
  var visited: Set<ListSpec> = []
  /// The last thing done that pressing its key again at once undoes.
  var undoable: Undoable?
  /// Sentences about the archive that were said: once is enough.
  var saidOfArchive: Set<PlainText> = []
  /// The last search, and how much it looked through.
  package var findings: Findings?
  /// The last days that are being fetched, to search in them too.
  package var backfill: Backfill?
  /// Whether the first frame was shown; before that nothing is asked.
  var hasStarted = false

  package var connection: ConnectionKind
  /// What is asked and not yet answered.
  package var awaiting: [Ticket: Errand] = [:]
  package var lastTicket = Ticket(0)

  package var rateLimit: RateLimit?
  /// The most that an answer of this run has cost, in the budget's points.
  package var dearestQuestion = 0
  /// Somebody has just pressed the key that asks again.
  var isAskedAgain = false
  /// Until then nothing is asked: the budget is spent.
  package var blockedUntil: Date?

  /// Which keys do what.
  package var keymap = Keymap.standard
  /// Digits typed before a command.
  package var count: Int?
  /// Keys typed that wait for more.
  package var pending: PendingKeys?
  package var message: Message?
  package var isOver = false

  /// How numbers and dates are written where the person lives.
  package var conventions = Conventions.standard

  /// What a list is asked for if the person does not say.
  package var preferences: Preferences

  package init(
    at start: Start, size: Size, now: Moment, connection: ConnectionKind,
    preferences: Preferences = Preferences(), keeps: Bool = false
  ) {
    self.keeps = keeps
    self.size = size
    self.now = now
    self.connection = connection
    self.preferences = preferences
    let destination = start.destination(preferences, now: now)
    afterSetup = destination
    history = History(Place(destination))
    if connection == .feed { startWithFeed() }
  }

  /// Where logging in leads.
  package var afterSetup: Destination

  package var place: Place {
    get { history.current }
    set { history.current = newValue }
  }
}

/// Where posts come from; the credentials themselves are with whoever asks.
package enum ConnectionKind: Hashable, Sendable {
  /// The public feed: nobody has credentials.
  case feed
  case demo
  case service
}

/// What somebody wants to begin with.
package enum Start: Hashable, Sendable {
  case day(PacificDay?)
  /// The period of a kind that holds a day; today's, if none is named.
  case period(Period.Kind, PacificDay?, ListSpec.Subject)
  case post(PostReference)
  case groups(GroupSpec)

  func destination(_ preferences: Preferences, now: Moment) -> Destination {
    switch self {
    case .day(let day):
      Start.period(.day, day, .everything).destination(preferences, now: now)
    case .period(let kind, let day, let subject):
      .list(
        ListSpec(
          Period(kind, containing: day ?? PacificDay(containing: now.date)),
          scope: preferences.scope, order: preferences.order, subject: subject))
    case .post(let reference): .post(reference)
    case .groups(let spec): .groups(spec)
    }
  }
}

/// How lists are asked for unless the person says otherwise.
package struct Preferences: Hashable, Sendable {
  package var scope: PeriodLoad.Scope
  package var order: PostOrder
  /// Whether a list has a preview beside it; nil: where there is room.
  package var preview: Bool?
  /// Its cells; nil: in proportion to the screen.
  package var previewWidth: Int?
  /// Whether clicks and the wheel are wanted.
  package var hasMouse: Bool
  /// Seconds after which what is shown is asked again by itself; nil: never.
  package var refreshInterval: Double?
  /// The columns of a list, from left to right.
  package var columns = ListColumn.allCases
  /// Whether images and videos have a program of their own.
  package var hasMediaViewer = false
  /// Whether what is copied goes to the person's own command, and to no clipboard of ours.
  package var copiesByCommand = false
  /// Whether the screen is listened to: sentences, no lines, no repaint that was not asked for.
  package var isSpoken = false
  /// Whether something may move by itself.
  package var hasMotion = true
  /// Lines that a page keeps free for each picture; 0 while nothing can draw one.
  package var pictureRows: Int

  package init(
    scope: PeriodLoad.Scope = .featured, order: PostOrder = .rank, preview: Bool? = nil,
    previewWidth: Int? = nil, hasMouse: Bool = true, refreshInterval: Double? = nil,
    pictureRows: Int = 0
  ) {
    self.scope = scope
    self.order = order
    self.preview = preview
    self.previewWidth = previewWidth
    self.hasMouse = hasMouse
    self.refreshInterval = refreshInterval
    self.pictureRows = max(0, min(100, pictureRows))
  }
}

/// What a request is for: where its answer goes.
package enum Errand: Hashable, Sendable {
  case list(ListSpec)
  case groups(GroupSpec)
  case name(ListSpec.Subject)
  case post(PostReference)
  case thread(PostReference, under: Comment.ID?)
  case verification
  /// A page of the days that are fetched to search in them.
  case backfill
  case recall(Recall)
  case write(Write)
}

/// A sentence that stands above the footer until the next key.
package struct Message: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case status
    case warning
  }
  package var text: PlainText
  package var kind: Kind

  package init(_ text: PlainText, kind: Kind = .status) {
    self.text = text
    self.kind = kind
  }
}
