/** Wrappers stand in each other: `ClassBalancedDataset` of a `RepeatDataset` of a dataset. */
const DEEPEST = 4;

/** Where the training set stands, in 3.x and 2.x, and the sets that it wraps. */
export const TRAINING_DATASETS: readonly string[] = [
  'train_dataloader.dataset',
  'data.train',
].flatMap(root => Array.from({ length: DEEPEST }, (_, depth) => root + '.dataset'.repeat(depth)));
