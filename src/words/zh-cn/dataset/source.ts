import type { SourceWords } from '../../dataset/SourceWords.ts';

export const source: SourceWords = {
  split: name => `划分 ${name}`,
  unchecked: '未用于统计的部分未经检查',
  files: count => `${count} 个文件`,
};
