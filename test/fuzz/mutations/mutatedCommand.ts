import type { CommandLine } from '../CommandFolder.ts';
import type { FuzzFile, Random } from '../FuzzTarget.ts';
import { NAMES, NUMBERS } from './hostile.ts';
import { below, oneOf } from '../random.ts';
import { wordsOf } from '../wordsOf.ts';

const COMMANDS = [
  'analyze',
  'apply',
  'check',
  'detectors',
  'learn',
  'snippet',
  'help',
  'chek',
  '--version',
];

const OPTIONS = wordsOf(`
  --detector --config --threads --empty-images --images-per-gpu --strict --format --output -o
  --predictions --no-simulation --no-histogram --schedule --from-scratch --learning-rate
  --score-threshold --prior --normalizer --trained-alpha --trained-gamma --alpha --gamma --site
  --write --for --max-ratio --max-unmatched --max-problems --runs --plan --metric -h -- --no
`);

const VALUES = wordsOf(`
  text json markdown html csv xml AP AP50 count leave-out all foreground
  retinanet-torchvision fcos-adelaidet yolov5 centernet torchvision tensorflow
  12epochs 5000x8 90000×16 tau=6 tau=1e9 0x0 coco-1x by-dataset-size
`);

/** Files that may exist. */
const PLACES = wordsOf('out loop gone new.json new.html .');

/** A command line with one or two arguments replaced, removed or added, and rarely other things in its folder. */
export function mutatedCommand(
  command: CommandLine,
  files: readonly FuzzFile[],
  random: Random,
): CommandLine {
  const next = [...command.arguments];
  const names = [...files.map(({ name }) => name), ...PLACES];
  for (let i = below(random, 2); i >= 0; i--) {
    const at = below(random, next.length + 1);
    const kind = random();
    if (kind < 0.1) next.splice(at, 1);
    else if (kind < 0.25) next.splice(at, 0, other(random, names));
    else if (kind < 0.3) next.splice(at, 0, ...next.slice(at, at + 2));
    else if (kind < 0.35) next.splice(at, 2, `${next[at] ?? ''}=${next[at + 1] ?? ''}`);
    else next.splice(at, 1, other(random, names));
  }
  return { ...command, ...surprises(command, names, random), arguments: next };
}

function other(random: Random, names: readonly string[]): string {
  const kind = random();
  if (kind < 0.3) return oneOf(random, OPTIONS);
  if (kind < 0.5) return oneOf(random, names);
  if (kind < 0.6) return oneOf(random, VALUES);
  if (kind < 0.7) return oneOf(random, COMMANDS);
  return oneOf(random, kind < 0.9 ? NUMBERS : NAMES);
}

/** Links, folders and pipes in the place of files. */
function surprises(command: CommandLine, names: readonly string[], random: Random) {
  const name = oneOf(random, names);
  const kind = random();
  if (kind < 0.05) return { links: { ...command.links, [name]: oneOf(random, names) } };
  if (kind < 0.1) return { folders: [...(command.folders ?? []), name] };
  if (kind < 0.102) return { pipes: [...(command.pipes ?? []), name] };
  return {};
}
