import type { GapCode } from '../contract/Gap.ts';
import type { TrainingFacts } from '../contract/TrainingFacts.ts';
import type { Detail } from '../contract/failures/Detail.ts';
import { fail } from '../contract/failures/Failure.ts';
import { checkSetup } from '../detectors/checks/checkSetup.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import type { ConfigSetup } from './reading/ConfigSetup.ts';
import { ALL_FRAMEWORKS } from './frameworks/lists/frameworks.ts';
import { askedAbout } from './askedAbout.ts';
import type { Framework } from './reading/Framework.ts';
import { SetupReader } from './reading/SetupReader.ts';
import { factWarnings } from './reading/factWarnings.ts';
import { trainingFactsIn } from './trainingFactsIn.ts';
import { unreadBase } from './unreadBase.ts';

const READS = ALL_FRAMEWORKS.flatMap(({ setups = [] }) => setups).flatMap(
  ({ reads }) => reads ?? [],
);

const USUAL_AUGMENTATION: readonly GapCode[] = [
  'mosaic',
  'random-crops',
  'zooms-and-crops',
  'scale-and-crop',
  'crops-of-three-quarters',
];

/**
 * The detector that a config describes. Parts that cannot be read are the preset's, each with a warning that also stands
 * in the report.
 *
 * @param documents of one file, with the files it builds on
 * @throws FailureError `config-no-detector`, `detector-dynamic`, `config-bases-disagree`; `setup-out-of-range`, `input-too-large` for what cannot be counted
 */
export function setupFrom(file: string, documents: readonly ConfigDocument[]): ConfigSetup {
  for (const document of documents) {
    const { frameworks, owner } = askedAbout(document);
    owner?.refuse?.(new SetupReader(document), document);
    for (const rule of frameworks.flatMap(({ setups = [] }) => setups)) {
      const reader = new SetupReader(document);
      const read = rule.read(document, reader);
      if (read === null) continue;
      checkSetup(read.setup, file);
      const facts = trainingFactsIn([document]);
      const warnings = [...reader.warnings, ...factWarnings(facts)];
      const classes = classesOf(document, frameworks);
      const setup = classes === null ? read.setup : { ...read.setup, classes };
      return completed(file, { ...read, setup, warnings }, facts);
    }
  }
  const reason = documents.flatMap(document => whyUnread(document) ?? [])[0];
  const base = unreadBase(documents);
  return fail({
    code: 'config-no-detector',
    file,
    ...(reason && { reason }),
    ...(base && { base }),
    reads: READS,
  });
}

/**
 * The classes that the config itself asks the data for, by name. Those that its framework assumes where it names none are
 * said beside the data and not counted by: most configs name theirs elsewhere.
 */
function classesOf(
  document: ConfigDocument,
  frameworks: readonly Framework[],
): readonly string[] | null {
  const found = frameworks.flatMap(({ classNames }) => classNames?.(document) ?? [])[0];
  return found === undefined || found.isDefault ? null : found.names;
}

function whyUnread(document: ConfigDocument): Detail | undefined {
  const { isUnclear, owner } = askedAbout(document);
  return isUnclear ? 'owner-unclear' : owner?.unread;
}

function completed(file: string, read: ConfigSetup, facts: TrainingFacts): ConfigSetup {
  const { setup, warnings } = read;
  // What a config says of its augmentation goes before what is usual with its framework.
  const usual = (setup.notModelled ?? []).filter(
    gap =>
      !(USUAL_AUGMENTATION as readonly unknown[]).includes(gap) ||
      !warnings.some(({ code }) => code === 'augmentation-not-modelled'),
  );
  const notModelled = [...warnings, ...usual];
  const name = file.replace(/^.*[\\/]/, '');
  return {
    ...read,
    setup: {
      ...setup,
      name,
      from: 'config',
      source: `${name} (${setup.framework} ${setup.version}; ${setup.source})`,
      notModelled,
      ...(Object.keys(facts).length > 0 && { stated: facts }),
    },
  };
}
