import type { HeadlineWords } from '../HeadlineWords.ts';

export const headline: HeadlineWords = {
  'nothing-countable': '没有统计到锚框：没有图像具有检测器可用的宽和高',
  'left-out': '没有统计到锚框：训练不使用这些图像',
  'no-foreground': background => `没有前景锚框：${background} 个锚框全是背景`,
  ratio: ratio => `每 1 个前景锚框对应 ${ratio} 个背景锚框`,
  easyBackground: (share, half) => `使用普通交叉熵时，易分背景（p_t ≥ ${half}）会占损失的 ${share}`,
};
