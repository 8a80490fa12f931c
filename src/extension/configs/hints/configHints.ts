// A bundle of its own, dist/configHints.cjs: no start needs what is said of a config.
export { ConfigAdvisor } from './ConfigAdvisor.ts';
export { ConfigFixes } from './ConfigFixes.ts';
export { ConfigLenses } from './ConfigLenses.ts';
export { configDiagnostics } from './configDiagnosticsOf.ts';
