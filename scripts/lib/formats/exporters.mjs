/**
 * Packages that write annotations: how each is installed, and `scripts/formats/<id>_export.py` writes with it. `torch`: on top
 * of the shared PyTorch.
 */
export const EXPORTERS = [
  { id: 'globox', installs: [['globox==2.9.0', 'pillow==13.0.0']] },
  { id: 'supervision', installs: [['supervision==0.31.2', 'pillow==13.0.0']] },
  { id: 'datumaro', installs: [['datumaro==1.13.12']] },
  { id: 'labelformat', installs: [['labelformat==0.1.17']] },
  { id: 'labelstudio', installs: [['label-studio-sdk==2.1.2']] },
  { id: 'supervisely', installs: [['supervisely==6.74.51']] },
  { id: 'datasets', installs: [['datasets==5.2.0', 'pillow==13.0.0']] },
  { id: 'tensorflow', installs: [['tensorflow-cpu==2.21.0', 'pillow==13.0.0']] },
  { id: 'ultralytics', torch: true, installs: [['ultralytics==8.4.190', 'safetensors']] },
];
