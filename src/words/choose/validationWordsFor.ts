import { convention as enConvention } from '../en/dataset/convention.ts';
import { predictions as enPredictions } from '../en/dataset/predictions.ts';
import { problems as enProblems } from '../en/dataset/problems.ts';
import { records as enRecords } from '../en/dataset/records.ts';
import { validation as enValidation } from '../en/dataset/validation.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { Words } from '../Words.ts';
import { convention as zhCnConvention } from '../zh-cn/dataset/convention.ts';
import { predictions as zhCnPredictions } from '../zh-cn/dataset/predictions.ts';
import { problems as zhCnProblems } from '../zh-cn/dataset/problems.ts';
import { records as zhCnRecords } from '../zh-cn/dataset/records.ts';
import { validation as zhCnValidation } from '../zh-cn/dataset/validation.ts';

type Needed = Pick<Words, 'problems' | 'predictions' | 'validation' | 'records' | 'convention'>;

const WORDS: Readonly<Record<Language, Needed>> = {
  en: {
    problems: enProblems,
    predictions: enPredictions,
    validation: enValidation,
    records: enRecords,
    convention: enConvention,
  },
  'zh-CN': {
    problems: zhCnProblems,
    predictions: zhCnPredictions,
    validation: zhCnValidation,
    records: zhCnRecords,
    convention: zhCnConvention,
  },
};

/** What findings are said with. @param tag a BCP 47 tag */
export function validationWordsFor(tag: string): Needed {
  return WORDS[languageOf(tag)];
}
