#!/bin/sh
# Makes the demo dossier and its reports, from nothing, with a given program.
#
#   installer/run_demo.sh PROGRAM FOLDER
set -eu

program=${1:?the program}
folder=${2:?the folder to make}

rm -rf "$folder"
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
dossier=$folder/Merelveen.samenroute
# A demo is a place to try things: its lock and working copy stay beside it, not in the home folder.
SAMENLEVINGSROUTE_STATE=$folder/state
export SAMENLEVINGSROUTE_STATE

"$program" demo "$dossier"
"$program" report "$dossier" R1 --format pdf --output "$folder/R1_Stand_op_een_pagina.pdf"
"$program" report "$dossier" R10 --format pdf --output "$folder/R10_Route_en_rollen.pdf"
"$program" report "$dossier" R10 --format xlsx --output "$folder/R10_Route_en_rollen.xlsx"
"$program" report "$dossier" R0 --format xlsx --output "$folder/R0_Werkmap.xlsx"
mkdir "$folder/R2_Afdelingsrapporten"
"$program" report "$dossier" R2 --format pdf --department all --output "$folder/R2_Afdelingsrapporten"
"$program" check "$dossier"
