#!/bin/bash
# Annotates the lines with findings, from the concise report; errors first. GitHub drops all but ten of each level in a
# step without a word, so what is left out is said.
set -u
[ -f "${CONCISE-}" ] || exit 0

annotate() {
    local level=$1 command=$2 count=0 line file row column rule message
    while IFS= read -r line; do
        # PATH:LINE:COLUMN: LEVEL[RULE] MESSAGE
        [[ $line =~ ^(.+):([0-9]+):([0-9]+):\ $level\[([A-Z0-9]+)\]\ (.*)$ ]] || continue
        file=${BASH_REMATCH[1]} row=${BASH_REMATCH[2]} column=${BASH_REMATCH[3]}
        rule=${BASH_REMATCH[4]} message=${BASH_REMATCH[5]}
        count=$((count + 1))
        [ "$count" -le 10 ] || continue
        file=${file//\%/%25} file=${file//:/%3A} file=${file//,/%2C}
        message=${message//\%/%25}
        echo "::$command title=ecrlint $rule,file=$file,line=$row,col=$column::$message"
    done <"$CONCISE"
    [ "$count" -le 10 ] || echo "ecrlint: $((count - 10)) more of level $level are in the log, but not annotated"
}

annotate error error
annotate warning warning
annotate note notice
