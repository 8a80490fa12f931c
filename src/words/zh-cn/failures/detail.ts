import {
  type Detail,
  type DetailWords,
  type ElementKind,
  type FilledDetailWords,
  filledText,
  type SectionKind,
  type SomeKeys,
} from '../../FailureWords.ts';
import { numberFormat } from '../../numberFormat.ts';
import { annotationFaults } from './faults/annotationFaults.ts';
import { archiveFaults } from './faults/archiveFaults.ts';
import { tableFaults } from './faults/tableFaults.ts';
import { markupFaults } from './faults/markupFaults.ts';
import { predictions } from '../dataset/predictions.ts';
import { remarkIn } from '../../dataset/PredictionWords.ts';
import { jsonNeed } from './jsonNeed.ts';
import { backendFaults } from './faults/backendFaults.ts';
import { configFaults } from './faults/configFaults.ts';
import { countFaults, countValues } from './faults/countFaults.ts';
import { editFaults } from './faults/editFaults.ts';
import { fileContents } from './faults/fileContents.ts';
import { fileFaults } from './faults/fileFaults.ts';
import { lossReasons } from './faults/lossReasons.ts';
import { outputsDetails, outputsFaults } from './faults/outputsFaults.ts';
import { runFaults } from './faults/runFaults.ts';
import { setFaults } from './faults/setFaults.ts';
import { settingFaults } from './faults/settingFaults.ts';

const NUMBERS = numberFormat('zh-CN');

const DETAILS: DetailWords = {
  ...fileFaults,
  ...markupFaults,
  ...tableFaults,
  ...archiveFaults,
  ...backendFaults,
  ...annotationFaults,
  ...fileContents,
  ...configFaults,
  ...editFaults,
  ...countFaults,
  ...lossReasons,
  ...outputsFaults,
  ...runFaults,
  ...setFaults,
  ...settingFaults,
};

const ELEMENTS: Readonly<Record<ElementKind, string>> = {
  object: '对象',
  array: '列表',
  number: '数字',
  string: '文本',
  literal: '值',
  mixed: '值',
};

const TOO_MANY = { classes: '类别', 'class-pairs': '同图出现的类别组合' } as const;

const SECTION_KINDS: Readonly<Record<SectionKind, string>> = {
  object: '对象',
  list: '其他值的列表',
  number: '数字',
  string: '文本',
  literal: 'true、false 或 null',
};

