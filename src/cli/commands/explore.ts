import { fail } from '../../analysis/contract/failures/Failure.ts';
import { dynamicNamed } from '../../analysis/dynamic/explore/dynamicPresets.ts';
import type { TileRule } from '../../analysis/dynamic/explore/tiledBoxes.ts';
import { wrapText } from '../../analysis/report/export/text/textTable.ts';
import {
  detectorsOfPoints,
  detectorsOfQueries,
  USUAL_DETECTOR,
} from '../../tasks/exploreDataset.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { exploreJson } from '../explore/exploreJson.ts';
import { exploreText } from '../explore/exploreText.ts';
import { entries, queryList, sideList } from '../explore/settingLists.ts';
import { BOXES_HELP, boxesOption } from '../options/datasetOptions.ts';
import {
  choiceOption,
  countOption,
  onePositional,
  readArguments,
} from '../options/readArguments.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  detector: { type: 'string' },
  outputs: { type: 'string' },
  boxes: { type: 'string' },
  'image-size': { type: 'string', default: '' },
  tiles: { type: 'string', default: '' },
  queries: { type: 'string', default: '' },
  batch: { type: 'string' },
  format: { type: 'string', default: 'text' },
  strict: { type: 'boolean', default: false },
} as const;

/** Pixels. */
const TILES = [32, 65_536] as const;
/** Settings of one run: each counts the whole dataset. */
const MOST_SETTINGS = 64;

export const explore: Command = {
  summary: 'What-ifs for YOLO and DETR: image size, tiles, queries',
  help: `Usage: focal-lens explore <file> [options]

For detectors that choose their positives by their own predictions while they train (YOLO,
RTMDet, PP-YOLOE, the DETR family), counts what does not depend on them: boxes without a
candidate (a point that may become their positive) at an image size, with or without tiles;
boxes beyond the queries; and bounds on positives. Nothing is simulated. With a model's raw
outputs (before NMS), the positives of that model are exact.

Detectors
${listed('  points   ', detectorsOfPoints())}
${listed('  queries  ', detectorsOfQueries())}

Options:
  --detector <name>     One of these [that of the outputs, else yolo11]
  --image-size <list>   Sides of the square input in px, as 640,960,1280 [the detector's]
  --tiles <list>        Cut pictures as SAHI does: side@overlap, as 640@.2 [whole pictures]
  --queries <list>      Numbers of queries, as 300,900 [the detector's]
  --batch <n>           Pictures that are padded together [16]
  --outputs <file>      Raw outputs of a model (safetensors): measures its positives by the
                        detector's real rule, where they are only bounded without
${BOXES_HELP}
  --format <format>     text or json [text]
  --strict              Refuse what is not JSON by RFC 8259
  -h, --help            Show this text

Examples:
  focal-lens explore train.json --detector yolo11 --image-size 640,960,1280 --tiles 640@.2
  focal-lens explore train.json --detector rt-detr --queries 300,500 --batch 4
  focal-lens explore train.json --outputs outputs.safetensors
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const file = onePositional(positionals, 'the annotation file to explore');
    const format = choiceOption('format', values.format, ['text', 'json']);
    const detector =
      values.detector === undefined
        ? null
        : choiceOption('detector', values.detector, [
            ...detectorsOfPoints(),
            ...detectorsOfQueries(),
          ]);
    const named = detector ?? (values.outputs === undefined ? USUAL_DETECTOR : null);
    const counts = named === null ? null : (dynamicNamed(named)?.counts ?? null);
    const request = {
      detector,
      sides: sideList(values['image-size'], counts, named ?? ''),
      tiles: entries(values.tiles).map(tileRule),
      queries: queryList(values.queries),
      batch: countOption('batch', values.batch) ?? 16,
    };
    const { sides, tiles, queries } = request;
    if (Math.max(1, sides.length) * (1 + tiles.length) + queries.length > MOST_SETTINGS)
      fail({ code: 'arguments', message: `At most ${MOST_SETTINGS} settings in one run.` });
    const boxes = boxesOption(values.boxes);
    const { strict, outputs = null } = values;
    const progress = terminalProgress(environment);
    const explored = await environment
      .explore({ path: file, strict, boxes, outputs }, request, {
        progress: progress.show,
      })
      .finally(progress.clear);
    await environment.print(format === 'json' ? exploreJson(explored) : exploreText(explored));
    return EXIT.done;
  },
};

function listed(lead: string, names: readonly string[]): string {
  return wrapText(names.join(', '), lead, 88).join('\n');
}

function tileRule(text: string): TileRule {
  const [, side, overlap] = /^(\d{1,6})(?:@(0?\.\d{1,6}|0))?$/.exec(text) ?? [];
  const rule = { side: Number(side), overlap: Number(overlap ?? 0.2) };
  if (rule.side >= TILES[0] && rule.side <= TILES[1] && rule.overlap <= 0.9) return rule;
  return fail({
    code: 'arguments',
    message: `--tiles takes side@overlap, as 640@.2, with a side from ${TILES[0]} px and an overlap up to .9; not "${text}".`,
  });
}
