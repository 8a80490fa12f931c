import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../helpers/words/sentencesIn.ts';

/** Below `src`: whatever says nothing to people itself. The command line is English, and its options are explained beside them. */
const FOLDERS = ['analysis', 'library', 'platform', 'protocol', 'tasks', 'worker'];

/** What looks like a sentence and is none for people, by file or folder of `src/analysis` or below `src`; each with its reason. */
const TECHNICAL: readonly {
  readonly where: RegExp;
  readonly texts: RegExp;
  readonly why: string;
}[] = [
  {
    where: /^detectors\/|^configs\/frameworks\/\w+\/(?:setup|mmyolo)\.ts$/,
    texts: /^(?=.*\w\/\w)[\w./ -]+(?:(?:, | and )[\w./-]+)+$/,
    why: 'names the files of a framework from which the numbers come',
  },
  {
    where:
      /^configs\/frameworks\/\w+\/\w*[sS]nippet\.ts$|\/packagedConfig\.ts$|^detectors\/\w+\/anchors\.ts$/,
    texts: /[=:{]|^PyTorch, /,
    why: 'is code for a config, or names the library that it is for',
  },
  {
    where: /^formats\/naming\/byteKinds\.ts$/,
    texts: /^(?:version https:|MATLAB 5|SQLite format 3)/,
    why: 'is what files of a kind begin with',
  },
  {
    where: /^configs\/frameworks\/mmdetection\/cocoNames\.ts$/,
    texts: /^[a-z]+(?: [a-z]+)+$/,
    why: 'is the name of a class in a data set',
  },
  {
    where: /^configs\/findFocalLossSites\.ts$/,
    texts: /^… (?:\((?:line|document) …\)|#…)$/,
    why: 'is part of the path by which a command line names a focal loss',
  },
  {
    where: /^configs\/frameworks\/python\/(?:libraryLosses|valueFlow)\.ts$/,
    texts: /^(?:from|class …) …$/,
    why: 'is the key of a memory of answers',
  },
  {
    where: /^report\/export\/csv\/(?:csvDetailRows|toCsv)\.ts$/,
    texts: /^[\w …]+$/,
    why: 'is an item or a column of CSV, which programs look for',
  },
  {
    where:
      /^report\/export\/(?:html\/(?:htmlPage|staticPage|svgBars|toHtml)|splits\/splitsToHtml)\.ts$/,
    texts: /^\s*<|^[a-z-]+-src |^(?:base-uri|form-action) '|^ data-language=/,
    why: 'is markup or a content-security policy',
  },
  {
    where: /^trainings\/plans\/launchers\/(?:detectron2|mmdetection)\.ts$/,
    texts: /^python tools\/\w+\.py /,
    why: 'is the command by which a framework trains',
  },
  {
    where: /^trainings\/plans\/scripts\/(?:run|slurm)Script\.ts$/,
    texts: /^#!\/bin\/sh\n|^\s+…\) echo … ;;$/,
    why: 'is a script of a shell',
  },
  {
    where: /^report\/export\/resampling\/resamplingText\.ts$/,
    texts: /^# …\n(?:train_dataloader = |from torch)/,
    why: 'is a config or code of a framework',
  },
  {
    where: /^summary\/tallies\/aspectClass\.ts$/,
    texts: /^very (?:wide|tall)$/,
    why: 'is the code of a group in every report that was ever saved',
  },
  {
    where:
      /^(?:simulation\/training\/train|tasks\/plans\/(?:requireOtherPairs|pilot\/measureOnImages)|platform\/shared\/askWorker)\.ts$/,
    texts:
      /^(?:the simulated training stopped at|a recommendation without what runs say|no data set was read|the worker ended early)/,
    why: 'says of a fault of our own what a report of it needs',
  },
  {
    where: /^recommendation\/library\/readTrainedGrids\.ts$/,
    texts: /^(?:the library|it |entry …|no |the stored trainings of … are damaged)/,
    why: 'says of a fault of our own what a report of it needs',
  },
  {
    where: /^bytes\/records\/PlainRecordEngine\.ts$/,
    texts: /^\{"id"/,
    why: 'is JSON by which the reader is warmed up',
  },
  {
    where: /^formats\/csv\/csvLayout\.ts$/,
    texts: /^region (?:shape )?attributes$/,
    why: 'is a column of VIA tables, without its underscores',
  },
  {
    where: /^platform\/node\/(?:files\/FolderLists|writing\/JournalEntry)\.ts$/,
    texts: /^(?:list of …|focal-lens journal 1\n)$/,
    why: 'names what is kept for the next run',
  },
  {
    where: /^validation\/export\/validationJunit\.ts$/,
    texts: /^ *<(?:\?xml |\/?test(?:case|suite)\b|failure |system-out>)|^ \(line …, column …\)$/,
    why: 'is XML as build servers read it',
  },
];

const files = FOLDERS.flatMap(folder =>
  fs
    .readdirSync(path.join('src', folder), { recursive: true, encoding: 'utf8' })
    .map(file => `${folder}/${file.replaceAll('\\', '/')}`),
)
  .filter(file => file.endsWith('.ts'))
  .toSorted();

const found = files.flatMap(file =>
  sentencesIn(file, fs.readFileSync(path.join('src', file), 'utf8')).map(one => ({
    file: file.replace(/^analysis\//, ''),
    ...one,
  })),
);

describe('sentences for people', () => {
  it('stand in src/words alone', () => {
    const others = found.filter(
      ({ file, text }) =>
        !TECHNICAL.some(({ where, texts }) => where.test(file) && texts.test(text)),
    );
    expect(others.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
  });

  it.each(TECHNICAL)('are told from what $why', ({ where, texts }) => {
    expect(found.filter(({ file, text }) => where.test(file) && texts.test(text))).not.toEqual([]);
  });
});

describe('what is looked for', () => {
  const texts = (code: string) => sentencesIn('a.ts', code).map(({ text }) => text);

  it.each([
    ["say('No anchor is foreground');", ['No anchor is foreground']],
    ['const a = `${n} boxes are left out`;', ['… boxes are left out']],
    ['f(n === 1 ? `its ${"gzip data"}` : "");', ['its …', 'gzip data']],
    ["throw new RangeError('too many readers');", []],
    ["throw new Failure('too many readers');", ['too many readers']],
    ["import a from './some file.ts';", []],
    ["const code = 'gzip-truncated'; const key = 'MODEL.RETINANET';", []],
    ['const value = `α ${alpha}, γ ${gamma}`;', []],
    ['// the comment is none\nconst pattern = /no text/;', []],
  ])('%s', (code, expected) => {
    expect(texts(code)).toEqual(expected);
  });
});
