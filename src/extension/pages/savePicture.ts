import * as vscode from 'vscode';
import { asFailure, fail } from '../../analysis/contract/failures/Failure.ts';
import { systemDetail } from '../../analysis/contract/failures/Detail.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';

/** With these bytes every PNG begins. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Picture {
  /** Without extension. */
  readonly name: string;
  /** Base64 */
  readonly png: string;
}

/** Asks where to save a chart, next to what is open. */
export async function savePicture({ name, png }: Picture, log: Log): Promise<void> {
  const file = `${name}.png`;
  try {
    const bytes = decoded(png) ?? notWritten(file);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, file) }),
      filters: { PNG: ['png'] },
    });
    if (target !== undefined) await write(target, bytes);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

/** @returns null for what is no Base64, or no PNG */
function decoded(png: string): Uint8Array | null {
  const bytes = Buffer.from(png, 'base64');
  // The decoder passes over what is no Base64.
  const whole = bytes.toString('base64') === png;
  return whole && bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) ? bytes : null;
}

function notWritten(file: string): never {
  return fail({ code: 'not-writable', file, reason: 'not-png' });
}

async function write(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (thrown) {
    const file = vscode.workspace.asRelativePath(target);
    fail({ code: 'not-writable', file, reason: systemDetail(thrown) });
  }
}
