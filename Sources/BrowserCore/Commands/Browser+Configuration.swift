// A configuration that was read again while the program runs.

extension Browser {
  /// Takes up what a person has changed. What is shown stays where it is; pages are laid out anew where
  /// they would look otherwise.
  mutating func take(_ preferences: Preferences, _ keymap: Keymap, _ message: Message) {
    let looksOtherwise = preferences.isSpoken != self.preferences.isSpoken
    self.preferences = preferences
    self.keymap = keymap
    self.message = message
    pending = nil
    guard looksOtherwise else { return }
    preview = nil
    for reference in layouts.keys {
      layouts[reference]?.forgetComments()
      updateLayout(of: reference)
    }
  }
}
