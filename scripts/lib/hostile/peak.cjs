// Loaded before the program: says what memory it has taken at most, and how long it has worked, once it ends.
const fs = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { peak: peak(), seconds: (userCPUTime + systemCPUTime) / 1e6 };
  fs.writeFileSync(process.env.FOCAL_LENS_PEAK_FILE, JSON.stringify(used));
});

/** MiB. `maxRSS` counts from what the process had that started this one; Linux knows better. */
function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
