// Starting other programs from a script, on every platform.
import { spawnSync } from 'node:child_process';

/**
 * Runs a program with the terminal's own output.
 *
 * @returns {boolean} whether it ended with status 0
 */
function run(program, parameters, environment = {}) {
  const result = spawnSync(program, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return result.status === 0;
}

export const runNode = (parameters, environment) => run(process.execPath, parameters, environment);

/** Runs a tool of node_modules by its JavaScript entry, which spares the shell that .cmd files need on Windows. */
export const runTool = (entry, parameters = [], environment = {}) =>
  runNode([`node_modules/${entry}`, ...parameters], environment);
