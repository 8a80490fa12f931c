export function compileWasm(name: string, file: string, memory?: string): Promise<void>;
