"""MMDetection: the configs of its wheel, and the detectors that its registries build of them."""

import os
import shutil
from importlib import util

import no_kernels  # noqa: F401
from common import flat, leave_weights, measure, serve

# Parts of a head that choose the foreground by what the network predicts: TOOD, PAA, FreeAnchor, AutoAssign.
CHOICES = ('alignment_assigner', 'paa_reassign', 'positive_bag_loss', 'get_pos_loss_single')


def configs(folder, package='mmdet'):
    source = os.path.join(os.path.dirname(util.find_spec(package).origin), '.mim', 'configs')
    target = os.path.join(folder, 'configs')
    shutil.copytree(source, target, dirs_exist_ok=True)
    files = [os.path.join(top, name) for top, _, names in os.walk(target) for name in names]
    return sorted(file for file in files if file.endswith('.py') and '_base_' not in file)


def facts(path):
    from mmengine.config import Config

    config = Config.fromfile(path)
    found = {'config': flat(config.to_dict()), **schedule(config)}
    if 'model' not in config:
        return found
    try:
        detector = build(config.model)
    except Exception as error:
        # Of what needs more packages, or several processes.
        return {**found, 'notBuilt': f'{type(error).__name__}: {error}'[:120], 'losses': losses_alone(config.model)}
    losses = {f'model.{name}': module for name, module in detector.named_modules() if is_loss(module)}
    # An RPN alone is built as the only stage.
    onlyStage = 'rpn_head' in config.model and not hasattr(detector, 'rpn_head')
    names = {name: name.replace('model.bbox_head', 'model.rpn_head') if onlyStage else name for name in losses}
    found['losses'] = {names[name]: of_loss(module) for name, module in losses.items()}
    head = getattr(detector, 'bbox_head', None) or getattr(detector, 'rpn_head', None)
    return found if head is None else {**found, **of_head(head)}


def build(model):
    from mmdet.registry import MODELS
    from mmdet.utils import register_all_modules

    register_all_modules()
    leave_weights()
    return MODELS.build(model)


def losses_alone(tree, path='model'):
    from mmdet.registry import MODELS

    if isinstance(tree, (list, tuple)):
        items = [(f'{path}.{i}', value) for i, value in enumerate(tree)]
    elif isinstance(tree, dict):
        items = [(f'{path}.{key}', value) for key, value in tree.items()]
    else:
        return {}
    if isinstance(tree, dict) and str(tree.get('type')).endswith('Loss'):
        return {path: of_loss(MODELS.build(tree))}
    return {name: loss for key, value in items for name, loss in losses_alone(value, key).items()}


def is_loss(module):
    return 'Loss' in type(module).__name__ and hasattr(module, 'loss_weight')


def of_loss(module):
    """By a call where the loss takes one output and its target, by its class otherwise."""
    import torch

    name = type(module).__name__
    if name not in ('FocalLoss', 'FocalCustomLoss'):
        return {'type': name}

    def call(logit, target):
        x = torch.tensor([[logit]], dtype=torch.float64)
        pred = torch.sigmoid(x) if getattr(module, 'activated', False) else x
        # Label 0 is the only class, label 1 the background.
        return float(module(pred, torch.tensor([1 - target]), reduction_override='sum'))

    return {'type': name, **measure(call, module.loss_weight)}


def of_head(head):
    found = {}
    # VFNet trains on the anchors of ATSS; its own points are where boxes are decoded from.
    atss = getattr(head, 'use_atss', False)
    prior = getattr(head, 'atss_prior_generator' if atss else 'prior_generator', None)
    if prior is not None and type(prior).__name__ == 'MlvlPointGenerator':
        found['points'] = {'strides': [stride[0] for stride in prior.strides], 'offset': prior.offset}
    elif prior is not None and hasattr(prior, 'gen_base_anchors'):
        found['anchors'] = [
            {'stride': stride[0], 'shapes': [[x2 - x1, y2 - y1] for x1, y1, x2, y2 in boxes.tolist()]}
            for stride, boxes in zip(prior.strides, prior.gen_base_anchors())
        ]
    assigner = getattr(head, 'assigner', None)
    chooses = [name for name in CHOICES if hasattr(head, name)]
    if chooses:
        found['assigner'] = {'kind': f'predictions, {chooses[0]}'}
    elif assigner is not None:
        found['assigner'] = of_assigner(assigner)
    elif hasattr(head, 'regress_ranges') and hasattr(head, 'center_sampling'):
        radius = head.center_sample_radius if head.center_sampling else None
        ranges = [[low, high if high < 1e8 else None] for low, high in head.regress_ranges]
        found['assigner'] = {'kind': 'fcos', 'radius': radius, 'ranges': ranges}
    if type(head).__name__ != 'RPNHead' and isinstance(getattr(head, 'num_classes', None), int):
        found['classes'] = head.num_classes
    return found


def of_assigner(assigner):
    name = type(assigner).__name__
    if name == 'MaxIoUAssigner':
        return {
            'kind': 'max-iou',
            'foreground': assigner.pos_iou_thr,
            'background': assigner.neg_iou_thr,
            'lowQuality': assigner.match_low_quality,
            'lowQualityIou': assigner.min_pos_iou,
            'firstBestOnly': not assigner.gt_max_assign_all,
            'crowdShare': assigner.ignore_iof_thr,
        }
    if name == 'ATSSAssigner' and assigner.alpha is not None:
        return {'kind': 'predictions, alpha of ATSSAssigner'}
    if name == 'ATSSAssigner':
        return {'kind': 'atss', 'candidates': assigner.topk}
    return {'kind': name}


def schedule(config):
    """What the training loop that the runner builds goes by."""
    train = config.get('train_cfg') or {}
    if 'max_epochs' not in train and 'max_iters' not in train:
        return {}
    times = 1
    dataset = config.get('train_dataloader', {}).get('dataset', {})
    if dataset.get('type') == 'RepeatDataset':
        times = dataset['times']
    whole = config.get('auto_scale_lr', {}).get('base_batch_size')
    if train.get('by_epoch', True) and 'max_epochs' in train:
        return {'schedule': {'epochs': train['max_epochs'] * times, **({'batch': whole} if whole else {})}}
    batch = whole or config.train_dataloader.batch_size
    return {'schedule': {'iterations': train['max_iters'], 'batch': batch}}


if __name__ == '__main__':
    serve(configs, facts)
