import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { writeMarked } from './writeMarked.mjs';

/** The measurements of one file as a Markdown table; ratios are to simdjson where it was there. */
export function tableOf({ title, rows }) {
  const base = rows.find(({ name }) => name.startsWith('simdjson'))?.cpu;
  const lines = rows.map(row => {
    if (row.cpu === null) return `| ${row.name} | failed | | | |`;
    const ratio = base === undefined ? '' : `${(row.cpu / base).toFixed(2)} ×`;
    const spread = `${row.lowest.toFixed(2)}–${row.highest.toFixed(2)}`;
    const rest = row.rest === null ? '' : row.rest.toFixed(2);
    return `| ${row.name} | ${row.cpu.toFixed(2)} (${spread}, n = ${row.runs}) | ${ratio} | ${row.peak.toFixed(0)} | ${rest} |`;
  });
  return [
    `### ${title}`,
    '',
    '| reader | CPU s to read (range) | to simdjson | peak MiB | CPU s after reading |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

/** Replaces what stands between the marks of the page by the last measurement. */
export function benchmarksPage(file, { sections, absent }) {
  const compiler = String(spawnSync('g++', ['--version']).stdout ?? '').split('\n')[0];
  writeMarked(file, 'scan', [
    `Node ${process.versions.node}, ${compiler}, ${os.type()} on ${os.cpus()[0]?.model}, ${os.cpus().length} cores.`,
    absent.length === 0 ? '' : `Not on that machine: ${absent.join(', ')}.`,
    '',
    ...sections.map(tableOf),
  ]);
}
