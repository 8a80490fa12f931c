import type { NonNumericId } from './Id.ts';

/** Ids of one record that are no plain numbers, by their slot. */
export type NonNumericIds = ReadonlyMap<number, NonNumericId>;

/** Takes one record. Copy what is kept; `odd` only where a slot of `values` cannot hold the id. */
export type OddRecordSink = (values: Float64Array, odd?: NonNumericIds) => void;
