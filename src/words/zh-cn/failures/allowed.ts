import type { Allowed, NumberRange } from '../../FailureWords.ts';

/** What a value has to be. */
export function allowed(wanted: Allowed): string {
  switch (wanted.kind) {
    case 'number':
      return rangeText(wanted.range);
    case 'length':
      return `含 ${wanted.least === wanted.most ? wanted.most : `${wanted.least} 到 ${wanted.most}`} 项的列表`;
    case 'choice':
      return `以下之一：${wanted.of.join('、')}`;
    case 'list':
      return '列表';
    case 'text':
      return '文本';
    case 'at-least':
      return `不小于 ${wanted.key}（${wanted.value}）`;
  }
}

function rangeText({ apart, ...range }: NumberRange): string {
  const text = plainRangeText(range);
  return apart === undefined ? text : `${text}，并且是 0 或与 0 至少相差 ${apart}`;
}

function plainRangeText({ least, most, above, below, whole }: NumberRange): string {
  if (least === most) return String(most);
  const noun = whole === true ? '整数' : '数';
  const from = above === true ? `大于 ${least}` : `不小于 ${least}`;
  const to = below === true ? `、小于 ${most}` : `、不大于 ${most}`;
  return `${from}${most === Infinity ? '' : to} 的${noun}`;
}
