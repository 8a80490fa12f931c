export { locateElement } from '../kit/xml/locateElement.ts';
export { vocObjects } from './vocObjects.ts';
