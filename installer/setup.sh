#!/bin/sh
# Prepares a bare Debian machine: system packages, the environment in .venv, the program in it.
#
#   installer/setup.sh run     what running needs
#   installer/setup.sh test    what the tests and the checks need besides
#   installer/setup.sh dist    what making and trying the installers needs besides that
#
# Done before, with the same requirement files: it returns at once.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:?run, test or dist}
venv=${SAMENLEVINGSROUTE_VENV:-.venv}

fail() {
    printf 'setup: %s\n' "$*" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

install_debian() { # packages that are missing
    has apt-get || fail "install these first: $*"
    if [ "$(id -u)" -ne 0 ]; then
        fail "this needs system packages; run this line and try again:
    sudo apt-get update && sudo apt-get install --yes --no-install-recommends $*"
    fi
    apt-get update --quiet=2
    DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --option Dpkg::Use-Pty=0 --yes \
        --no-install-recommends "$@" </dev/null
}

# A Python that is new enough, or nothing.
find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if has "$candidate" &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
}

# What Qt opens while it runs, and the package that brings it. A bare Debian has none of these.
qt_libraries='
libEGL.so.1:libegl1
libGL.so.1:libgl1
libglib-2.0.so.0:libglib2.0-0
libfontconfig.so.1:libfontconfig1
libdbus-1.so.3:libdbus-1-3
libxkbcommon-x11.so.0:libxkbcommon-x11-0
libxcb-cursor.so.0:libxcb-cursor0
libxcb-icccm.so.4:libxcb-icccm4
libxcb-image.so.0:libxcb-image0
libxcb-keysyms.so.1:libxcb-keysyms1
libxcb-randr.so.0:libxcb-randr0
libxcb-render-util.so.0:libxcb-render-util0
libxcb-shape.so.0:libxcb-shape0
libxcb-xkb.so.1:libxcb-xkb1
'

missing_packages() {
    python=$(find_python)
    if [ -z "$python" ] || ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        printf 'python3 python3-venv '
    fi
    for library in $qt_libraries; do
        # The cache of the linker is asked: Debian's names differ between releases (libglib2.0-0t64).
        /sbin/ldconfig -p | grep -q "${library%%:*}" || printf '%s ' "${library##*:}"
    done
    [ "$purpose" != run ] || return 0
    { has Xvfb && has xauth && has dbus-run-session; } || printf 'xvfb xauth dbus '
    # One test listens to the window as a screen reader does, with the Python of the system.
    { [ -e /usr/libexec/at-spi-bus-launcher ] && /usr/bin/python3 -c 'import pyatspi' 2>/dev/null; } ||
        printf 'at-spi2-core gir1.2-atspi-2.0 python3-pyatspi '
    has git || printf 'git '
    { has pdftoppm && has pdftotext && has pdfinfo; } || printf 'poppler-utils '
    has qpdf || printf 'qpdf '
    # The fault injector of the durability tests is a small C library.
    has gcc || printf 'gcc '
    [ -e /usr/include/stdio.h ] || printf 'libc6-dev '
    # The judge of PDF/UA is Java, and compiled from one file.
    has javac || printf 'openjdk-17-jdk-headless '
    [ "$purpose" = dist ] || return 0
    has makensis || printf 'nsis '
    { has wixl && has msiinfo; } || printf 'wixl msitools '
    has osslsigncode || printf 'osslsigncode '
    has x86_64-w64-mingw32-gcc || printf 'gcc-mingw-w64-x86-64-win32 '
    # Debian keeps its parts of Wine out of the way of other programs.
    [ -x /usr/lib/wine/wine64 ] || printf 'wine wine64 '
    { has xdotool && has openbox; } || printf 'xdotool openbox '
    has import || printf 'imagemagick '
    has desktop-file-validate || printf 'desktop-file-utils '
    has update-mime-database || printf 'shared-mime-info '
    has gio || printf 'libglib2.0-bin '
}

case $purpose in
    run) files="installer/requirements-linux.txt installer/requirements-build.txt" ;;
    test | dist) files="installer/requirements-test-linux.txt" ;;
    *) fail "run, test or dist, not $purpose" ;;
esac

missing=$(missing_packages)
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086  # a list of packages
    install_debian $missing
fi

# What the tests need includes what running needs: an environment for testing serves both.
stamp() {
    cat pyproject.toml installer/requirements-*linux.txt installer/requirements-build.txt |
        sha256sum | cut -d ' ' -f 1
}
wanted=$(stamp)
if [ -x "$venv/bin/samenlevingsroute" ]; then
    for done_for in "$purpose" test; do
        if [ "$(cat "$venv/.set-up-$done_for" 2>/dev/null)" = "$wanted" ]; then
            exit 0
        fi
    done
fi

python=$(find_python)
[ -n "$python" ] || fail "Python 3.11 or newer is needed"
printf 'setup: packages for %s into %s (once)\n' "$purpose" "$venv" >&2
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
export PIP_DISABLE_PIP_VERSION_CHECK=1
for file in $files; do
    # The files are complete. Without --no-deps pip looks once more at what each package asks for,
    # meets "coverage[toml]" and takes a newer release than the pin, which has no hash here.
    "$venv/bin/python" -m pip install --quiet --no-deps --require-hashes --only-binary :all: --requirement "$file"
done
"$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
printf '%s\n' "$wanted" >"$venv/.set-up-$purpose"
