#!/bin/sh
# Opens the window on a fresh demo dossier; without a screen it makes the demo's reports instead.
#
#   installer/run_window.sh PROGRAM FOLDER
set -eu

program=${1:?the program}
folder=${2:?the folder to make}

"$(dirname "$0")/run_demo.sh" "$program" "$folder"

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    printf '\nThere is no screen (DISPLAY and WAYLAND_DISPLAY are empty), so no window was opened.\n'
    printf 'Made instead, from the demo dossier:\n'
    find "$folder" -maxdepth 1 -type f | sort | sed 's/^/  /'
    printf 'Try: %s --help\n' "$program"
    exit 0
fi

# The window is tried here: what it keeps of its user stays beside the demo too.
SAMENLEVINGSROUTE_STATE=$folder/state
export SAMENLEVINGSROUTE_STATE
exec "$program" "$folder/Merelveen.samenroute"
