// The doctor's look at the configuration: each thing that was not understood, with its line.

import Texts
import UserConfiguration

struct ConfigurationFindings {
  let environment: [String: String]

  var all: [Finding] {
    let files = ConfigurationFiles(environment: environment)
    let loaded = files.read()
    guard !loaded.state.problems.isEmpty else {
      return [.good("configuration", summary(loaded, files))]
    }
    return loaded.state.problems.map {
      .bad(
        "configuration", .notConfigured, $0.sentence.string,
        advice:
          "Put it right in \(shown(files.folders.configuration)); phbrowse config --example shows all."
      )
    }
  }

  private func summary(_ loaded: LoadedConfiguration, _ files: ConfigurationFiles) -> String {
    let changed = Setting.all.filter { loaded.state.origin(of: $0.name) != .standard }.count
    let keys = loaded.settings.keys.count
    guard changed + keys > 0 else { return "nothing is configured, all is as it comes" }
    return "\(shown(files.folders.configuration)), \(changed) settings and \(keys) commands' keys"
  }

  private func shown(_ path: String?) -> String {
    PlainText(ForeignText(path ?? "config.yaml")).string
  }
}
