import type { ShardNames } from '../kit/shards.ts';

/** `train.record`, `train.tfrecord`, `train.record-00000-of-00010`, `coco_train-00000-of-00256.tfrecord`. */
const NAME = /^(.*?)(?:[-_.]?(\d+)-of-\d+)?\.(?:tf)?records?(?:-(\d+)-of-\d+)?(?:\.gz)?$/i;

export const RECORD_NAMES: ShardNames = {
  stem: name => NAME.exec(name)?.[1] ?? null,
  isPart: name => {
    const [, , inner, outer] = NAME.exec(name) ?? [];
    return (inner ?? outer) !== undefined;
  },
};
