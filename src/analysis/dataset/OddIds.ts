import type { OddId } from './Id.ts';

/** Ids of one record that are no plain numbers, by their slot. */
export type OddIds = ReadonlyMap<number, OddId>;

/** Takes one record. Copy what is kept; `odd` only where a slot of `values` cannot hold the id. */
export type OddRecordSink = (values: Float64Array, odd?: OddIds) => void;
