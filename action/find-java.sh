#!/bin/bash
# Finds a Java 17 or newer on the runner; output: home, empty where there is none.
set -u

is_new_enough() {
    local line version
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
        JAVA_VERSION=*)
            version=${line#*\"}
            version=${version%%[.\"+-]*}
            [[ $version =~ ^[0-9]+$ ]] && [ "$version" -ge 17 ]
            return
            ;;
        esac
    done <"$1/release"
    return 1
}

on_path=$(command -v java || true)
[ -z "$on_path" ] || on_path=$(readlink -f "$on_path" || true)
for home in "${JAVA_HOME-}" "${on_path%/bin/java}" \
    "${JAVA_HOME_21_X64-}" "${JAVA_HOME_21_ARM64-}" "${JAVA_HOME_21_arm64-}" \
    "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" "${JAVA_HOME_25_arm64-}" \
    "${JAVA_HOME_17_X64-}" "${JAVA_HOME_17_ARM64-}" "${JAVA_HOME_17_arm64-}"; do
    if [ -n "$home" ] && is_new_enough "$home"; then
        echo "home=$home" >>"$GITHUB_OUTPUT"
        exit 0
    fi
done
echo 'home=' >>"$GITHUB_OUTPUT"
