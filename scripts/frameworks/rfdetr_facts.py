"""RF-DETR: its models' settings as its training hands them to its builders, with each of its classification losses."""

import os
from types import SimpleNamespace

from common import flat, measure, serve

LOSSES = {
    'defaults': {},
    'focal': {'ia_bce_loss': False},
    'varifocal': {'ia_bce_loss': False, 'use_varifocal_loss': True},
    'alpha': {'ia_bce_loss': False, 'focal_alpha': 0.5},
}


def configs(folder):
    import yaml
    from rfdetr import config as classes
    from rfdetr._namespace import _namespace_from_configs

    train = classes.TrainConfig(dataset_dir=folder)
    for name, made in sorted(vars(classes).items()):
        if not name.startswith('RFDETR') or not name.endswith('Config') or 'Keypoint' in name:
            continue
        settings = plain(vars(_namespace_from_configs(made(device='cpu'), train)))
        for variant, values in LOSSES.items():
            path = os.path.join(folder, f'{name[:-6]}-{variant}.yaml')
            with open(path, 'w') as file:
                yaml.safe_dump({**settings, **values}, file)
            yield path


def plain(value):
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return value if isinstance(value, (bool, int, float, str, type(None))) else str(value)


def facts(path):
    import yaml
    from rfdetr.models.lwdetr import build_criterion_and_postprocessors

    with open(path) as file:
        settings = yaml.safe_load(file)
    criterion, _ = build_criterion_and_postprocessors(SimpleNamespace(**settings))
    return {
        'config': flat(settings),
        'losses': {'focal_alpha': {'type': kind(criterion), **measure(lambda x, t: loss(criterion, x, t))}},
        'assigner': {'kind': type(criterion.matcher).__name__},
    }


def kind(criterion):
    if criterion.ia_bce_loss:
        return 'IoU-aware BCE'
    return 'varifocal' if criterion.use_varifocal_loss else 'focal'


def loss(criterion, logit, target):
    """One query that lies on a box of class 0, or where there is none."""
    import torch

    logits = torch.full((1, 1, criterion.num_classes), -30.0)
    logits[..., 0] = logit
    box = torch.tensor([[[0.5, 0.5, 0.2, 0.2]]])
    targets = [{'labels': torch.zeros(target, dtype=torch.long), 'boxes': box[0, :target]}]
    matched = [(torch.arange(target), torch.arange(target))]
    outputs = {'pred_logits': logits, 'pred_boxes': box}
    return float(criterion.loss_labels(outputs, targets, matched, 1, log=False)['loss_ce'])


if __name__ == '__main__':
    serve(configs, facts)
