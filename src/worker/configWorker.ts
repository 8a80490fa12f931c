import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { asFailure, fail } from '../analysis/contract/failures/Failure.ts';
import type { ConfigQuestion, FromConfigWorker, ToConfigWorker } from '../protocol/configs.ts';

const send = (message: FromConfigWorker) => parentPort?.postMessage(message);

type Answer = Exclude<ToConfigWorker, { type: 'question' }>;

/** Who waits for what the editor says of a base. */
let waiting: ((answer: Answer) => void) | null = null;

async function ask(message: FromConfigWorker): Promise<Answer> {
  const answer = await new Promise<Answer>(resolve => {
    waiting = resolve;
    send(message);
  });
  return answer.type === 'refused' ? fail(answer.failure) : answer;
}

const tools = import('../platform/node/configTools.ts').then(({ configAnswers, pythonFrom }) =>
  configAnswers({
    python: pythonFrom(path.join(__dirname, 'wasm')),
    locate: async (file, reference) => {
      const answer = await ask({ type: 'locate', file, reference });
      return answer.type === 'located' ? answer.file : null;
    },
    content: async file => {
      const answer = await ask({ type: 'read', file });
      return answer.type === 'content' ? answer.content : null;
    },
  }),
);

async function work(question: ConfigQuestion): Promise<void> {
  try {
    send({ type: 'done', answer: await (await tools)(question) });
  } catch (thrown) {
    send({ type: 'failed', failure: asFailure(thrown) });
  }
}

parentPort?.on('message', (message: ToConfigWorker) => {
  if (message.type === 'question') void work(message.question);
  else waiting?.(message);
});
