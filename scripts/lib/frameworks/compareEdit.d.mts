export interface FrameworkFacts {
  error?: string;
  notBuilt?: string;
  config: Record<string, string>;
  losses?: Record<string, object>;
}

export function compareEdit(
  site: { path: string; settable: string[]; alpha: number | null; gamma: number | null },
  values: { alpha: number; gamma: number },
  before: FrameworkFacts,
  after: FrameworkFacts,
): string | null;
