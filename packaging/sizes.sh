#!/bin/sh
# Prints what is in the built package, part by part, as the table in the README: mvn -Ppackage package && packaging/sizes.sh
set -eu
cd "$(dirname "$0")/../target/dist"

# Bytes in files and folders.
bytes() {
  du --apparent-size --bytes --total --summarize "$@" | tail -1 | cut -f1
}

row() {
  echo "| $1 | $((($2 + 500000) / 1000000)) |"
}

image=strongroom
modules=$(bytes $image/lib/runtime/lib/modules)
runtime=$(bytes $image/lib/runtime)
cache=$(bytes $image/lib/app/strongroom.aot)
program=$(bytes $image/lib/app)
all=$(bytes $image)
echo "| part of the package | MB |"
echo "|---|---:|"
row "Java and JavaFX: classes" "$modules"
row "Java and JavaFX: virtual machine and natives" $((runtime - modules))
row "ahead-of-time cache" "$cache"
row "the program, its libraries, SQLite" $((program - cache))
row "launcher, icons" $((all - runtime - program))
row "installed" "$all"
for package in *.deb *.rpm; do
  [ ! -e "$package" ] || row "**the \`.${package##*.}\`**" "$(bytes "$package")"
done
