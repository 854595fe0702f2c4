// phbrowse login: credentials asked for, verified and kept.

import ArgumentParser
import BrowserCore
import ProductHunt
import Texts

struct LoginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Ask for credentials, verify them and keep them for you alone.",
    discussion: """
      \(LoginWords.application)

      On a terminal they are asked for and not shown. From a pipe the API Key is read from the first \
      line and the API Secret from the second, or the developer token from the first. They are never \
      taken from the command line, which other people of this computer can read.

      EXAMPLES
        phbrowse login
        pass show producthunt | phbrowse login
        phbrowse login --secret-service
        eval "$(phbrowse login --print-env)"

      Whoever keeps secrets elsewhere puts a command into the configuration that prints them: \
      credential-command: pass show producthunt
      """)

  @Flag(help: "Log in with a developer token instead of an API Key and Secret.")
  var developerToken = false

  @Flag(help: "Print lines for the shell that set the variables, instead of keeping anything.")
  var printEnv = false

  @Flag(help: "Keep them in the desktop's secret service, by secret-tool, instead of in a file.")
  var secretService = false

  @OptionGroup var service: ServiceOptions

  func validate() throws {
    if printEnv, secretService {
      throw ValidationError("Choose one of --print-env and --secret-service.")
    }
    if service.demo { throw ValidationError("The demo needs no credentials.") }
  }

  func run() throws {
    try reporting { environment in
      let setting = try ServiceSetting(service, environment: Self.withoutCredentials(environment))
      let credentials = try ask()
      let client = setting.makeSource(.service(credentials), keepingToken: false).client
      try verify(with: client)
      if printEnv {
        try StandardOutput.write(credentials.shellLines)
        return
      }
      if secretService {
        try keepInSecretService(credentials, environment)
        LoginWords.warnOfVariables(environment)
        return
      }
      if let problem = setting.keep(credentials) { throw Failed(.ourFault, problem.string) }
      Console.error("phbrowse: logged in; the credentials are kept for you alone")
      LoginWords.warnOfVariables(environment)
    }
  }

  /// The file then says only where they are.
  private func keepInSecretService(
    _ credentials: Credentials, _ environment: [String: String]
  ) throws(Failed) {
    guard let path = Folders(environment: environment).credentials else {
      throw Failed(.notConfigured, "Neither XDG_CONFIG_HOME nor HOME is set.")
    }
    try SecretService(environment: environment).save(credentials)
    do {
      try CredentialsFile(path: path).noteSecretService()
    } catch {
      throw Failed(.ourFault, error.sentence.string)
    }
    Console.error("phbrowse: logged in; the credentials are with the desktop's secret service")
  }

  /// Nothing is kept that the service does not take.
  private func verify(with client: Client) throws(Failed) {
    var progress = Progress()
    do {
      _ = try waitFor(showing: "Verifying...", on: &progress) {
        () async throws(ProductHuntError) in try await client.checkCredentials()
      }
    } catch .credentialsRefused(let kind) {
      let what = kind == .developerToken ? "developer token" : "API Key and API Secret"
      throw Failed(
        .refused,
        "Product Hunt refused the \(what), so nothing was kept: copy again what the dashboard shows."
      )
    } catch {
      throw Failed(error)
    }
  }

  private func ask() throws(Failed) -> Credentials {
    var reader = SecretReader()
    defer { reader.release() }
    if reader.isTerminal {
      Console.error(developerToken ? LoginWords.developerToken : LoginWords.application)
    }
    if developerToken { return .developerToken(try reader.read("Developer Token")) }
    let id = try reader.read("API Key")
    return .apiKey(id: id, secret: try reader.read("API Secret"))
  }

  /// What is in the environment must neither hinder a login nor help it.
  private static func withoutCredentials(_ environment: [String: String]) -> [String: String] {
    environment.filter { CredentialsProblem.Variable(rawValue: $0.key) == nil }
  }
}

extension Credentials {
  /// Lines that set the variables in a POSIX shell.
  fileprivate var shellLines: String {
    func line(_ variable: CredentialsProblem.Variable, _ secret: Secret) -> String {
      let quoted = secret.reveal().replacing("'", with: #"'\''"#)
      return "export \(variable.rawValue)='\(quoted)'\n"
    }
    switch self {
    case .developerToken(let token): return line(.token, token)
    case .apiKey(let id, let secret): return line(.clientID, id) + line(.clientSecret, secret)
    }
  }
}
