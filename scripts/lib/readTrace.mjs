import { posix } from 'node:path';

const CALL = /^\d+\s+(\w+)\((.*)$/;
const NETWORK = new Set('socket connect bind listen accept accept4 sendto sendmsg'.split(' '));

/**
 * What a program did, by strace -f -e trace=%file,%network,execve.
 *
 * @param {string} text
 * @param {string} folder that relative names are in
 * @returns {{ sockets: number, programs: number, files: string[] }} calls of the network, programs started, and every file
 *   that was opened or looked for, found or not
 */
export function readTrace(text, folder) {
  const found = { sockets: 0, programs: 0, files: new Set() };
  for (const line of text.split('\n')) {
    const [, name, rest] = CALL.exec(line) ?? [];
    if (NETWORK.has(name)) found.sockets++;
    if (name === 'execve') found.programs++;
    const file = rest === undefined ? undefined : /"((?:[^"\\]|\\.)*)"/.exec(rest)?.[1];
    if (file !== undefined && !NETWORK.has(name)) found.files.add(posix.resolve(folder, file));
  }
  return { ...found, files: [...found.files] };
}
