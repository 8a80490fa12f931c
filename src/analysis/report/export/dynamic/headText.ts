import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import { dynamicHeadline } from '../../derive/tiers/dynamicHeadline.ts';
import type { DynamicReport } from '../../DynamicReport.ts';

/** The finding in one sentence, and under it how it differs by release; without full stops at the end of the first. */
export function headText(report: DynamicReport): readonly string[] {
  const { headline } = words;
  const { name, framework } = report.detector;
  const found = dynamicHeadline(report);
  switch (found.code) {
    case 'rule-only':
      return [headline.ruleOnly(name)];
    case 'no-boxes':
      return [headline.noBoxes];
    case 'queries': {
      const { lost, boxes, negativesPerPositive } = found;
      const queries = F.count(found.queries);
      const ratio = negativesPerPositive === null ? '0' : F.ratio(negativesPerPositive);
      const share = F.share(lost / boxes);
      if (lost === 0) return [headline.noneLost({ queries, ratio })];
      return [headline.lost({ share, lost: F.count(lost), queries, ratio })];
    }
    case 'without-candidate': {
      const [newest, ...older] = found.shares;
      const said = { share: F.share(newest.share), side: F.count(found.side), name };
      const parts = found.shares.map(({ versions, share }) =>
        words.versionShare(words.versions(versions), F.share(share)),
      );
      const isNone = newest.share === 0;
      const none = found.of === 'showings' ? headline.everyShowing : headline.everyBox;
      return [
        isNone ? none(said) : headline[found.of](said),
        ...(older.length === 0 ? [] : [words.byVersion(framework, parts.join('; '))]),
      ];
    }
  }
}
