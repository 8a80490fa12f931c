import { annotationsIn } from '../../analysis/configs/annotationsIn.ts';
import { dynamicFrom } from '../../analysis/configs/dynamic/dynamicFrom.ts';
import { lossesIn } from '../../analysis/configs/findFocalLossSites.ts';
import { contradictions } from '../../analysis/configs/hints/contradictions.ts';
import { openConfig } from '../../analysis/configs/openConfig.ts';
import { refuseRelative } from '../../analysis/configs/selectSite.ts';
import type { ConfigDocument } from '../../analysis/configs/syntax/ConfigNode.ts';
import { chainOf } from '../../analysis/configs/tree/bases.ts';
import type { ConfigHost, ParsedFile } from '../../analysis/configs/tree/openConfig.ts';
import { leftAlone } from '../../analysis/configs/leftAlone.ts';
import { explainNoFocalLoss } from '../../analysis/configs/explainNoFocalLoss.ts';
import { provenEditsOfAll } from '../../analysis/configs/provenEdits.ts';
import { copyName } from '../../analysis/trainings/plans/copyName.ts';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { DynamicDetector } from '../../analysis/dynamic/explore/DynamicDetector.ts';
import { configFacts, type DescribedDetector, describedIn } from '../../tasks/configFacts.ts';
import { changeSetting, settingsOf } from '../../tasks/changeSetting.ts';
import type {
  BaseContent,
  ConfigAnswer,
  ConfigQuestion,
  WantedPlan,
} from '../../protocol/configs.ts';
import { type ConfigToPlan, planOf } from '../../tasks/plans/planRuns.ts';
import { textOf } from './nodeConfigHost.ts';

/** What a shell knows of the files around a config. */
export type ContentHost = Pick<ConfigHost, 'python' | 'locate'> & {
  /** Null where the file is not there. */
  readonly content: (file: string) => Promise<BaseContent | null>;
};

/** Focal losses, and contradictions, that an editor is told of: it makes several objects of each, on its own thread. */
const MOST_SHOWN = 1000;

/** Characters of parsed files that are kept: a scan of many configs meets the same bases again and again. */
const MOST_KEPT = 2_000_000;

/** Answers questions about configs, one after the other. */
export function configAnswers(
  host: ContentHost,
): (question: ConfigQuestion) => Promise<ConfigAnswer> {
  const parsed = new Map<string, ParsedFile>();
  const configHost: ConfigHost = {
    parsed,
    python: host.python,
    locate: host.locate,
    read: async file => {
      const content = await host.content(file);
      if (content === null) return null;
      return 'text' in content ? content.text : textOf(content.path);
    },
  };
  return async question => {
    const { file, text } = question;
    try {
      const reopen = (next: string) => openConfig(file, next, configHost);
      const documents = await reopen(text);
      if (question.kind === 'bases') return basesOf(documents);
      if (question.kind === 'facts') {
        const facts = configFacts(file, documents);
        const sites = facts.sites.slice(0, MOST_SHOWN);
        const relatives = facts.relatives.slice(0, MOST_SHOWN);
        const dynamic = dynamicIn(file, documents, facts.detector);
        return { ...facts, sites, relatives, annotations: annotationsIn(documents), dynamic };
      }
      if (question.kind === 'settings') return settingsOf(documents).slice(0, MOST_SHOWN);
      if (question.kind === 'setting')
        return changeSetting({ file, text, documents, reopen }, question.change);
      if (question.kind === 'plan') return await planFor(question, { text, documents, reopen });
      const { sites, relatives } = lossesIn(documents);
      if (question.kind === 'edits') {
        const wanted = question.wanted.map(({ path, values }) => {
          refuseRelative(file, relatives, path);
          const site = sites.find(known => known.path === path);
          return site ? { site, values } : fail({ code: 'config-changed', file });
        });
        return provenEditsOfAll(wanted, { text, documents, reopen });
      }
      const { data } = question;
      return {
        sites: sites.slice(0, MOST_SHOWN),
        relatives: relatives.slice(0, MOST_SHOWN),
        contradictions: contradictions(documents, sites, data).slice(0, MOST_SHOWN),
        left: leftAlone(documents).slice(0, MOST_SHOWN),
        none: sites.length === 0 ? explainNoFocalLoss(documents) : null,
        bases: basesOf(documents),
        detector: data === null || sites.length === 0 ? null : describedIn(file, documents),
      };
    } finally {
      forget(parsed);
    }
  };
}

function dynamicIn(
  file: string,
  documents: readonly ConfigDocument[],
  detector: DescribedDetector,
): DynamicDetector | null {
  if ('setup' in detector || detector.failure.code !== 'detector-dynamic') return null;
  const { name: head, rule } = detector.failure;
  return dynamicFrom(file, documents, { head, rule });
}

async function planFor(
  { file, paths, wanted }: Extract<ConfigQuestion, { kind: 'plan' }>,
  opened: ConfigToPlan['opened'],
) {
  const facts = configFacts(file, opened.documents);
  const sites = facts.sites.filter(({ path }) => paths.includes(path));
  if (sites.length < paths.length) fail({ code: 'config-changed', file });
  return planBeside({ facts, sites, opened }, wanted);
}

/** The copies of a config lie next to it. */
async function planBeside(config: ConfigToPlan, wanted: WantedPlan) {
  const slash = wanted.config.lastIndexOf('/') + 1;
  const [folder, name] = [wanted.config.slice(0, slash), wanted.config.slice(slash)];
  const copyOf = (pair: FocalLossValues) => folder + copyName(name, pair);
  const { plan, copies } = await planOf(config, { ...wanted, copyOf });
  return { plan, copies: copies.map(({ file, text }) => ({ file: file.slice(slash), text })) };
}

function basesOf(documents: readonly ConfigDocument[]): readonly string[] {
  const bases = documents.flatMap(chainOf).filter(link => !documents.includes(link));
  return [...new Set(bases.map(({ file }) => file))];
}

function forget(parsed: Map<string, ParsedFile>): void {
  let characters = 0;
  for (const { text } of parsed.values()) characters += text.length;
  if (characters > MOST_KEPT) parsed.clear();
}
