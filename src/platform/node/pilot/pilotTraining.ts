// Part of dist/simulation.cjs: pilots share TensorFlow.js with the simulation.
export { trainPilot } from '../../../analysis/pilot/training/trainPilot.ts';
export { startPilotBackend } from './startPilotBackend.ts';
