import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', 'peers');

/**
 * What else can read these files on this machine.
 *
 * @param {string} scratch a folder for what has to be compiled
 * @returns {{ peers: { name: string, slow: boolean, command: (file: string) => string[] }[], absent: string[] }}
 */
export function findPeers(scratch) {
  const absent = [];
  const peers = [
    simdjson(scratch),
    node('JSON.parse', 'json-parse.mjs'),
    python('json', 'Python json'),
    python('pycocotools', 'pycocotools'),
    installed('@streamparser/json', 'streamparser-json.mjs'),
    installed('stream-json', 'stream-json.mjs'),
  ].filter(peer => {
    if (typeof peer === 'string') absent.push(peer);
    return typeof peer !== 'string';
  });
  return { peers, absent };
}

function simdjson(scratch) {
  const program = path.join(scratch, 'simdjson');
  const source = path.join(folder, 'simdjson.cpp');
  const args = ['-O3', '-march=native', '-o', program, source, '-lsimdjson'];
  if (spawnSync('g++', args).status !== 0) return 'simdjson (apt-get install g++ libsimdjson-dev)';
  const found = spawnSync('dpkg-query', ['-W', '-f', '${Version}', 'libsimdjson-dev']);
  const version = String(found.stdout ?? '').trim();
  return { name: `simdjson ${version} on demand`, slow: false, command: file => [program, file] };
}

function python(module, name) {
  if (spawnSync('python3', ['-c', `import ${module}`]).status !== 0) return `${name} (Python)`;
  const script = path.join(folder, 'coco_json.py');
  return { name, slow: true, command: file => ['python3', script, file, module] };
}

function installed(module, script) {
  const manifest = path.join(folder, '../../node_modules', module, 'package.json');
  if (!fs.existsSync(manifest)) return `${module} (npm install --no-save ${module})`;
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  return node(`${module} ${version}`, script);
}

function node(name, script) {
  return {
    name,
    slow: true,
    command: file => [process.execPath, path.join(folder, script), file],
  };
}
