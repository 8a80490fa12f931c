import type { CurrentValue } from '../../contract/CurrentValue.ts';
import type { FocalLossSite } from './FocalLossSite.ts';

/** What α or γ of a focal loss is now, and where that comes from. */
export function currentValue(site: FocalLossSite, name: 'alpha' | 'gamma'): CurrentValue {
  const { [name]: written, fixed, inherited, assumed } = site;
  if (written) return { kind: 'written', text: written.text };
  const inCode = fixed?.[name];
  if (inCode !== undefined) return { kind: 'in-code', value: inCode };
  const base = inherited?.[name];
  if (base) return { kind: 'inherited', text: base.text, file: nameOf(base.file) };
  const value = assumed?.[name];
  if (value === undefined) return { kind: 'unknown' };
  return name === 'alpha' && value < 0 ? { kind: 'off' } : { kind: 'default', value };
}

/** Of an installed package's config, `mmdet::retinanet/…`, all of it: no file of the user's goes by that name. */
function nameOf(file: string): string {
  return file.includes('::') ? file : file.replace(/^.*[\\/]/, '');
}
