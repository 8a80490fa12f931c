export { locateElement } from '../kit/records/locateElement.ts';
export { vocObjects } from './vocObjects.ts';
