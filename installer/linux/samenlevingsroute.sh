#!/bin/sh
# Starts Samenlevingsroute with the Python of the system. Works from wherever the folder lies, also
# through a link.
set -eu

here=$(dirname "$(readlink -f "$0")")
for python in python3 python3.13 python3.12 python3.11; do
    case $("$python" --version 2>/dev/null || true) in
        'Python 3.11.'* | 'Python 3.12.'* | 'Python 3.13.'*)
            # -I: neither variables nor packages of the user change what runs.
            exec "$python" -I -X utf8 "$here/start.py" "$@"
            ;;
    esac
done
echo 'Samenlevingsroute heeft Python 3.11, 3.12 of 3.13 nodig. Vraag IT om het te installeren.' >&2
exit 3
