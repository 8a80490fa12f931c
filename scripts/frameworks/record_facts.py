"""Which records of COCO files the loaders of MMDetection and torchvision take: their own code, on files given by name."""

import contextlib
import io
import json
import sys
import types


class _NoKernels(types.ModuleType):
    """Compiled kernels, which mmcv-lite lacks and no loader calls."""

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return lambda *args, **kwargs: None


sys.modules['mmcv._ext'] = _NoKernels('mmcv._ext')

from mmdet.datasets import CocoDataset  # noqa: E402
from pycocotools import mask  # noqa: E402
from pycocotools.coco import COCO  # noqa: E402


def mmdetection(path, names):
    dataset = CocoDataset(
        ann_file=path, metainfo={'classes': names}, pipeline=[], lazy_init=True, data_prefix={'img': ''}
    )
    boxes = []
    for image in dataset.load_data_list():
        boxes += [one['bbox'][0] for one in image['instances'] if not one['ignore_flag']]
    return boxes


def torchvision(path, _):
    """`CocoDetection._load_target`, then what `ConvertCocoPolysToMask` of the references asks of each annotation."""
    coco = COCO(path)
    boxes = []
    for image in sorted(coco.imgs):
        coco.loadImgs(image)[0]['file_name']
        loaded = coco.loadAnns(coco.getAnnIds(image))
        kept = [one for one in loaded if one['iscrowd'] == 0]
        for one in kept:
            mask.decode(mask.frPyObjects(one['segmentation'], 100, 100))
        [one['area'] + 0 for one in kept]
        boxes += [one['bbox'][0] for one in kept]
    return boxes


def keras_retinanet(path, _):
    """The calls of pycocotools in `CocoGenerator.load_annotations`, with the look-up of its labels."""
    coco = COCO(path)
    labels = {one['id']: at for at, one in enumerate(coco.loadCats(coco.getCatIds()))}
    boxes = []
    for image in sorted(coco.imgs):
        coco.loadImgs(image)[0]['file_name']
        for one in coco.loadAnns(coco.getAnnIds(imgIds=image, iscrowd=False)):
            labels[one['category_id']]
            boxes.append(one['bbox'][0])
    return boxes


LOADERS = {'mmdetection': mmdetection, 'torchvision': torchvision, 'keras-retinanet': keras_retinanet}


def main():
    for line in sys.stdin:
        asked = json.loads(line)
        answer = {}
        for name, load in LOADERS.items():
            try:
                with contextlib.redirect_stdout(io.StringIO()):
                    answer[name] = sorted(load(asked['file'], asked['names']))
            except Exception as error:
                answer[name] = type(error).__name__
        print(json.dumps(answer))


main()
