// What the manual says beside the tables.

enum ManualWords {
  static let description = """
    Shows Product Hunt's posts of a day in the home page's order, for people who are not logged in.
    A post opens with all that is public about it: description, links, media, topics and discussion.
    It asks Product Hunt's API v2 with an application's API Key and API Secret, or with a developer token.
    Without either it shows the public feed, which has no votes, ranks or comments; :login says where
    credentials are had and takes them. The demo needs none.
    """

  static let commonOptions = """
    Every command that asks the service takes these.
    """

  static let keys = """
    A number before a command counts: 5j goes down five rows, 12G goes to the twelfth, and on a page
    3o opens link 3.
    """

  static let configuration = """
    The file is phbrowse/config.yaml in the configuration folder; phbrowse config --example prints one to
    begin with. It is read at the start, again when it is saved, and with R. What is not understood is
    named with its line and left out; everything else holds. A variable such as PHBROWSE_THEME goes before
    the file, an option before both; phbrowse config says what is in force and from where. These are all
    settings, each with what holds where nothing is said:
    """

  static let configuredKeys = """
    Commands, each with the keys that it has in place of those above: one, several in brackets, or none.
    A key is a character or a name such as enter, esc, up, page-down, space, f1 or ctrl-d. Keys side by
    side or with spaces between them are pressed one after another: gg, or g ctrl-d. Where such keys begin
    with one that means something by itself, that one acts when nothing follows within 0.8 seconds.
    """

  static let themes = """
    A theme is a file phbrowse/themes/NAME.yaml beside the configuration: for each role a colour, "on" and
    a background, and attributes; phbrowse config --print-theme gruvbox prints one to begin with. Without
    one, the terminal's own colours are used on its own background. Colours of 24
    bits are sent where COLORTERM is truecolor or 24bit; else the nearest that the terminal has are taken; NO_COLOR leaves bold, underline and reverse. With auto
    the terminal is asked whether its background is dark or light; one that has not answered after 50 ms
    is taken for what COLORFGBG says, else for dark.
    """

  static let screenReader = """
    With --screen-reader, which is remembered, or screen-reader: yes, the screen is made of sentences:
    one for each post, without columns, lines or signs. The terminal's cursor stands on the selected row,
    what has changed is said on the last line, and nothing is drawn anew that was not asked for.
    --no-screen-reader ends it.
    """

  static let statuses: [(String, String)] = [
    ("0", "Done."),
    ("1", "A search found nothing."),
    ("64", "The command line is wrong, or there is no terminal that can show a screen."),
    ("66", "There is no such post."),
    ("69", "There is no network, or no service."),
    ("70", "Something is wrong in phbrowse."),
    ("74", "Standard output, or the archive, could not be written."),
    (
      "75",
      "The budget of requests is spent, or another program holds the archive; try again later."
    ),
    ("77", "The service refused the credentials."),
    ("78", "Credentials or settings are missing or wrong."),
  ]

  static let environment: [(String, String)] = [
    ("PRODUCTHUNT_CLIENT_ID", "The API Key of an application."),
    ("PRODUCTHUNT_CLIENT_SECRET", "The API Secret of that application."),
    ("PRODUCTHUNT_TOKEN", "A developer token; it wins over the two above."),
    ("PHBROWSE_API_URL", "The API's address: https, or http on this computer."),
    (
      "PHBROWSE_FEED_URL",
      "The public feed's address: https, or http on this computer. Without it the feed beside a PHBROWSE_API_URL on this computer, else the service's."
    ),
    ("HTTPS_PROXY, NO_PROXY", "The proxy to go through, and the hosts to go to without it."),
    ("SSL_CERT_FILE", "A file with the certificates of authorities to trust."),
    ("NO_COLOR", "If set, nothing is coloured."),
    ("COLUMNS, FZF_PREVIEW_COLUMNS", "How wide the text of phbrowse show may be."),
    ("BROWSER", "The programs to open addresses with, parted by colons; %s is the address."),
    ("PHBROWSE_THEME, PHBROWSE_MOUSE ...", "A setting for one run, named in capitals."),
    ("COLORTERM, COLORFGBG", "Whether there are 24-bit colours, and which is the background's."),
    ("LC_ALL, LC_NUMERIC, LC_TIME, LANG", "How numbers and dates are written."),
    ("XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_DATA_HOME", "Where the files below are."),
  ]

  static let files: [(String, String)] = [
    ("~/.config/phbrowse/config.yaml", "The configuration."),
    ("~/.config/phbrowse/themes", "Themes, a file each."),
    ("~/.local/state/phbrowse/pruned", "Its age says when the archive was last looked through."),
    ("~/.local/state/phbrowse/screen-reader", "Is there while --screen-reader is remembered."),
    (
      "~/.config/phbrowse/credentials.json",
      "What phbrowse was told at login, readable by its owner alone."
    ),
    ("~/.local/state/phbrowse/token.json", "The token that the service gave for it."),
    (
      "~/.local/state/phbrowse/pause.json",
      "Until when nothing is asked, after the service said that the budget is spent."
    ),
    (
      "~/.local/share/phbrowse/archive.sqlite",
      "The archive: what was seen, bookmarks, what was read. A damaged one is put aside beside it."
    ),
    ("~/.local/state/phbrowse/phbrowse.log", "The log, if it was asked for."),
  ]

  static let credits = """
    Posts, votes and comments are Product Hunt's: https://www.producthunt.com. phbrowse is not
    affiliated with Product Hunt.
    """
}
