// Runs before npm packs: builds, and gives the files the usual rights, since npm keeps those that it finds.
import fs from 'node:fs';
import path from 'node:path';
import { buildInto } from './lib/buildInto.mjs';

const { bin } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const programs = new Set(Object.values(bin));

await buildInto('dist');
for (const top of shippedTops()) setRights(top);

function setRights(file) {
  if (fs.statSync(file).isDirectory())
    for (const name of fs.readdirSync(file)) setRights(path.posix.join(file, name));
  else fs.chmodSync(file, programs.has(file) ? 0o755 : 0o644);
}

/** What `.npmignore` takes in, by its first folder or name. */
function shippedTops() {
  const taken = fs.readFileSync('.npmignore', 'utf8').match(/^!.*$/gm) ?? [];
  const tops = new Set(taken.map(line => line.slice(1).split('/', 1)[0]));
  return fs.readdirSync('.').filter(name => tops.has(name) || name.startsWith('package.'));
}
