import type { CountFault } from '../contract/failures/detailCodes.ts';
import { fail } from '../contract/failures/Failure.ts';
import { formatNamed } from '../formats/formats.ts';
import { mergeBoxes } from '../dataset/convention/BoxSample.ts';
import type { Report } from '../report/Report.ts';
import { mergeSummaries } from '../summary/mergeSummaries.ts';
import type { Part, PartSource } from './Part.ts';

/**
 * Two parts as one.
 *
 * @throws FailureError `counts-differ` where they are no parts of one set
 */
export function mergeParts(one: Part, other: Part): Part {
  const reason = differenceOf(one, other);
  if (reason !== null)
    fail({
      code: 'counts-differ',
      file: nameOf(one.sources),
      other: nameOf(other.sources),
      reason,
    });
  const summary = mergeSummaries(one.summary, other.summary);
  return {
    ...one,
    sources: [...one.sources, ...other.sources].toSorted(byName),
    summary,
    boxes: mergeBoxes(one.boxes, other.boxes, summary.annotations),
  };
}

/** The files of a part as a report names them. */
export function sourceOf({ sources, format }: Part): Report['source'] {
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0);
  return { file: nameOf(sources), format, formatLabel: formatNamed(format).label, bytes };
}

/** In words that no language has to translate: reports of the same parts are the same everywhere. */
function nameOf([first, ...others]: readonly PartSource[]): string {
  return `${first?.file ?? ''}${others.length === 0 ? '' : ` (+${others.length})`}`;
}

function byName(one: PartSource, other: PartSource): number {
  if (one.file === other.file) return one.bytes - other.bytes;
  return one.file < other.file ? -1 : 1;
}

function differenceOf(one: Part, other: Part): CountFault | null {
  if (one.program !== other.program) return 'different-versions';
  if (one.setup !== other.setup) return 'different-detectors';
  if (one.format !== other.format) return 'different-formats';
  if (one.labelsOnly !== other.labelsOnly) return 'labels-only';
  return one.exactHistogram === other.exactHistogram ? null : 'exact-histogram';
}
