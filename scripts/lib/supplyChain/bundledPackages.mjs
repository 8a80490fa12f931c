import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILED_PARTS } from './compiledParts.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Licences under which code may be shipped in a program under MIT. */
const COMPATIBLE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'IJG',
]);

/** Packages that come without the text of their licence, with its file in scripts/notices/. */
const TEXTS = {
  '@tensorflow/tfjs-core': 'TensorFlow.js',
  '@tensorflow/tfjs-backend-cpu': 'TensorFlow.js',
  '@tensorflow/tfjs-backend-wasm': 'TensorFlow.js',
  saxes: 'saxes',
};

/**
 * Whose code is shipped, and in which files.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of all bundles
 * @param {readonly (readonly [name: string, file: string])[]} copied packages with files that are no bundles
 * @param {string} folder that all files are in
 * @returns {import('./Part.d.ts').Part[]} sorted by name
 * @throws {Error} where a licence is not known to be compatible, or its text is missing
 */
export function bundledPackages(metafiles, copied, folder) {
  const files = new Map();
  const add = (place, file) => files.set(place, [...(files.get(place) ?? []), file]);
  for (const [place, file] of metafiles.flatMap(metafile => placesIn(metafile, folder)))
    if (files.get(place)?.includes(file) !== true) add(place, file);
  for (const [name, file] of copied) add(`node_modules/${name}`, file);
  const packages = [...files].map(([place, list]) => packageIn(place, list.toSorted()));
  const parts = [...packages, ...packages.flatMap(compiledInto)];
  for (const { name, license } of parts)
    if (!COMPATIBLE.has(license)) throw new Error(`${name}: may ${license} be shipped under MIT?`);
  return parts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ name, version = '', container = '' }) => `${name} ${version} ${container}`;

/** @returns {[string, string][]} places of packages as the lock file names them, and a file that holds some of each */
function placesIn({ outputs }, folder) {
  const code = Object.entries(outputs).filter(([output]) => !output.endsWith('.map'));
  return code.flatMap(([output, { inputs }]) => {
    const file = path.relative(folder, path.resolve(root, output)).replaceAll('\\', '/');
    const places = Object.keys(inputs).flatMap(
      input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? [],
    );
    return places.map(place => [place, file]);
  });
}

function packageIn(place, files) {
  const folder = path.join(root, place);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license, homepage: url } = manifest;
  const text = TEXTS[name] === undefined ? licenceIn(folder) : notice(TEXTS[name]);
  return { name, version, license, url, text, files, place };
}

/** @returns {import('./Part.d.ts').Part[]} */
function compiledInto({ name: container, files }) {
  const parts = COMPILED_PARTS.filter(part => part.container === container);
  const inside = files.filter(file => file.endsWith('.wasm'));
  return parts.map(part => ({ ...part, text: notice(part.name), files: inside }));
}

function licenceIn(folder) {
  const names = fs.readdirSync(folder).filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file));
  if (names.length === 0) throw new Error(`${folder} has no text of its licence`);
  const texts = names.toSorted().map(name => plain(path.join(folder, name)));
  return texts.join('\n\n');
}

const notice = name => plain(path.join(root, 'scripts', 'notices', `${name}.txt`));

function plain(file) {
  const text = fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  return text.replaceAll(/[ \t]+$/gm, '').trim();
}
