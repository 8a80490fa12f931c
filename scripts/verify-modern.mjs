// Holds what `focal-lens explore` counts against the frameworks' own code, on random weights: Ultralytics' label reading,
// letterbox and task-aligned assigner in a release of each rule, the matchers and denoising of Hugging Face, and how both
// start new class heads. And what it measures of outputs, against these assigners and matchers on the same predictions.
//   npm run verify:modern -- [--images 60] [--venv <folder>] [--only <version>] [--write]
// Needs Python 3.11 and real files (FOCAL_LENS_SHARED); installs the packages from PyPI where they are not there.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeMarked } from '../bench/lib/writeMarked.mjs';
import { compareMatches, compareTaskAligned } from './lib/frameworks/compareOutputs.mjs';
import { compareStarts } from './lib/frameworks/compareStarts.mjs';
import { markdownTable } from './lib/frameworks/markdownTable.mjs';
import { PACKAGES } from './lib/frameworks/packages.mjs';
import { pythonOf } from './lib/frameworks/pythonOf.mjs';

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '60' },
    venv: { type: 'string', default: path.join(os.tmpdir(), 'focal-lens-frameworks') },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const folder = path.join(process.env.FOCAL_LENS_SHARED ?? '../shared', 'data/coco');
if (!fs.existsSync(folder)) {
  console.log(`Not compared: there is no folder ${folder} (set FOCAL_LENS_SHARED).`);
  process.exit(0);
}

/** A release of each rule: its newest and oldest versions, and the input sizes. */
const RELEASES = [
  { version: '8.3.253', to: '8.3.253' },
  { version: '8.4.0', to: '8.4.127' },
  { version: '8.4.127', to: '8.4.127' },
  { version: '8.4.128', to: null },
  { version: '8.4.190', to: null },
];
const SIDES = [640, 1280];
const QUERIES = [100, 300];
/** Shares of random draws: a few thousand boxes, which move together picture by picture. */
const MOST_APART = 0.03;

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-'));
process.on('exit', () => fs.rmSync(temporary, { recursive: true }));
const functions = await loadCounts();
const { picturesIn, modernLine, queryLine, shownShares } = functions;
const pictures = await picturesIn(folder, Number(values.images));
const releases = RELEASES.filter(({ version }) => [undefined, version].includes(values.only));
const rows = releases.flatMap(release => SIDES.map(side => askUltralytics(release, side)));
rows.push(...askTransformers());
for (const framework of ['transformers', 'ultralytics'])
  rows.push(...compareStarts(framework, asking(framework)));
show(rows, 'modern');
const measured = [];
for (const { version } of releases)
  measured.push(...(await compareTaskAligned(asking('ultralytics', version), version)));
measured.push(...(await compareMatches(asking('transformers'))));
show(measured, 'outputs');
process.exitCode = [...rows, ...measured].every(({ differences }) => differences === 0) ? 0 : 1;

function show(table, mark) {
  const columns = [...new Set(table.flatMap(Object.keys))];
  const text = markdownTable(
    columns,
    table.map(row => columns.map(column => String(row[column] ?? ''))),
  );
  console.log(`${text.join('\n')}\n`);
  if (values.write) writeMarked('docs/verification.md', mark, [...text, '']);
}

/** What comparing outputs takes: a Python with the package, in another version where one is named. */
function asking(name, version) {
  const python = pythonOf(
    values.venv,
    PACKAGES.find(({ id }) => id === name),
  );
  const home = version === undefined ? {} : { PYTHONPATH: releaseOf(version, python) };
  return {
    ask: (script, args, input) =>
      ask(python, [script, ...args], input, { ...process.env, ...home }),
    lines: functions,
    pictures,
    side: SIDES[0],
    folder: temporary,
  };
}

