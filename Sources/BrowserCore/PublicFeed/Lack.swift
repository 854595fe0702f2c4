// What the public feed cannot give, by the command that would ask for it.

/// Something that takes credentials.
enum Lack: Hashable, Sendable {
  case discussion
  case otherDays
  case order
  case allPosts
  case collections

  /// What a command would need; nil if it works without credentials.
  init?(of command: Command) {
    switch command {
    case .discussion, .commentOrder, .fold, .foldAll, .nextComment, .previousComment, .nextThread,
      .previousThread:
      self = .discussion
    case .olderDay, .newerDay, .today, .week, .month, .nextKind, .date, .fetchDays:
      self = .otherDays
    case .order: self = .order
    case .allPosts: self = .allPosts
    case .collections: self = .collections
    default: return nil
    }
  }
}
