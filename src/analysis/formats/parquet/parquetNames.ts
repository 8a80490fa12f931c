import type { ShardNames } from '../kit/shards.ts';

/** `train.parquet`, `train-00000-of-00005.parquet`, with a sum of the hub behind it, `0000.parquet` of its own conversion. */
const NAME = /^(.*?)(?:[-_.]?(\d+)-of-\d+)?(?:-[0-9a-f]{16})?\.parquet$/i;

export const PARQUET_NAMES: ShardNames = {
  stem: name => NAME.exec(name)?.[1] ?? null,
  isPart: name => NAME.exec(name)?.[2] !== undefined,
};
