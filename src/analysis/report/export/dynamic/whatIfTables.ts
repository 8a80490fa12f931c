import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import type {
  Exploration,
  PointExploration,
  PointSetting,
  QueryExploration,
  QuerySetting,
} from '../../../dynamic/explore/Exploration.ts';
import { backgroundAtLeast } from '../../derive/tiers/pointFacts.ts';
import type { ExportTable } from './ExportTable.ts';

/** A table with its title. */
interface TitledTable extends ExportTable {
  readonly title: string;
}

interface Column<Setting> {
  readonly title: string;
  readonly cell: (setting: Setting) => string;
}

const {
  columns,
  titles: { whatIf: titles },
} = words;

/** Every setting that was looked at, a row each, the smallest first; and by release where the detector has several. */
export function whatIfTables(exploration: Exploration): readonly TitledTable[] {
  if (exploration.kind === 'queries') return [queryTable(exploration)];
  const bySide = exploration.settings.toSorted((one, other) => one.side - other.side);
  const sorted = { ...exploration, settings: bySide };
  const releases = exploration.detector.releases.length > 1 ? [releaseTable(sorted)] : [];
  return [pointTable(sorted), ...releases];
}

function pointTable({ detector, settings }: PointExploration): TitledTable {
  const newest = ({ releases: [first] }: PointSetting) => first;
  const shown: readonly Column<PointSetting>[] = [
    { title: columns.side, cell: ({ side }) => F.count(side) },
    { title: columns.points, cell: setting => F.count(newest(setting)?.pointsPerImage ?? 0) },
    { title: columns.withoutCandidate, cell: setting => withoutShare(setting, 0) },
    {
      title: columns.fewer(F.count(detector.releases[0].rule.mostPerBox)),
      cell: setting => part(newest(setting)?.fewerThanClaimed ?? 0, newest(setting)?.boxes ?? 0),
    },
    { title: columns.positives, cell: setting => F.count(newest(setting)?.positivesAtMost ?? 0) },
    {
      title: columns.ratio,
      cell: setting => {
        const found = newest(setting);
        const ratio = found === undefined ? null : backgroundAtLeast(found);
        return ratio === null ? '-' : F.ratio(ratio);
      },
    },
  ];
  const title = settings.some(isShown) ? titles.showings : titles.boxes;
  return tableOf(title, shown, settings);
}

/** A rule that has changed is another detector to the data. */
function releaseTable({ detector, settings }: PointExploration): TitledTable {
  const shown: readonly Column<PointSetting>[] = [
    { title: columns.side, cell: ({ side }) => F.count(side) },
    ...detector.releases.map(({ versions }, release) => ({
      title: words.versions(versions),
      cell: (setting: PointSetting) => withoutShare(setting, release),
    })),
  ];
  return tableOf(words.byRelease(detector.framework), shown, settings);
}

function queryTable({ detector, settings }: QueryExploration): TitledTable {
  const { kept, denoising, loss } = detector.rule;
  const shown: readonly Column<QuerySetting>[] = [
    { title: columns.queries, cell: ({ queries }) => F.count(queries) },
    {
      title: columns.lost,
      cell: ({ matches }) =>
        words.counted(F.count(matches.lost), part(matches.lost, matches.boxes)),
    },
    { title: columns.over, cell: ({ matches }) => F.count(matches.imagesOver) },
    {
      title: columns.negatives,
      cell: ({ negativesPerPositive: ratio }) => (Number.isFinite(ratio) ? F.ratio(ratio) : '-'),
    },
    ...(kept === null
      ? []
      : [{ title: columns.beyond, cell: ({ beyondKept }: QuerySetting) => F.count(beyondKept) }]),
    ...(denoising === null
      ? []
      : [
          {
            title: columns.denoising,
            cell: (setting: QuerySetting) => F.rounded(setting.denoising?.queries ?? 0),
          },
        ]),
    ...(loss.kind === 'sigmoid'
      ? []
      : [
          {
            title: columns.noObject,
            cell: ({ noObject }: QuerySetting) =>
              noObject === null || Number.isNaN(noObject.share) ? '-' : F.share(noObject.share),
          },
        ]),
  ];
  const byNumber = settings.toSorted((one, other) => one.queries - other.queries);
  return tableOf(titles.queries, shown, byNumber);
}

/** Of showings, where they are known; else of boxes on pictures as they are. */
function withoutShare({ showings, releases }: PointSetting, release: number): string {
  if (showings !== null)
    return part(showings.without[release] ?? 0, showings.boxes - showings.dropped);
  const { without, boxes } = releases[release] ?? { without: { count: 0 }, boxes: 0 };
  return part(without.count, boxes);
}

function isShown({ showings }: PointSetting): boolean {
  return showings !== null;
}

function part(count: number, of: number): string {
  return F.share(of === 0 ? 0 : count / of);
}

function tableOf<Setting>(
  title: string,
  shown: readonly Column<Setting>[],
  settings: readonly Setting[],
): TitledTable {
  return {
    title,
    titles: shown.map(column => column.title),
    rows: settings.map(setting => shown.map(({ cell }) => cell(setting))),
  };
}
