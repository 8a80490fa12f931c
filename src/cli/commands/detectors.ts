import { fail } from '../../analysis/contract/failures/Failure.ts';
import { DEFAULT_DETECTOR } from '../../analysis/detectors/defaultDetector.ts';
import { PRESETS } from '../../analysis/detectors/presets.ts';
import type { DynamicDetector } from '../../analysis/dynamic/explore/DynamicDetector.ts';
import { DYNAMIC_PRESETS } from '../../analysis/dynamic/explore/dynamicPresets.ts';
import { type Gives, KNOWN_DETECTORS } from '../../tasks/knownDetectors.ts';
import { detectors as words } from '../../words/en/detectors.ts';
import { site } from '../../words/en/site.ts';
import { presetSource } from '../../words/say/presetSource.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { readArguments } from '../options/readArguments.ts';

export const detectors: Command = {
  summary: 'List the detectors by framework, with what a report has of each',
  help: `Usage: focal-lens detectors

Lists the detectors for "analyze --detector <name>" by framework: name, what a report has
of it, and version and files that the numbers come from. The one marked * is used when
none is named. A model's size may follow its name: yolo11n is yolo11.
`,
  async run(args, { print }) {
    const { positionals } = readArguments(args, {});
    if (positionals.length > 0) {
      fail({
        code: 'arguments',
        message: `"${positionals.join(' ')}" is too much: nothing follows.`,
      });
    }
    const width = Math.max(...KNOWN_DETECTORS.map(({ name }) => name.length));
    const line = (name: string, gives: Gives) =>
      [
        (name === DEFAULT_DETECTOR ? '* ' : '  ') + name.padEnd(width),
        words.gives[gives].padEnd(GIVES_WIDTH),
        sourceOf(name),
      ].join('  ');
    const frameworks = [...new Set(KNOWN_DETECTORS.map(({ framework }) => framework))];
    const groups = frameworks.map(framework =>
      [
        framework,
        ...KNOWN_DETECTORS.filter(known => known.framework === framework).map(({ name, gives }) =>
          line(name, gives).trimEnd(),
        ),
      ].join('\n'),
    );
    await print(`${[...groups, legend()].join('\n\n')}\n`);
    return EXIT.done;
  },
};

const GIVES = Object.keys(words.gives) as Gives[];
const GIVES_WIDTH = Math.max(...GIVES.map(gives => words.gives[gives].length));

function legend(): string {
  return GIVES.map(
    gives => `${words.gives[gives].padEnd(GIVES_WIDTH)}  ${words.legend[gives]}`,
  ).join('\n');
}

function sourceOf(name: string): string {
  const counted = PRESETS.find(preset => preset.name === name);
  if (counted !== undefined) return presetSource(counted.source, counted.remark, site);
  const dynamic = DYNAMIC_PRESETS.find(preset => preset.name === name);
  return dynamic === undefined ? '' : `${dynamic.framework} ${versionsOf(dynamic)}`;
}

function versionsOf({ counts }: DynamicDetector): string {
  if (counts?.kind !== 'points') return counts?.detector.source.version ?? '';
  const { releases } = counts.detector;
  return releases.map(({ versions }) => words.versions(versions)).join(words.between);
}
