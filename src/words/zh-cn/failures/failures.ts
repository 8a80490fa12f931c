import {
  type FailureWords,
  type FocalLossSchema,
  MOST_CANDIDATES,
  MOST_NAMED,
  type OutOfRangeValue,
  type ShownRelative,
  type TextPlace,
} from '../../FailureWords.ts';
import { relativeValues } from '../../SiteWords.ts';
import { lossMeanings } from '../lossMeanings.ts';
import { allowed } from './allowed.ts';
import { assignmentRules } from './assignmentRules.ts';
import { countedNeeds } from './countedNeeds.ts';
import { detail } from './detail.ts';
import { detectorFailures } from './detectorFailures.ts';
import { namingFailures } from './namingFailures.ts';
import { outputsFailures } from './outputsFailures.ts';
import { setFailures } from './setFailures.ts';
import { recordFailures } from './recordFailures.ts';
import { pilotFailures } from './pilotFailures.ts';
import { settingFailures } from './settingFailures.ts';
import { focalLossSchemas } from './focalLossSchemas.ts';
import { jsonNeed } from './jsonNeed.ts';
import { sizeFailures } from './sizeFailures.ts';
import { usableFailures } from './unusable.ts';

const place = (at: TextPlace) =>
  `第 ${at.line} 行第 ${at.column} 列（字节 ${at.byte}）${at.excerpt === undefined ? '' : `，靠近 ${at.excerpt}`}`;

/** Where several losses go by one path, the path says its line. */
const candidate = ({ path, line }: { readonly path: string; readonly line?: number }) => {
  if (line === undefined) return `${path}（尚未写出）`;
  return path.endsWith(`(line ${line})`) ? path : `${path}（第 ${line} 行）`;
};

/** `model.head.loss_cls（第 12 行：alpha 0.75, gamma 2.0）`. */
const relativePlace = (loss: ShownRelative) => {
  const values = relativeValues(loss);
  const from = loss.base === undefined ? '' : `${loss.base} `;
  return `${loss.path}（${from}第 ${loss.line} 行${values === '' ? '' : `：${values}`}）`;
};

/** Named one by one only where they are few. */
const lookedFor = (looked: readonly FocalLossSchema[]) =>
  looked.length <= MOST_NAMED
    ? `查找的内容：${looked.map(one => focalLossSchemas[one]).join('；')}。`
    : `查找了 ${looked.length} 种 focal loss，其中包括：${focalLossSchemas.generic}。`;

const inFile = ({ file, line }: { readonly file?: string; readonly line?: number }) =>
  file === undefined ? '' : `${file}${line === undefined ? '' : ` 第 ${line} 行`}：`;

const spelled = (value: OutOfRangeValue) => {
  if (typeof value === 'string') return `是 ${value}`;
  return value.uncountable === 'too-large' ? '过大，无法计数' : '不是数';
};

const says = (message: string, advice: string) => ({ message, advice });

