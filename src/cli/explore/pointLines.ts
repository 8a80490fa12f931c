import type {
  CandidateCounts,
  Without,
} from '../../analysis/dynamic/candidates/CandidateCounts.ts';
import type { CandidateDetector } from '../../analysis/dynamic/frameworks/candidateDetectors.ts';
import type { CandidateRule, Region } from '../../analysis/dynamic/candidates/CandidateRule.ts';
import { toPrintable } from '../../analysis/contract/text/toPrintable.ts';
import { SIZE_CLASSES } from '../../analysis/dataset/sizeClass.ts';
import type { PointExploration, PointSetting } from '../../analysis/dynamic/explore/Exploration.ts';
import { type TextColumn, textTable } from '../../analysis/report/export/text/textTable.ts';
import type { Explored } from '../../tasks/exploreDataset.ts';
import { explore as words } from '../../words/en/explore.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { paragraph } from './paragraph.ts';

/** Classes that are listed; the others hardly change the picture. */
const MOST_CLASSES = 8;

const { count, share, decimal, ratio } = ENGLISH;

/** Boxes without a candidate by input size, tiles and release. */
export function pointLines(
  { detector, settings }: PointExploration,
  { classes }: Explored,
): string[] {
  const [newest] = detector.releases;
  const { name, framework } = detector;
  const lines = [
    words.pointDetector({ name, framework, versions: words.versions(newest.versions) }),
    ...paragraph(ruleText(newest.rule)),
    '',
    ...settingTable(settings, newest.rule),
    '',
    ...paragraph(words.unaugmented(newest.rule.borrows === true)),
    ...tileLines(settings),
  ];
  const first = settings[0];
  if (first === undefined) return lines;
  lines.push(...tieLines(settings));
  const unsized = first.releases[0]?.imagesWithoutSize ?? 0;
  if (unsized > 0) lines.push(...paragraph(words.withoutSize(count(unsized))));
  if (detector.releases.length > 1) lines.push('', ...releaseTable({ detector, settings }));
  lines.push(...showingTable(detector, settings));
  return [...lines, ...detailLines(detector, first, classes)];
}

/** Shares of showings: what is dropped, and what is left without a candidate. */
function showingTable(
  { releases }: CandidateDetector,
  settings: readonly PointSetting[],
): string[] {
  const first = settings[0]?.showings ?? null;
  if (first === null) return [];
  const right = (title: string): TextColumn => ({ title, align: 'right' });
  const tiled = settings.some(({ tiles }) => tiles !== null);
  const rows = settings.flatMap(({ side, tiles, showings }) => {
    if (showings === null) return [];
    const kept = showings.boxes - showings.dropped;
    return [
      [
        count(side),
        ...(tiled ? [tiles === null ? words.whole : tilesText(tiles)] : []),
        share(showings.dropped / showings.boxes),
        ...showings.without.map(found => share(kept === 0 ? 0 : found / kept)),
      ],
    ];
  });
  const { scale, translate } = first.affine;
  const most = Math.max(...settings.map(({ showings }) => showings?.draws ?? 0));
  return [
    '',
    words.showings({
      scale: decimal(scale),
      translate: share(translate),
      draws: count(most),
    }),
    ...textTable(
      [
        right(words.columns.side),
        ...(tiled ? [right(words.columns.tiles)] : []),
        right(words.dropped),
        ...releases.map(({ versions }) => right(words.withoutIn(words.versions(versions)))),
      ],
      rows,
    ),
  ];
}

/** By size and class, for the first setting and the release that leaves the most boxes without a candidate. */
function detailLines(
  detector: CandidateDetector,
  { side, releases }: PointSetting,
  classes: Explored['classes'],
): string[] {
  const most = Math.max(...releases.map(({ without }) => without.count));
  const at = releases.findIndex(({ without }) => without.count === most);
  const found = releases[at];
  const versions = detector.releases[at]?.versions;
  if (found === undefined || versions === undefined || most === 0) return [];
  const where = { side: count(side), versions: words.versions(versions) };
  const sizes = SIZE_CLASSES.map((size, index) => [
    words.size[size],
    withoutOf(found.sizes[index]),
  ]);
  const hit = classes
    .map((category, row) => ({ category, ...(found.classes[row] ?? { boxes: 0, without: 0 }) }))
    .filter(({ without }) => without > 0)
    .toSorted((a, b) => b.without - a.without)
    .slice(0, MOST_CLASSES)
    .map(({ category, ...box }) => [
      toPrintable(category.name ?? String(category.id)),
      withoutOf(box),
    ]);
  return [
    '',
    words.sizes(where),
    ...textTable(LIST, sizes).slice(1),
    '',
    words.classesTitle(where),
    ...textTable(LIST, hit).slice(1),
  ];
}

