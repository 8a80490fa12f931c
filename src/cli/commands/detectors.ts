import { DEFAULT_DETECTOR, PRESETS } from '../../analysis/detectors/presets.ts';
import { site } from '../../words/en/site.ts';
import { presetSource } from '../../words/say/presetSource.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { readArguments } from '../readArguments.ts';
import { fail } from '../../analysis/contract/Failure.ts';

export const detectors: Command = {
  summary: 'List the detector presets, with framework and version',
  help: `Usage: focal-lens detectors

Lists the presets for "analyze --detector <preset>": name, framework, version, and
where the numbers come from. The one marked * is used when none is named.
`,
  async run(args, { print }) {
    const { positionals } = readArguments(args, {});
    if (positionals.length > 0) {
      fail({
        code: 'arguments',
        message: `"${positionals.join(' ')}" is too much: nothing follows.`,
      });
    }
    const rows = PRESETS.map(({ name, framework, version, source, remark }) => [
      (name === DEFAULT_DETECTOR ? '* ' : '  ') + name,
      `${framework} ${version}`,
      presetSource(source, remark, site),
    ]);
    const widths = [0, 1].map(column => Math.max(...rows.map(row => (row[column] ?? '').length)));
    const line = (row: readonly string[]) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    await print(`${rows.map(line).join('\n')}\n`);
    return EXIT.done;
  },
};
