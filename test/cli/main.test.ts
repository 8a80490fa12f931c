import { KNOWN_DETECTORS } from '../../src/tasks/knownDetectors.ts';
import { describe, expect, test } from 'vitest';
import { fail } from '../../src/analysis/contract/failures/Failure.ts';
import { runMain } from './helpers/fakeEnvironment.ts';

describe('the command line', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('lists its commands for %j', async args => {
    const { code, out, err } = await runMain(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Usage: focal-lens <command>[^]*analyze[^]*apply[^]*detectors/);
  });

  test.each(['analyze', 'apply', 'detectors'])('explains %s for --help anywhere', async command => {
    const { code, out, err, requests } = await runMain([command, 'some', '--nonsense', '--help']);
    expect({ code, err, requests }).toEqual({ code: 0, err: '', requests: [] });
    expect(out).toMatch(new RegExp(`^Usage: focal-lens ${command}`));
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(90);
  });

  test('has every command that its help names, each with a help of its own', async () => {
    const { out } = await runMain(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name as string);
    expect(names).toContain('check');
    for (const name of names)
      expect((await runMain([name, '--help'])).out).toContain(`Usage: focal-lens ${name}`);
  });

  test('prints the version alone', async () => {
    expect(await runMain(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', err: '' });
  });

  test('lists the detectors by framework, with what a report has of them', async () => {
    const { code, out } = await runMain(['detectors']);
    expect(code).toBe(0);
    expect(out).toMatch(/^torchvision\n\* retinanet-torchvision +α and γ +torchvision 0\.14/m);
    expect(out).toMatch(/^  rpn-torchvision +counts +torchvision/m);
    expect(out).toMatch(
      /^Ultralytics\n  yolo11 +points +Ultralytics from 8\.4\.128; .*8\.3\.253$/m,
    );
    expect(out).toMatch(/^  detr +queries +transformers 5\.23$/m);
    for (const { name } of KNOWN_DETECTORS) expect(out).toContain(`  ${name} `.slice(1));
  });

  test.each([
    [['chek', 'a.json'], 'There is no command "chek"'],
    [['check', 'a.json'], 'Give a limit'],
    [['constructor'], 'There is no command "constructor"'],
    [['analyze'], 'Name the annotation file'],
    [['analyze', 'a', 'b'], '"b" is one too many'],
    [['analyze', 'a', '--shards', 'b'], "Unknown option '--shards'"],
    [['analyze', 'a', '--prediction=b'], "Unknown option '--prediction'"],
    [['analyze', 'a', '--output'], "'-o, --output <value>' argument missing"],
    [
      ['analyze', 'a', '--format', 'xml'],
      '--format takes text, json, markdown, html, csv; not "xml"',
    ],
    [['analyze', 'a', '--threads', '0'], '--threads takes a whole number from 1, not "0"'],
    [['analyze', 'a', '--threads', '1.5'], '--threads takes a whole number from 1, not "1.5"'],
    [['analyze', 'a', '--detector', 'yolo'], 'There is no detector preset "yolo"'],
    [['apply', 'a'], 'Name the --config file'],
    [['apply', 'a', '--config', 'c', '--alpha', '2'], '--alpha takes a number from 0 to 1'],
    [['apply', 'a', '--config', 'c', '--gamma=-1'], '--gamma takes a number from 0'],
    [['apply', 'a', '--config', 'c', '--gamma', 'Infinity'], '--gamma takes a number'],
    [['apply', 'a', '--config', 'c', '--alpha', ''], '--alpha takes a number'],
    [['detectors', 'all'], '"all" is too much'],
  ])('refuses %j with one sentence and what to do', async (args, sentence) => {
    const { code, out, err, requests } = await runMain(args);
    expect({ code, out, requests }).toEqual({ code: 2, out: '', requests: [] });
    expect(err).toMatch(/^focal-lens: .+\n.+\n$/);
    expect(err).toContain(sentence);
  });

  test.each([
    [{ code: 'not-found', file: 'a.json' }, 3],
    [{ code: 'results-not-ground-truth', file: 'a.json' }, 3],
    [{ code: 'cancelled' }, 130],
    [{ code: 'internal', message: 'x' }, 4],
  ] as const)('turns the failure %j into exit code %d', async (failure, expected) => {
    const analyze = async () => fail(failure);
    const { code, out, err } = await runMain(['analyze', 'a.json'], { analyze });
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toMatch(/^focal-lens: .+\n.+\n$/);
  });

  test('reports a bug without a stack', async () => {
    const bug = new TypeError('x is not a function');
    const { code, err } = await runMain(['analyze', 'a.json'], {
      analyze: () => Promise.reject(bug),
    });
    expect(code).toBe(4);
    expect(err).toContain('x is not a function');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('takes whatever breaks because of Ctrl+C for the interruption it is', async () => {
    const interruption = new AbortController();
    const { code, err } = await runMain(['analyze', 'a.json'], {
      signal: interruption.signal,
      analyze: () => {
        interruption.abort();
        return Promise.reject(new Error('a thread ended early'));
      },
    });
    expect(code).toBe(130);
    expect(err).toMatch(/^focal-lens: Cancelled\./);
  });
});
