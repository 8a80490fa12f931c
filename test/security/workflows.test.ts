import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const FOLDER = '.github/workflows';
const files = fs.readdirSync(FOLDER).map(file => {
  const text = fs.readFileSync(`${FOLDER}/${file}`, 'utf8');
  return [file, text, parse(text) as Workflow] as const;
});

describe.each(files)('the workflow %s', (_, text, workflow) => {
  const jobs = Object.values(workflow.jobs);

  it('runs actions only by the commit of a version', () => {
    const uses = [...text.matchAll(/^.*\buses:.*$/gm)].map(([line]) => line);
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses)
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+(?:\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may by default do nothing but read', () => {
    expect(Object.entries(workflow.permissions).filter(([, right]) => right !== 'read')).toEqual(
      [],
    );
    expect(workflow.on).not.toHaveProperty('pull_request_target');
  });

  it('leaves no token in a checkout', () => {
    const checkouts = jobs.flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
    );
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('puts no text of an event into a shell', () => {
    for (const { run = '' } of jobs.flatMap(({ steps }) => steps)) expect(run).not.toContain('${{');
  });
});

it('signs and publishes in a job that runs none of the dependencies', () => {
  const release = files.find(([file]) => file === 'release.yml')?.[2];
  const { build, publish } = release!.jobs;
  expect(build!.permissions).toEqual({ contents: 'read' });
  expect(publish!.permissions).toMatchObject({ 'id-token': 'write', attestations: 'write' });
  for (const { uses = '', run = '' } of publish!.steps) {
    expect(uses).not.toContain('actions/checkout');
    expect(run).not.toMatch(/npm (?:ci|i|install|run|test|pack)\b|node |npx /);
  }
});
