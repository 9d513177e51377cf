#!/bin/sh
# Installs the built .deb on this machine, uses it as a person would, and removes it. It needs root, and Debian's xvfb, openbox, xdotool and
# curl; with gdb, desktop-file-utils and appstream it looks at more. It ends with 0 only if everything held.
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

has() {
  command -v "$1" >/dev/null
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
  has "$tool" || fail "$tool is not installed"
done
if [ -e /opt/strongroom ]; then
  fail "strongroom is already installed here"
fi

work=$(mktemp -d)
# Another user passes through it, to a folder of its own.
chmod 711 "$work"
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
cache=/usr/share/icons/hicolor/icon-theme.cache
if [ -e "$cache" ]; then
  grep -qF strongroom "$cache" || fail "the menu does not know the icon"
fi
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml)
[ "$(strongroom --version)" = "Strongroom $version" ] || fail "it is $(strongroom --version), not $version"
if has desktop-file-validate; then
  desktop-file-validate --no-hints "$entry" || fail "the menu entry is not valid"
  step "the menu entry is valid"
fi
if has appstreamcli; then
  appstreamcli validate --no-net /usr/share/metainfo/io.strongroom.Strongroom.metainfo.xml >"$work/metainfo" ||
    fail "the metadata is not valid: $(cat "$work/metainfo")"
  step "the metadata is valid"
fi

step "start it from its menu entry's command"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
started="$started $!"
eventually test -s "$work/display" || fail "Xvfb does not start"
DISPLAY=":$(cat "$work/display")"
export DISPLAY
openbox >/dev/null 2>&1 &
started="$started $!"

windows() {
  xdotool search --onlyvisible --class "$(sed -n 's/^StartupWMClass=//p' "$entry")"
}

is_active() {
  [ "$(xdotool getactivewindow)" = "$1" ]
}

open_window() {
  STRONGROOM_STARTUP_TRACE="$work/trace.$1" $(sed -n 's/^Exec=//p' "$entry") >"$work/window.log" 2>&1 &
  window_process=$!
  started="$started $window_process"
  eventually grep -q '^listed' "$work/trace.$1" || fail "the window lists nothing: $(cat "$work/window.log")"
  eventually windows || fail "the window has not the class of its menu entry"
}

close_window() {
  xdotool key alt+F4
  wait "$window_process" || fail "the window ended with $?: $(cat "$work/window.log")"
}

chooser_is_open() {
  xdotool search --onlyvisible --name '^Choose files$'
}

