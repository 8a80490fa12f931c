import fs from 'node:fs';
import path from 'node:path';

/** What the script that started the suite reads: a host that dies leaves none. */
interface SuiteReport {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
}

/** Entry of the in-host suite; VS Code calls it in the extension host. */
export async function run(): Promise<void> {
  // Mocha is an ES module, this bundle is not.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 60_000, reporter: 'spec' });
  for (const file of fs.readdirSync(__dirname))
    if (file.endsWith('.suite.cjs')) mocha.addFile(path.join(__dirname, file));
  const report: SuiteReport = { passed: 0, failed: 0, skipped: 0, failures: [] };
  await new Promise<void>(resolve => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => report.passed++);
    runner.on('pending', () => report.skipped++);
    runner.on('fail', (test, error: Error) => {
      report.failed++;
      report.failures.push(`suite: ${test.fullTitle()} — ${error.message.split('\n')[0]}`);
    });
  });
  const place = process.env['FOCAL_LENS_SUITE_REPORT'];
  if (place !== undefined) fs.writeFileSync(place, JSON.stringify(report));
  if (report.failed > 0) throw new Error(`${report.failed} tests failed`);
}
