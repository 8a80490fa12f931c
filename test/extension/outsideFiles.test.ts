import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import { allowOutside, mayRead } from '../../src/extension/configs/outsideFiles.ts';
import { forget, shown, Uri, window, workspace } from './fakeVscode.ts';

const file = (path: string) => new Uri(path) as unknown as vscode.Uri;
const answer = (text: string) =>
  vi
    .spyOn(window, 'showInformationMessage')
    .mockImplementation((() =>
      Promise.resolve(text)) as unknown as typeof window.showInformationMessage);

beforeEach(forget);
afterEach(() => {
  vi.restoreAllMocks();
  workspace.isTrusted = true;
});

describe('a file that a config builds on', () => {
  it('is read in the workspace, and outside of it once the user has said so', async () => {
    const outside = file('/elsewhere/base.yaml');
    expect([mayRead(file('/workspace/base.yaml')), mayRead(outside)]).toEqual([true, false]);
    expect(await allowOutside('a.yaml', outside)).toBe(false);
    expect(mayRead(outside)).toBe(false);
    expect(shown.length).toBeGreaterThan(0);
    answer('Read It');
    expect(await allowOutside('a.yaml', outside)).toBe(true);
    expect(mayRead(outside)).toBe(true);
    expect(mayRead(file('/elsewhere/other.yaml'))).toBe(false);
  });

  it('is neither asked for nor read outside of a workspace that is not trusted', async () => {
    const outside = file('/elsewhere/third.yaml');
    answer('Read It');
    expect(await allowOutside('a.yaml', outside)).toBe(true);
    workspace.isTrusted = false;
    expect(mayRead(outside)).toBe(false);
    const asking = answer('Read It');
    asking.mockClear();
    expect(await allowOutside('a.yaml', outside)).toBe(false);
    expect(asking).not.toHaveBeenCalled();
    expect(mayRead(file('/workspace/base.yaml'))).toBe(true);
  });
});
