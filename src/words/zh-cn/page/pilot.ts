import type { PageWords } from '../../PageWords.ts';
import { pilot as said } from '../dataset/pilot.ts';

export const pilot: PageWords['pilot'] = {
  said,
  running: file => `正在 ${file} 的图像上测量`,
  stages: {
    analyze: '正在选择各组',
    decode: '正在解码图像',
    time: '正在给几步计时',
    train: '正在训练小检测器',
  },
  share: share => `已完成 ${share}`,
  left: (minutes, seconds) => `约剩 ${minutes} 分 ${seconds} 秒`,
  stop: '停止',
  kept: '已完成的会保留：以同样的分钟数再次开始，便从停下处继续。',
  curve: {
    ahead: (pair, score, step) => `${pair} 在第 ${step} 步领先，AP50 为 ${score}`,
    none: '训练到四分之一时才有曲线',
    caption: '留出图像上的 AP50 随步数的变化，为已到该步的各种子的平均。',
    step: '步',
  },
  table: '各组',
  again: '再次测量…',
};
