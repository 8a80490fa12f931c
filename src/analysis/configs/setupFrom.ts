import type { Detail } from '../contract/Detail.ts';
import { fail } from '../contract/Failure.ts';
import { checkSetup } from '../detectors/checks/checkSetup.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import type { ConfigSetup } from './reading/ConfigSetup.ts';
import { ALL_FRAMEWORKS } from './frameworks/frameworks.ts';
import { askedAbout } from './askedAbout.ts';
import { SetupReader } from './reading/SetupReader.ts';
import { unreadBase } from './unreadBase.ts';

const READS = ALL_FRAMEWORKS.flatMap(({ setups = [] }) => setups).flatMap(
  ({ reads }) => reads ?? [],
);

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
      return completed(file, { ...read, warnings: reader.warnings });
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

function whyUnread(document: ConfigDocument): Detail | undefined {
  const { isUnclear, owner } = askedAbout(document);
  return isUnclear ? 'owner-unclear' : owner?.unread;
}

function completed(file: string, read: ConfigSetup): ConfigSetup {
  const { setup, warnings } = read;
  const notModelled = [...warnings, ...(setup.notModelled ?? [])];
  const name = file.replace(/^.*[\\/]/, '');
  return {
    ...read,
    setup: {
      ...setup,
      name,
      from: 'config',
      source: `${name} (${setup.framework} ${setup.version}; ${setup.source})`,
      notModelled,
    },
  };
}
