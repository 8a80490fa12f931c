import { MARKS, type Plan, RUNS_FOLDER } from '../Plan.ts';
import { commandLine } from './commandLine.ts';
import { quoted } from './quoted.ts';

/**
 * A POSIX shell script that trains the runs of a plan one after the other, or those whose numbers it is given, from 1. What is
 * finished is passed over, so that it can be started again after anything; it ends with the code of the first run that failed.
 */
export function runScript({ directory, command, runs }: Plan): string {
  const cases = runs.map((run, i) => `    ${i + 1}) ${commandLine(command, run)} ;;`);
  const names = runs.map(({ name }, i) => `    ${i + 1}) echo ${quoted(name)} ;;`);
  return `#!/bin/sh
# Runs of a plan by Focal Lens: sh run.sh trains all that are not finished, sh run.sh 2 the second.
set -eu
plan=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd -- ${quoted(directory)}

name_of() {
  case $1 in
${names.join('\n')}
    *) echo "There is no run $1; there are 1 to ${runs.length}." >&2; return 2 ;;
  esac
}

# What is trained: the number of the run, its folder.
train() {
  case $1 in
${cases.join('\n')}
  esac
}

attempt() {
  name=$(name_of "$1") || return 2
  folder=$plan/${RUNS_FOLDER}/$name
  if [ -e "$folder/${MARKS.done}" ]; then
    echo "Run $1 ($name) is finished."
    return 0
  fi
  mkdir -p -- "$folder"
  rm -f -- "$folder/${MARKS.failed}"
  : > "$folder/${MARKS.started}"
  echo "Run $1 ($name) starts."
  code=0
  train "$1" "$folder" || code=$?
  if [ "$code" -ne 0 ]; then
    echo "$code" > "$folder/${MARKS.failed}"
    echo "Run $1 ($name) failed with code $code." >&2
    return "$code"
  fi
  : > "$folder/${MARKS.done}"
}

if [ "$#" -eq 0 ]; then
  set -- ${runs.map((_, i) => i + 1).join(' ')}
fi
worst=0
for number in "$@"; do
  attempt "$number" || worst=$?
done
exit "$worst"
`;
}
