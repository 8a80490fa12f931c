import type { FailureWords } from '../../FailureWords.ts';
import type {
  NamedAnnotations,
  NoPairReason,
  TrainingDifference,
  UnreadBase,
} from '../../FailureWords.ts';
import { detail } from './detail.ts';
import { detectorSources } from './detectorSources.ts';

const says = (message: string, advice: string) => ({ message, advice });

const PRESET = '或自行选择检测器；命令行用 --detector。';

const whereabouts: Readonly<Record<UnreadBase['kind'], string>> = {
  package: '那是已安装软件包中的配置，不会去查找',
  'model-zoo': '那是 Detectron2 模型库中的配置，不会去查找',
  address: '那是网络地址，不会下载任何内容',
  circle: '而它又回到依赖它的文件',
  code: '那由代码加载，而代码从不运行',
  file: '而它不存在或无法读取',
};

const remedies: Readonly<Record<UnreadBase['kind'], string>> = {
  package: '请用 Config.fromfile(…).dump(…) 把完整配置写入一个文件，并使用该文件。',
  'model-zoo': '请用 cfg.dump() 把完整配置写入一个 .yaml 文件，并使用该文件。',
  address: '请先下载，再指定下载的文件。',
  circle: '请去掉其中一处引用：其框架也无法读取。',
  code: '请改用那个配置。',
  file: '请把它放到配置查找的位置，或更正名称。',
};

const noPair: Readonly<Record<NoPairReason, string>> = {
  'balanced-sample': '它用均衡采样的锚框训练，已不存在不均衡',
  rule: '其分配规则没有 IoU，模拟无法据此区分难易',
  'no-foreground': '在这些图像中，它没有任何前景锚框',
};

const annotations: Readonly<Record<NamedAnnotations['kind'], string>> = {
  missing: '没有此文件',
  registered: '代码中注册的名称，不是文件',
  'other-format': '不是 COCO JSON',
};

/** What of two trainings is not the same. */
const DIFFERENCES: Readonly<Record<TrainingDifference, string>> = {
  schedule: '训练长度',
  fromScratch: '骨干网络的起点',
  scoreThreshold: '得分阈值',
  prior: '初始先验 π',
  optimizer: '优化器',
  learningRate: '学习率',
  averaging: '权重的 EMA',
  start: '初始权重',
  augmentations: '数据增强',
};

const differing = (names: readonly TrainingDifference[]) =>
  `不同之处为${names.map(name => DIFFERENCES[name]).join('、')}`;

/** On what a config says about its detector and its data. */

export const detectorFailures: Pick<
  FailureWords['failures'],
  | 'config-no-detector'
  | 'config-bases-disagree'
  | 'config-other-head'
  | 'nothing-recommended'
  | 'pair-published'
  | 'report-other-detector'
  | 'runs-other-detector'
  | 'config-no-annotations'
  | 'config-too-many-bases'
> = {
  'config-no-detector': f =>
    f.base === undefined
      ? says(
          `${f.file} 没有描述 Focal Lens 能从配置读取的检测器${f.reason === undefined ? '' : `：${detail(f.reason)}`}。`,
          `可读取：${f.reads.map(one => detectorSources[one]).join('；')}。其他检测器请选择最接近的预设；命令行用 --detector。`,
        )
      : says(
          `${f.file} 没有描述可读取的检测器，并且依赖 ${f.base.reference}，${whereabouts[f.base.kind]}。`,
          `${remedies[f.base.kind]}${PRESET}`,
        ),
  'config-bases-disagree': f =>
    says(
      `${f.file} 依赖 ${f.bases[0]} 和 ${f.bases[1]}，两者都设置了 ${f.key}：其框架会拒绝。`,
      '请只在其中一个里设置；没有任何改动。',
    ),
  'config-other-head': f =>
    says(
      `${f.file} 中的 ${f.path} 不是 ${f.head} 的损失，而只有该检测头的锚框可以统计。`,
      '请给出 --alpha 和 --gamma，或选择该检测头的 focal loss；没有任何改动。',
    ),
  'nothing-recommended': f =>
    says(
      `对 ${f.file} 和 ${f.detector} 不推荐 α 和 γ：${noPair[f.reason]}。`,
      '请手动设置；命令行用 --alpha 和 --gamma。',
    ),
  'pair-published': f =>
    says(
      `对 ${f.file} 和 ${f.detector}，推荐的是公开的组合：没有模拟，因此没有可供规划训练或从训练中学习的其他组合。`,
      '请直接设置它；您自己用同一随机种子训练的组合中，保留最好的一组。',
    ),
  'report-other-detector': f =>
    says(
      f.differs === 'detector'
        ? `${f.file} 是用检测器 ${f.made}（${f.madeBy}）生成的，而 ${f.config} 描述的是另一个（${f.described}）。`
        : `${f.file} 是用检测器 ${f.made}（${f.madeBy}）生成的，其训练与 ${f.config}（${f.described}）描述的不同：${differing(f.differs)}。`,
      `请用 --config ${f.config} 分析标注。若仍要写入报告中的值，请加上 --detector ${f.made}。`,
    ),
  'runs-other-detector': f =>
    says(
      f.differs === 'detector'
        ? `${f.file} 是用 ${f.config} 的检测器（${f.described}）训练的，而本次分析针对的是 ${f.made}（${f.madeBy}）。`
        : `${f.file} 的训练方式与 ${f.made}（${f.madeBy}）的本次分析不同：按 ${f.config}（${f.described}），${differing(f.differs)}。`,
      `请用 ${f.config} 分析标注，再在那里添加这次训练。`,
    ),
  'config-no-annotations': f =>
    says(
      f.names.length === 0
        ? `${f.file} 没有说明用哪个标注文件训练。`
        : `${f.file} 指定的标注文件都无法读取：${f.names.map(({ text, kind }) => `${text}（${annotations[kind]}）`).join('；')}。`,
      '请指定标注文件。',
    ),
  'config-too-many-bases': f =>
    says(
      `${f.file} 依赖的文件超过 ${f.files} 个，或总大小超过 ${f.megabytes} MB。`,
      '请减少基础文件，或改用包含全部内容的配置。',
    ),
};
