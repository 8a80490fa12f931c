import { asFailure, type Failure } from '../../src/analysis/contract/failures/Failure.ts';
import { applyEdits } from '../../src/analysis/configs/edits/applyEdits.ts';
import type {
  FocalLossSite,
  FocalLossValues,
} from '../../src/analysis/configs/edits/FocalLossSite.ts';
import { focalLossSitesIn } from '../../src/analysis/configs/findFocalLossSites.ts';
import { openConfig } from '../../src/analysis/configs/openConfig.ts';
import type { OpenedConfig } from '../../src/analysis/configs/proof/OpenedConfig.ts';
import { provenEdits } from '../../src/analysis/configs/provenEdits.ts';
import type { NoFocalLoss } from '../../src/analysis/configs/reading/LossSign.ts';
import { setupFrom } from '../../src/analysis/configs/setupFrom.ts';
import { explainNoFocalLoss } from '../../src/analysis/configs/explainNoFocalLoss.ts';
import type { ScheduleInput } from '../../src/analysis/contract/SimulationInputs.ts';
import { arithmeticOf } from '../../src/analysis/detectors/arithmetics.ts';
import type {
  AssignerRule,
  CandidateRule,
  ClassificationLoss,
} from '../../src/analysis/detectors/DetectorSetup.ts';
import { nodeConfigHost, textOf } from '../../src/platform/node/nodeConfigHost.ts';

/** What we read from a config and what we would write into it, for a comparison with its framework. */
export interface ConfigFacts {
  readonly file: string;
  /** Set where the file cannot be read at all. */
  readonly failure?: string;
  readonly sites: readonly SiteFacts[];
  /** Why there is no site. */
  readonly none: NoFocalLoss | null;
  readonly setup: SetupFacts | { readonly failure: string };
}

interface SiteFacts {
  readonly framework: string;
  readonly path: string;
  /** In force: written, inherited, fixed in code or the framework's default; null where unknown. */
  readonly alpha: number | null;
  readonly gamma: number | null;
  readonly note: string | null;
  /** Which of the two a config can set. */
  readonly settable: readonly (keyof FocalLossValues)[];
  /** The file with both values set, or why they cannot be. */
  readonly edited: { readonly text: string } | { readonly refused: string };
}

interface SetupFacts {
  readonly levels: readonly LevelFacts[] | null;
  readonly points: { readonly strides: readonly number[]; readonly offset: number } | null;
  readonly assigner: AssignerRule;
  readonly loss: ClassificationLoss;
  readonly classes: number | null;
  readonly schedule: ScheduleInput | null;
  /** Codes of what is said not to be read or modelled. */
  readonly warnings: readonly string[];
}

interface LevelFacts {
  readonly stride: number;
  /** Width and height of each anchor in pixels. */
  readonly shapes: readonly (readonly [number, number])[];
}

/** @param wasmFolder with the grammar of Python */
export async function configFacts(
  file: string,
  values: FocalLossValues,
  wasmFolder: string,
): Promise<ConfigFacts> {
  const host = nodeConfigHost(wasmFolder);
  const text = textOf(file) ?? '';
  const reopen = (next: string) => openConfig(file, next, host);
  try {
    const documents = await reopen(text);
    const sites = focalLossSitesIn(documents);
    const opened = { text, documents, reopen };
    return {
      file,
      sites: await Promise.all(sites.map(site => siteFacts(site, values, opened))),
      none: sites.length === 0 ? explainNoFocalLoss(documents) : null,
      setup: orFailure(() => setupFacts(file, documents)),
    };
  } catch (error) {
    const failure = codeOf(error);
    return { file, failure, sites: [], none: null, setup: { failure } };
  }
}

