// What the browser is told of the settings.

import BrowserCore
import Canvas
import ProductHunt
import Testing
import UserConfiguration

struct PreferencesTests {
  @Test func `who says nothing has what the browser has by itself`() {
    var preferences = Preferences()
    preferences.refreshInterval = 300

    #expect(UserSettings().preferences == preferences)
    #expect(UserSettings().keymap == .standard)
  }

  @Test func `each setting arrives`() {
    let state = ConfigurationState(
      yaml: """
        order: votes
        posts: all
        columns: [name]
        preview: no
        preview-width: 44
        refresh: 7
        mouse: no
        media: mpv
        copy: pbcopy
        reduced-motion: yes
        """)
    let preferences = state.settings.preferences

    #expect(preferences.order == .votes)
    #expect(preferences.scope == .all)
    #expect(preferences.columns == [.name])
    #expect(preferences.preview == false)
    #expect(preferences.previewWidth == 44)
    #expect(preferences.refreshInterval == 420)
    #expect(!preferences.hasMouse)
    #expect(preferences.hasMediaViewer)
    #expect(preferences.copiesByCommand)
    #expect(!preferences.hasMotion)
    #expect(!preferences.isSpoken)
  }

  @Test func `whoever listens sees nothing move`() {
    let state = ConfigurationState(yaml: "screen-reader: yes")

    #expect(state.settings.preferences.isSpoken)
    #expect(!state.settings.preferences.hasMotion)
  }
}
