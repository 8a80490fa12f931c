import { atssMmdetection } from './atssMmdetection.ts';
import { centernet } from './centernet.ts';
import { fcosAdelaidet } from './fcosAdelaidet.ts';
import type { Transcription } from './Transcription.ts';
import { yolov5 } from './yolov5.ts';

/** Detectors by whose transcription each foreground candidate has its box. */
export const FOREGROUNDS: Readonly<Record<string, Transcription>> = {
  'fcos-adelaidet': fcosAdelaidet,
  'atss-mmdetection': atssMmdetection,
  yolov5,
  centernet,
};
