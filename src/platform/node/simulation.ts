// A bundle of its own, dist/simulation.cjs: TensorFlow.js takes 25 ms and 10 MiB to load, and counting alone needs
// neither it nor what a pair is chosen by.
export { simulateTraining } from '../../analysis/pipeline/simulateTraining.ts';
export { startBackend } from './backend.ts';
export { startPilotBackend, trainPilot } from './pilot/pilotTraining.ts';
