/** Differences below this are within the run-to-run noise of COCO trainings (.2 to .3 of 34 AP): the pairs tie. */
export const TIE_REGRET = 0.01;
