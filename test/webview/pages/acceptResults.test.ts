import { describe, expect, it } from 'vitest';
import { droppedFile } from '../../../webview/pages/acceptResults.ts';

describe('a file that is dropped on a page', () => {
  it('is the first JSON file of the list', () => {
    expect(droppedFile('# two\r\nfile:///a.png\r\nfile:///r.json\r\nfile:///s.json')).toBe(
      'file:///r.json',
    );
  });

  it('is left to the editor where there is none', () => {
    expect(droppedFile('file:///a.png')).toBeNull();
    expect(droppedFile('#a.json')).toBeNull();
    expect(droppedFile('')).toBeNull();
  });
});
