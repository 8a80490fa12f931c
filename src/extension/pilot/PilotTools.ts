import type * as vscode from 'vscode';
import type { RunTools } from '../runs/RunTools.ts';
import type { PilotWatch } from './PilotWatch.ts';

export interface PilotTools extends RunTools {
  readonly pilots: PilotWatch;
  /** The bundled worker that measures on images. */
  readonly pilotScript: string;
  /** Where trainings that are done are kept until all are; the extension's own. */
  readonly pilotFolder: vscode.Uri;
}
