import { headline } from '../headline.ts';

/** Words around a report: what the page says before there is one, its buttons and its headline. */
export const screens = {
  emptyTitle: 'See a detector’s imbalance before training it',
  emptyText: (command: string) =>
    `Choose the annotation file you train on, or right-click it in the Explorer and pick ${command}.`,
  emptyCommand: '“Analyze Dataset Imbalance”',
  chooseFile: 'Choose an annotation file…',
  chooseAnotherFile: 'Choose another file…',
  staysHere: 'Nothing leaves this machine.',
  stopped: 'Could not analyze this file',
  analyzeAgain: 'Analyze again',
  cancel: 'Cancel',
  progress: 'Progress',
  stages: {
    starting: 'Starting',
    scan: 'Reading annotations',
    count: 'Counting boxes',
    assign: 'Matching anchors to boxes',
    simulate: 'Simulating training',
  },
  amountOf: (done: string, total: string) => `${done} of ${total}`,
  speed: (amount: string, perSecond: string) => `${amount}, ${perSecond}/s`,
  stale: 'The file has changed since it was analyzed.',
  openReport: 'Full report',
  exportReport: 'Export…',
  compare: 'Compare…',
  apply: 'Apply to config…',
  tabs: {
    label: 'Parts of the report',
    decide: 'Decide',
    data: 'Data',
    anchors: 'Anchors and loss',
  },
  contents: 'Sections',
  headline: { before: '1 foreground anchor per ', after: ' background anchors' },
  noForeground: { before: 'No anchor is foreground: ', after: ' are background' },
  easyBackground: headline.easyBackground,
  unnamedClass: (id: string) => `class ${id}`,
};
