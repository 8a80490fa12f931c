// Sums up what the test runners wrote down.
import fs from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed tests that held
 * @property {number} failed tests that did not, and failed checks
 * @property {number} skipped tests that need what is not here
 */

/**
 * Reads Vitest's JSON report or the in-host suite's.
 *
 * @param {boolean} succeeded what the runner's exit status said; a failure without a failed test counts as one
 * @returns {Tally}
 */
export function readTally(file, succeeded) {
  const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const failed = report.numFailedTests ?? report.failed ?? 0;
  return {
    passed: report.numPassedTests ?? report.passed ?? 0,
    failed: succeeded ? failed : Math.max(1, failed),
    skipped: report.numPendingTests ?? 0,
  };
}

/** @param {Tally[]} tallies */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}
