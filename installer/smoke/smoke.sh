#!/bin/sh
# Tries everything in a folder of artefacts, on a screen of its own.
#
#   installer/smoke/smoke.sh PYTHON FOLDER
set -eu

python=${1:?the Python of the environment}
folder=${2:?the folder with the artefacts}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

(cd "$folder" && sha256sum --check --strict --quiet SHA256SUMS.txt)
for platform in linux windows; do
    mkdir "$scratch/$platform"
    xvfb-run --auto-servernum --server-args='-screen 0 1280x800x24' \
        "$python" -m "installer.smoke.$platform" "$folder" "$scratch/$platform"
done
