#!/bin/bash
# Runs ecrlint once: the full report into the log, SARIF and the concise report into files. Always succeeds.
# Outputs: exit-code, findings, sarif-file, concise-file.
set -u

output() { printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"; }

concise=${RUNNER_TEMP:-/tmp}/ecrlint-concise.txt
arguments=(check --color never --fail-on "$IN_FAIL_ON" -f full -o "concise=$concise" -o "sarif=$IN_SARIF")
while IFS= read -r argument; do
    [ -z "$argument" ] || arguments+=("$argument")
done <<<"${IN_ARGS-}"
arguments+=(--)
while IFS= read -r path; do
    [ -z "$path" ] || arguments+=("$path")
done <<<"${IN_PATHS-}"

rm -f "$concise"
# what templates say must not be taken for commands of the runner
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
"$GITHUB_ACTION_PATH/ecrlint" "${arguments[@]}"
code=$?
echo "::$token::"

findings=0
[ ! -f "$concise" ] || findings=$(grep -c '\[ECR[0-9]*\] ' "$concise")
output exit-code "$code"
output findings "$findings"
output sarif-file "$IN_SARIF"
output concise-file "$concise"
[ "$code" -lt 2 ] || echo '::error title=ecrlint::wrong usage, or a file could not be read; nothing is uploaded to code scanning'
exit 0
