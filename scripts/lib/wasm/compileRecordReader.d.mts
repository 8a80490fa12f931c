export function compileRecordReader(file: string): Promise<void>;