async function siteFacts(
  site: FocalLossSite,
  values: FocalLossValues,
  opened: OpenedConfig,
): Promise<SiteFacts> {
  const { framework, path, note = null, fixed } = site;
  const settable = (['alpha', 'gamma'] as const).filter(name => fixed?.[name] === undefined);
  const wanted = Object.fromEntries(settable.map(name => [name, values[name]]));
  return {
    framework,
    path,
    alpha: inForce(site, 'alpha'),
    gamma: inForce(site, 'gamma'),
    note,
    settable,
    edited: await provenEdits(site, wanted, opened).then(
      edits => ({ text: applyEdits(opened.text, edits) }),
      (error: unknown) => ({ refused: codeOf(error) }),
    ),
  };
}

function inForce(site: FocalLossSite, name: keyof FocalLossValues): number | null {
  const written = (site[name] ?? site.inherited?.[name])?.value;
  return written ?? site.fixed?.[name] ?? site.assumed?.[name] ?? null;
}

function setupFacts(file: string, documents: OpenedConfig['documents']): SetupFacts {
  const { setup, classes, training, warnings } = setupFrom(file, documents);
  const { candidates, assigner, loss, resize } = setup;
  const [input] = resize.flatMap(rule =>
    rule.kind === 'fixed'
      ? [rule.width]
      : rule.kind === 'tf-keep-aspect' && rule.padToSquare
        ? [rule.longerSide]
        : [],
  );
  return {
    levels: levelFacts(candidates, input ?? 0),
    points: candidates.kind === 'points' ? candidates : null,
    assigner,
    loss,
    classes,
    schedule: training.schedule ?? null,
    warnings: warnings.map(({ code }) => code),
  };
}

/**
 * By the arithmetic that the anchors of an analysis come from.
 *
 * @param input side of the network's input where it is fixed, in pixels
 */
function levelFacts(candidates: CandidateRule, input: number): LevelFacts[] | null {
  switch (candidates.kind) {
    case 'anchors':
      return candidates.levels.map(level => {
        const arithmetic = arithmeticOf(candidates.generator, 'anchors');
        const corners = [...arithmetic.cell(level, candidates.offset)];
        const at = (i: number) => corners[i] ?? 0;
        const shapes = Array.from(
          { length: corners.length / 4 },
          (_, i) => [at(4 * i + 2) - at(4 * i), at(4 * i + 3) - at(4 * i + 1)] as const,
        );
        // Of an input that a map does not divide, some count the cells alone.
        const { stride } = level;
        const along = { side: input, stride, offset: candidates.offset };
        const axis = input > 0 ? arithmetic.axis(Math.ceil(input / stride), along) : { stride };
        return { stride: axis.stride, shapes };
      });
    case 'default-boxes':
      return candidates.levels.map(level => ({
        stride: level.stride,
        shapes: defaultBoxes(level, input),
      }));
    case 'shapes':
      return [...candidates.levels];
    case 'points':
      return null;
  }
}

type DefaultBoxLevel = Extract<CandidateRule, { kind: 'default-boxes' }>['levels'][number];

function defaultBoxes(level: DefaultBoxLevel, side: number): [number, number][] {
  const { scale, nextScale, aspectRatios } = level;
  const between = Math.sqrt(scale * nextScale);
  const ratios = aspectRatios.flatMap(ratio => [ratio, 1 / ratio]);
  return [
    [scale * side, scale * side],
    [between * side, between * side],
    ...ratios.map((ratio): [number, number] => {
      const root = Math.sqrt(ratio);
      return [scale * root * side, (scale / root) * side];
    }),
  ];
}

function orFailure<T>(read: () => T): T | { failure: string } {
  try {
    return read();
  } catch (error) {
    return { failure: codeOf(error) };
  }
}

/** With the detail that tells one refusal from another. */
function codeOf(error: unknown): string {
  const failure: Failure = asFailure(error);
  const details = [
    'rule' in failure ? failure.rule : null,
    'reason' in failure ? JSON.stringify(failure.reason) : null,
    'key' in failure ? failure.key : null,
  ].filter(detail => detail !== null);
  return [failure.code, ...details].join(': ');
}
