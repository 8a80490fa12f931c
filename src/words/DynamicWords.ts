// What the words of a report in three tiers are about.
export type { SettingMeaning } from '../analysis/contract/SettingMeaning.ts';
export type { Versions } from '../analysis/contract/Versions.ts';
export type {
  BoundArgument,
  FactCode,
  NeedCode,
} from '../analysis/report/derive/tiers/TierFact.ts';
