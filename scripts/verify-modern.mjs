// Holds what `focal-lens explore` counts against the frameworks' own code, on random predictions: Ultralytics' label reading,
// letterbox and task-aligned assigner in a release of each rule, the assigners of RTMDet, TOOD and YOLOX, the matchers and
// denoising of Hugging Face, MMDetection and RF-DETR, class weights, and how new class heads start. And what it measures of
// outputs, against these assigners and matchers on the same predictions.
//   npm run verify:modern -- [--images 1000] [--outputs 60] [--venv <folder>] [--only <package>] [--write]
// Needs Python 3.11 and real files (FOCAL_LENS_SHARED); installs the packages from PyPI where they are not there.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeMarked } from '../bench/lib/writeMarked.mjs';
import { compareClassWeights } from './lib/frameworks/compareClassWeights.mjs';
import {
  compareMatches,
  compareSimOta,
  compareTaskAligned,
} from './lib/frameworks/compareOutputs.mjs';
import { drawn, pointRow } from './lib/frameworks/comparePoints.mjs';
import { compareQueries } from './lib/frameworks/compareQueries.mjs';
import { compareStarts } from './lib/frameworks/compareStarts.mjs';
import { markdownTable } from './lib/frameworks/markdownTable.mjs';
import { PACKAGES, YOLOX } from './lib/frameworks/packages.mjs';
import { pythonOf } from './lib/frameworks/pythonOf.mjs';

const { values } = parseArgs({
  options: {
    images: { type: 'string', default: '1000' },
    outputs: { type: 'string', default: '60' },
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

/** The newest release reads labels and places pictures itself; of the others only the assigner's rule differs. */
const ULTRALYTICS = [
  { version: '8.4.190', to: null, side: 640, way: 'read' },
  { version: '8.4.190', to: null, side: 1280, way: 'placed' },
  { version: '8.4.127', to: '8.4.127', side: 640, way: 'placed' },
  { version: '8.4.127', to: '8.4.127', side: 1280, way: 'placed' },
  { version: '8.3.253', to: '8.3.253', side: 640, way: 'placed' },
  { version: '8.3.253', to: '8.3.253', side: 1280, way: 'placed' },
];
/** Assigners of other packages that choose among points. */
const POINTS = [
  {
    name: 'mmdet',
    rules: [
      { detector: 'rtmdet', to: '3.3', label: 'RTMDet' },
      { detector: 'tood', to: null, label: 'TOOD' },
      { detector: 'yolox-mmdetection', to: '3.3', label: 'YOLOX' },
    ],
  },
  { name: 'yolox', rules: [{ detector: 'yolox', to: '6ddff48', label: 'SimOTA' }] },
];
const QUERIES = { transformers: [100, 300], mmdet: [900], rfdetr: [300] };
const SIDE = 640;
/** No GPU, nothing fetched, one core. */
const QUIET = {
  CUDA_VISIBLE_DEVICES: '',
  HF_HUB_OFFLINE: '1',
  YOLO_OFFLINE: 'true',
  OMP_NUM_THREADS: '1',
  PYTHONWARNINGS: 'ignore',
};

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-'));
process.on('exit', () => fs.rmSync(temporary, { recursive: true }));
const functions = await loadCounts();
const { picturesIn, modernLine, shownShares, classCounts } = functions;
const pictures = await picturesIn(folder, Number(values.images));
const isAsked = name => values.only === undefined || values.only === name;
const rows = [
  ...(isAsked('ultralytics') ? await ofUltralytics() : []),
  ...POINTS.filter(({ name }) => isAsked(name)).flatMap(ofPoints),
  ...Object.keys(QUERIES)
    .filter(isAsked)
    .flatMap(name => compareQueries(name, QUERIES[name], asking(name))),
  ...['transformers', 'ultralytics']
    .filter(isAsked)
    .flatMap(name => compareStarts(name, asking(name))),
];
show(rows, 'modern');
const measured = await ofOutputs();
if (measured.length > 0) show(measured, 'outputs');
process.exitCode = [...rows, ...measured].every(({ differences }) => differences === 0) ? 0 : 1;

async function ofUltralytics() {
  const found = ULTRALYTICS.map(({ version, to, side, way }) => {
    const asked = { detector: 'yolo11', to, side };
    const lines = pictures.map(picture => modernLine(picture, asked));
    const { ask: python } = asking('ultralytics', version);
    const theirs = python(
      'scripts/frameworks/ultralytics_candidates.py',
      [String(side), way],
      lines,
    );
    if (theirs.some(line => line.version !== version)) throw new Error(`not ${version}`);
    const of = `ultralytics ${version}, ${side} px${way === 'read' ? ', own label reading' : ''}`;
    const row = pointRow(of, theirs, lines);
    return way === 'read' ? { ...row, ...drawn(theirs, shownShares(pictures, asked)) } : row;
  });
  return [...found, compareClassWeights(await classCounts(folder), asking('ultralytics'))];
}

function ofPoints({ name, rules }) {
  const asked = pictures.map(({ width, height, boxes }) => ({ width, height, boxes }));
  const found = asking(name).ask(`scripts/frameworks/${name}_points.py`, [String(SIDE)], asked);
  return rules.map(({ detector, to, label }) => {
    const ours = pictures.map(picture => modernLine(picture, { detector, to, side: SIDE }));
    const own = found.filter(({ rule }) => rule === detector);
    return pointRow(`${name} ${own[0].version}, ${label}`, own, ours);
  });
}

/** Of fewer pictures: whole files of predictions are written and read. */
async function ofOutputs() {
  const few = every(pictures, Number(values.outputs));
  const found = [];
  const versions = new Set(ULTRALYTICS.map(({ version }) => version));
  for (const version of isAsked('ultralytics') ? versions : [])
    found.push(
      ...(await compareTaskAligned({ ...asking('ultralytics', version), pictures: few }, version)),
    );
  for (const name of POINTS.map(points => points.name).filter(isAsked))
    found.push(...(await compareSimOta(name, { ...asking(name), pictures: few })));
  if (isAsked('transformers'))
    found.push(...(await compareMatches({ ...asking('transformers'), pictures: few })));
  return found;
}

function every(list, count) {
  const step = Math.max(1, list.length / count);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

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
  const wanted = [...PACKAGES, YOLOX].find(({ id }) => id === name);
  const python = pythonOf(values.venv, wanted);
  const isOther = version !== undefined && !wanted.installs.flat().includes(`${name}==${version}`);
  const home = !isOther ? {} : { PYTHONPATH: releaseOf(version, python) };
  return {
    ask: (script, args, input) =>
      ask(python, [script, ...args], input, { ...process.env, ...QUIET, ...home }),
    lines: functions,
    pictures,
    side: SIDE,
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

function ask(python, parameters, lines, env) {
  const { status, stdout, stderr } = spawnSync('nice', ['-n', '10', python, '-B', ...parameters], {
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
