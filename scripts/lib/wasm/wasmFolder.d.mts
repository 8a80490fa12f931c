export function fillWasmFolder(folder: string): Promise<void>;
