export function foreignLoads(file: string, text: string, bundles: readonly string[]): string[];
