import { fail } from '../../contract/failures/Failure.ts';
import type { FocalLossSite, FocalLossValues, TextEdit } from './FocalLossSite.ts';
import type { ConfigValue } from '../tree/configValue.ts';
import { canBeInserted } from './canBeInserted.ts';
import { numberText } from './numberText.ts';

/** How values are written: `1.50`. */
export type Spelled = { readonly [name in keyof FocalLossValues]?: string | undefined };

/** α and γ are floats; frameworks that compare types refuse an integer. */
const FLOAT = '0.0';

/**
 * The edits that set α, γ or both of one focal loss, in the order of the text. A value that already stands there, or that
 * a file below says, needs none. Nothing but the digits changes; absent values are written where the framework looks for
 * them, in the style of what they override.
 *
 * @param spelled how their author spells the values, `1.50`, where that is known
 * @throws FailureError `config-not-a-number` where the file writes an expression, a list or an alias
 */
export function editsFor(
  site: FocalLossSite,
  values: Partial<FocalLossValues>,
  spelled: Spelled = {},
): TextEdit[] {
  const edits: TextEdit[] = [];
  const absent: string[] = [];
  const { insertion } = site;
  for (const name of ['alpha', 'gamma'] as const) {
    const value = values[name];
    const written = site[name];
    if (value === undefined) continue;
    if (written !== null)
      edits.push(...replacement(site, written, { value, spelled: spelled[name] }));
    else if (insertion && canBeInserted(site, name) && site.inherited?.[name]?.value !== value)
      absent.push(
        insertion[`${name}Key`] + insertedText(site, name, { value, spelled: spelled[name] }),
      );
  }
  if (insertion && absent.length > 0) {
    const { offset, prefix, separator, suffix } = insertion;
    edits.push({
      offset,
      length: 0,
      replaced: '',
      content: prefix + absent.join(separator) + suffix,
    });
  }
  return edits.toSorted((a, b) => a.offset - b.offset);
}

interface Wanted {
  readonly value: number;
  readonly spelled: string | undefined;
}

/** A whole number where the file below has one: what reads that file reads this. */
function insertedText(
  { inherited }: FocalLossSite,
  name: keyof FocalLossValues,
  { value, spelled }: Wanted,
): string {
  const below = inherited?.[name];
  const isNumber = below !== undefined && !Number.isNaN(below.value);
  return numberText(value, isNumber && /^\d+$/.test(below.text) ? below.text : FLOAT, spelled);
}

function replacement(
  site: FocalLossSite,
  written: ConfigValue,
  { value, spelled = '' }: Wanted,
): TextEdit[] {
  const { key, text, offset, length } = written;
  if (Number.isNaN(written.value))
    fail({ code: 'config-not-a-number', file: site.file, key, text });
  if (written.value === value) return [];
  // How a whole number was written there, a fraction does not tell: its author's spelling does.
  const isWhole = FRACTION.test(text) && WHOLE.test(spelled) && Number(spelled) === value;
  const content = isWhole && !needsPoint(site, key) ? spelled : numberText(value, text, spelled);
  return [{ offset, length, replaced: text, content }];
}

/** Of as many digits as it needs. */
const FRACTION = /^(?:0|[1-9]\d*)\.\d*[1-9]$/;
const WHOLE = /^(?:0|[1-9]\d*)$/;

/** yacs refuses `2` for `2.0` (`_check_and_coerce_cfg_value_type`), and configurations with types of their own may. */
const TYPED = new Set(['Detectron2', 'AdelaiDet', 'maskrcnn-benchmark', 'Hugging Face']);

/**
 * Whether a whole number without a point may be another type to what reads it: yacs, whose keys are in capitals, TOML,
 * code that makes a tensor of it, and options that take their type from their default.
 */
function needsPoint({ framework, file, note, path }: FocalLossSite, key: string): boolean {
  return (
    TYPED.has(framework) ||
    /\.toml$/i.test(file) ||
    /(?:^|\.)[A-Z][A-Z_]*$/.test(key) ||
    note === 'own-code' ||
    note === 'own-code-elsewhere' ||
    /^(?:add_argument|set_defaults)\b/.test(path)
  );
}
