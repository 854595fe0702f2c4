// Where this person's files are, by the XDG Base Directory Specification.

/// The person's folders for this program; nil where neither XDG nor HOME says.
struct Folders {
  let config: String?
  let state: String?
  let data: String?

  init(environment: [String: String]) {
    func folder(_ variable: String, below home: String) -> String? {
      // The specification: a relative path is to be ignored.
      if let named = environment[variable], named.hasPrefix("/") { return named + "/phbrowse" }
      guard let own = environment["HOME"], own.hasPrefix("/") else { return nil }
      return own + "/" + home + "/phbrowse"
    }
    config = folder("XDG_CONFIG_HOME", below: ".config")
    state = folder("XDG_STATE_HOME", below: ".local/state")
    data = folder("XDG_DATA_HOME", below: ".local/share")
  }

  var credentials: String? { config.map { $0 + "/credentials.json" } }
  var token: String? { state.map { $0 + "/token.json" } }
  var archive: String? { data.map { $0 + "/archive.sqlite" } }
  var pause: String? { state.map { $0 + "/pause.json" } }
  var log: String? { state.map { $0 + "/phbrowse.log" } }
}
