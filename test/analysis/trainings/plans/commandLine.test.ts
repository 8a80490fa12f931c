import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../../src/analysis/trainings/plans/scripts/commandLine.ts';
import { quoted } from '../../../../src/analysis/trainings/plans/scripts/quoted.ts';

const run = {
  name: '1-g1-a0.5-s3',
  gamma: 1,
  alpha: 0.5,
  seed: 3,
  config: 'my config.py',
  options: ['a.b=1.0', "it's=2"],
};

describe('commandLine', () => {
  it('fills in what it knows, quoted, and leaves the rest to the shell', () => {
    const command =
      'X=${HOME} nice python t.py {config} {folder}/log {seed} {other} {options} | tee log';
    expect(commandLine(command, run)).toBe(
      `X=\${HOME} nice python t.py 'my config.py' "$2"/log 3 {other} a.b=1.0 'it'\\''s=2' | tee log`,
    );
  });

  it('leaves out a flag that has nothing to announce', () => {
    const copy = { ...run, options: [] };
    expect(commandLine('train {config} --seed {seed} --cfg-options {options}', copy)).toBe(
      "train 'my config.py' --seed 3",
    );
    expect(commandLine('train {config} --cfg-options r.seed={seed} {options}', copy)).toBe(
      "train 'my config.py' --cfg-options r.seed=3",
    );
  });
});

describe('quoted', () => {
  it.each([
    ['plain/name-1.py', 'plain/name-1.py'],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['$HOME `x` "y" \\', '\'$HOME `x` "y" \\\''],
    ['', "''"],
    ['日本', "'日本'"],
  ])('%j is one word', (text, word) => {
    expect(quoted(text)).toBe(word);
  });
});
