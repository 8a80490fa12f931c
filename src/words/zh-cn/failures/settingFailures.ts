import type { FailureWords } from '../../FailureWords.ts';
import { MOST_CANDIDATES } from '../../FailureWords.ts';
import { allowed } from './allowed.ts';
import { detail } from './detail.ts';

const says = (message: string, advice: string) => ({ message, advice });

/** Why a setting of a config is not changed. */
export const settingFailures = {
  'setting-unknown': f =>
    says(
      `${f.file} 中没有这里认识的设置 "${f.key}"${f.known.length === 0 ? '，也没有其他认识的设置' : `；有的是 ${f.known.join('、')}`}。`,
      '请检查键的名称，以及这是否就是训练所用的文件。',
    ),
  'setting-ambiguous': f =>
    says(
      `${f.file} 中有多处 ${f.key}：${f.candidates
        .slice(0, MOST_CANDIDATES)
        .map(({ path, line }) => (line === undefined ? path : `${path}（第 ${line} 行）`))
        .join(
          '；',
        )}${f.candidates.length > MOST_CANDIDATES ? `；另有 ${f.candidates.length - MOST_CANDIDATES} 处` : ''}。`,
      '用 --site <path> 选择其中一处。',
    ),
  'setting-out-of-range': f =>
    says(
      `${f.file} 中的 ${f.key} 不能是 ${f.value}；它必须是${allowed(f.allowed)}。`,
      '没有作任何改动。',
    ),
  'setting-not-editable': f =>
    says(
      `无法安全地写入 ${f.file} 中的 ${f.path}：${detail(f.reason)}。`,
      '请手动设置；没有作任何改动。',
    ),
  'setting-not-proposed': f =>
    says(
      `标注没有给出改动 ${f.file} 中 ${f.key} 的理由。`,
      `若仍要设置，请给出数值：--set ${f.key}=<number>。没有作任何改动。`,
    ),
} satisfies Partial<FailureWords['failures']>;
