#!/bin/sh
# Compiles the core to WebAssembly and writes it, in base64, as a Swift source file.
#
#   build-engine.sh SWIFTC WORK OUTPUT {swift|c MODULE FILES}...
#
# Paths are absolute, and FILES is one argument with a path a line. Modules come in the order of
# their dependencies. A module is compiled again only if its sources, or those of a module before
# it, have changed.
#
# Where the toolchain cannot compile for the browser, this warns and writes an empty engine with
# the reason. Where our own code does not compile, the build fails.
set -eu
export LC_ALL=C

swiftc=$1 work=$2 output=$3
shift 3
script=$(cksum < "$0")
# The compiler records the paths it writes to: relative ones make the same engine everywhere.
mkdir -p "$work"
cd "$work"
triple=wasm32-unknown-none-wasm

# write REASON: writes the source file, unless it is there already. With a reason, the engine is
# empty.
write() {
  {
    echo 'extension Engine {'
    printf '  static let reason: StaticString = "%s"\n' "$1"
    printf '  static let base64: StaticString = "'
    [ -n "$1" ] || base64 < fluxbook.wasm | tr -d '\n'
    echo '"'
    echo '}'
  } > "$output.part"
  if cmp -s "$output.part" "$output"; then rm "$output.part"; else mv "$output.part" "$output"; fi
}

# unavailable REASON: the toolchain cannot do it; the rest of the build goes on.
unavailable() {
  echo "warning: the site is built without practice in the browser: $1"
  write "$1"
  exit 0
}

[ -x "$swiftc" ] || swiftc=$(command -v swiftc) || unavailable 'swiftc was not found'
resources=$("$swiftc" -print-target-info -target $triple 2> /dev/null |
  sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
embedded=$resources/embedded
[ -e "$embedded/Swift.swiftmodule/$triple.swiftmodule" ] ||
  unavailable "this Swift toolchain has no Embedded Swift for $triple"
tables=$embedded/$triple/libswiftUnicodeDataTables.a
[ -e "$tables" ] || unavailable "this Swift toolchain has no Unicode tables for $triple"

# find_tool NAME: the toolchain's own tool, or else one from the path.
find_tool() {
  if [ -x "$resources/../../bin/$1" ]; then
    echo "$resources/../../bin/$1"
  else
    command -v "$1"
  fi
}
clang=$(find_tool clang) || unavailable 'clang was not found'
linker=$(find_tool wasm-ld) || unavailable 'wasm-ld was not found'

compile_c() {
  for file in $files; do
    "$clang" -target $triple -ffreestanding -fno-builtin -mbulk-memory -std=c11 -Os \
      -Wall -Wextra -c "$file" -o "$objects/$(basename "$file" .c).o"
  done
}

# Embedded Swift keeps the code of a module in its .swiftmodule; the last module's object takes from
# there what it uses, and only then is it optimized. Doing that module by module would give the same
# engine in four times the time.
compile_swift() {
  if [ "$1" = last ]; then
    set -- -Osize -c -o "$objects/$module.o"
  else
    set -- -Onone -assert-config Release -emit-module -emit-module-path "$module.swiftmodule"
  fi
  "$swiftc" -target $triple -enable-experimental-feature Embedded -swift-version 6 -wmo \
    -Xfrontend -disable-stack-protector -parse-as-library -module-cache-path cache \
    -I . -module-name "$module" "$@" $files
}

# From here on, only a line's end separates words: paths may contain spaces.
IFS='
'
set -f
all_objects=
# A key stands for all that led to a module: compiler, script, and sources so far.
key="$script $("$swiftc" --version 2> /dev/null | cksum)"
while [ $# -gt 0 ]; do
  language=$1 module=$2 files=$3
  shift 3
  key=$({ echo "$key $module $files"; cat $files; } | cksum)
  objects=$module.objects
  if [ "$key" != "$(cat "$module.key" 2> /dev/null)" ]; then
    rm -rf "$objects" "$module.key"
    mkdir "$objects"
    if [ $# = 0 ]; then compile_$language last; else compile_$language library; fi
    echo "$key" > "$module.key"
  fi
  for object in $(ls "$objects"); do
    all_objects="$all_objects
$objects/$object"
  done
done

# The stack stands first, so that overflowing it traps instead of overwriting data.
"$linker" --no-entry --gc-sections --strip-all --stack-first -z stack-size=1048576 \
  --max-memory=268435456 $all_objects "$tables" -o fluxbook.wasm
write ''