# It may not have the keyboard yet when it is first seen.
leaves_chooser() {
  xdotool key Escape
  ! chooser_is_open
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
export JAVA_TOOL_OPTIONS="-Xlog:class+load:file=$work/classes"
open_window second
unset JAVA_TOOL_OPTIONS
loaded=$(grep -c ' source: ' "$work/classes")
cached=$(grep -c ' source: shared objects file' "$work/classes")
step "its cache is used: $cached of $loaded classes come from it"
[ "$((cached * 10))" -gt "$((loaded * 9))" ] || fail "its cache is not used"
step "its file chooser was recorded too"
xdotool key ctrl+o
eventually chooser_is_open || fail "the file chooser does not open"
eventually leaves_chooser || fail "the file chooser does not close"
for class in javafx.stage.FileChooser com.sun.glass.ui.CommonDialogs io.strongroom.app.desktop.FileChooserPicker; do
  grep -q " $class source: shared objects file" "$work/classes" || fail "$class is not in the cache"
done

step "start it while it is open: the window that is there comes forward"
window=$(windows)
xdotool windowminimize "$window"
eventually sh -c "! xdotool search --onlyvisible --class '$(sed -n 's/^StartupWMClass=//p' "$entry")'" ||
  fail "the window does not go away"
strongroom >"$work/later.log" 2>&1 || fail "a later start ends with $?: $(cat "$work/later.log")"
eventually is_active "$window" || fail "the window does not come forward"
[ "$(windows)" = "$window" ] || fail "there is more than one window: $(windows)"
close_window
has_secret || fail "the secret is gone"
if grep -rqF a-value-nobody-needs "$STRONGROOM_HOME"; then
  fail "the value lies open in the data folder"
fi

step "protect the vault by a passphrase, back it up, restore it elsewhere"
echo "smoke test passphrase" | strongroom passphrase set --passphrase-stdin 2>/dev/null || fail "no passphrase was set"
[ ! -e "$STRONGROOM_HOME/vault.key" ] || fail "the key file is still there"
if strongroom list </dev/null >"$work/list" 2>&1; then
  fail "the vault opens without its passphrase"
fi
strongroom backup "$work/backup.db" >"$work/list" 2>&1 || fail "no backup was written: $(cat "$work/list")"
echo "smoke test passphrase" | STRONGROOM_HOME="$work/restored" strongroom restore "$work/backup.db" --passphrase-stdin >"$work/list" 2>&1 ||
  fail "the backup was not restored: $(cat "$work/list")"
echo "smoke test passphrase" | STRONGROOM_HOME="$work/restored" strongroom list --passphrase-stdin | grep -q "^SMOKE_TEST_KEY\b" ||
  fail "the backup does not hold the secret"
echo "smoke test passphrase" | strongroom passphrase remove --passphrase-stdin 2>/dev/null || fail "the passphrase was not removed"
has_secret || fail "the secret is gone after the passphrase was removed"

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

as_other_user() {
  (cd "$work/other" && setpriv --reuid=65534 --regid=65534 --clear-groups \
    env HOME="$work/other" STRONGROOM_HOME="$work/other/home" "$@")
}

step "another program of the same user cannot look into it"
mkdir "$work/other"
chown 65534:65534 "$work/other"
as_other_user strongroom serve --port 0 >"$work/serve" 2>"$work/serve.log" &
started="$started $!"
eventually grep -q PRIME_API_KEY "$work/serve" || fail "serve says nothing: $(cat "$work/serve.log")"
closed=$(pgrep -u 65534 -f "/opt/strongroom/lib/runtime/bin/java")
[ "$(stat -c %a /opt/strongroom/lib/runtime/bin/java)" = 711 ] || fail "its user may read its Java"
[ "$(stat -c %u "/proc/$closed/mem")" = 0 ] || fail "its memory belongs to its user"
if as_other_user head -c 1 "/proc/$closed/environ" >/dev/null 2>&1; then
  fail "its environment can be read"
fi
grep -q '^Max core file size *0 *0 ' "/proc/$closed/limits" || fail "it may leave a core dump"
if has gdb; then
  as_other_user sleep 60 &
  eventually pgrep -u 65534 -x sleep || fail "there is nothing to try a debugger on"
  asleep=$(pgrep -u 65534 -x sleep)
  started="$started $asleep"
  as_other_user gdb -nx -batch -p "$asleep" >"$work/gdb.sleep" 2>&1 || true
  as_other_user gdb -nx -batch -p "$closed" >"$work/gdb" 2>&1 || true
  if grep -q 'not permitted' "$work/gdb.sleep"; then
    step "(no debugger attaches to anything here)"
  fi
  grep -q 'not permitted' "$work/gdb" || fail "a debugger attaches: $(cat "$work/gdb")"
fi

step "its crash report is for its user alone"
kill -SEGV "$closed"
report="$work/other/home/logs/crash_$closed.log"
eventually grep -q '^END' "$report" || fail "there is no crash report: $(ls -laR "$work/other")"
[ "$(stat -c %a "$report")" = 600 ] || fail "the report can be read by others: $(ls -l "$report")"
[ "$(stat -c %a "$work/other/home/logs")" = 700 ] || fail "others can enter the report's folder"
left=$(find "$work" /tmp -maxdepth 4 \( -name "*$closed.log" -o -name "core*$closed" \) ! -path "$report" 2>/dev/null || true)
[ -z "$left" ] || fail "the crash left $left"

step "without its cache it starts all the same"
mv /opt/strongroom/lib/app/strongroom.aot "$work/"
has_secret || fail "it needs the cache"
echo stale >/opt/strongroom/lib/app/strongroom.aot
has_secret || fail "it trips over a damaged cache"
mv "$work/strongroom.aot" /opt/strongroom/lib/app/

step "a cache older than a jar is not used"
touch /opt/strongroom/lib/app/strongroom-*.jar
JAVA_TOOL_OPTIONS="-Xlog:class+load:file=$work/newer" strongroom list >/dev/null 2>&1 || fail "it trips over a newer jar"
grep -q ' io.strongroom.app.Main source: file:' "$work/newer" || fail "it runs classes of a jar that is there no more"

step "remove it"
dpkg -P strongroom >"$work/dpkg.log" 2>&1 || fail "$(cat "$work/dpkg.log")"
left=$(find /opt/strongroom /usr/bin/strongroom "$entry" /usr/share/icons/hicolor -name '*strongroom*' 2>/dev/null || true)
[ -z "$left" ] || fail "left behind: $left"
[ -s "$STRONGROOM_HOME/vault.key" ] || fail "the vault went with it"
echo "Everything held."
