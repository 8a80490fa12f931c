// A bundle of its own, dist/simulation.cjs: TensorFlow.js takes 25 ms and 10 MiB to load, and counting alone needs none of it.
export { selectMembers } from '../../analysis/simulation/selectMembers.ts';
export { simulate } from '../../analysis/simulation/simulate.ts';
export { startBackend } from './backend.ts';
export { startPilotBackend, trainPilot } from './pilot/pilotTraining.ts';
