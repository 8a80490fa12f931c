/** Boxes that are compared with anchors, of which each may take a millisecond, in one piece of work. */
export const BOXES_SWEPT = 8;
/** Boxes that take about a microsecond each. */
export const BOXES_A_PIECE = 1024;
/** Anchors that are looked at one by one. */
export const ANCHORS_A_PIECE = 512;
