/** What the counts of a region proposal network leave out. */
export const SECOND_STAGE =
  'The second stage: counts are those of the region proposal network, which tells objects from background without classes; the boxes that the second stage classifies come from the network, so that annotations do not tell how many are background.';
