// Holds the class weights of `cls_pw` against those that Ultralytics' own trainer sets.

const POWERS = [0.25, 0.5, 1];
/** Relative; theirs are float32. */
const MOST_APART = 1e-5;

/**
 * A row for the table of `verify:modern`.
 *
 * @param counts boxes of each class, file by file
 * @param ask prints lines into a Python script and reads lines from it
 * @param lines the functions of test/verify/modernLines.ts
 */
export function compareClassWeights(counts, { ask, lines }) {
  const asked = counts.flatMap(own => POWERS.map(power => ({ counts: own, power })));
  const found = ask('scripts/frameworks/class_weights.py', [], asked);
  const apart = found.map(({ weights }, i) => {
    const ours = lines.classWeightsOf(asked[i].counts, asked[i].power);
    if (weights.length !== ours.length) return Infinity;
    return Math.max(...weights.map((weight, k) => Math.abs(weight / ours[k] - 1)));
  });
  const differ = apart.filter(value => !(value <= MOST_APART)).length;
  const boxes = counts.flat().reduce((sum, count) => sum + count, 0);
  return {
    of: `ultralytics ${found[0].version}, class weights of ${counts.length} files, cls_pw ${POWERS.join(', ')}`,
    boxes,
    'count equal': found.length - differ,
    differences: differ,
  };
}
