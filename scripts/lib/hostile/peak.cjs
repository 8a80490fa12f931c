// Loaded before the program: says what memory it has taken at most, and how long it has worked, once it ends.
const fs = require('node:fs');
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { peak: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
  fs.writeFileSync(process.env.FOCAL_LENS_PEAK_FILE, JSON.stringify(used));
});
