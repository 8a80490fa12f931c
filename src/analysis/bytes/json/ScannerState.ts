/** What the next byte belongs to. */
export const S = {
  value: 0,
  firstValue: 1,
  firstKey: 2,
  key: 3,
  colon: 4,
  afterValue: 5,
  string: 6,
  word: 7,
  skip: 8,
  mark: 9,
};
