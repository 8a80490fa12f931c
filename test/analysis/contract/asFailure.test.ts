import { expect, test } from 'vitest';
import { asFailure, FailureError } from '../../../src/analysis/contract/failures/Failure.ts';

test('knows a failure that another bundle threw, whose class is a copy', () => {
  const copy = Object.assign(new Error('cancelled'), {
    name: 'FailureError',
    failure: { code: 'cancelled' },
  });
  expect(copy).not.toBeInstanceOf(FailureError);
  expect(asFailure(copy)).toEqual({ code: 'cancelled' });
});

test('takes what is not in the catalogue for a bug', () => {
  expect(asFailure(new TypeError('x'))).toEqual({ code: 'internal', message: 'x' });
  expect(asFailure('y')).toEqual({ code: 'internal', message: 'y' });
});
