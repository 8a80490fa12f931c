import { expect, it } from 'vitest';
import { placeBetween } from '../../../webview/sections/kit/placeBetween.ts';

it.each([
  [0.5, { mark: 0, share: 0 }],
  [0.75, { mark: 0, share: 0.5 }],
  [1, { mark: 1, share: 0 }],
  [1.25, { mark: 1, share: 0.25 }],
  [2, { mark: 2, share: 0 }],
  [3, { mark: 2, share: 0.5 }],
  [0, { mark: 0, share: -0.5 }],
])('%d lies on .5, 1, 2 at %o', (value, place) => {
  expect(placeBetween(value, [0.5, 1, 2])).toEqual(place);
});
