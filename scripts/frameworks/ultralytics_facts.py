"""Ultralytics: the detectors of its model files, its training arguments, and the losses that both train with."""

import glob
import os
import shutil
from importlib import util

from common import flat, leave_weights, measure, serve

OTHER_TASKS = ('-cls', '-seg', '-pose', '-obb', '-depth', '-sem', 'yoloe', 'world')


def configs(folder):
    root = os.path.join(os.path.dirname(util.find_spec('ultralytics').origin), 'cfg')
    for path in [os.path.join(root, 'default.yaml'), *sorted(glob.glob(os.path.join(root, 'models/*/*.yaml')))]:
        if any(task in os.path.basename(path) for task in OTHER_TASKS):
            continue
        target = os.path.join(folder, os.path.relpath(path, root))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)
        yield target


def facts(path):
    import yaml
    from ultralytics.cfg import get_cfg
    from ultralytics.nn.tasks import DetectionModel, RTDETRDetectionModel, yaml_model_load

    with open(path) as file:
        config = yaml.safe_load(file)
    leave_weights()
    found = {'config': flat(config)}
    if os.path.basename(path) == 'default.yaml':
        model, arguments = DetectionModel('yolo11n.yaml', verbose=False), get_cfg(path)
    else:
        made = yaml_model_load(path)
        isTransformer = made['head'][-1][2] == 'RTDETRDecoder'
        model = (RTDETRDetectionModel if isTransformer else DetectionModel)(path, verbose=False)
        arguments = get_cfg()
        found['classes'] = model.yaml['nc']
    model.args, model.nc = arguments, model.yaml['nc']
    criterion = model.init_criterion()
    return {**found, **(of_transformer if hasattr(criterion, 'vfl') else of_yolo)(criterion)}


def of_yolo(criterion):
    import torch

    # YOLOv10 and YOLO26 have two heads with the same loss.
    criterion = getattr(criterion, 'one2many', criterion)
    loss = lambda x, target: float(criterion.bce(torch.tensor(float(x)), torch.tensor(float(target))))
    return {
        'losses': {'cls': {'type': type(criterion.bce).__name__, **measure(loss)}},
        'assigner': {'kind': type(criterion.assigner).__name__},
    }


def of_transformer(criterion):
    import torch

    def loss(logit, target):
        """One query of an image with one box, of full quality."""
        scores = torch.full((1, 1, criterion.nc), -30.0)
        scores[..., 0] = logit
        label = torch.tensor([[0 if target else criterion.nc]])
        return float(criterion._get_loss_class(scores, label, torch.ones((1, 1)) * target, 1)['loss_class'])

    measured = measure(loss, criterion.loss_gain['class'])
    return {
        'losses': {'cls': {'type': type(criterion.vfl).__name__, **measured}},
        'assigner': {'kind': type(criterion.matcher).__name__},
    }


if __name__ == '__main__':
    serve(configs, facts)
