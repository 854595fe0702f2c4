// Settings that are read and written, and which of several places is heard.

import BrowserCore
import Canvas
import ProductHunt
import Testing
import Texts
import UserConfiguration

struct SettingTests {
  @Test func `a file says how everything is to be`() {
    let state = ConfigurationState(
      yaml: """
        start: topic developer-tools
        order: newest
        posts: all
        columns: [votes, name, topics]
        preview: no
        preview_width: 50     # underscores are hyphens
        refresh: never
        mouse: off
        screen-reader: yes
        reduced-motion: true
        theme: auto
        dark-theme: gruvbox
        light-theme: mine
        text: ascii
        browser: firefox --private-window %s
        media: mpv
        copy: xclip -selection clipboard
        credential_command: "pass show producthunt"
        archive-keep: forever
        """)

    #expect(state.problems.isEmpty)
    let settings = state.settings
    #expect(settings.start == .topic("developer-tools"))
    #expect(settings.order == .newest)
    #expect(settings.scope == .all)
    #expect(settings.columns == [.votes, .name, .topics])
    #expect(settings.preview == false)
    #expect(settings.previewWidth == 50)
    #expect(settings.refresh == nil)
    #expect(settings.mouse == false)
    #expect(settings.screenReader)
    #expect(settings.reducedMotion)
    #expect(settings.theme == "auto")
    #expect(settings.darkTheme == "gruvbox")
    #expect(settings.lightTheme == "mine")
    #expect(settings.text == .ascii)
    #expect(settings.browser == "firefox --private-window %s")
    #expect(settings.media == "mpv")
    #expect(settings.copy == "xclip -selection clipboard")
    #expect(settings.credentialCommand == "pass show producthunt")
    #expect(settings.archiveKeep == nil)
  }

  @Test func `keys are rebound, taken away, several and chords`() {
    let state = ConfigurationState(
      yaml: """
        keys:
          first: gg
          last: [G, g e]
          copy-link: y y
          next-post: none
          older: ["[", ",", page-up]
          half_page_down: ctrl-d
          help:
            - "?"
            - f1
        """)

    #expect(state.problems.isEmpty)
    #expect(state.settings.keys[.first] == [KeySequence("g", "g")])
    #expect(state.settings.keys[.last] == ["G", KeySequence("g", "e")])
    #expect(state.settings.keys[.copyLink] == [KeySequence("y", "y")])
    #expect(state.settings.keys[.nextPost] == [])
    #expect(state.settings.keys[.olderDay] == ["[", ",", KeySequence(.pageUp)])
    #expect(state.settings.keys[.halfPageDown] == [KeySequence(.control("d"))])
    #expect(state.settings.keys[.help] == ["?", KeySequence(.function(1))])
    #expect(state.origin(of: "keys.last") == .file(line: 3))
  }

  @Test
  func `an option goes before a variable, a variable before the file, the file before memory`() {
    var state = ConfigurationState(yaml: "theme: gruvbox\nmouse: no\n")
    state.take(environment: ["PHBROWSE_MOUSE": "yes", "PHBROWSE_COLUMNS": "name, votes"])
    state.take("dark", for: "theme", option: "--theme")
    state.take(remembered: "yes", for: "screen-reader")
    state.take(remembered: "yes", for: "mouse")

    #expect(state.settings.theme == "dark")
    #expect(state.origin(of: "theme") == .option("--theme"))
    #expect(state.settings.mouse)
    #expect(state.origin(of: "mouse") == .environment("PHBROWSE_MOUSE"))
    #expect(state.settings.columns == [.name, .votes])
    #expect(state.settings.screenReader)
    #expect(state.origin(of: "screen-reader") == .remembered)
    #expect(state.origin(of: "order") == .standard)
  }

  @Test func `a wrong variable is named, and the file holds`() {
    var state = ConfigurationState(yaml: "mouse: no")
    state.take(environment: ["PHBROWSE_MOUSE": "maybe"])

    #expect(state.settings.mouse == false)
    #expect(
      state.problems.map(\.sentence.string) == ["PHBROWSE_MOUSE: yes or no belongs here"])
  }

  @Test func `what is in force can be read back as it is`() {
    let before = ConfigurationState(
      yaml: """
        theme: gruvbox
        columns: [name]
        browser: 'sh -c "open: %s"'
        keys: {first: gg, older: ["[", "<", "#", "'", "\\"", "~", "-", ":"], down: [down, "^N"], quit: []}
        """)
    #expect(before.problems.isEmpty)

    let after = ConfigurationState(yaml: ConfigurationText.inForce(before))

    #expect(after.problems.isEmpty)
    #expect(after.settings == before.settings)
  }
}
