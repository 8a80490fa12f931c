import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import type { FocalLossSite } from '../../../src/analysis/configs/edits/FocalLossSite.ts';
import type {
  ConfigDocument,
  ConfigNode,
} from '../../../src/analysis/configs/syntax/ConfigNode.ts';
import { undoEdits } from '../../../src/analysis/configs/edits/undoEdits.ts';
import { provenEdits, provenEditsOfAll } from '../../../src/analysis/configs/provenEdits.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { differences, independentParse } from '../../helpers/annotations/independentParse.ts';
import { outcomeOf } from '../outcomeOf.ts';
import { assertRule, Violation } from '../Violation.ts';

export interface FocalLossPair {
  readonly alpha: number;
  readonly gamma: number;
}

interface Around {
  readonly text: string;
  readonly documents: readonly ConfigDocument[];
  readonly pair: FocalLossPair;
  readonly reopen: (text: string) => Promise<readonly ConfigDocument[]>;
  /** Whether an independent parser is asked, too. */
  readonly isThorough: boolean;
}

/**
 * @returns `written`, or the code of the failure that says why not
 * @throws Violation unless the pair that is written is read back, and nothing else has changed
 */
export async function assertEdits(site: FocalLossSite, around: Around): Promise<string> {
  const { text, documents, reopen, isThorough } = around;
  // Half of a pair is not written: what the code fixes is what is wanted.
  const pair = { ...around.pair, ...site.fixed };
  for (const name of ['alpha', 'gamma'] as const) assertPlace(site, name, text);
  const made = await outcomeOf(
    () => provenEdits(site, pair, { text, documents, reopen }),
    [text, site.path],
  );
  if ('code' in made) return made.code;
  const edits = made.value;
  const next = applyEdits(text, edits);
  const read = await reopen(next).catch(error => asFailure(error));
  if ('code' in read)
    throw new Violation(
      `an edit breaks the config (${site.framework})`,
      `${JSON.stringify(read)}\n${next}`,
    );

  const sites = focalLossSitesIn(read);
  const again = sites.find(
    other => withoutLine(other) === withoutLine(site) && reads(other, site, pair),
  );
  assertRule(again !== undefined, `an edit is not read back (${site.framework})`, () =>
    JSON.stringify({
      before: site,
      edits,
      after: sites.map(({ path, alpha, gamma }) => ({ path, alpha, gamma })),
    }),
  );
  if (again === undefined) return 'written';
  assertRule(editsFor(again, pair).length === 0, 'an edit is needed twice', () => next);
  assertRule(applyEdits(next, undoEdits(edits)) === text, 'an edit cannot be undone', () => next);
  assertRule(
    !/(?<!\r)\n/.test(next) || /(?<!\r)\n/.test(text) || !text.includes('\r\n'),
    'an edit changes the style of line ends',
    () => JSON.stringify(next),
  );
  assertOnly(leavesOf(documents), leavesOf(read), { site, text: next, pair });
  if (isThorough) assertOnlyElsewhere(site.file, { before: text, after: next, pair });
  return 'written';
}

function assertPlace(site: FocalLossSite, name: 'alpha' | 'gamma', text: string): void {
  const value = site[name];
  if (value === null) return;
  const { offset, length } = value;
  assertRule(
    Number.isNaN(value.value) || text.slice(offset, offset + length) === value.text,
    'a value is not at its offset',
    () => JSON.stringify(value),
  );
}

/** Without the line that sets equal paths apart: an edit may move it. */
function withoutLine({ path }: FocalLossSite): string {
  return path.replace(/ \(line \d+\)/, '');
}

function reads(found: FocalLossSite, before: FocalLossSite, pair: FocalLossPair): boolean {
  return (['alpha', 'gamma'] as const).every(name => {
    // What is inherited as it is wanted needs no line of its own.
    const value = found[name]?.value ?? found.inherited?.[name]?.value;
    if (value === pair[name]) return true;
    // Values fixed in the framework's code, and those that a file below says, are not written.
    const isThere = isLeftOut(before, name) || before.inherited?.[name]?.value === pair[name];
    return before[name] === null && value === undefined && isThere;
  });
}

function isLeftOut({ fixed }: FocalLossSite, name: 'alpha' | 'gamma'): boolean {
  return fixed?.[name] !== undefined;
}

/**
 * @returns `written`, or the code of the failure that says why not
 * @throws Violation unless all of the focal losses have the pair afterwards
 */
export async function assertAllEdits(
  sites: readonly FocalLossSite[],
  { text, documents, pair, reopen }: Omit<Around, 'isThorough'>,
): Promise<string> {
  const wanted = sites.map(site => ({ site, values: { ...pair, ...site.fixed } }));
  const made = await outcomeOf(
    () => provenEditsOfAll(wanted, { text, documents, reopen }),
    [text, ...sites.map(({ path }) => path)],
  );
  if ('code' in made) return made.code;
  const next = applyEdits(text, made.value);
  assertRule(
    applyEdits(next, undoEdits(made.value)) === text,
    'edits cannot be undone',
    () => next,
  );
  const after = focalLossSitesIn(await reopen(next));
  for (const { site, values } of wanted)
    assertRule(
      after.some(other => withoutLine(other) === withoutLine(site) && reads(other, site, values)),
      'one of several losses is not written',
      () => JSON.stringify({ site: site.path, next }),
    );
  return 'written';
}

