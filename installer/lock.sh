#!/bin/sh
# Regenerates the hash-pinned requirement files; `make lock` runs it.
# The files name no package index: who installs decides where packages come from.
# sqlite-utils asks for pip, for a command of its own that installs plug-ins; nothing here needs it.
set -eu
cd "$(dirname "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
python3 -m venv "$tools/venv"
"$tools/venv/bin/pip" install --quiet "uv>=0.13,<0.14"

lock() { # output, then further options of the resolver
    output=$1
    shift
    "$tools/venv/bin/uv" pip compile --quiet --no-progress --generate-hashes --no-header \
        --no-annotate --no-emit-index-url --no-emit-find-links --no-emit-package pip \
        --custom-compile-command "make lock" "$@" --output-file "$output"
}

# Options of this script, such as --upgrade, go to the first: the others follow it.
# Qt needs glibc 2.34; Debian 12 has 2.36.
linux="--python-platform x86_64-manylinux_2_36 --python-version 3.11"
test=installer/requirements-test-linux.txt
# shellcheck disable=SC2086  # $linux is a list of options
lock "$test" $linux --extra test "$@" pyproject.toml installer/build.in
# The others take the versions that are tested.
# shellcheck disable=SC2086
lock installer/requirements-linux.txt $linux --constraint "$test" pyproject.toml
# shellcheck disable=SC2086
lock installer/requirements-build.txt $linux --constraint "$test" installer/build.in
lock installer/requirements-windows.txt --python-platform windows --python-version 3.13 \
    --constraint "$test" pyproject.toml
