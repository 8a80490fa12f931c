import type { EvidenceByCode } from '../../AdviceWords.ts';

type RestsOn = EvidenceByCode['keep-default']['rests'];

const EXPECTED = '没有哪一组预期能好出训练可以分辨的差距';

/** Why the default is where to start. */
export const WHY_DEFAULT: Readonly<Record<RestsOn, string>> = {
  trainings: EXPECTED,
  simulation: EXPECTED,
  lengths: EXPECTED,
  'near-default':
    '库中没有已知与您起点和优化器相同的训练；而在微调中，模拟对前景权重更大的组合判断有误',
};

const BY_SIMULATION = '（仅凭模拟；在可以核对之处，模拟的损失曾偏大或偏小 3 至 6 倍）';

/** What a cost of the default rests on. */
export const STANDING: Readonly<Record<RestsOn, string>> = {
  trainings: '',
  simulation: BY_SIMULATION,
  lengths: '（主要因为没有给出训练长短）',
  'near-default': BY_SIMULATION,
};

/** Why no other pair is looked at. */
export const HELD: Readonly<Record<RestsOn, string>> = {
  trainings: '',
  simulation: '',
  lengths: '',
  'near-default':
    '库中没有已知与您起点和优化器相同的训练，因此组合限于 γ 2、α 0.25 与 γ 1、α 0.5 之间。',
};
