export type { KnownGap } from '../analysis/contract/notModelled.ts';
