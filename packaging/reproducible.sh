#!/bin/sh
# Builds the jar twice from the files git knows, at two paths, under another time zone, language and umask, and compares the two to the byte.
# Jars that are named are compared with them, such as the one in a package. It ends with 0 only if all are the same.
#
#   packaging/reproducible.sh [JAR...]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The second copy has a longer path than the first.
build() {
  mkdir -p "$1"
  (cd "$root" && git ls-files -z | xargs -0 cp --parents -t "$1")
  (cd "$1" && mvn -q -B ${MAVEN_OFFLINE:+-o} -Dmaven.test.skip=true package >"$work/log" 2>&1) || {
    cat "$work/log" >&2
    exit 1
  }
}

(umask 022 && TZ=UTC LC_ALL=C build "$work/one")
(umask 077 && TZ=Pacific/Kiritimati LC_ALL=C.UTF-8 MAVEN_OPTS="-Duser.language=tr -Duser.country=TR" build "$work/another/place")
sha256sum "$work"/one/target/strongroom-*.jar "$work"/another/place/target/strongroom-*.jar "$@" | tee "$work/sums"
[ "$(cut -d' ' -f1 "$work/sums" | sort -u | wc -l)" = 1 ] || {
  echo "FAILED: the builds differ" >&2
  exit 1
}
echo "One jar, to the byte."
