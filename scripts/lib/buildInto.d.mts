export function buildInto(folder: string): Promise<void>;
export function prepare(folder: string): Promise<void>;
