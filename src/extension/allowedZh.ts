import type { Allowed, NumberRange } from '../analysis/contract/Allowed.ts';

/** What a value has to be, in Simplified Chinese. */
export function allowedZh(allowed: Allowed): string {
  switch (allowed.kind) {
    case 'number':
      return rangeZh(allowed.range);
    case 'length':
      return `含 ${allowed.least === allowed.most ? allowed.most : `${allowed.least} 到 ${allowed.most}`} 项的列表`;
    case 'choice':
      return `以下之一：${allowed.of.join('、')}`;
    case 'at-least':
      return `不小于 ${allowed.key}（${allowed.value}）`;
  }
}

function rangeZh({ apart, ...range }: NumberRange): string {
  const text = plainRangeZh(range);
  return apart === undefined ? text : `${text}，并且是 0 或与 0 至少相差 ${apart}`;
}

function plainRangeZh({ least, most, above, below, whole }: NumberRange): string {
  if (least === most) return String(most);
  const noun = whole === true ? '整数' : '数';
  const from = above === true ? `大于 ${least}` : `不小于 ${least}`;
  const to = below === true ? `、小于 ${most}` : `、不大于 ${most}`;
  return `${from}${most === Infinity ? '' : to} 的${noun}`;
}
