import { execFileSync } from 'node:child_process';

const SCRIPTS = {
  toml: 'import json, sys, tomllib; print(json.dumps(tomllib.loads(sys.stdin.buffer.read().decode("utf-8-sig"))))',
  ini: 'import configparser, json, sys; c = configparser.ConfigParser(interpolation=None); c.optionxform = str; c.read_string(sys.stdin.buffer.read().decode("utf-8-sig")); print(json.dumps({s: dict(c.items(s)) for s in c.sections()}))',
};

/** What Python's own parser of the syntax reads; an error is thrown. */
export function pythonReads(syntax: keyof typeof SCRIPTS, text: string): unknown {
  const input = Buffer.from(text, 'utf8');
  const output = execFileSync('python3', ['-c', SCRIPTS[syntax]], {
    input,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(output.toString('utf8'));
}

/** Whether there is a Python that knows TOML, 3.11 or later. */
export const HAS_TOMLLIB = knows('toml', 'a = 1');

function knows(syntax: keyof typeof SCRIPTS, text: string): boolean {
  try {
    return pythonReads(syntax, text) !== null;
  } catch {
    return false;
  }
}
