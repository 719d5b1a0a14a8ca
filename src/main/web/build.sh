#!/usr/bin/env bash
# Builds style sheets, scripts, fonts and icons into the class path; skips what has not changed.
set -euo pipefail
output=$1
cd "$(dirname "$0")/../../.."
lock=$(cat package-lock.json package.json | sha256sum | cut -c1-16)
if [ "$(cat node_modules/.installed 2>/dev/null || true)" != "$lock" ]; then
  npm ci --no-progress --loglevel=error
  echo "$lock" > node_modules/.installed
fi
state=$( (echo "$lock"; find src/main/web -type f -print0 | sort -z | xargs -0 sha256sum) | sha256sum | cut -c1-16)
if [ "$(cat "$output/.web-built" 2>/dev/null || true)" != "$state" ]; then
  rm -rf "$output/static/assets"
  node src/main/web/build.mjs "$output"
  echo "$state" > "$output/.web-built"
fi
# What typesets PDFs: Typst, where there is one for this machine, and the fonts of all languages.
if [ "$(cat "$output/typeset/.built" 2>/dev/null || true)" != "$lock" ]; then
  rm -rf "$output/typeset/fonts"
  mkdir -p "$output/typeset/fonts"
  cp node_modules/@expo-google-fonts/{noto-sans,vazirmatn,noto-sans-ethiopic,noto-sans-tamil,noto-sans-sc}/{400Regular,700Bold}/*.ttf "$output/typeset/fonts/"
  cp node_modules/@myriaddreamin/typst-ts-node-compiler-*/*.node "$output/typeset/typst.node" 2>/dev/null || true
  echo "$lock" > "$output/typeset/.built"
fi
