#!/bin/bash
# Validates every data file of the sources, every known.json of the corpus, and its floors.json, against
# its schema:
#
#   check_data.sh CHECK-JSONSCHEMA
#
# The schema of Sources/X/Data/phrases-page.json is schemas/phrases-page.schema.json or, for a file
# that is one of several of a form, schemas/phrases.schema.json. A data file without one is an error.
set -euo pipefail

validator=$1
failed=0
for file in Sources/*/Data/*.json; do
    stem=$(basename "$file" .json)
    until [ -e "schemas/$stem.schema.json" ] || [[ $stem != *-* ]]; do stem=${stem%-*}; done
    schema=schemas/$stem.schema.json
    if [ ! -e "$schema" ]; then
        echo "$file: there is no $schema" >&2
        failed=1
    elif ! "$validator" --schemafile "$schema" "$file"; then
        failed=1
    fi
done
shopt -s nullglob
for file in corpus/*/known.json; do
    "$validator" --schemafile schemas/known.schema.json "$file" || failed=1
done
"$validator" --schemafile schemas/floors.schema.json corpus/floors.json || failed=1
exit $failed
