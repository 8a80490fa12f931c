// Holds the scores at which new class heads start against the biases that the frameworks' own code sets.

/** Classes of new heads. */
const CLASSES = [1, 20];
/** Biases are float32. */
const MOST_APART = 1e-6;

/**
 * Rows for the table of `verify:modern`.
 *
 * @param framework `transformers` or `ultralytics`
 * @param ask prints lines into a Python script and reads lines from it
 * @param lines the functions of test/verify/modernLines.ts
 */
export function compareStarts(framework, { ask, lines }) {
  const asked = CLASSES.map(classes => ({ classes }));
  const found = ask('scripts/frameworks/starting_scores.py', [framework], asked);
  return Object.keys(found[0].scores).map(name => {
    const differ = found.filter(({ classes, scores }) =>
      scores[name].some(
        score => Math.abs(score - lines.startingScoreOf(name, classes)) > MOST_APART,
      ),
    );
    return {
      of: `${framework}, starting score of ${name}`,
      'count equal': found.length - differ.length,
      differences: differ.length,
    };
  });
}
