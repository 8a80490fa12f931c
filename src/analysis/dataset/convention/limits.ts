/** Of fewer boxes nothing is said. */
export const LEAST_BOXES = 8;
/** Nearly all boxes fit their image under the reading that is right. */
export const NEARLY_ALL = 0.98;
/** Where so many fit as written, nothing is looked for but what areas and ranges say. */
export const SOUND = 0.9;
export const FEW = 0.1;
/** Where fewer fit as written, that is said although nothing explains it. */
export const BROKEN = 0.5;
/** Shares reach 1 at most, but for rounding. */
export const UNIT = 1.0001;
/** Per cent reach 100 at most, but for rounding. */
export const PERCENT = 100.5;
/** How many times as large as their boxes areas are where images were made smaller: by 1.5 a side and more. */
export const LEAST_RATIO = 2.25;
