# Builds phbrowse from source. A tap sets `url` and `sha256` to its release; `brew install --HEAD`
# takes the newest source.
class Phbrowse < Formula
  desc "Browse Product Hunt in a terminal, without an account"
  homepage "https://github.com/phbrowse/phbrowse"
  url "https://github.com/phbrowse/phbrowse/archive/refs/tags/0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"
  head "https://github.com/phbrowse/phbrowse.git", branch: "main"

  depends_on xcode: ["26.0", :build]
  depends_on macos: :sequoia

  uses_from_macos "swift" => :build, since: :tahoe
  uses_from_macos "expat"
  uses_from_macos "ncurses"
  uses_from_macos "sqlite"

  def install
    static = OS.linux? ? ["--static-swift-stdlib"] : []
    system "swift", "build", "--disable-sandbox", "-c", "release", "--product", "phbrowse", *static
    ENV["ZSH_COMPLETIONS"] = "share/zsh/site-functions"
    system "sh", "scripts/install-files", ".build/release/phbrowse", prefix
  end

  test do
    assert_equal version.to_s, shell_output("#{bin}/phbrowse --version").strip
    assert_match "foldspace", shell_output("#{bin}/phbrowse list --demo")
  end
end
