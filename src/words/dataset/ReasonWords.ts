import type { MatchReason } from '../../analysis/report/CategoryGroups.ts';

/** Why a box got no foreground anchor, or only weak ones. */
export type ReasonWords = Readonly<Record<MatchReason, string>>;
