import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import { undoEdits } from '../../../src/analysis/configs/edits/undoEdits.ts';
import { asFailure, type Failure } from '../../../src/analysis/contract/failures/Failure.ts';
import { changeSetting, type SettingChange, settingsOf } from '../../../src/tasks/changeSetting.ts';
import { openAmong } from './configFiles.ts';

/** A file, and others that it may build on. */
interface Written {
  readonly file: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** The text of a file with one setting changed, proven and undone once; or why it is not changed. */
export async function changedText(
  { file, text, files = {} }: Written,
  change: SettingChange,
): Promise<string | Failure> {
  const reopen = (next: string) => openAmong({ ...files, [file]: next }, file);
  const documents = await reopen(text);
  try {
    const { edits } = await changeSetting({ file, text, documents, reopen }, change);
    const next = applyEdits(text, edits);
    if (applyEdits(next, undoEdits(edits)) !== text) throw new Error('the edits cannot be undone');
    return next;
  } catch (thrown) {
    return asFailure(thrown);
  }
}

/** Path, value, where it comes from and the line of each setting: `imgsz 640 file:3`. */
export async function settingsText({ file, text, files = {} }: Written): Promise<string[]> {
  const documents = await openAmong({ ...files, [file]: text }, file);
  return settingsOf(documents).map(
    setting =>
      `${setting.path} ${setting.now} ${setting.from}${setting.line === null ? '' : `:${setting.line}`}` +
      (setting.from === 'base' ? ` of ${setting.file}` : ''),
  );
}
