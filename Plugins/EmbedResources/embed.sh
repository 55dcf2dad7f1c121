#!/bin/sh
# Embeds files in a Swift source file: a path and the file's bytes in base64, line by line.
#
#   embed.sh list  ROOT STAMPS        FOLDER...    leaves one stamp, named after the listing
#   embed.sh embed ROOT STAMPS OUTPUT FOLDER...    writes OUTPUT and adds the listing's stamp
#
# Folders are relative to ROOT; hidden files are left out. The output depends on nothing but the
# files' paths and bytes, and is left alone where it would not change.
set -eu
export LC_ALL=C

task=$1 root=$2 stamps=$3
shift 3
if [ "$task" = embed ]; then
  output=$1
  shift
fi
cd "$root"
mkdir -p "$stamps"

listing() {
  for folder in "$@"; do
    [ ! -d "$folder" ] || find "$folder" -name '.*' -prune -o -type f -print
  done | sort
}

# A stamp is a source file, since SwiftPM would copy any other kind beside the executable.
stamp="$stamps/Listing$(listing "$@" | cksum | cut -d ' ' -f 1).swift"
if [ "$task" = list ]; then
  find "$stamps" -type f ! -path "$stamp" -exec rm -f {} +
fi
[ -e "$stamp" ] || echo '// Named after the list of embedded files.' > "$stamp"
[ "$task" = embed ] || exit 0

trap 'rm -f "$output.part"' EXIT
{
  echo 'extension Resources {'
  echo '  static let table: StaticString = #"""'
  listing "$@" | while IFS= read -r path; do
    case $path in
    *[\\\"]*)
      echo "error: $path: a resource's name cannot contain quotes or backslashes" >&2
      exit 1
      ;;
    esac
    printf '%s\n' "$path"
    base64 < "$path" | tr -d '\n'
    echo
  done
  echo '"""#'
  echo '}'
} > "$output.part"
cmp -s "$output.part" "$output" || mv "$output.part" "$output"
