#!/bin/sh
# Puts the program in the menu of this user, and lets it open dossiers.
set -eu

here=$(dirname "$(readlink -f "$0")")
data=${XDG_DATA_HOME:-$HOME/.local/share}
mkdir -p "$data/applications" "$data/mime/packages" "$data/icons/hicolor/scalable/apps"
# The desktop wants quotes around a path, and four characters inside them told apart.
quoted=$(printf '%s' "$here/samenlevingsroute" | sed 's/[\\"`$]/\\\\&/g; s/[&|\\]/\\&/g; s/%/%%/g')
sed "s|^Exec=.*|Exec=\"$quoted\" %f|" "$here/share/samenlevingsroute.desktop" \
    >"$data/applications/samenlevingsroute.desktop"
cp "$here/share/samenlevingsroute.xml" "$data/mime/packages/"
cp "$here/share/samenlevingsroute.svg" "$data/icons/hicolor/scalable/apps/"
command -v update-mime-database >/dev/null && update-mime-database "$data/mime"
command -v update-desktop-database >/dev/null && update-desktop-database "$data/applications"
echo 'Samenlevingsroute staat in het menu.'
