// Runs before npm packs: builds, and gives the files the usual rights, since npm keeps those that it finds.
import fs from 'node:fs';
import path from 'node:path';
import { buildInto } from './lib/buildInto.mjs';

const { bin, files } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const programs = new Set(Object.values(bin));

await buildInto('dist');
for (const top of new Set(['package.json', ...files.map(pattern => pattern.split('/', 1)[0])]))
  setRights(top);

function setRights(file) {
  if (fs.statSync(file).isDirectory())
    for (const name of fs.readdirSync(file)) setRights(path.posix.join(file, name));
  else fs.chmodSync(file, programs.has(file) ? 0o755 : 0o644);
}