/** Path and value, with how often they occur: keys may be repeated. */
type Leaves = ReadonlyMap<string, number>;

/** @throws Violation where a leaf other than α and γ is another one than before */
function assertOnly(
  before: Leaves,
  after: Leaves,
  {
    site,
    text,
    pair,
  }: { readonly site: FocalLossSite; readonly text: string; readonly pair: FocalLossPair },
): void {
  const added = missingIn(before, after);
  assertRule(
    added.length <= 2 && added.every(leaf => isNumber(leaf, [pair.alpha, pair.gamma])),
    `an edit changes more than its values (${site.framework})`,
    () => JSON.stringify({ added, text }),
  );
  const gone = missingIn(after, before);
  const old = [site.alpha?.value, site.gamma?.value];
  assertRule(
    gone.length <= 2 && gone.every(leaf => leaf.endsWith(' = nothing') || isNumber(leaf, old)),
    `an edit takes something away (${site.framework})`,
    () => JSON.stringify({ gone, text }),
  );
}

function isNumber(leaf: string, values: readonly (number | undefined)[]): boolean {
  return values.some(value => leaf.endsWith(` = number ${value}`));
}

function missingIn(leaves: Leaves, wanted: Leaves): string[] {
  return [...wanted].flatMap(([leaf, count]) => (count > (leaves.get(leaf) ?? 0) ? [leaf] : []));
}

/** Every value of the documents with its path; of `a = b = call()` once. */
function leavesOf(documents: readonly ConfigDocument[]): Leaves {
  const leaves = new Map<string, number>();
  const seen = new Set<string>();
  const visit = (node: ConfigNode, path: string, text: string): void => {
    const inner = innerOf(node);
    if (inner.length === 0) {
      const leaf = `${path} = ${leafOf(node, text)}`;
      leaves.set(leaf, (leaves.get(leaf) ?? 0) + 1);
      return;
    }
    const place = `${node.start} ${node.end}`;
    if (seen.has(place)) return;
    seen.add(place);
    for (const [key, child] of inner) visit(child, `${path}/${key}`, text);
  };
  for (const { root, text, index } of documents) {
    seen.clear();
    visit(root, String(index), text);
  }
  return leaves;
}

function innerOf(node: ConfigNode): (readonly [string, ConfigNode])[] {
  if (node.kind === 'sequence') return node.items.map((item, i) => [String(i), item] as const);
  if (node.kind !== 'mapping') return [];
  return [
    ...(node.positional ?? []).map((item, i) => [`(${i})`, item] as const),
    ...node.pairs.map(({ key, value }) => [key, value] as const),
  ];
}

function leafOf(node: ConfigNode, text: string): string {
  if (node.kind === 'opaque') return text.slice(node.start, node.end);
  if (node.kind !== 'scalar' || node.value === null || node.value === '') return 'nothing';
  return `${node.number === null ? typeof node.value : 'number'} ${node.number?.value ?? node.value}`;
}

/** The same by an independent parser, where there is one and it accepts the text. */
function assertOnlyElsewhere(
  file: string,
  {
    before,
    after,
    pair,
  }: { readonly before: string; readonly after: string; readonly pair: FocalLossPair },
): void {
  if (file.endsWith('.ipynb')) assertOnlySources(before, after);
  if (!/\.(?:ya?ml|jsonc?)$/.test(file)) return;
  const old = parsed(file, before);
  if (old === undefined) return;
  const now = parsed(file, after);
  assertRule(now !== undefined, 'an edit breaks the config for an independent parser', () => after);
  const changed = Object.values(differences(old.value, now?.value));
  const written = new Set([pair.alpha, pair.gamma]);
  assertRule(
    changed.every(value => value === undefined || written.has(Number(value))),
    'an edit changes more than its values for an independent parser',
    () => JSON.stringify({ changed, after }),
  );
}

/** Of a notebook, nothing but the code differs. */
function assertOnlySources(before: string, after: string): void {
  const rest = (text: string) =>
    JSON.stringify(
      JSON.parse(text.replace(/^\ufeff/, ''), (key, value: unknown) =>
        key === 'source' || key === 'input' ? null : value,
      ),
    );
  assertRule(
    rest(before) === rest(after),
    'an edit changes more than the code of a notebook',
    () => after,
  );
}

function parsed(file: string, text: string): { readonly value: unknown } | undefined {
  try {
    const plain = text.replace(/^\ufeff/, '');
    return { value: /\.ya?ml$/.test(file) ? independentParse(file, plain) : JSON.parse(plain) };
  } catch {
    return undefined;
  }
}
