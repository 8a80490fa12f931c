import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { requireChangeable } from '../../platform/node/writing/changeFile.ts';
import { changeConfig, refusal } from '../changeConfig.ts';
import type { Environment } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { readConfig, type ReadConfig } from '../configs/readConfig.ts';
import { proposedValues, type SetValue } from './proposedValues.ts';
import { wantedSettings } from './WantedSetting.ts';

export interface SettingsToApply {
  readonly config: string;
  /** `imgsz=960`, or `imgsz` for the proposed value. */
  readonly set: readonly string[];
  readonly site: string | undefined;
  readonly write: boolean;
  /** How the boxes are written, where the user says so. */
  readonly boxes: BoxReading | undefined;
  readonly positionals: readonly string[];
}

/**
 * Sets numbers of a training in a config, all of them or none: prints the difference, and with `write` makes it.
 *
 * @returns the exit code
 * @throws FailureError
 */
export async function applySettings(
  { config, set, site, write, positionals, boxes }: SettingsToApply,
  environment: Environment,
): Promise<number> {
  const wanted = wantedSettings(set);
  if (site !== undefined && wanted.length > 1)
    fail({ code: 'arguments', message: '--site is the place of one setting: give one --set.' });
  const refuseInputs = refusal(write ? config : null, positionals);
  refuseInputs();
  const opened = await readConfig(config, environment);
  if (write && positionals.length > 0) requireChangeable(config, opened.bytes);
  const values = await proposedValues(wanted, { opened, positionals, boxes }, environment);
  const next = await changedText(opened, values, site);
  if (next === opened.text) {
    const said = values.map(({ key, value }) => `${key} ${value}`).join(', ');
    environment.logError(`${config} already has ${said}.`);
    return EXIT.done;
  }
  await changeConfig({ opened, next, write, refuseInputs }, environment);
  return EXIT.done;
}

/** One setting after the other, each proven on the text that the one before it leaves. */
async function changedText(
  opened: ReadConfig,
  values: readonly SetValue[],
  site: string | undefined,
): Promise<string> {
  const { applyEdits, changeSetting } = await import('../../platform/node/configTools.ts');
  const { path: file, reopen } = opened;
  let { text } = opened;
  for (const { key, value } of values) {
    const documents = await reopen(text);
    const change = { key, value, path: site };
    const { edits } = await changeSetting({ file, text, documents, reopen }, change);
    text = applyEdits(text, edits);
  }
  return text;
}