const LIST: readonly TextColumn[] = [
  { title: '', align: 'left', maxWidth: 40 },
  { title: '', align: 'left' },
];

function ruleText({ region, mostPerBox }: CandidateRule): string {
  return regionText(region) + words.claims(count(mostPerBox));
}

function regionText(region: Region): string {
  if (region.kind === 'centre') return words.centre(decimal(region.strides));
  if (region.kind === 'inside-or-centre') return words.insideOrCentre(decimal(region.strides));
  const { widened } = region;
  return (
    words.inside + (widened === null ? '' : words.widened(count(widened.below), count(widened.to)))
  );
}

function settingTable(settings: readonly PointSetting[], { mostPerBox }: CandidateRule): string[] {
  const { columns } = words;
  const right = (title: string): TextColumn => ({ title, align: 'right' });
  const tiled = settings.some(({ tiles }) => tiles !== null);
  const rows = settings.map(({ side, tiles, pictures, releases: [newest] }) => {
    const found = newest as CandidateCounts;
    const background = found.pointsPerImage * (found.images - found.imagesWithoutSize);
    return [
      count(side),
      ...(tiled ? [tiles === null ? words.whole : tilesText(tiles), count(pictures)] : []),
      count(found.pointsPerImage),
      words.counted(count(found.without.count), share(found.without.count / found.boxes)),
      words.counted(count(found.fewerThanClaimed), share(found.fewerThanClaimed / found.boxes)),
      count(found.positivesAtMost),
      ratio(background / found.positivesAtMost - 1),
    ];
  });
  return textTable(
    [
      right(columns.side),
      ...(tiled ? [right(columns.tiles), right(columns.pictures)] : []),
      right(columns.points),
      right(columns.without),
      right(columns.fewer(count(mostPerBox))),
      right(columns.positives),
      right(columns.ratio),
    ],
    rows,
  );
}

function releaseTable({
  detector,
  settings,
}: Pick<PointExploration, 'detector' | 'settings'>): string[] {
  const right = (title: string): TextColumn => ({ title, align: 'right' });
  const tiled = settings.some(({ tiles }) => tiles !== null);
  const rows = settings.map(({ side, tiles, releases }) => [
    count(side),
    ...(tiled ? [tiles === null ? words.whole : tilesText(tiles)] : []),
    ...releases.map(({ without, boxes }) =>
      words.counted(count(without.count), share(without.count / boxes)),
    ),
  ]);
  return [
    words.releases(detector.framework),
    ...textTable(
      [
        right(words.columns.side),
        ...(tiled ? [right(words.columns.tiles)] : []),
        ...detector.releases.map(({ versions }) => right(words.versions(versions))),
      ],
      rows,
    ),
  ];
}

function tieLines(settings: readonly PointSetting[]): string[] {
  return settings.flatMap(({ side, tiles, releases: [newest] }) => {
    if (newest === undefined || tiles !== null) return [];
    const [low, high] = newest.without.range;
    if (low === high) return [];
    return paragraph(
      words.ties({
        count: newest.tiedBoxes,
        boxes: count(newest.tiedBoxes),
        low: count(low),
        high: count(high),
        side: count(side),
      }),
    );
  });
}

function tileLines(settings: readonly PointSetting[]): string[] {
  const told = new Set<string>();
  return settings.flatMap(({ tiles }) => {
    if (tiles === null || told.has(tilesText(tiles))) return [];
    told.add(tilesText(tiles));
    return paragraph(
      words.tileLoss({ tiles: tilesText(tiles), cut: count(tiles.cut), lost: count(tiles.lost) }),
    );
  });
}

function tilesText({ side, overlap }: { readonly side: number; readonly overlap: number }): string {
  return words.tiles(count(side), share(overlap));
}

function withoutOf(found: Without | undefined): string {
  const { boxes, without } = found ?? { boxes: 0, without: 0 };
  return words.of(count(without), count(boxes), share(boxes === 0 ? 0 : without / boxes));
}
