import type { AnnotationSource } from '../../../src/analysis/contract/sources/AnnotationSource.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { readAnnotations } from '../../../src/analysis/formats/readAnnotations.ts';
import type { Evidence } from '../../../src/analysis/summary/evidence/Evidence.ts';
import { readEvidence } from '../../../src/analysis/summary/evidence/EvidenceTally.ts';
import { summarize } from '../../../src/analysis/summary/summarize.ts';

/** What assignment counts of a file, as the simulation takes it. */
export async function countedBy(source: AnnotationSource, setup: DetectorSetup): Promise<Evidence> {
  const { dataset } = await readAnnotations(source, {});
  const summary = await summarize(dataset, setup, {});
  return readEvidence(summary.anchors.evidence, summary.categories.length);
}