async function loadCounts() {
  const outfile = path.join(temporary, 'modernLines.mjs');
  const entryPoints = ['test/verify/modernLines.ts'];
  await build({
    entryPoints,
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

function askUltralytics({ version, to }, side) {
  const wanted = PACKAGES.find(({ id }) => id === 'ultralytics');
  const python = pythonOf(values.venv, wanted);
  const environment = { ...process.env, PYTHONPATH: releaseOf(version, python) };
  const lines = pictures.map(picture => modernLine(picture, { detector: 'yolo11', to, side }));
  const found = ask(
    python,
    ['scripts/frameworks/ultralytics_candidates.py', String(side)],
    lines,
    environment,
  );
  const row = {
    of: `Ultralytics ${version}, ${side} px`,
    pictures: found.length,
    boxes: 0,
    'count equal': 0,
    'within the band of ties': 0,
    'no candidate (theirs)': 0,
    'largest share of the bound': 0,
    differences: 0,
  };
  for (const { picture, version: asked, candidates, positives, withPositive } of found) {
    if (asked !== version) throw new Error(`${asked} answered for ${version}`);
    const ours = lines[picture];
    for (const [box, count] of Object.entries(candidates)) {
      const [low, high] = ours.candidates[box];
      row.boxes++;
      row['no candidate (theirs)'] += Number(count === 0);
      if (low === high && count === low) row['count equal']++;
      else if (count >= low && count <= high) row['within the band of ties']++;
      else row.differences++;
    }
    // A box that we call without a candidate may have no positive.
    row.differences += withPositive.filter(box => ours.candidates[box][1] === 0).length;
    const most = Math.max(...positives);
    row.differences += Number(most > ours.positivesAtMost + ties(ours));
    row['largest share of the bound'] = Math.max(
      row['largest share of the bound'],
      Math.round((100 * most) / Math.max(1, ours.positivesAtMost)) / 100,
    );
  }
  return { ...row, ...drawn(found, { detector: 'yolo11', to, side }) };
}

/** Shares of random showings, theirs and ours; a difference is one beyond what the draws explain. */
function drawn(found, asked) {
  const theirs = { boxes: 0, dropped: 0, without: 0 };
  for (const { showings } of found)
    for (const what of Object.keys(theirs)) theirs[what] += showings?.[what] ?? 0;
  if (theirs.boxes === 0) return {};
  const ours = shownShares(pictures, asked);
  const percent = share => `${(100 * share).toFixed(1)} %`;
  const dropped = theirs.dropped / theirs.boxes;
  const without = theirs.without / (theirs.boxes - theirs.dropped);
  if (Math.max(Math.abs(dropped - ours.dropped), Math.abs(without - ours.without)) > MOST_APART)
    console.log(`${asked.to} ${asked.side} px: drawn shares differ`);
  return {
    'dropped in showings, theirs / ours': `${percent(dropped)} / ${percent(ours.dropped)}`,
    'no candidate in showings, theirs / ours': `${percent(without)} / ${percent(ours.without)}`,
  };
}

/** Candidates of a picture that hang on rounding. */
function ties({ candidates }) {
  return candidates.reduce((sum, [low, high]) => sum + high - low, 0);
}

/** The folder of another version, without what it depends on. */
function releaseOf(version, python) {
  const home = path.join(values.venv, `ultralytics-${version}`);
  if (fs.existsSync(path.join(home, 'ultralytics'))) return home;
  console.log(`Installing ultralytics ${version} into ${home} …`);
  const install = [
    '-m',
    'pip',
    'install',
    '-q',
    '--no-deps',
    '--target',
    home,
    `ultralytics==${version}`,
  ];
  const { status, stderr } = spawnSync(python, install, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return home;
}

function askTransformers() {
  const python = pythonOf(
    values.venv,
    PACKAGES.find(({ id }) => id === 'transformers'),
  );
  const counts = [...new Set(pictures.map(({ boxes }) => boxes.length))].toSorted((a, b) => a - b);
  const asked = counts.map(boxes => ({ boxes, queries: QUERIES }));
  const found = ask(python, ['scripts/frameworks/transformers_matches.py'], asked, process.env);
  const ours = counts.map(boxes => queryLine(boxes, QUERIES));
  const compare = (of, valuesOf, expected) => {
    const equal = found.filter((line, i) => String(valuesOf(line)) === String(expected(ours[i])));
    return {
      of,
      pictures: found.length,
      'count equal': equal.length,
      differences: found.length - equal.length,
    };
  };
  return [
    ...Object.keys(found[0].matched).map(name =>
      compare(
        `transformers, matches of ${name}`,
        line => line.matched[name],
        line => line.matched,
      ),
    ),
    ...Object.keys(found[0].denoising).map(name =>
      compare(
        `transformers, denoising of ${name}`,
        line => line.denoising[name],
        line => line.denoising,
      ),
    ),
  ];
}

function ask(python, parameters, lines, env) {
  const { status, stdout, stderr } = spawnSync(python, ['-B', ...parameters], {
    input: lines.map(line => `${JSON.stringify(line)}\n`).join(''),
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 29,
  });
  if (status !== 0) throw new Error(stderr.split('\n').slice(-12).join('\n'));
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}
