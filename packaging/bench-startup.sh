#!/bin/bash
# Times the packaged program's start beside a bare JavaFX form (the same Java, options and recorded cache) and, where it is installed,
# KeePassXC; with 12 and with 100,000 secrets in the vault. Prints a table. Wants a quiet machine, Xvfb, and a built package:
#
#     mvn -Ppackage package && packaging/bench-startup.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-10}
image=$PWD/target/dist/strongroom
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
java_home=${JAVA_HOME_25:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
"$java_home/bin/java" -version 2>&1 | grep -q 'version "25' || {
  echo "bench-startup.sh: set JAVA_HOME_25 to a JDK 25" >&2
  exit 2
}

# The bare form: the image's Java, the options of the program's own launcher, its own cache.
modules=target/package/modules
"$java_home/bin/javac" --module-path $modules --add-modules javafx.controls -d "$work/classes" packaging/bench/BareForm.java
"$java_home/bin/jar" --create --file "$work/bare.jar" -C "$work/classes" .
mapfile -t options < <(sed -n 's/^java-options=//p' "$image/lib/app/strongroom.cfg" | grep -v AOTCache | sed "s|\$APPDIR|$image/lib/app|")
bare=("$image/lib/runtime/bin/java" "${options[@]}" -cp "$work/bare.jar")

display=:$((RANDOM % 400 + 500))
Xvfb $display -screen 0 1440x960x24 >/dev/null 2>&1 &
sleep 1
export DISPLAY=$display
if command -v openbox >/dev/null; then
  openbox >/dev/null 2>&1 &
  sleep 1
fi
"${bare[@]}" -XX:AOTCacheOutput="$work/bare.aot" -Dstrongroom.rehearsal=true BareForm >/dev/null 2>&1
printf '#!/bin/sh\nexec' >"$work/bare"
printf " '%s'" "${bare[@]:0:1}" "-XX:AOTCache=$work/bare.aot" "${bare[@]:1}" BareForm >>"$work/bare"
chmod +x "$work/bare"

# Two vaults.
secrets() {
  seq -f 'SECRET_%06.0f=some-value' "$1" "$2" | STRONGROOM_HOME=$work/$3 "$image/bin/strongroom" import - >/dev/null 2>&1
}
secrets 1 12 few
for from in $(seq 1 5000 100000); do
  secrets "$from" $((from + 4999)) many
done
for size in few many; do
  printf '#!/bin/sh\nSTRONGROOM_HOME=%s exec %s\n' "$work/$size" "$image/bin/strongroom" >"$work/$size-start"
  chmod +x "$work/$size-start"
done

programs=(
  "bare JavaFX form=$work/bare"
  "Strongroom, 12 secrets=$work/few-start"
  "Strongroom, 100,000 secrets=$work/many-start"
)
if command -v keepassxc >/dev/null; then
  programs+=("KeePassXC=keepassxc")
fi
"$java_home/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 packaging/bench/StartupBench.java "$runs" "${programs[@]}"
