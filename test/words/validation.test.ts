import { describe, expect, it } from 'vitest';
import type { Finding, FindingCode } from '../../src/analysis/validation/Finding.ts';
import { en } from '../../src/words/en/en.ts';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { findingText, fixText } from '../../src/words/say/dataset/findingText.ts';
import { zhCn } from '../../src/words/zh-cn/zhCn.ts';

const CODES = Object.keys(en.validation.findings) as FindingCode[];

const namesOther = (code: string) => /^(?:split|config)-/.test(code);

const found = (code: FindingCode, count: number): Finding => ({
  code,
  severity: 'error',
  count,
  records: [],
  ...(namesOther(code) && { other: 'OTHER', numbers: { inConfig: 5, inData: 7 } }),
});

describe('what validation finds, in each language', () => {
  it.each(CODES)('%s has its number and the other file', code => {
    for (const words of [en, zhCn]) {
      const text = findingText(found(code, 123), ENGLISH, words);
      expect(text).toMatch(/^123 ?\S/);
      expect(text.includes('OTHER')).toBe(namesOther(code));
      expect(text).not.toMatch(/undefined|NaN/);
      if (/^config-(?:class-count|classes-off|ids-beyond)/.test(code)) expect(text).toMatch(/5.*7/);
    }
    expect(findingText(found(code, 1), ENGLISH, en)).not.toBe(
      findingText(found(code, 2), ENGLISH, en),
    );
    expect(findingText(found(code, 1), ENGLISH, zhCn)).toMatch(/\p{Script=Han}/u);
  });

  it('boxes that are written in another way, and records that not all loaders take', () => {
    const convention = { code: 'corners', boxes: 48, asWritten: 0.25, asFound: 1 } as const;
    const misread: Finding = { ...found('boxes-misread', 48), convention };
    const fault: Finding = {
      ...found('record-no-area', 1234),
      taken: {
        fault: 'no-area',
        by: [
          { outcome: 'stops', frameworks: ['ONE 1', 'TWO 2'] },
          { outcome: 'crowd', frameworks: ['THREE 3'] },
        ],
      },
    };
    expect(findingText(misread, ENGLISH, en)).toMatch(/^The boxes look like corners.* 25%$/);
    expect(findingText(misread, ENGLISH, zhCn)).toMatch(/^目标框看起来是角点.*25%$/);
    expect(findingText(fault, ENGLISH, en)).toBe(
      '1,234 annotations have no number as `area`; ONE 1, TWO 2 stop with an error; a crowd region for THREE 3',
    );
    expect(findingText(fault, ENGLISH, zhCn)).toMatch(/1,234.*`area`.*ONE 1, TWO 2.*THREE 3/);
  });

  it('each fix has its number', () => {
    for (const code of Object.keys(en.validation.fixes) as (keyof typeof en.validation.fixes)[]) {
      const fix = { code, count: 123, records: [] };
      for (const words of [en, zhCn]) expect(fixText(fix, '123', words)).toMatch(/^123 ?\S/);
      expect(fixText({ ...fix, count: 1 }, '1', zhCn)).toMatch(/\p{Script=Han}/u);
    }
  });

  it('a split that cannot be read is said with its reason', () => {
    const failure = { code: 'cancelled' } as const;
    const broken = { ...found('split-unreadable', 1), failure };
    expect(findingText(broken, ENGLISH, en, () => 'why')).toBe('1 split could not be read: why');
    expect(findingText(broken, ENGLISH, en)).toContain('cancelled');
  });

  it('a problem of the reader and a remark on detections are said with theirs', () => {
    expect(findingText(found('box-empty', 2), ENGLISH, en)).toBe(
      '2 boxes have no width or no height',
    );
    const remark = { code: 'box-invalid', count: 2 } as const;
    const detections: Finding = { ...found('prediction-box-invalid', 2), other: 'p.json', remark };
    expect(findingText(detections, ENGLISH, en)).toMatch(
      /^p\.json: of the detections, 2 have no box/,
    );
    expect(findingText(detections, ENGLISH, zhCn)).toMatch(/^p\.json：检测结果中，2 /);
  });
});