/** What is wrong and where, then what to do; only a system’s or a library’s own words stay as they are, marked as such. */
export const failures: FailureWords['failures'] = {
  'not-found': f => says(`${f.file} 不存在。`, '请检查路径。'),
  'is-directory': f => says(`${f.file} 是文件夹。`, '请指定其中的文件。'),
  'no-permission': f => says(`没有读取 ${f.file} 的权限。`, '请检查文件权限。'),
  unreadable: f =>
    says(`无法读取 ${f.file}：${detail(f.reason)}。`, '请重试，或将文件复制到本地磁盘。'),
  'changed-while-read': f =>
    says(`${f.file} 在读取过程中发生了变化。`, '请等待写入结束后重新分析。'),
  'file-too-large': f =>
    says(`${f.file} 超过 ${f.megabytes} MB，这类文件最多读取这么大。`, '请检查路径。'),
  cancelled: () => says('已取消。', '没有任何改动。'),
  internal: f =>
    says(`Focal Lens 自身出错（系统信息：${f.message}）。`, '请报告此问题，可能的话附上文件。'),
  'input-too-large': f =>
    says(
      `${inFile(f)}检测器把图像变成 ${f.width} × ${f.height} 像素、含 ${f.anchors} 个锚框的输入；最多能统计 ${f.most} 个。`,
      '请选择会缩放图像的检测器，或在其配置中设置更小的尺寸、更大的步长或更少的锚框。',
    ),
  'setup-out-of-range': f =>
    says(
      f.allowed.kind === 'length'
        ? `${inFile(f)}${f.key} 是含 ${f.allowed.count} 项的列表；应为${allowed(f.allowed)}。`
        : `${inFile(f)}${f.key} 的值${spelled(f.value)}；应为${allowed(f.allowed)}。`,
      '请在该处改正；没有进行统计。',
    ),
  'unknown-detector': f =>
    says(`没有名为“${f.name}”的检测器预设。`, `请从中选择：${f.known.join('、')}。`),
  'detector-dynamic': f =>
    says(
      `“${f.name}”在训练中根据自身的预测选取正样本（${assignmentRules[f.rule]}）：${countedNeeds[f.needs].without}。`,
      countedNeeds[f.needs].instead,
    ),
  'backend-unavailable': f =>
    says(
      `模拟后端“${f.backend}”不可用：${detail(f.reason)}。`,
      '请选择后端“auto”；在命令行中请去掉 --tensorflow。',
    ),
  arguments: f => says(`参数有误：${f.message}`, '请用 --help 查看参数。'),
  'json-broken': f =>
    says(
      `${f.file} 不是有效的 JSON，位于${place(f.at)}：此处应为 ${jsonNeed(f.expected)}。`,
      '请修正该处，或重新导出文件。',
    ),
  'json-truncated': f =>
    says(
      `${f.file} 在${place(f.at)}中途结束，已读取 ${f.annotationsRead} 个标注。`,
      '下载或导出被截断：请重新获取文件。',
    ),
  'annotations-broken': f =>
    says(
      `${f.file} ${f.line === undefined ? '' : `在第 ${f.line} 行`}${f.record === undefined ? '' : `在第 ${f.record} 条记录处`}无法读取：${detail(f.reason)}。`,
      '请重新获取或导出文件。',
    ),
  'results-not-ground-truth': f =>
    says(
      `${f.file} 是检测结果，不是真值标注。`,
      '请先分析评估这些结果所用的标注文件，再测量它们（“测量模型的检测结果…”或 --predictions）。',
    ),
  'not-predictions': f =>
    says(
      `${f.file} 不含这些图像的检测结果，而是 ${detail(f.found)}。`,
      '请提供 COCO 结果：针对标注文件中图像的 image_id、category_id、bbox 和 score 列表。',
    ),
  'report-unusable': f =>
    says(
      `${f.file} 不是可以取用数值的报告：${detail(f.reason)}。`,
      '请用 "focal-lens analyze --format json" 重新生成，或给出 --alpha 和 --gamma。',
    ),
  'runs-unusable': f =>
    says(
      `${inFile(f)}这些训练无法使用：${detail(f.reason)}。`,
      '请给出同一数据集、同一指标、同一长度的训练，并注明各自所用的 γ 和 α。',
    ),
  'too-many-pairs': f =>
    says(
      `要求 ${f.wanted} 组参数，而值得训练的只有 ${f.most} 组：实测表明更多也不会带来更好的选择。`,
      '请减少参数组数，改为增加种子（--seeds）。',
    ),
  'no-train-command': f =>
    says(
      `不知道如何以指定的种子和结果文件夹为 ${f.file} 启动 ${f.framework} 的训练。`,
      '请给出包含 {config}、{folder} 和 {seed} 的 --command。',
    ),
  'plan-unusable': f =>
    says(
      `${f.file} 不是可用的计划：${detail(f.reason)}。`,
      '请指定由“focal-lens plan”写出的 plan.json，或重新生成计划。',
    ),
  'counts-unusable': f =>
    says(
      `${f.file} 不含可以合并的统计：${detail(f.reason)}。`,
      '请用 "focal-lens count" 重新生成。',
    ),
  'counts-not-mergeable': f =>
    says(
      `这些统计无法与其他统计合并：${detail(f.reason)}。`,
      '请把标注放进一个文件，再分析该文件。',
    ),
  'counts-differ': f =>
    says(
      `${f.file} 与 ${f.other} 无法合并：${detail(f.reason)}。`,
      '请用相同的选项和同一版本的 Focal Lens 统计所有部分。',
    ),
  ...sizeFailures,
  ...usableFailures,
  'config-unsupported': f =>
    says(
      `${f.file} 不是 Focal Lens 能编辑的配置格式。`,
      `可编辑的扩展名：${f.supported.map(end => `.${end}`).join('、')}。`,
    ),
  'config-broken': f =>
    says(
      `${f.file} 在${place(f.at)}处无法解析：${detail(f.reason)}。`,
      '请先修正该文件；没有任何改动。',
    ),
  'config-no-focal-loss': f =>
    says(
      `${f.file} 中没有 Focal Lens 能设置的 focal loss α 和 γ${f.reason === undefined ? '' : `：${detail(f.reason)}`}。`,
      f.reason === undefined
        ? lookedFor(f.looked)
        : '没有任何改动。如果损失在另一个文件中定义，请指定那个文件。',
    ),
  'config-other-loss': f =>
    says(
      `${f.file} 中的 ${relativePlace(f.loss)}不适用推荐的参数对：它是${lossMeanings[f.loss.meaning].is}${f.more === 0 ? '' : `；文件中另有 ${f.more} 个同样不适用`}。`,
      `没有任何改动。${lossMeanings[f.loss.meaning].sensible}`,
    ),
  'config-ambiguous': f =>
    says(
      `${f.file} 中有多组${f.alike ? '可取相同值的' : ''} α 和 γ：${f.candidates.slice(0, MOST_CANDIDATES).map(candidate).join('；')}${f.candidates.length > MOST_CANDIDATES ? `；另有 ${f.candidates.length - MOST_CANDIDATES} 组` : ''}。`,
      f.alike
        ? '请用 --site <路径> 选择其中一组，或用 --site all 选择全部。'
        : '请用 --site <路径> 选择其中一组。',
    ),
  'config-not-a-number': f =>
    says(
      `${f.file} 中的 ${f.key} 是“${f.text}”，不是普通数字。`,
      '请在该值的来源处手动设置；没有任何改动。',
    ),
  'config-not-editable': f =>
    says(
      `无法可靠地写入 ${f.file} 中 ${f.path} 的 α 和 γ：${detail(f.reason)}。`,
      '请手动设置；没有任何改动。',
    ),
  ...detectorFailures,
  ...namingFailures,
  ...recordFailures,
  ...outputsFailures,
  ...setFailures,
  ...settingFailures,
  ...pilotFailures,
  'config-too-complex': f =>
    says(`${f.file} 未能在 ${f.seconds} 秒内读完。`, '它比任何配置都复杂；没有任何改动。'),
  'config-changed': f =>
    says(`显示差异之后，${f.file} 又有改动。`, '请查看新的差异后再次应用；没有覆盖任何内容。'),
  'not-writable': f => says(`无法写入 ${f.file}：${detail(f.reason)}。`, '没有任何改动。'),
  'partly-written': f =>
    says(
      `${f.file} 只写入了一部分：${detail(f.reason)}。`,
      '请再次对该文件运行 focal-lens：它会先恢复原内容。',
    ),
};
