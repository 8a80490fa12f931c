import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPTS = path.join(import.meta.dirname, '../../frameworks');

/** Nothing may be fetched while a framework is asked, and no GPU is needed. */
const ENVIRONMENT = {
  ...process.env,
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONWARNINGS: 'ignore',
  CUDA_VISIBLE_DEVICES: '',
  OMP_NUM_THREADS: '1',
  HF_HUB_OFFLINE: '1',
};

/**
 * Runs `scripts/frameworks/<id>_facts.py`.
 *
 * @param {{ python: string, id: string, scratch: string }} framework
 * @returns the configs of the package, as absolute paths below a folder
 */
export async function configsOf(framework, folder) {
  const lines = await run(framework, ['configs', folder], '');
  return JSON.parse(lines.join('\n'));
}

/** @returns {Promise<Map<string, object>>} what the package makes of each config */
export async function factsOf(framework, files) {
  const lines = await run(framework, ['facts'], JSON.stringify(files));
  return new Map(lines.map(line => JSON.parse(line)).map(facts => [facts.file, facts]));
}

async function run({ python, id, scratch }, args, input) {
  const child = spawn('nice', ['-n', '10', python, path.join(SCRIPTS, `${id}_facts.py`), ...args], {
    cwd: scratch,
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', data => (complaints = (complaints + data).slice(-4000)));
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  child.stdin.end(input);
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  const status = await ended;
  if (status !== 0) throw new Error(complaints.trim().split('\n').slice(-3).join('\n'));
  return lines;
}
