import { fail } from '../../analysis/contract/failures/Failure.ts';

/** A setting that is to be changed. */
export interface WantedSetting {
  readonly key: string;
  /** Null where the value is to be the proposed one. */
  readonly value: number | null;
}

/** Decimal, as configs write numbers. */
const WANTED = /^([A-Za-z_]\w*)(?:=([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?))?$/i;

/** @throws FailureError `arguments` where an option is neither `key` nor `key=number`, or a key is given twice */
export function wantedSettings(options: readonly string[]): readonly WantedSetting[] {
  const wanted = options.map(option => {
    const [, key, value] = WANTED.exec(option) ?? [];
    if (key === undefined) return refuse(`--set takes <key> or <key>=<number>, not "${option}".`);
    return { key, value: value === undefined ? null : Number(value) + 0 };
  });
  const keys = new Set<string>();
  for (const { key } of wanted)
    if (keys.size === keys.add(key).size) refuse(`--set gives ${key} twice.`);
  return wanted;
}

function refuse(message: string): never {
  return fail({ code: 'arguments', message });
}
