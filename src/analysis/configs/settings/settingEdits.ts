import { isWithin } from '../../contract/failures/Allowed.ts';
import type { Detail } from '../../contract/failures/Detail.ts';
import type { EditFault } from '../../contract/failures/detailCodes.ts';
import { fail } from '../../contract/failures/Failure.ts';
import { editsForSetting } from '../edits/editsForSetting.ts';
import type { TextEdit } from '../edits/FocalLossSite.ts';
import { currentSetting, type SettingSite } from '../edits/SettingSite.ts';
import { changedBy } from '../proof/changedBy.ts';
import type { OpenedConfig } from '../proof/OpenedConfig.ts';
import { settingsIn } from './settingsIn.ts';

/**
 * The edits that give one setting a value, proven: the text with them was read again, the setting has the value, and nothing
 * else in it differs. None where it has the value already. It costs one more reading.
 *
 * @param site one of the documents' own
 * @throws FailureError `setting-out-of-range`, `config-not-a-number`; `setting-not-editable` where there is no place for it or
 *   the proof fails
 */
export async function settingEdits(
  site: SettingSite,
  value: number,
  config: OpenedConfig,
): Promise<TextEdit[]> {
  const { file, key, range, written } = site;
  if (!isWithin(value, range))
    return fail({
      code: 'setting-out-of-range',
      file,
      key,
      value,
      allowed: { kind: 'number', range },
    });
  const unclear = written.find(number => Number.isNaN(number.value));
  if (unclear)
    return fail({ code: 'config-not-a-number', file, key: unclear.key, text: unclear.text });
  if (currentSetting(site) === value && (written.length > 0 || site.inherited !== null)) return [];
  if (site.refused !== null) return refuse(site, site.refused);
  const edits = editsForSetting(site, value);
  if (edits.length === 0) return refuse(site, 'no-place-for-setting');
  const after = await changedBy(edits, config);
  if (typeof after === 'string') return refuse(site, after);
  const fault = faultIn(site, value, {
    before: settingsIn(config.documents),
    after: settingsIn(after),
  });
  return fault === null ? edits : refuse(site, fault);
}

function refuse({ file, path }: SettingSite, reason: Detail): never {
  return fail({ code: 'setting-not-editable', file, path, reason });
}

interface Proof {
  readonly before: readonly SettingSite[];
  readonly after: readonly SettingSite[];
}

/** Null where the setting has the value, and every other one what it had. */
function faultIn(site: SettingSite, value: number, { before, after }: Proof): EditFault | null {
  if (before.length !== after.length) return 'not-in-force';
  const isProven = before.every((old, i) => {
    const now = after[i];
    if (now?.path !== old.path || now.key !== old.key) return false;
    if (old.path !== site.path) return Object.is(currentSetting(now), currentSetting(old));
    return now.written.length > 0 && now.written.every(number => number.value === value);
  });
  return isProven ? null : 'not-in-force';
}
