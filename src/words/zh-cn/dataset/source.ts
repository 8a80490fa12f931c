import type { SourceWords } from '../../dataset/SourceWords.ts';

export const source: SourceWords = {
  split: name => `划分 ${name}`,
  files: (_, shown) => `${shown} 个文件`,
};
