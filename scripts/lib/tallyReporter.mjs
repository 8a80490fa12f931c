// A reporter for Vitest: the sums, and by name what failed, so that the end of a long log says it.
import fs from 'node:fs';

const LONGEST_FAILURE = 400;

/** Writes a tally (see `tally.mjs`) to the file that FOCAL_LENS_TALLY names. */
export default class TallyReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message?: string }[]} unhandled errors that belong to no test, which fail a run as well
   */
  onTestRunEnd(modules, unhandled) {
    const tally = { passed: 0, failed: 0, skipped: 0, failures: [], again: [] };
    for (const module of modules) {
      for (const error of module.errors()) fail(tally, module.relativeModuleId, error);
      for (const test of module.children.allTests()) count(tally, module, test);
    }
    for (const error of unhandled) fail(tally, 'an error outside the tests', error);
    fs.writeFileSync(process.env['FOCAL_LENS_TALLY'], JSON.stringify(tally));
  }
}

function count(tally, module, test) {
  const { state, errors = [] } = test.result();
  const where = `${module.relativeModuleId}: ${test.fullName}`;
  if (state === 'failed') return fail(tally, where, errors[0]);
  tally[state]++;
  // The errors of the attempts before are kept where the last one held.
  if (test.diagnostic()?.flaky) tally.again.push(told(where, errors?.[0]));
}

function fail(tally, where, error) {
  tally.failed++;
  tally.failures.push(told(where, error));
}

function told(where, error) {
  const message = String(error?.message ?? error ?? '').split('\n')[0];
  return `${where} — ${message}`.slice(0, LONGEST_FAILURE);
}
