import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { DynamicDetector } from '../../analysis/dynamic/explore/DynamicDetector.ts';
import { isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { en } from '../../words/en/en.ts';
import { knobText } from '../../words/say/knobText.ts';
import { annotationsOf } from '../configs/annotationsOf.ts';
import type { Environment } from '../Environment.ts';
import { refuseBoxes } from '../options/datasetOptions.ts';
import { onePositional } from '../options/readArguments.ts';
import type { ReadConfig } from '../configs/readConfig.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';
import { savedKnobs } from './savedKnobs.ts';
import type { WantedSetting } from './WantedSetting.ts';

/** What has a number. */
export interface SetValue {
  readonly key: string;
  readonly value: number;
}

/** The config, and the data that numbers are proposed from. */
interface ProposedFrom {
  readonly opened: ReadConfig;
  readonly positionals: readonly string[];
  /** How the boxes are written, where the user says so. */
  readonly boxes: BoxReading | undefined;
}

/**
 * The numbers that settings are to have: those that are given, and for the others what the annotations propose for the detector of
 * the config, with the reasons on standard error.
 *
 * @throws FailureError `setting-not-proposed`
 */
export async function proposedValues(
  wanted: readonly WantedSetting[],
  from: ProposedFrom,
  environment: Environment,
): Promise<readonly SetValue[]> {
  const isOpen = wanted.some(({ value }) => value === null);
  const proposals = isOpen ? await proposalsFor(from, environment) : [];
  return wanted.map(({ key, value }) => {
    if (value !== null) return { key, value };
    const found = proposals.find(proposal => proposal.key === key);
    if (found?.text !== undefined) environment.logError(found.text);
    const proposed = found?.proposed ?? null;
    if (found === undefined || proposed === null)
      return fail({ code: 'setting-not-proposed', file: from.opened.path, key });
    return { key, value: proposed };
  });
}

/** What is proposed for a setting; null where it is only told. */
interface Proposal {
  readonly key: string | null;
  readonly proposed: number | null;
  /** In words, where the data were analyzed now. */
  readonly text?: string;
}

async function proposalsFor(
  { opened: { path, documents }, positionals, boxes }: ProposedFrom,
  environment: Environment,
): Promise<readonly Proposal[]> {
  const { detectorFrom } = await import('../../platform/node/configTools.ts');
  const detector = detectorFrom(path, documents);
  if (!('dynamic' in detector)) return [];
  const { dynamic } = detector;
  const file =
    positionals.length > 0
      ? onePositional(positionals, 'an annotation file or a report')
      : await annotationsOf(path, documents, environment);
  const saved = savedProposals(file, dynamic);
  if (saved !== null) refuseBoxes(boxes, file);
  return saved ?? analyzedProposals({ file, boxes }, dynamic, environment);
}

/**
 * Of a report that was made while the setting was what it is now.
 *
 * @throws FailureError `arguments` where it was another one
 */
function savedProposals(file: string, detector: DynamicDetector): readonly Proposal[] | null {
  return (
    savedKnobs(file, detector)?.map(knob => {
      const known = detector.settings?.find(({ key }) => key === knob.key);
      if (known === undefined || known.value === null || known.value === knob.now) return knob;
      const message = `${file} was made with ${knob.key} ${knob.now}, and the config has ${known.value}.`;
      return fail({ code: 'arguments', message });
    }) ?? null
  );
}

async function analyzedProposals(
  { file, boxes }: { readonly file: string } & Pick<ProposedFrom, 'boxes'>,
  dynamic: DynamicDetector,
  environment: Environment,
): Promise<readonly Proposal[]> {
  const data = { file: { path: file }, boxes };
  const request = { ...data, detector: dynamic.name, dynamic, simulation: null };
  const progress = terminalProgress(environment);
  const report = await environment
    .analyze(request, { progress: progress.show })
    .finally(progress.clear);
  if (!isDynamicReport(report)) return [];
  return report.knobs.map(knob => ({ ...knob, text: knobText(knob, en.knobs, ENGLISH) }));
}
