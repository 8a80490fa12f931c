import type { SettingMeaning } from '../../contract/SettingMeaning.ts';

/** What a framework calls its settings, and what they are where nothing is said. */
type Keys = Partial<Readonly<Record<SettingMeaning, readonly [key: string, usual: number | null]>>>;

const TRANSFORMERS: Keys = {
  'no-object-weight': ['eos_coefficient', 0.1],
  queries: ['num_queries', null],
  denoising: ['num_denoising', 100],
};
const RT_DETR: Keys = {
  queries: ['num_queries', 300],
  denoising: ['num_denoising', 100],
  'max-detections': ['num_top_queries', 300],
};
const RF_DETR: Keys = {
  'image-size': ['resolution', null],
  queries: ['num_queries', 300],
  'max-detections': ['num_select', 300],
};

/** By the frameworks of the presets, and of configs; where the config that is read says nothing of its own. */
const KEYS: Readonly<Record<string, Keys>> = {
  Ultralytics: {
    'image-size': ['imgsz', 640],
    'class-power': ['cls_pw', 0],
    'max-detections': ['max_det', 300],
    queries: ['nq', 300],
  },
  YOLOX: { 'image-size': ['input_size', 640] },
  MMDetection: { 'max-detections': ['max_per_img', null], queries: ['num_queries', null] },
  transformers: TRANSFORMERS,
  'Hugging Face': TRANSFORMERS,
  DEIM: RT_DETR,
  'RT-DETR': RT_DETR,
  rfdetr: RF_DETR,
  'RF-DETR': RF_DETR,
  DINO: {
    queries: ['num_queries', 900],
    denoising: ['dn_number', 100],
    'max-detections': ['num_select', 300],
  },
  'Co-DETR': { queries: ['num_query', 900] },
};

/** @param framework of a preset or of a config; undefined where nothing is known of it */
export function settingKeys(framework: string): Keys | undefined {
  return KEYS[framework];
}
