import type { Failure } from '../analysis/contract/Failure.ts';
import type { AnchorTally } from '../analysis/summary/AnchorTally.ts';

/** What a counting thread tells; it gets its `TallyJob` when it starts. */
export type FromTallyThread =
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'done'; readonly tally: AnchorTally }
  | { readonly type: 'failed'; readonly failure: Failure };
