import { applyPatch } from 'diff';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../src/analysis/contract/failures/Failure.ts';
import { terminalOutput } from '../../../src/cli/terminal/terminalOutput.ts';
import { failuresNaming } from '../../helpers/words/failuresNaming.ts';
import { isUnprintable } from '../../helpers/words/isUnprintable.ts';
import { REPORT, runMain, temporaryFolder } from '../helpers/fakeEnvironment.ts';

/** Renames the window, colours, overwrites the line, starts another one, turns what follows. */
const HOSTILE = '\u001b]0;x\u0007\u009b31m\rfocal-lens: all is well\n\u202e\u2028\u061cz';
const SHOWN = String.raw`\u001b]0;x\u0007\u009b31m\rfocal-lens: all is well\n\u202e\u2028\u061cz`;
/** What a file system takes of it. */
const NAME = HOSTILE.replaceAll('/', '');

const unprintable = (text: string) => text.split('\n').filter(isUnprintable);

const FOCAL = `model = dict(bbox_head=dict(
    type='RetinaHead',
    anchor_generator=dict(type='AnchorGenerator\u001b[31m', octave_base_scale=4, strides=[8, 16]),
    # \u202e\u009b
    loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0, note='\u001b]0;owned\u0007')))
`;

function configNamed(name: string, text = FOCAL): string {
  const file = path.join(temporaryFolder(), name);
  fs.writeFileSync(file, text);
  return file;
}

// Windows has no such file names.
const POSIX = process.platform !== 'win32';

describe.runIf(POSIX)('standard error', () => {
  it.each(failuresNaming(HOSTILE).map(failure => [failure.code, failure] as const))(
    'prints the failure %s as two printable lines',
    async (_, failure) => {
      const { err } = await runMain(['analyze', 'a.json'], { analyze: async () => fail(failure) });
      expect(unprintable(err)).toEqual([]);
      expect(err).toMatch(/^focal-lens: .+\n.+\n$/);
      if (JSON.stringify(failure).includes('all is well')) expect(err).toContain(SHOWN);
    },
  );

  it('escapes arguments and names of commands and options', async () => {
    for (const args of [[HOSTILE], ['analyze', 'a', HOSTILE], ['analyze', 'a', `--x${HOSTILE}`]]) {
      const { err } = await runMain(args);
      expect(unprintable(err)).toEqual([]);
      expect(err).toContain(String.raw`\u001b]0;x`);
    }
  });

  it('warns about a config in printable lines, whatever the config is called', async () => {
    const config = configNamed(`${NAME}.py`);
    const { err, requests } = await runMain(['analyze', 'a.json', '--config', config]);
    expect(requests).toHaveLength(1);
    expect(err).toContain(SHOWN);
    expect(unprintable(err)).toEqual([]);
  });

  it('says in a printable line that nothing is to be changed', async () => {
    const config = configNamed(`${NAME}.json`, '{"focal_loss":{"alpha":0.25,"gamma":2}}');
    const { err } = await runMain(['apply', '--config', config, '--alpha', '.25', '--gamma', '2']);
    expect(err).toContain(`${SHOWN}.json already has alpha 0.25`);
    expect(unprintable(err)).toEqual([]);
  });

  it('rewrites its last line, and nothing more', () => {
    let drawn = '';
    const { redraw } = terminalOutput({
      out: () => Promise.resolve(),
      err: text => void (drawn += text),
      outIsTerminal: true,
    });
    redraw(HOSTILE);
    expect(drawn).toBe(`\r\u001b[K${SHOWN}`);
  });
});

describe.runIf(POSIX)('standard output', () => {
  it.each(['text', 'json', 'markdown', 'csv', 'html'])(
    'holds a printable report of a hostile config as %s, also in a pipe',
    async format => {
      const config = configNamed(`${NAME}.py`);
      const { out } = await runMain(['analyze', 'a.json', '--config', config, '--format', format], {
        analyze: async ({ setup }) => ({
          ...REPORT,
          detector: {
            ...REPORT.detector,
            name: setup!.name,
            notModelled: setup!.notModelled ?? [],
          },
        }),
      });
      expect(out).toContain('u001b');
      expect(unprintable(out.replaceAll('\r\n', '\n'))).toEqual([]);
    },
  );

  const args = (config: string) => ['apply', '--config', config, '--alpha', '.4', '--gamma', '1'];

  it('shows a difference on a terminal with escapes in place of what it would obey', async () => {
    const { out } = await runMain(args(configNamed(`${NAME}.py`)), { toTerminal: true });
    expect(unprintable(out)).toEqual([]);
    expect(out).toContain(
      String.raw`-    loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0, note='\u001b]0;owned\u0007'`,
    );
  });

  it('sends an exact patch through a pipe, under a quoted name', async () => {
    const { out } = await runMain(args(configNamed(`${NAME}.py`)));
    expect(applyPatch(FOCAL, out)).toBe(FOCAL.replace('0.25', '0.4').replace('2.0', '1.0'));
    expect(unprintable(out.split('\n').slice(0, 2).join('\n'))).toEqual([]);
    expect(out).toMatch(/^--- "a\/.*\\033\]0;x/);
  });

  it.each([false, true])('leaves an ordinary difference alone; terminal: %s', async toTerminal => {
    const text = 'focal:\r\n  alpha: 0.3 #\t犬\r\n  gamma: 2.0 # é\r\n';
    const { out } = await runMain(args(configNamed('model.yaml', text)), { toTerminal });
    expect(applyPatch(text, out)).toBe(text.replace('0.3', '0.4').replace('2.0', '1.0'));
  });
});
