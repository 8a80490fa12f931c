import type { CandidateDetector } from '../../src/analysis/dynamic/frameworks/candidateDetectors.ts';
import type { Versions } from '../../src/analysis/contract/Versions.ts';
import type {
  PointExploration,
  PointSetting,
} from '../../src/analysis/dynamic/explore/Exploration.ts';

/** What-ifs over input sizes, as a page shows them. */
export interface PointView {
  readonly detector: CandidateDetector;
  /** Of whole pictures, the smallest input first. */
  readonly settings: readonly PointSetting[];
  /** Index of the detector's own size. */
  readonly own: number;
  readonly groups: readonly ReleaseGroup[];
}

/** Releases of a framework that count the same for this dataset, at every size. */
export interface ReleaseGroup {
  /** Index of the newest of them in the detector's releases. */
  readonly release: number;
  readonly versions: Versions;
}

/** Null where no size was counted. */
export function pointView(exploration: PointExploration): PointView | null {
  const whole = exploration.settings.filter(({ tiles }) => tiles === null);
  const [first] = whole;
  if (first === undefined) return null;
  const settings = whole.toSorted((one, other) => one.side - other.side);
  return {
    detector: exploration.detector,
    settings,
    own: settings.indexOf(first),
    groups: releaseGroups(exploration.detector, settings),
  };
}

/** The newest first; only neighbours are joined, so that a group is a range of versions. */
function releaseGroups(
  { releases }: CandidateDetector,
  settings: readonly PointSetting[],
): readonly ReleaseGroup[] {
  const counted = (release: number) =>
    JSON.stringify(settings.map(setting => setting.releases[release]));
  const groups: ReleaseGroup[] = [];
  releases.forEach(({ versions }, release) => {
    const last = groups.at(-1);
    if (last !== undefined && counted(release) === counted(release - 1))
      groups[groups.length - 1] = {
        ...last,
        versions: { from: versions.from, to: last.versions.to },
      };
    else groups.push({ release, versions });
  });
  return groups;
}

/** Points of one picture; every release has the same. */
export function pointsOf({ releases: [newest] }: PointSetting): number {
  return newest?.pointsPerImage ?? 0;
}
