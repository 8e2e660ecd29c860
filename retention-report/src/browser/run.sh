#!/usr/bin/env bash
# The browser job: pages are those that the module's tests have written to target/pages.
# Needs Debian's chromium (apt-get install -y chromium) and npm.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --no-fund --no-audit
npm run --silent check
