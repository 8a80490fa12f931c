"""YOLOv5's PyPI package: hyper-parameters and models of its wheel, the loss and the anchors that it builds of them."""

import functools
import glob
import os
import shutil
from importlib import util

from common import flat, leave_weights, measure, serve

# Values of fl_gamma that its own files, which all have 0, leave out.
GAMMAS = (0.5, 1.5, 2.0)


def configs(folder):
    root = os.path.dirname(util.find_spec('yolov5').origin)
    patterns = ('data/hyps/*.yaml', 'models/*.yaml', 'models/hub/*.yaml', 'models/segment/*.yaml')
    for path in sorted(path for pattern in patterns for path in glob.glob(os.path.join(root, pattern))):
        if os.path.basename(path) == 'anchors.yaml':
            continue
        target = os.path.join(folder, os.path.relpath(path, root))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)
        yield target
        if 'hyps' in path:
            yield from with_focal_loss(target)


def with_focal_loss(path):
    with open(path) as file:
        text = file.read()
    for gamma in GAMMAS:
        target = path.replace('.yaml', f'-fl{gamma}.yaml')
        with open(target, 'w') as file:
            file.write(text.replace('fl_gamma: 0.0', f'fl_gamma: {gamma}'))
        yield target


def facts(path):
    import yaml

    with open(path, errors='ignore') as file:
        config = yaml.safe_load(file)
    return {'config': flat(config), **(of_hyperparameters(config) if 'fl_gamma' in config else of_model(path))}


def of_hyperparameters(hyperparameters):
    import torch
    from yolov5.utils.loss import ComputeLoss

    model = detector('yolov5n.yaml')
    model.hyp = hyperparameters
    criterion = ComputeLoss(model)

    def loss(logit, target):
        value = float(criterion.BCEcls(torch.tensor([[float(logit)]]), torch.tensor([[float(target)]])))
        # A weight of positives of its own, of which focal loss knows nothing.
        return value / hyperparameters['cls_pw'] if target else value

    return {
        'losses': {'fl_gamma': {'type': type(criterion.BCEcls).__name__, **measure(loss)}},
        'assigner': {'kind': 'yolov5', 'ratio': criterion.hyp['anchor_t']},
    }


def of_model(path):
    head = detector(path).model[-1]
    shapes = (head.anchors * head.stride.view(-1, 1, 1)).tolist()
    levels = [{'stride': stride, 'shapes': boxes} for stride, boxes in zip(head.stride.tolist(), shapes)]
    return {'anchors': levels, 'classes': head.nc}


@functools.cache
def detector(path):
    import yolov5
    from yolov5.models.yolo import DetectionModel, SegmentationModel

    if not os.path.isabs(path):
        path = os.path.join(os.path.dirname(yolov5.__file__), 'models', path)
    leave_weights()
    return (SegmentationModel if path.endswith('-seg.yaml') else DetectionModel)(path)


if __name__ == '__main__':
    serve(configs, facts)
