/**
 * The released packages that `npm run verify:frameworks` asks: how each is installed, and `scripts/frameworks/<id>_facts.py`
 * speaks for it. `torch`: on top of the shared PyTorch.
 */
export const TORCH = ['torch==2.6.0', 'torchvision==0.21.0', 'numpy<2', 'setuptools<80'];

export const PACKAGES = [
  {
    id: 'mmdet',
    label: 'MMDetection 3.3.0',
    torch: true,
    // mmdet 3.3.0 refuses mmcv 2.2; the lite wheel has everything but compiled kernels.
    installs: [['mmdet==3.3.0', 'mmcv-lite==2.1.0', 'mmengine==0.10.7']],
    explained: [
      {
        what: 'losses',
        file: /autoassign/,
        because: 'AutoAssignHead builds the default loss of its base class and never calls it',
      },
    ],
  },
  {
    id: 'transformers',
    label: 'Hugging Face transformers 5.23.0',
    torch: true,
    installs: [['transformers==5.23.0', 'scipy', 'timm']],
  },
  { id: 'effdet', label: 'efficientdet-pytorch 0.4.1', torch: true, installs: [['effdet==0.4.1']] },
  {
    id: 'yolov5',
    label: 'YOLOv5 7.0.14',
    torch: true,
    // Its pins contradict each other by now; only what is imported.
    installs: [
      ['--no-deps', 'yolov5==7.0.14'],
      [
        'ultralytics==8.4.190',
        'pandas',
        'seaborn',
        'tqdm',
        'gitpython',
        'fire',
        'huggingface-hub',
        'scipy',
      ],
    ],
  },
  {
    id: 'ultralytics',
    label: 'Ultralytics 8.4.190',
    torch: true,
    installs: [['ultralytics==8.4.190', 'safetensors']],
  },
  { id: 'rfdetr', label: 'RF-DETR 1.11.2', torch: true, installs: [['rfdetr==1.11.2']] },
  {
    id: 'tf_object_detection',
    label: 'TF Object Detection API 0.1',
    // Its pins include Apache Beam and an old pyparsing; only what the builders import.
    installs: [
      ['tensorflow-cpu', 'tf_slim', 'tf-keras', 'lvis', 'pycocotools'],
      ['--no-deps', 'tf-object-detection-api==0.1'],
    ],
  },
  {
    id: 'paddledet',
    label: 'PaddleDetection 2.6.0',
    // Its own pins name an old NumPy and a package that PyPI no longer serves; only what is imported.
    installs: [
      [
        'paddlepaddle==2.6.2',
        'numpy<2',
        'opencv-python-headless==4.9.0.80',
        'typeguard==2.13.3',
        'setuptools<80',
        'pandas<3',
        'pyyaml',
        'scipy',
        'shapely',
        'terminaltables',
        'pycocotools',
        'tqdm',
        'requests',
        'six',
        'matplotlib',
        'scikit-learn',
        'lap',
        'motmetrics',
      ],
      ['--no-deps', 'paddledet==2.6.0'],
    ],
  },
  { id: 'keras', label: 'Keras 3.15.1', torch: true, installs: [['keras==3.15.1']] },
  { id: 'fvcore', label: 'fvcore 0.1.5', torch: true, installs: [['fvcore==0.1.5.post20221221']] },
  { id: 'torchvision', label: 'torchvision 0.21.0', torch: true, installs: [] },
];

/** Asked by `npm run verify:modern` alone. It is built where PyTorch is; its own pins name an old ONNX. */
export const YOLOX = {
  id: 'yolox',
  label: 'YOLOX 0.3.0',
  torch: true,
  installs: [
    ['setuptools<80', 'wheel'],
    ['--no-deps', '--no-build-isolation', 'yolox==0.3.0'],
    ['loguru', 'tabulate', 'psutil', 'opencv-python', 'pycocotools'],
  ],
};
