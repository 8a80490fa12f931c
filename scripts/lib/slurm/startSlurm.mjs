import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How long daemons may take to start, and jobs to end. */
const LIMIT = 60_000;

/**
 * A Slurm of one node on this machine, of which nothing outside of a folder knows. It accepts everybody who reaches its ports,
 * which are those of 127.0.0.1.
 *
 * @param {string} folder that is there and empty
 * @returns {Promise<{ env: NodeJS.ProcessEnv, ended: () => Promise<void>, stop: () => Promise<void> }>}
 * @throws where the daemons do not come up, with their logs
 */
export async function startSlurm(folder) {
  const conf = path.join(folder, 'slurm.conf');
  for (const name of ['state', 'spool']) fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(conf, configuration(folder, await freePorts(2)));
  const env = { ...process.env, SLURM_CONF: conf };
  const ask = (command, args) => spawnSync(command, args, { env, encoding: 'utf8' }).stdout.trim();
  execFileSync('slurmctld', { env, stdio: 'ignore' });
  execFileSync('slurmd', { env, stdio: 'ignore' });
  const logs = () =>
    ['slurmctld.log', 'slurmd.log'].map(name => fs.readFileSync(path.join(folder, name), 'utf8'));
  await until(
    () => ask('sinfo', ['-h', '-o', '%T']) === 'idle',
    () => `Slurm did not start:\n${logs().join('\n')}`,
  );
  const pids = ['slurmctld', 'slurmd'].map(name =>
    Number(fs.readFileSync(path.join(folder, `${name}.pid`), 'utf8')),
  );
  return {
    env,
    ended: () =>
      until(
        () => ask('squeue', ['-h']) === '',
        () => ask('squeue', []),
      ),
    stop: async () => {
      spawnSync('scontrol', ['shutdown'], { env });
      await until(
        () => pids.every(pid => !isRunning(pid)),
        () => 'Slurm did not stop',
      );
    },
  };
}

async function until(isReached, why) {
  const end = Date.now() + LIMIT;
  while (!isReached()) {
    if (Date.now() > end) throw new Error(why());
    await setTimeout(100);
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => net.createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map(server => new Promise(resolve => server.on('listening', resolve))));
  const ports = servers.map(server => server.address().port);
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))));
  return ports;
}

function configuration(folder, [controller, daemon]) {
  const host = os.hostname().split('.')[0];
  const user = os.userInfo().username;
  return `ClusterName=local
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${controller}
SlurmdPort=${daemon}
AuthType=auth/none
CredType=cred/none
SlurmUser=${user}
SlurmdUser=${user}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
MailProg=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0,sched_interval=1
ReturnToService=2
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${os.cpus().length} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;
}
