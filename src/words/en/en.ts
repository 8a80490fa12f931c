import type { Words } from '../Words.ts';
import { advice } from './advice.ts';
import { evidence } from './evidence.ts';
import { recommendation } from './recommendation.ts';

export const en: Words = { language: 'en', advice, evidence, recommendation };
