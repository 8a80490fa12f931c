/** What a file is called for others: its name, where it was named by a whole path, which shows the folders of a machine. */
export function sharedName(file: string): string {
  if (!/^(?:[a-z]:)?[\\/]/i.test(file)) return file;
  return file.split(/[\\/]/).findLast(part => part !== '') ?? file;
}
