// What papers and public threads found of α, γ, the prior and the threshold, beside what a report says of the same question.
// No row of the RetinaNet paper is here: its tables have chosen the constants.
//   npm run build && npm run bench:published -- folder/of/annotations [--write]
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeMarked } from './lib/writeMarked.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Name the folder of annotation files.');

const COCO = 'coco_mini_train2017.json';
const VOC = 'voc2007_val_as_coco.json';
const SCHEDULE = ['--schedule', 'coco-1x'];

const focal = simulated(COCO, []);
const small = simulated(COCO, ['--prior', '1e-5']);
const tiny = simulated(COCO, ['--prior', '1e-10']);
const low = simulated(COCO, ['--prior', '1e-5', '--score-threshold', '0.005']);
const voc = {
  focal: simulated(VOC, []),
  entropy: simulated(VOC, ['--prior', '1e-5', '--score-threshold', '0.005']),
};
const best = at(focal, 2, 0.25);
const ssd = simulated(VOC, [], 'ssd300-torchvision');
const yolo = report(VOC, ['--detector', 'yolov5']);
const fcos = report(VOC, ['--detector', 'fcos-torchvision']);

const SAMPLING_FREE =
  'Chen et al. 2019, [arXiv:1909.04868](https://arxiv.org/abs/1909.04868), RetinaNet, COCO';
const rows = [
  [
    SAMPLING_FREE,
    'cross entropy, π = 1e-5, against focal loss (2, .25), π = .01',
    '35.6 to 36.4: −2.2 %',
    change(at(small, 0, 0.5), best),
  ],
  [
    SAMPLING_FREE,
    'cross entropy, π = 1e-10, against the same',
    '33.8 to 36.4: −7.1 %',
    change(at(tiny, 0, 0.5), best),
  ],
  [
    SAMPLING_FREE,
    'cross entropy, π = 1e-5, with a lower score threshold (.005 here)',
    '36.2 to 36.4: −.5 %',
    change(at(low, 0, 0.5), best),
  ],
  [
    SAMPLING_FREE,
    'cross entropy, π = .01: the classification loss explodes',
    'had to be divided by 500',
    `${change(at(focal, 0, 0.5), best)}; ${initialGradient(focal)}`,
  ],
  [
    'the same, VOC 07+12',
    'cross entropy with these changes against focal loss',
    '80.1 to 79.3: +1.0 %',
    change(at(voc.entropy, 0, 0.5), at(voc.focal, 2, 0.25)),
  ],
  [
    'nine threads, [below](#focal-loss-in-the-place-of-hard-negative-mining)',
    'SSD: focal loss in the place of hard-negative mining',
    'eight of nine no better off; two figures: −1.0 and −1.6 mAP',
    insteadOfMining(ssd),
  ],
  [
    'Redmon and Farhadi 2018, [arXiv:1804.02767](https://arxiv.org/abs/1804.02767)',
    'YOLOv3 with focal loss',
    'about −2 mAP',
    yolo.recommendation === undefined ? 'no pair is recommended for such a detector' : 'a pair',
  ],
  [
    'Tian et al. 2019, [arXiv:1904.01355](https://arxiv.org/abs/1904.01355), FCOS; AdelaiDet, torchvision, MMDetection and PaddleDetection since',
    'which pair; none of them varies it',
    '(2, .25) in all five',
    publishedPair(fcos),
  ],
];
const lines = [
  '| who, with what | the question | found | said |',
  '| --- | --- | --- | --- |',
  ...rows.map(cells => `| ${cells.join(' | ')} |`),
  '',
];
console.log(lines.join('\n'));
if (values.write) writeMarked('docs/science.md', 'published', lines);

function simulated(file, options, detector = 'retinanet-detectron2') {
  return report(file, ['--detector', detector, ...SCHEDULE, ...options]);
}

function report(file, options) {
  const command = [
    'dist/cli.cjs',
    'analyze',
    path.join(folder, file),
    ...options,
    '--format',
    'json',
  ];
  return JSON.parse(
    execFileSync(process.execPath, command, {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
}

/** Simulated AP of a pair of the grid. */
function at({ simulation: { gammas, alphas, averagePrecision } }, gamma, alpha) {
  return averagePrecision[gammas.indexOf(gamma)][alphas.indexOf(alpha)];
}

function change(value, base) {
  const percent = 100 * (value / base - 1);
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)} %`;
}

/** Gradient of the background per positive at the first step with cross entropy; reports warn from 20 on. */
function initialGradient({ recommendation }) {
  const found = recommendation.advice.find(({ code }) => code.startsWith('initial-gradient'));
  return `G = ${found.evidence.gradientMassOfCrossEntropy.toFixed(0)} at γ 0, warned of from 20 on`;
}

function publishedPair({ recommendation: { gamma, alpha, rests, confidence } }) {
  return `(${gamma}, ${String(alpha).replace(/^0/, '')}), ${rests}, ${confidence} confidence`;
}

function insteadOfMining({ advice, recommendation }) {
  const found = (advice ?? recommendation.advice).find(({ code }) => code === 'sampling-and-focal');
  return found.text.includes('Try the selection first') ? '“Try the selection first”' : 'nothing';
}
