#!/bin/sh
# Installs the built .deb on this machine, uses it as a person would, and removes it. It needs root, and Debian's xvfb, openbox, xdotool and
# curl. It ends with 0 only if everything held.
#
#   mvn -Ppackage package && sudo packaging/smoke-test.sh
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

step() {
  echo "- $*"
}

# Runs a command every half second until it succeeds, for at most a minute.
eventually() {
  tries=120
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    sleep 0.5
  done
}

deb=$(ls target/dist/*.deb) || fail "there is no .deb: mvn -Ppackage package"
[ "$(id -u)" = 0 ] || fail "installing needs root"
for tool in Xvfb openbox xdotool curl dpkg; do
  command -v "$tool" >/dev/null || fail "$tool is not installed"
done
if [ -e /opt/strongroom ]; then
  fail "strongroom is already installed here"
fi

work=$(mktemp -d)
export STRONGROOM_HOME="$work/home"
unset PRIME_API_KEY PRIME_API_BASE_URL PRIME_TEAM_ID
started=
clean_up() {
  for process in $started; do
    kill "$process" 2>/dev/null || true
  done
  dpkg -P strongroom >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap clean_up EXIT

step "install $deb"
dpkg -i "$deb" >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
entry=/usr/share/applications/strongroom.desktop
[ -r "$entry" ] || fail "no menu entry"
[ -r /usr/share/icons/hicolor/48x48/apps/strongroom.png ] || fail "no icon"
case $(strongroom --version) in
  *[0-9].[0-9]*) ;;
  *) fail "no version" ;;
esac

step "start it from its menu entry's command"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
started="$started $!"
eventually test -s "$work/display" || fail "Xvfb does not start"
DISPLAY=":$(cat "$work/display")"
export DISPLAY
openbox >/dev/null 2>&1 &
started="$started $!"

open_window() {
  STRONGROOM_STARTUP_TRACE="$work/trace.$1" $(sed -n 's/^Exec=//p' "$entry") >"$work/window.log" 2>&1 &
  window_process=$!
  started="$started $window_process"
  eventually grep -q '^listed' "$work/trace.$1" || fail "the window lists nothing: $(cat "$work/window.log")"
  eventually xdotool search --onlyvisible --class "$(sed -n 's/^StartupWMClass=//p' "$entry")" ||
    fail "the window has not the class of its menu entry"
}

close_window() {
  xdotool key alt+F4
  wait "$window_process" || fail "the window ended with $?: $(cat "$work/window.log")"
}

has_secret() {
  strongroom list | grep -q "^SMOKE_TEST_KEY\b"
}

open_window first
step "create a secret with the keyboard"
xdotool type --delay 40 SMOKE_TEST_KEY
xdotool key Tab
xdotool type --delay 40 a-value-nobody-needs
xdotool key ctrl+Return
eventually has_secret || fail "the secret was not created: $(strongroom list)"
close_window

step "start it again, and find the secret"
open_window second
close_window
has_secret || fail "the secret is gone"
if grep -rqF a-value-nobody-needs "$STRONGROOM_HOME"; then
  fail "the value lies open in the data folder"
fi

step "serve the vault"
strongroom serve --port 0 >"$work/serve" 2>"$work/serve.log" &
server=$!
started="$started $server"
eventually grep -q PRIME_API_KEY "$work/serve" || fail "serve says nothing: $(cat "$work/serve.log")"
eval "$(grep '^export PRIME_' "$work/serve")"
curl -fsS -H "Authorization: Bearer $PRIME_API_KEY" "$PRIME_API_BASE_URL/api/v1/secrets/" >"$work/answer" ||
  fail "serve does not answer"
grep -q SMOKE_TEST_KEY "$work/answer" || fail "serve does not list the secret"
unset PRIME_API_KEY PRIME_API_BASE_URL
kill -TERM "$server"
eventually sh -c "! kill -0 $server" || fail "serve does not stop"

step "without its cache it starts all the same"
mv /opt/strongroom/lib/app/strongroom.aot "$work/"
has_secret || fail "it needs the cache"
echo stale >/opt/strongroom/lib/app/strongroom.aot
has_secret || fail "it trips over a damaged cache"
mv "$work/strongroom.aot" /opt/strongroom/lib/app/

step "remove it"
dpkg -P strongroom >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
left=$(find /opt/strongroom /usr/bin/strongroom "$entry" /usr/share/icons/hicolor -name '*strongroom*' 2>/dev/null || true)
[ -z "$left" ] || fail "left behind: $left"
[ -s "$STRONGROOM_HOME/vault.key" ] || fail "the vault went with it"
echo "Everything held."
