import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { requestForConfig } from '../../tasks/recommendForConfig.ts';
import { detectorForTarget } from './detectorForTarget.ts';
import { readSettings } from '../settings.ts';
import { withTraining } from '../analysis/withTraining.ts';
import { contentOf } from '../analysis/requestContent.ts';
import type { AnalysisTarget } from '../analysis/AnalysisTarget.ts';

/**
 * What the worker needs to analyze a file or folder.
 *
 * @throws FailureError when only the editor can read the file and cannot
 */
export async function requestFor(target: AnalysisTarget): Promise<AnalysisRequest> {
  const { predictions } = target;
  const request = await requestWithoutResults(target);
  return predictions === undefined
    ? request
    : { ...request, predictions: { path: predictions.fsPath } };
}

async function requestWithoutResults({
  file,
  detector,
  split,
  boxes,
  training,
}: AnalysisTarget): Promise<AnalysisRequest> {
  const settings = readSettings(file);
  const read = await detectorForTarget(detector);
  const { backend, counting } = settings;
  const inputs = withTraining(settings.inputs, training);
  const content = await contentOf(file);
  if (read !== undefined && 'dynamic' in read)
    return {
      file: content,
      split,
      detector: read.dynamic.name,
      dynamic: read.dynamic,
      simulation: null,
      boxes,
      ...counting,
    };
  if (read !== undefined)
    return {
      ...requestForConfig(read.setup, { file: content, backend, inputs, boxes, ...counting }),
      split,
    };
  return {
    file: content,
    split,
    detector: detector ?? settings.detector,
    simulation: { backend, inputs },
    boxes,
    ...counting,
  };
}
