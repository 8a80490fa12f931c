import type { RunFault } from '../../../FailureWords.ts';

/** Why trainings of a user cannot be learned from. */
export const runFaults: Readonly<Record<RunFault, string>> = {
  'no-run-format':
    '它既不是含 gamma、alpha 和得分的表格，也不是 MMDetection、Detectron2 或 Ultralytics 的日志',
  'no-runs': '其中没有任何训练',
  'log-line-broken': '日志的这一行不是 JSON 对象，而后面还有内容',
  'results-without-truth':
    '其中是检测结果，只有配合同一批图像的标注文件才能得出 AP；在命令行中请用 --truth 指定',
  'no-log-in-folder':
    '该文件夹中没有日志（vis_data/scalars.json、*.log.json、metrics.json 或 results.csv）',
  'no-evaluation': '其中没有评估结果：没有记录 AP',
  'no-pair-for-log': '日志及其旁边的配置都没有说明训练所用的 γ 和 α；请给出 --gamma 和 --alpha',
  'runs-identical': '所有训练的得分连最后一位都相同，而不同的训练不会如此',
  'seed-without-effect': '同一组参数以不同种子训练，得分却连最后一位都相同：种子没有起作用',
  'scores-mixed': '有的得分是 0 到 1 的比例，有的是百分数',
  'all-lost': '每次训练的 AP 都是 0：没有可比较的内容',
};
