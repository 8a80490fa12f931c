import { describe, expect, it } from 'vitest';
import type { Detail } from '../../src/analysis/contract/failures/Detail.ts';
import type { Failure } from '../../src/analysis/contract/failures/Failure.ts';
import { assignmentRules } from '../../src/words/en/failures/assignmentRules.ts';
import { backendFaults } from '../../src/words/en/failures/faults/backendFaults.ts';
import { configFaults } from '../../src/words/en/failures/faults/configFaults.ts';
import { detectorSources } from '../../src/words/en/failures/detectorSources.ts';
import { failureWords as en } from '../../src/words/en/failures/failureWords.ts';
import { fileContents } from '../../src/words/en/failures/faults/fileContents.ts';
import { fileFaults } from '../../src/words/en/failures/faults/fileFaults.ts';
import { focalLossSchemas } from '../../src/words/en/failures/focalLossSchemas.ts';
import { jsonNeed } from '../../src/words/en/failures/jsonNeed.ts';
import { jsonNeeds } from '../../src/words/en/failures/jsonNeeds.ts';
import { lossReasons } from '../../src/words/en/failures/faults/lossReasons.ts';
import { explain } from '../../src/words/choose/explain.ts';
import type { JsonNeedCode } from '../../src/words/FailureWords.ts';
import { assignmentRules as assignmentRulesZh } from '../../src/words/zh-cn/failures/assignmentRules.ts';
import { detectorSources as detectorSourcesZh } from '../../src/words/zh-cn/failures/detectorSources.ts';
import { failureWords as zhCn } from '../../src/words/zh-cn/failures/failureWords.ts';
import { focalLossSchemas as focalLossSchemasZh } from '../../src/words/zh-cn/failures/focalLossSchemas.ts';
import { jsonNeed as jsonNeedZh } from '../../src/words/zh-cn/failures/jsonNeed.ts';
import {
  ALLOWED_VARIANTS,
  DETAIL_VARIANTS,
  FAILURE_VARIANTS,
  JSON_NEED_VARIANTS,
} from './failureVariants.ts';

const HAN = /\p{Script=Han}/u;
const ENGLISH = /\b(?:the|is|it|its|of|with|and|or|not|was|a|an)\b/i;
const BROKEN = /undefined|NaN|\[object/;

/** Names in capitals and numbers of three digits, which the examples are made of. */
function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b([A-Z]{3,}|\d{3})\b/g)]
    .map(match => String(match[1]))
    .filter(value => value !== 'COCO' && value !== 'JSON')
    .toSorted();
}

const FAILURES = Object.entries(FAILURE_VARIANTS).map(
  ([code, variants]) => [code, variants.map(values => ({ code, ...values }) as Failure)] as const,
);

describe('a failure in each language', () => {
  it.each(FAILURES)('%s has the same values', (_, failures) => {
    for (const failure of failures) {
      const [english, chinese] = [explain(failure, en), explain(failure, zhCn)];
      for (const part of ['message', 'advice'] as const) {
        expect(valuesIn(chinese[part])).toEqual(valuesIn(english[part]));
        expect(english[part]).not.toMatch(BROKEN);
        expect(english[part]).not.toMatch(HAN);
        expect(chinese[part]).not.toMatch(BROKEN);
        expect(chinese[part]).toMatch(HAN);
      }
    }
  });

  it.each(FAILURES)('%s is worded anew by every condition', (_, failures) => {
    for (const words of [en, zhCn]) {
      const texts = failures.map(failure => explain(failure, words).message);
      expect(new Set(texts).size).toBe(failures.length);
    }
  });
});

const DETAILS = Object.keys({
  ...fileFaults,
  ...backendFaults,
  ...fileContents,
  ...configFaults,
  ...lossReasons,
}) as Detail[];

describe('what a failure says inside', () => {
  it.each(DETAILS)('is said in Chinese: %s', detail => {
    const words = zhCn.detail(detail);
    expect(words).toMatch(HAN);
    // Names of losses, files and frameworks may stay; sentences may not.
    expect(words).not.toMatch(ENGLISH);
  });

  it.each(Object.values(DETAIL_VARIANTS).flat())('has the same values: %j', detail => {
    expect(valuesIn(zhCn.detail(detail))).toEqual(valuesIn(en.detail(detail)));
    expect(zhCn.detail(detail)).toMatch(HAN);
    expect(`${zhCn.detail(detail)} ${en.detail(detail)}`).not.toMatch(BROKEN);
  });

  it('is worded anew by every condition', () => {
    const all: readonly Detail[] = [...DETAILS, ...Object.values(DETAIL_VARIANTS).flat()];
    expect(new Set(all.map(en.detail)).size).toBe(all.length);
    expect(new Set(all.map(zhCn.detail)).size).toBe(all.length);
  });

  it('names what JSON needs in both languages', () => {
    const needs = [...(Object.keys(jsonNeeds) as JsonNeedCode[]), ...JSON_NEED_VARIANTS];
    expect(new Set(needs.map(jsonNeed)).size).toBe(needs.length);
    expect(new Set(needs.map(jsonNeedZh)).size).toBe(needs.length);
    for (const need of needs) {
      expect(valuesIn(jsonNeedZh(need))).toEqual(valuesIn(jsonNeed(need)));
      expect(jsonNeedZh(need)).not.toMatch(ENGLISH);
    }
  });

  it.each([
    ['rules', assignmentRules, assignmentRulesZh],
    ['places of α and γ', focalLossSchemas, focalLossSchemasZh],
    ['configs', detectorSources, detectorSourcesZh],
  ])('names %s in both languages, each apart', (_, english, chinese) => {
    for (const names of [english, chinese].map(table => Object.values<string>(table)))
      expect(new Set(names).size).toBe(Object.keys(english).length);
    for (const name of Object.values<string>(chinese)) {
      expect(name).toMatch(HAN);
      expect(name).not.toMatch(ENGLISH);
    }
  });
});

describe('what a value has to be', () => {
  it.each(Object.values(ALLOWED_VARIANTS).flat())('is said in both languages: %j', allowed => {
    const [english, chinese] = [en.allowed(allowed), zhCn.allowed(allowed)];
    expect(valuesIn(chinese)).toEqual(valuesIn(english));
    if (/[a-z]/.test(english)) expect(chinese).toMatch(HAN);
    expect(`${english} ${chinese}`).not.toMatch(BROKEN);
  });

  it('is worded anew by every condition', () => {
    const all = Object.values(ALLOWED_VARIANTS).flat();
    for (const { allowed } of [en, zhCn]) expect(new Set(all.map(allowed)).size).toBe(all.length);
  });
});

it('says the line of a loss once, also where its path ends with it', () => {
  const candidates = ['head.loss (line 3)', 'aux.loss'].map(path => ({ path, line: 3 }));
  const failure: Failure = { code: 'config-ambiguous', file: 'a.py', alike: true, candidates };
  for (const words of [en, zhCn]) {
    const { message } = explain(failure, words);
    expect(message).toContain('head.loss (line 3)');
    expect(message.match(/3/g)).toHaveLength(2);
  }
});
