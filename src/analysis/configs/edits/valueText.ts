import type { FocalLossSite } from './FocalLossSite.ts';

/** What α or γ of a focal loss is now, for people: as written, or where it comes from; a dash where nobody can tell. */
export function valueText(site: FocalLossSite, name: 'alpha' | 'gamma'): string {
  const { [name]: written, fixed, inherited, assumed } = site;
  if (written) return written.text;
  const inCode = fixed?.[name];
  if (inCode !== undefined) return `${inCode} (fixed in the code)`;
  const base = inherited?.[name];
  if (base) return `${base.text} (from ${nameOf(base.file)})`;
  const value = assumed?.[name];
  if (value === undefined) return '–';
  return name === 'alpha' && value < 0 ? 'off (default)' : `${value} (default)`;
}

/** Of an installed package's config, `mmdet::retinanet/…`, all of it: no file of the user's goes by that name. */
function nameOf(file: string): string {
  return file.includes('::') ? file : file.replace(/^.*[\\/]/, '');
}
