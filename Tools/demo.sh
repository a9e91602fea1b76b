#!/bin/bash
# Shows what becomes of documents: one in full, all of them as a table.
#
#   demo.sh FOI FOLDER DOCUMENT
set -euo pipefail

foi=$1
folder=$2
document=$3

echo
echo "One document, $document:"
echo
"$foi" parse --pretty --no-text "$document" 2> /dev/null
echo
echo "All of $folder:"
echo
# Keys stand in a fixed order, so that sed can take apart what a program would read as JSON.
"$foi" parse --no-text "$folder" 2> /dev/null \
    | sed -E 's/.*"path":"([^"]*)".*"kind":"([a-z_]*)","authority":.*"outcome":([^,]*),"segments":.*/\2 \3 \1/' \
    | tr -d '"' \
    | awk '{ printf "%-22s %-28s %s\n", $1, $2, $3 }'
echo
echo "The same as JSON Lines: $foi parse $folder"
