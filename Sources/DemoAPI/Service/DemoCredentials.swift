// What the demo takes for credentials. They open nothing but the demo.

/// The only credentials that the demo knows.
package enum DemoCredentials {
  package static let clientID = "demo-id"
  package static let clientSecret = "demo-secret"
  package static let developerToken = "demo-token"
  static let clientToken = "demo-client-token"
}
