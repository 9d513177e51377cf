#!/bin/sh
# Draws every size of the icon from assets/icon/strongroom.svg, and packs the files that Windows and macOS want. It needs Debian's librsvg2-bin
# and imagemagick.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for size in 16 32 48 64 128 256 512 1024; do
  rsvg-convert --width $size --height $size assets/icon/strongroom.svg --output "$work/$size.png"
done
for size in 16 32 48 128 256 512; do
  cp "$work/$size.png" assets/icon/strongroom-$size.png
done
for size in 16 32 48 128; do
  cp "$work/$size.png" src/main/resources/io/strongroom/app/window/icon-$size.png
done

convert "$work/16.png" "$work/32.png" "$work/48.png" "$work/64.png" "$work/256.png" packaging/windows/strongroom.ico

# Four bytes, the first the highest.
number() {
  for shift in 24 16 8 0; do
    printf "\\$(printf %03o $(($1 >> shift & 255)))"
  done
}

# An .icns file is a row of pictures, each behind a four-letter type and its length, these eight bytes included: icp4 and icp5 are 16 and 32
# pixels, ic07 to ic10 are 128 to 1024, ic11 to ic14 are 16, 32, 128 and 256 points for screens of double density.
for type in icp4:16 icp5:32 ic11:32 ic12:64 ic07:128 ic13:256 ic08:256 ic14:512 ic09:512 ic10:1024; do
  picture=$work/${type#*:}.png
  printf %s "${type%:*}"
  number $(($(wc -c <"$picture") + 8))
  cat "$picture"
done >"$work/pictures"
{
  printf icns
  number $(($(wc -c <"$work/pictures") + 8))
  cat "$work/pictures"
} >packaging/macos/strongroom.icns
