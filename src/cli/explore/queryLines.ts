import type { QueryExploration, QuerySetting } from '../../analysis/dynamic/explore/Exploration.ts';
import type { OneToOneRule } from '../../analysis/dynamic/queries/OneToOneRule.ts';
import {
  GOOD_IOU,
  SOUND_BIAS,
  type StartOfTraining,
} from '../../analysis/dynamic/queries/startOfTraining.ts';
import { textTable } from '../../analysis/report/export/text/textTable.ts';
import { explore as words } from '../../words/en/explore.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { paragraph } from './paragraph.ts';

const { count, share, ratio, rounded, precise } = ENGLISH;

interface Column {
  readonly title: string;
  readonly cell: (setting: QuerySetting) => string;
}

/** Boxes that find no query, denoising and balance by number of queries. */
export function queryLines({ detector, batch, settings }: QueryExploration): string[] {
  const { name, source, rule } = detector;
  const { kept, groups, denoising, loss } = rule;
  const columns = columnsFor(rule);
  const said = [
    words.mostBoxes(count(settings[0]?.matches.mostBoxes ?? 0)),
    ...(kept === null ? [] : [words.kept(count(kept))]),
    ...(denoising === null ? [] : [words.denoising(count(batch))]),
    ...(loss.kind === 'softmax' ? [words.noObject] : []),
    ...startSaid(settings[0]?.start ?? null),
  ];
  return [
    words.queryDetector({ name, ...source }),
    ...paragraph(words.oneToOne),
    ...(groups > 1 ? paragraph(words.groups(count(groups))) : []),
    '',
    ...textTable(
      columns.map(({ title }) => ({ title, align: 'right' })),
      settings.map(setting => columns.map(({ cell }) => cell(setting))),
    ),
    '',
    ...said.flatMap(paragraph),
  ];
}

function startSaid(start: StartOfTraining | null): string[] {
  if (start === null || !Number.isFinite(start.pull)) return [];
  const said = { score: precise(start.score), pull: precise(start.pull) };
  return [
    start.risky ? words.riskyStart({ ...said, bias: rounded(SOUND_BIAS) }) : words.calmStart(said),
    ...(start.settled < GOOD_IOU
      ? [words.settled({ iou: precise(GOOD_IOU), score: precise(start.settled) })]
      : []),
  ];
}

function columnsFor({ kept, denoising, loss }: OneToOneRule): Column[] {
  const { queryColumns: titles } = words;
  const always: Column[] = [
    { title: titles.queries, cell: ({ queries }) => count(queries) },
    { title: titles.matched, cell: ({ matches }) => count(matches.matched) },
    {
      title: titles.lost,
      cell: ({ matches: { lost, boxes } }) =>
        words.counted(count(lost), share(boxes === 0 ? 0 : lost / boxes)),
    },
    { title: titles.over, cell: ({ matches }) => count(matches.imagesOver) },
    {
      title: titles.ratio,
      cell: ({ negativesPerPositive: found }) =>
        Number.isFinite(found) ? ratio(found) : words.none,
    },
  ];
  const beyond: Column = { title: titles.beyond, cell: ({ beyondKept }) => count(beyondKept) };
  const noised: Column[] = [
    { title: titles.groups, cell: setting => rounded(setting.denoising?.groups ?? 0) },
    { title: titles.extra, cell: setting => rounded(setting.denoising?.queries ?? 0) },
    { title: titles.most, cell: setting => count(setting.denoising?.mostQueries ?? 0) },
  ];
  const balance: Column[] = [
    { title: titles.noObject, cell: ({ noObject }) => share(noObject?.share ?? 0) },
    {
      title: titles.balanced,
      cell: ({ noObject }) => {
        const weight = noObject?.balancedWeight ?? null;
        return weight === null ? words.none : precise(weight);
      },
    },
  ];
  return [
    ...always,
    ...(kept === null ? [] : [beyond]),
    ...(denoising === null ? [] : noised),
    ...(loss.kind === 'softmax' ? balance : []),
  ];
}
