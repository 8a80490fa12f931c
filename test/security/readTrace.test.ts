import { expect, it } from 'vitest';
import { readTrace } from '../../scripts/lib/readTrace.mjs';

it('reads from a trace what was opened, looked for, started and connected to, in every thread', () => {
  const trace = `100 execve("/usr/bin/node", ["node"], 0x7ffe /* 9 vars */) = 0
101 openat(AT_FDCWD, "/home/a \\"b\\"/dist/cli.cjs", O_RDONLY|O_CLOEXEC) = 17
102 statx(AT_FDCWD, "/home/node_modules", AT_STATX_SYNC_AS_STAT, 0, STATX_ALL <unfinished ...>
101 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 18
101 connect(18, {sa_family=AF_UNIX, sun_path="/run/x"}, 16) = -1 ENOENT
102 <... statx resumed>{}) = -1 ENOENT (No such file or directory)
101 readlink("train.json", 0x7ffd, 4096) = -1 EINVAL (Invalid argument)
101 +++ exited with 0 +++`;
  expect(readTrace(trace, '/data')).toEqual({
    sockets: 2,
    programs: 1,
    files: [
      '/usr/bin/node',
      '/home/a \\"b\\"/dist/cli.cjs',
      '/home/node_modules',
      '/data/train.json',
    ],
  });
});
