// Watches with strace what the command line opens and connects to: nothing but its own folder, its arguments and the system.
//   npm run verify:isolation        (Linux; needs strace: apt-get install strace)
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildInto } from './lib/buildInto.mjs';
import { readTrace } from './lib/readTrace.mjs';

if (spawnSync('strace', ['--version']).error !== undefined) {
  console.log('Not verified: strace is not installed (apt-get install strace).');
  process.exit(0);
}

const top = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-isolation-')));
const installed = path.join(top, 'home', 'tools', 'focal-lens');
const work = path.join(top, 'home', 'work');
const trace = path.join(top, 'trace');

const COMMANDS = [
  ['analyze', 'train.json'],
  ['analyze', 'train.json', '--config', 'retinanet.yaml', '--threads', '2'],
  ['analyze', 'train.json', '--output', 'report.html'],
  ['analyze', 'train.json', '--config', 'retinanet.yaml', '--output', 'report.json'],
  ['apply', 'report.json', '--config', 'retinanet.yaml', '--write'],
  ['apply', '--config', 'detector.py', '--alpha', '0.3', '--gamma', '2'],
  ['check', 'train.json', '--max-problems', '1000'],
  ['snippet', 'report.json'],
  ['detectors'],
  ['analyze', 'train.json', '--detector', 'yolo11', '--predictions', 'results.json'],
  ['explore', 'train.json', '--detector', 'yolo11', '--tiles', '640@.2'],
  ['explore', 'train.json', '--detector', 'rt-detr', '--queries', '300,500'],
  ['learn', 'train.json', '--runs', 'runs.csv'],
  ['plan', 'train.json', '--config', 'retinanet.yaml', '--output', 'plan'],
  ['learn', '--plan', path.join('plan', 'plan.json')],
  ['resample', 'train.json'],
  ['validate', 'train.json', '--fail-on', 'never', '--format', 'sarif'],
];

await buildInto(path.join(installed, 'dist'));
fs.copyFileSync('package.json', path.join(installed, 'package.json'));
fs.mkdirSync(work);
fs.copyFileSync('samples/longtail.coco.json', path.join(work, 'train.json'));
fs.copyFileSync('samples/retinanet.yaml', path.join(work, 'retinanet.yaml'));
fs.writeFileSync(
  path.join(work, 'detector.py'),
  "model = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0)))\n",
);
fs.writeFileSync(path.join(work, 'runs.csv'), 'gamma,alpha,seed,AP\n2,.25,0,.31\n1.5,.4,0,.33\n');
fs.writeFileSync(path.join(work, 'results.json'), JSON.stringify(detections()));
const rows = COMMANDS.map(watch);
fs.rmSync(top, { recursive: true });
console.table(rows);
process.exitCode = rows.every(isIsolated) ? 0 : 1;

/** Every tenth box of the sample, as a model would find it. */
function detections() {
  const { annotations } = JSON.parse(fs.readFileSync(path.join(work, 'train.json'), 'utf8'));
  return annotations
    .filter((_, index) => index % 10 === 0)
    .map(({ image_id, category_id, bbox }) => ({ image_id, category_id, bbox, score: 0.7 }));
}

function watch(command) {
  const program = [process.execPath, path.join(installed, 'dist', 'cli.cjs'), ...command];
  const watching = ['-f', '-qq', '-s', '4096', '-e', 'trace=%file,%network,execve', '-o', trace];
  const { status, stderr } = spawnSync('strace', [...watching, ...program], {
    cwd: work,
    env: { PATH: process.env.PATH, HOME: path.join(top, 'home'), NODE_PATH: 'node_modules' },
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`${command.join(' ')} ended with ${status}:\n${stderr}`);
  const { sockets, programs, files } = readTrace(fs.readFileSync(trace, 'utf8'), work);
  const modules = files.filter(file => isModule(file) && !file.startsWith(installed + path.sep));
  for (const file of modules) console.error(`${command.join(' ')} looked for ${file}`);
  return {
    command: command.join(' '),
    status,
    sockets,
    // strace starts the first one.
    programs: programs - 1,
    'own files': files.filter(file => file.startsWith(installed + path.sep)).length,
    'modules outside': modules.length,
  };
}

/** Whatever Node's loader reads or looks for; data have other names. */
function isModule(file) {
  return /\.(?:[cm]?js|node|wasm)$|node_modules|\.node_libraries|package\.json$/.test(file);
}

function isIsolated(row) {
  return row.status === 0 && row.sockets + row.programs + row['modules outside'] === 0;
}