const FILLED: FilledDetailWords = {
  ...outputsDetails,
  'xml-broken': ({ line, column }) => `其 XML 在第 ${line} 行第 ${column} 列损坏`,
  missing: ({ what }) => `缺少 ${what}`,
  'other-version': ({ version, needed }) => `其版本为 ${version}，而需要 ${needed}.x`,
  'in-the-way': ({ file }) => `存在不是 Focal Lens 写入的 ${file}，占用了所需名称`,
  'in-list': ({ path, file }) =>
    `有一个 focal loss 位于 ${file} 的列表 ${path} 中，只能在那个文件里修改`,
  'decided-elsewhere': ({ line, code }) =>
    `第 ${line} 行（至少在某些情况下）另行决定了它们：${code}`,
  'set-in-base': ({ path, file }) => `${file} 的 ${path} 必须随之改变，而只有在该文件中才能改`,
  'fixed-in-code': ({ letter, value }) => `其 ${letter} 在代码中固定为 ${value}，没有配置能设置`,
  'no-place': ({ letter }) =>
    `该处没有写出 ${letter}，从这个文件也看不出应写在哪里，这样只会写入半组值`,
  'alpha-scale': ({ path, line, alpha }) =>
    `${path}（第 ${line} 行）的 α ${alpha} 不是 0 到 1 之间的权重：它缩放整个损失，没有推荐值能说明该取多大`,
  'handed-on': ({ call, line }) => `${call}（第 ${line} 行）得到的值来自其他文件或表达式`,
  'order-unknown': ({ call, line }) =>
    `${call}（第 ${line} 行）得到的值没有参数名，而参数顺序在另一个文件中；请在调用中写出名称（alpha=…、gamma=…）`,
  'base-missing': ({ file }) => `它继承的 ${file} 无法读取，而它自身没有写出任何损失函数`,
  'hard-coded': ({ alpha, gamma }) =>
    `它使用 focal loss 训练，但 α 和 γ 在代码中写死（${alpha}、${gamma}）`,
  'left-to-model-config': ({ alpha, gamma }) =>
    `这些 efficientdet-pytorch 参数把 α = ${alpha}、γ = ${gamma} 留给代码中的模型配置`,
  'too-many-characters': ({ most }) => `它超过 ${NUMBERS.count(most)} 个字符，比任何配置文件都长`,
  'too-many-documents': ({ most }) => `它包含超过 ${most} 个文档`,
  'more-than-megabytes': ({ megabytes }) => `超过 ${megabytes} MB 的数据`,
  object: ({ keys }) => `一个${withKeys(keys)}的对象`,
  list: ({ count, of, keys }) =>
    `含 ${count} 个${ELEMENTS[of]}的列表${keys === undefined ? '' : `，其中的对象${withKeys(keys)}`}`,
  sections: ({ sections }) =>
    `一些不是记录列表的部分：${sections.map(({ name, is }) => `${name}（${SECTION_KINDS[is]}）`).join('、')}`,
  value: ({ type, text }) => (type === 'number' ? `数字 ${text}` : `值 ${text}`),
  'json-at': ({ line, column, expected }) =>
    `在第 ${line} 行第 ${column} 列处无效的 JSON（此处应为 ${jsonNeed(expected)}）`,
  'json-lines': ({ line, column }) =>
    `每行一个 JSON 对象（第二个在第 ${line} 行第 ${column} 列），而需要的是列表 [{…}, {…}]`,
  'json-ends': ({ line, column }) => `在第 ${line} 行第 ${column} 列中途结束的 JSON`,
  'unusable-detections': ({ count, remarks }) =>
    `${count} 条无法使用的记录：${remarks.map(one => remarkIn(predictions, one)).join('；')}`,
  'other-schema': ({ found, wanted }) => `其 schema 是 ${found}，而不是 ${wanted}`,
  'out-of-range': ({ field, found, low, high }) =>
    `${field} ${found === null ? '缺失' : `是 ${found}`}，而不是 ${low} 到 ${high} 之间的数字`,
  'too-many': ({ what, most }) => `${TOO_MANY[what]}超过 ${most} 个`,
  'same-id': ({ id }) => `两个类别的 id 都是 ${id}，一个是数字，一个是文本`,
  unexpected: ({ path, found, wanted }) =>
    `${path ?? '该文档'} ${found === null ? '缺失' : `是 ${found}`}，而不是${countValues[wanted]}`,
  'missing-columns': ({ names }) => `缺少以下列：${names.join('、')}`,
  'no-number': ({ field, found }) => `${field} 是${found ?? '空的'}，不是数字`,
  'too-many-runs': ({ most }) => `其中的训练超过 ${NUMBERS.count(most)} 次`,
  'mixed-metrics': ({ names }) =>
    `各次训练所用的指标不同：没有一个指标是所有训练都有的（${names.join('、')}）`,
  'other-images': ({ found, images }) => `它在 ${found} 张图像上训练，而标注文件有 ${images} 张`,
  'other-length': ({ unit, found, wanted }) =>
    `其训练为 ${found} ${unit === 'epochs' ? '个周期' : '次迭代'}，而给出的训练长度是 ${wanted}`,
  'contradicts-config': ({ letter, given, config, written }) =>
    `给出的 ${letter} 是 ${given}，而 ${config} 训练时用的是 ${written}`,
  system: ({ text }) => `系统信息“${text}”`,
};

/** A clause behind a colon; what a system or a library says stays as it is, marked as such. */
export function detail(said: Detail): string {
  return typeof said === 'string' ? DETAILS[said] : filledText(said, FILLED);
}

function withKeys({ names, more }: SomeKeys): string {
  if (names.length === 0) return '没有键';
  return `含键 ${names.join('、')}${more === 0 ? '' : ` 等另外 ${more} 个`}`;
}
