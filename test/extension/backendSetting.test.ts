import type * as vscode from 'vscode';
import { describe, expect, it } from 'vitest';
import { backendSetting } from '../../src/extension/backendSetting.ts';

const settings = (values: Readonly<Record<string, unknown>>) =>
  ({ get: (key: string) => values[key] }) as unknown as vscode.WorkspaceConfiguration;

const native = {
  'focalLens.simulation.backend': 'tensorflow',
  'focalLens.simulation.tensorflowPath': '/opt/tfjs-node',
};

describe('the backend that the settings name', () => {
  it('is native code only where it is chosen, from the folder that is named', () => {
    expect(backendSetting(settings(native), true)).toEqual({ native: '/opt/tfjs-node' });
    for (const backend of ['auto', 'wasm', 'cpu'] as const) {
      const values = { ...native, 'focalLens.simulation.backend': backend };
      expect(backendSetting(settings(values), true)).toBe(backend);
    }
  });

  it('is never native code in a window that is not trusted', () => {
    expect(backendSetting(settings(native), false)).toBe('auto');
  });

  it('asks for no folder in place of one that is missing', () => {
    for (const folder of [undefined, '', 3])
      expect(
        backendSetting(
          settings({ ...native, 'focalLens.simulation.tensorflowPath': folder }),
          true,
        ),
      ).toEqual({ native: '' });
  });

  it('is automatic for what is no backend', () => {
    for (const backend of [undefined, null, 'gpu', { native: '/tmp' }])
      expect(backendSetting(settings({ 'focalLens.simulation.backend': backend }), true)).toBe(
        'auto',
      );
  });
});
