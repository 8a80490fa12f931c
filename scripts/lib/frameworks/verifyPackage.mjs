import fs from 'node:fs';
import path from 'node:path';
import { configsOf, factsOf } from './askFramework.mjs';
import { compareConfig } from './compareConfig.mjs';
import { compareEdit } from './compareEdit.mjs';
import { pythonOf } from './pythonOf.mjs';

/** Other than what any framework takes for granted. */
const VALUES = { alpha: 0.4, gamma: 1.7 };
const WASM = path.join(import.meta.dirname, '../../../node_modules/@vscode/tree-sitter-wasm/wasm');

/**
 * Holds us against one package.
 *
 * @param {object} wanted see packages.mjs
 * @param {{ environments: string, scratch: string, most: number, read: Function }} options `read`: `configFacts` of
 *   test/verify
 * @returns {Promise<object>} counts by what was compared, and every difference that nothing explains; a `failure` where the
 *   package could not be asked
 */
export async function verifyPackage(wanted, { environments, scratch, most, read }) {
  const { id, label } = wanted;
  try {
    const framework = { id, scratch, python: pythonOf(environments, wanted) };
    const folder = path.join(scratch, id);
    fs.mkdirSync(folder);
    const files = spread(await configsOf(framework, folder), most);
    if (files.length === 0)
      throw new Error('it brings no configs, and the folder of FOCAL_LENS_SHARED has none');
    const theirs = await factsOf(framework, files);
    const tally = new Tally(wanted, folder);
    const edits = [];
    for (const file of files) {
      const facts = theirs.get(file);
      const ours = await read(file, VALUES, WASM);
      const [unbuilt] = (facts.error ?? facts.notBuilt)?.split('\n') ?? [];
      if (unbuilt !== undefined) tally.add(file, 'build', { status: 'said', detail: unbuilt });
      for (const [what, found] of Object.entries(compareConfig(ours, facts)))
        tally.add(file, what, found);
      if (facts.config !== undefined) edits.push(...editsOf(ours, facts, tally));
    }
    await checkEdits(framework, edits, tally);
    const { counts, reasons, explained, differences } = tally;
    const date = new Date().toISOString().slice(0, 10);
    return { label, date, configs: files.length, counts, reasons, explained, differences };
  } catch (error) {
    return { label, failure: error.message };
  }
}

/** As many files, from all over the list. */
function spread(files, most) {
  if (files.length <= most) return files;
  return Array.from({ length: most }, (_, i) => files[Math.floor((i * files.length) / most)]);
}

/** Written next to the config, so that what it builds on is found. */
function editsOf(ours, before, tally) {
  return ours.sites.flatMap((site, i) => {
    const { file } = ours;
    if ('refused' in site.edited) {
      tally.add(file, 'edit', { status: 'refused', detail: site.edited.refused });
      return [];
    }
    const name = path.join(path.dirname(file), `edit${i}_${path.basename(file)}`);
    fs.writeFileSync(name, site.edited.text);
    return [{ file, name, site, before }];
  });
}

async function checkEdits(framework, edits, tally) {
  if (edits.length === 0) return;
  const after = await factsOf(
    framework,
    edits.map(({ name }) => name),
  );
  for (const { file, name, site, before } of edits) {
    const wrong = compareEdit(site, VALUES, before, after.get(name));
    const detail = `${site.path} (${name}): ${wrong}`;
    tally.add(file, 'edit', wrong === null ? { status: 'equal' } : { status: 'different', detail });
  }
}

class Tally {
  /** By what was compared, then by status. */
  counts = {};
  /** How often each refusal and each warning was given. */
  reasons = {};
  differences = [];
  /** Reasons why a difference is none of ours, with how often each held. */
  explained = {};
  #wanted;
  #folder;

  constructor(wanted, folder) {
    this.#wanted = wanted;
    this.#folder = folder;
  }

  add(file, what, { status, detail }) {
    const known = status === 'different' ? this.#explanation(what, file) : undefined;
    const counted = known === undefined ? status : 'explained';
    this.counts[what] ??= {};
    this.counts[what][counted] = (this.counts[what][counted] ?? 0) + 1;
    if (counted === 'explained') count(this.explained, known.because);
    else if (counted === 'different')
      this.differences.push({ file: path.relative(this.#folder, file), what, detail });
    else if (detail !== undefined) count(this.reasons, `${what} ${status}: ${detail}`);
  }

  #explanation(what, file) {
    const { explained = [] } = this.#wanted;
    return explained.find(known => known.what === what && known.file.test(file));
  }
}

function count(counts, key) {
  counts[key] = (counts[key] ?? 0) + 1;
}
