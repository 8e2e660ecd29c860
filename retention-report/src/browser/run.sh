#!/usr/bin/env bash
# The browser job: pages are those that the module's tests have written to target/pages.
# Installs what is missing: Debian's chromium and npm, and the packages of package-lock.json.
set -euo pipefail
cd "$(dirname "$0")"

missing=()
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
command -v npm > /dev/null || missing+=(nodejs npm)
if [ "${#missing[@]}" -gt 0 ]; then
  apt-get update -q
  apt-get install -y -q --no-install-recommends "${missing[@]}"
fi
npm ci --no-fund --no-audit
npm run --silent "${1:-check}"
