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
  },
];
