export interface Found {
  status: 'equal' | 'different' | 'said' | 'refused';
  detail?: string;
}

export function compareConfig(ours: object, theirs: object): Record<string, Found>;
