// Holds the positives of raw outputs against the frameworks' own assigners and matchers, on seeded predictions.
import fs from 'node:fs';
import path from 'node:path';

/** Pixels of a square that boxes of queries are measured on. */
const QUERY_SIDE = 640;
/** Largest difference of target scores that float32 explains. */
const MOST_APART = 1e-5;

/**
 * Rows for the table of `verify:modern`.
 *
 * @param ask prints lines into a Python script and reads lines from it
 * @param lines the functions of test/verify/outputLines.ts
 * @param folder for the files of outputs
 */
export async function compareTaskAligned({ ask, lines, pictures, side, folder }, version) {
  const asked = { detector: 'yolo11', version, side, branch: 'one-to-many' };
  const file = path.join(folder, `yolo-${version}-${side}.safetensors`);
  const truths = lines.truthLines(pictures, asked);
  const found = ask('scripts/frameworks/ultralytics_assigned.py', [file, String(side)], truths);
  const rows = [];
  for (const branch of ['one-to-many', 'one-to-one']) {
    const theirs = found.map(({ assigned }) => assigned[branch]);
    const sums = await lines.compareAssigned(file, pictures, { ...asked, branch }, theirs);
    if (found.some(line => line.version !== version)) throw new Error(`not ${version}`);
    rows.push(row(`Ultralytics ${version}, ${side} px, positives ${branch}`, sums));
  }
  fs.rmSync(file);
  return rows;
}

/** @param name of the package whose SimOTA is asked */
export async function compareSimOta(name, { ask, lines, pictures, side, folder }) {
  const asked = { detector: 'yolox', version: '', side, branch: 'one-to-many' };
  const file = path.join(folder, `yolox-${name}.safetensors`);
  const script = 'scripts/frameworks/simota_assigned.py';
  const found = ask(script, [name, file, String(side)], lines.truthLines(pictures, asked));
  const theirs = found.map(({ assigned }) => assigned);
  const sums = await lines.compareAssigned(file, pictures, asked, theirs);
  fs.rmSync(file);
  return [row(`${name} ${found[0].version}, positives of SimOTA, ${side} px`, sums)];
}

export async function compareMatches({ ask, lines, pictures, folder }) {
  const asked = { version: '', side: QUERY_SIDE, branch: 'one-to-many' };
  const truths = lines.truthLines(pictures, { ...asked, detector: 'detr' });
  const script = 'scripts/frameworks/transformers_assigned.py';
  const found = ask(script, [folder, String(QUERY_SIDE)], truths);
  const rows = [];
  for (const detector of Object.keys(found[0].assigned)) {
    const file = path.join(folder, `${detector}.safetensors`);
    const theirs = found.map(({ assigned }) => assigned[detector]);
    const sums = await lines.compareAssigned(file, pictures, { ...asked, detector }, theirs);
    rows.push(row(`transformers, positives of ${detector}`, sums));
    fs.rmSync(file);
  }
  return rows;
}

function row(
  of,
  { pictures, boxes, positives, equal, tied, differences, largestTargetDifference },
) {
  const apart = Number(largestTargetDifference > MOST_APART);
  return {
    of,
    pictures,
    boxes,
    'positives (theirs)': positives,
    'same positives': equal,
    'same but for ties': tied,
    'target scores apart, at most': largestTargetDifference.toExponential(0),
    differences: differences + apart,
  };
}
