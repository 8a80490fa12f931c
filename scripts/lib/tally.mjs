// Sums up what the test runners wrote down.
import fs from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed tests that held
 * @property {number} failed tests that did not, and failed checks
 * @property {number} skipped tests that need what is not here
 * @property {string[]} failures what failed, by file and name, with the first line of its error
 * @property {string[]} [again] what held at the second attempt only, likewise
 */

/**
 * Reads what the reporter of Vitest or the suite in the editor wrote.
 *
 * @param {string} name of the step
 * @param {boolean} succeeded what the runner's exit status said; a failure without a failed test counts as one
 * @returns {Tally}
 */
export function readTally(file, name, succeeded) {
  const tally = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : nothing();
  return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1, failures: [name] };
}

/**
 * @param {Tally[]} tallies
 * @returns {Required<Tally>}
 */
export function sum(tallies) {
  const total = nothing();
  for (const { passed, failed, skipped, failures, again = [] } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.failures.push(...failures);
    total.again.push(...again);
  }
  return total;
}

/** @returns {Required<Tally>} */
function nothing() {
  return { passed: 0, failed: 0, skipped: 0, failures: [], again: [] };
}
