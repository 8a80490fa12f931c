import type { Framework } from './reading/Framework.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { ALL_FRAMEWORKS, FRAMEWORKS } from './frameworks/lists/frameworks.ts';

/** Whose rules are asked about a document. */
export interface Asked {
  readonly frameworks: readonly Framework[];
  readonly owner: Framework | null;
  /** Whether several frameworks write such a skeleton and nothing tells whose this is; none of them is asked then. */
  readonly isUnclear: boolean;
}

const known = new WeakMap<ConfigDocument, Asked>();

/**
 * The frameworks whose rules are asked about a document, in their order: its owner alone, with code in Python and, where users
 * register losses of their own, the rule for all; every one where nobody owns it. Owner first, keys last.
 */
export function askedAbout(document: ConfigDocument): Asked {
  const answer = known.get(document) ?? ask(document);
  known.set(document, answer);
  return answer;
}

function ask(document: ConfigDocument): Asked {
  const answers = ALL_FRAMEWORKS.map(
    framework => [framework, framework.owns?.(document) ?? null] as const,
  );
  const [owner] = answers.find(([, ownership]) => ownership === 'own') ?? [];
  if (owner !== undefined)
    return { frameworks: withGuests(owner, document), owner, isUnclear: false };
  const candidates = answers.filter(([, ownership]) => ownership === 'maybe');
  const isUnclear = candidates.length > 1;
  const left = isUnclear ? answers.filter(([, ownership]) => ownership !== 'maybe') : answers;
  return { frameworks: left.map(([framework]) => framework), owner: null, isUnclear };
}

function withGuests(owner: Framework, { syntax }: ConfigDocument): readonly Framework[] {
  const { python, anyConfig } = FRAMEWORKS;
  return [
    owner,
    ...(syntax === 'python' && owner !== python ? [python] : []),
    ...(owner.registry ? [anyConfig] : []),
  ];
}
