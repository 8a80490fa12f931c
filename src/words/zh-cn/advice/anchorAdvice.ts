import type { AnchorAdviceWords } from '../../AnchorAdviceWords.ts';

export const anchorAdvice: AnchorAdviceWords = p =>
  `换一组数量相同的锚框，按前景阈值可覆盖 ${p.after} 的目标框，现在为 ${p.before}；前景锚框为 ${p.foregroundAfter} 个，现在为 ${p.foregroundBefore} 个（按检测器自身规则，统计 ${p.images} 张图像）。`;
