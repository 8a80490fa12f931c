import { markdownTable } from './markdownTable.mjs';

const COLUMNS = [
  ['package', ({ label }) => label],
  ['date', ({ date }) => date],
  ['configs', ({ configs }) => configs],
  ['α, γ equal', counted('losses', 'equal')],
  ['anchors equal', counted('anchors', 'equal')],
  ['assigner equal', counted('assigner', 'equal')],
  ['classes equal', counted('classes', 'equal')],
  ['schedule equal', counted('schedule', 'equal')],
  ['edits made', ({ counts }) => total(counts.edit, ['equal', 'different', 'explained'])],
  ['edits loaded and held', counted('edit', 'equal')],
  ['no edit, reason true', counted('losses', 'refused')],
  ['not counted, reason true', counted('assigner', 'refused')],
  ['differs, and we say so', ({ counts }) => summed(counts, 'said')],
  ['explained', ({ counts }) => summed(counts, 'explained')],
  ['differences', ({ differences }) => differences.length],
];

/** How a difference that is said, or a reason, is written. */
const WORDS = {
  'losses refused': 'no edit',
  'assigner refused': 'not counted',
  'losses said': 'α or both do something else, which we say',
  'anchors said': 'anchors not read, with a warning',
  'assigner said': 'assigner not read, with a warning',
  'schedule said': 'schedule not read, with a warning',
  'edit refused': 'edit refused',
};

/**
 * Two tables: what was compared, and the reasons. Rows of packages that were not asked this time stay as they were.
 *
 * @param {object[]} results of `verifyPackage`
 * @param {string} before what stands there now
 * @returns {string[]} lines of Markdown
 */
export function tableOf(results, before = '') {
  const asked = results.filter(({ failure }) => failure === undefined);
  const counts = rowsOf(asked, result => [COLUMNS.map(([, cell]) => cell(result))]);
  const reasons = rowsOf(asked, result => reasonRows(result));
  return [
    ...markdownTable(
      COLUMNS.map(([name]) => name),
      merged(counts, before, COLUMNS.length),
    ),
    '',
    ...markdownTable(['package', 'what', 'why', 'configs'], merged(reasons, before, 4)),
    '',
  ];
}

function counted(what, status) {
  return ({ counts }) => counts[what]?.[status] ?? '';
}

const total = (counts = {}, statuses) =>
  statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0) || '';

function summed(counts, status) {
  // A detector that their code does not build here is neither right nor wrong.
  const compared = Object.entries(counts).filter(([what]) => what !== 'build');
  return compared.reduce((sum, [, by]) => sum + (by[status] ?? 0), 0) || '';
}

function reasonRows({ label, reasons, explained }) {
  const given = Object.entries(reasons).flatMap(([reason, n]) => {
    const [, what = '', why = ''] = /^(\w+ \w+): ([^]*)$/.exec(reason) ?? [];
    return WORDS[what] === undefined ? [] : [[label, WORDS[what], why, n]];
  });
  const other = Object.entries(explained).map(([why, n]) => [label, 'explained', why, n]);
  return [...given, ...other];
}

/** Rows by the package in their first cell. */
function rowsOf(results, rows) {
  return new Map(results.map(result => [result.label, rows(result).map(row => row.map(String))]));
}

function merged(rows, before, width) {
  const old = before
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\| (?:package |-+ \|)/.test(line))
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    )
    .filter(cells => cells.length === width);
  const kept = old.filter(([label]) => !rows.has(label));
  return [...kept, ...[...rows.values()].flat()].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
}
