// What the demo takes for credentials. They open nothing but the demo.

package import ProductHunt

/// The only credentials that the demo knows.
package enum DemoCredentials {
  /// As a client is given them.
  package static let apiKey = Credentials.apiKey(
    id: Secret(clientID), secret: Secret(clientSecret))

  package static let clientID = "demo-id"
  package static let clientSecret = "demo-secret"
  package static let developerToken = "demo-token"
  static let clientToken = "demo-client-token"
}
