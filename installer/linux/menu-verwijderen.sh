#!/bin/sh
# Takes the program out of the menu of this user; the program and the dossiers stay.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -f "$data/applications/samenlevingsroute.desktop" "$data/mime/packages/samenlevingsroute.xml" \
    "$data/icons/hicolor/scalable/apps/samenlevingsroute.svg"
command -v update-mime-database >/dev/null && update-mime-database "$data/mime"
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications"
echo 'Samenlevingsroute staat niet meer in het menu.'
