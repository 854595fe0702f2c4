# Shell: what the checks of installing share. Sourced. A check says what holds, what does not, and
# what could not be looked at and why; its last line counts them.
# shellcheck shell=sh

held=0
failed=0
skipped=0
socket=phbrowse-check-$$

ok() {
  echo "ok       $1"
  held=$((held + 1))
}

fail() {
  echo "FAILED   $1" >&2
  failed=$((failed + 1))
}

skip() {
  echo "skipped  $1"
  skipped=$((skipped + 1))
}

# expect WHAT COMMAND…: the command succeeds; if not, what it said is shown.
expect() {
  what=$1
  shift
  if said=$("$@" 2>&1); then
    ok "$what"
  else
    fail "$what"
    echo "$said" | sed 's/^/         /' >&2
  fi
}

# silent WHAT COMMAND…: it succeeds and says nothing.
silent() {
  what=$1
  shift
  said=$("$@" 2>&1) && [ -z "$said" ] && ok "$what" && return
  fail "$what"
  echo "$said" | sed 's/^/         /' >&2
}

# The number of checks, and whether all held.
summary() {
  echo "$held passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}

has() { command -v "$1" >/dev/null 2>&1; }

# A terminal of its own for a command: `screen start COMMAND`, `screen type TEXT`, `screen press KEY…`,
# `screen shows TEXT` (waits for it up to 15 s), `screen stop`. A person's hands and eyes.
screen() {
  verb=$1
  shift
  case $verb in
  start) tmux -L "$socket" -f /dev/null new-session -d -x 110 -y 32 "$@" ;;
  type) tmux -L "$socket" send-keys -l "$1" ;;
  press) tmux -L "$socket" send-keys "$@" ;;
  show) tmux -L "$socket" capture-pane -p ;;
  shows)
    tries=0
    until tmux -L "$socket" capture-pane -p | grep -qF -- "$1"; do
      tries=$((tries + 1))
      if [ "$tries" -gt 150 ]; then
        echo "never on the screen: $1"
        tmux -L "$socket" capture-pane -p
        return 1
      fi
      sleep 0.1
    done
    ;;
  stop)
    tmux -L "$socket" kill-server 2>/dev/null || true
    socket=${socket}x  # the next one does not meet the end of this one
    ;;
  esac
}
