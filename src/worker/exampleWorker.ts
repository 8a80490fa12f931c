import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asFailure } from '../analysis/contract/failures/Failure.ts';
import { givenAnnotations } from '../platform/node/files/annotationSource.ts';
import { type DrawnExample, drawnExamples } from '../platform/node/drawnExamples.ts';
import { pictureDecoder } from '../platform/node/pilot/pictureDecoder.ts';
import { loadRecordEngines } from '../platform/node/wasm/loadRecordEngines.ts';
import type { ShownExample, ShownExamples } from '../analysis/report/ShownExamples.ts';
import type { ExamplesRequest, FromExampleWorker } from '../protocol/examples.ts';
import { findExamples } from '../tasks/validation/findExamples.ts';
import { exampleWordsFor } from '../words/choose/exampleWordsFor.ts';
import { numberFormat } from '../words/numberFormat.ts';
import { exampleTexts } from '../words/say/dataset/exampleTexts.ts';

const send = (message: FromExampleWorker) => parentPort?.postMessage(message);

async function show({ file, language, ...wanted }: ExamplesRequest): Promise<ShownExamples> {
  const wasmFolder = path.join(__dirname, 'wasm');
  const found = await findExamples(
    await givenAnnotations(file),
    wanted,
    loadRecordEngines(wasmFolder),
  );
  const drawn = await drawnExamples(found, await pictureDecoder(wasmFolder));
  const wording = { words: exampleWordsFor(language), format: numberFormat(language) };
  const shown = ({ record, found: one, picture, boxes }: DrawnExample): ShownExample => {
    const fault = typeof picture === 'string' ? picture : null;
    return {
      record,
      picture: typeof picture === 'string' ? null : picture,
      boxes: boxes.map((box, at) => ({ kind: one?.marked[at]?.kind ?? 'other', box })),
      ...exampleTexts(one, fault, wording),
    };
  };
  return { legend: wording.words.legend, list: drawn.map(shown) };
}

show(workerData as ExamplesRequest).then(
  examples => send({ type: 'done', examples }),
  (thrown: unknown) => send({ type: 'failed', failure: asFailure(thrown) }),
);
