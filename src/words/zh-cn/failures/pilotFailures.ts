import type { FailureWords } from '../../FailureWords.ts';
import { obstacleText, type ObstacleWords } from '../../say/obstacleText.ts';

const says = (message: string, advice: string) => ({ message, advice });

const NO_DETECTOR = '试训只适用于有锚框、并对各类别使用 focal loss 的检测器。';

const OBSTACLES: ObstacleWords = {
  'no-anchors': o => says(`"${o.detector}" 没有锚框`, NO_DETECTOR),
  'other-loss': o =>
    says(`"${o.detector}" 没有对各类别使用 focal loss，或其损失只看抽样的锚框`, NO_DETECTOR),
  'other-levels': o =>
    says(
      `"${o.detector}" 的各层并非从步长 4、8 或 16 开始、逐层翻倍，且每个位置的锚框数相同`,
      '小网络无法照它的规则训练。',
    ),
  'boxes-too-small': o =>
    says(
      `长边为 ${o.longer} 像素时，居中的框只有 ${o.medianBox.toFixed(1)} 像素，而至少需要 ${o.limit} 像素`,
      '更大的图像需要数小时。请把图像切成小块，或用 "focal-lens plan" 训练您自己的检测器。',
    ),
  'other-imbalance': o =>
    says(
      `长边为 ${o.longer} 像素时，检测器的不平衡程度是试训的 ${o.factor.toFixed(1)} 倍，而最多允许 ${o.limit} 倍`,
      '试训说明的将是另一种不平衡。请用 "focal-lens plan" 训练您自己的检测器。',
    ),
  'deeper-levels': o =>
    says(
      `长边为 ${o.longer} 像素时，${Math.round(100 * o.deeper)}% 的前景位于第三层之后，而最多允许 ${Math.round(100 * o.limit)}%`,
      '试训只有三层。请用 "focal-lens plan" 训练您自己的检测器。',
    ),
  'no-pictures': o =>
    says(
      `其 ${o.images} 张图像都不在 ${o.folders.join('、')} 中`,
      '请用 --images 指出图像所在的文件夹。',
    ),
  'not-on-disk': () =>
    says('它及其图像都不在本机的磁盘上', '请把标注和图像复制到磁盘上，再在那里分析。'),
  'too-few-images': o =>
    says(
      `可用的图像有 ${o.found} 张，而至少需要 ${o.needed} 张`,
      '图像须为 JPEG、PNG 或 WebP，尺寸与标注一致，并且有框。',
    ),
  'too-few-boxes': o =>
    says(
      `留出的图像只有 ${o.found} 个框，而至少需要 ${o.needed} 个`,
      '框太少时，分数的跳动会大于各组之间的差别。',
    ),
  'too-short': o =>
    says(
      `在这段时间内每次训练只有 ${o.steps} 步，少于 ${o.needed} 步则什么也说明不了`,
      `请给它 ${o.minutes} 分钟；在命令行中也可用 --pairs 少比较几组。`,
    ),
  'no-memory': o =>
    says(
      `内存不够同时处理两张 ${o.longer} 像素的图像`,
      '请关闭其他程序；在命令行中也可用 --threads 减少线程。',
    ),
  'other-state': () =>
    says(
      '--state 的文件夹中保存的是其他图像、其他检测器或其他计划的训练',
      '请另选文件夹，或删除其中的 focal-lens-pilot.json。',
    ),
};

/** Why no pilots can be trained. */
export const pilotFailures = {
  'pilot-impossible': ({ file, reason }) => {
    const { message, advice } = obstacleText(OBSTACLES, reason);
    return says(`无法为 ${file} 进行试训：${message}。`, advice);
  },
} satisfies Partial<FailureWords['failures']>;
