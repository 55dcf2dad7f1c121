#!/bin/sh
# Embeds files in a Swift source file: a path and the file's bytes in base64, line by line.
#
#   embed.sh ROOT OUTPUT FILE...
#
# Files are relative to ROOT. The output depends on nothing but their paths and bytes, and is left
# alone where it would not change.
set -eu

root=$1 output=$2
shift 2
cd "$root"
trap 'rm -f "$output.part"' EXIT
{
  echo 'extension Resources {'
  echo '  static let table: StaticString = #"""'
  for path in "$@"; do
    case $path in
    *[\\\"[:cntrl:]]*)
      echo "error: $path: a resource's name cannot contain quotes, backslashes or controls" >&2
      exit 1
      ;;
    esac
    bytes=$(base64 < "$path")
    printf '%s\n' "$path"
    printf '%s' "$bytes" | tr -d '\n'
    echo
  done
  echo '"""#'
  echo '}'
} > "$output.part"
cmp -s "$output.part" "$output" || mv "$output.part" "$output"
