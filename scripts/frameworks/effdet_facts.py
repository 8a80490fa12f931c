"""efficientdet-pytorch: the configs of its model names as YAML, its loss and its anchors."""

import os

from common import flat, measure, serve


def configs(folder):
    from effdet.config.model_config import efficientdet_model_param_dict, get_efficientdet_config
    from omegaconf import OmegaConf

    for name in efficientdet_model_param_dict:
        path = os.path.join(folder, f'{name}.yaml')
        OmegaConf.save(get_efficientdet_config(name), path)
        yield path


def facts(path):
    from omegaconf import OmegaConf

    config = OmegaConf.load(path)
    return {
        'config': flat(OmegaConf.to_container(config)),
        'losses': {'hparams': {'type': 'DetectionLoss', **measure(lambda x, target: loss(config, x, target))}},
        'anchors': anchors(config),
        'assigner': assigner(config),
        'classes': config.num_classes,
    }


def loss(config, logit, target):
    """One cell of one level; label 0 is a class, -1 the background. The sum is divided by the positives and 1, so by 1."""
    import torch
    from effdet.loss import DetectionLoss

    outputs = torch.full((1, config.num_classes, 1, 1), -30.0)
    outputs[:, 0] = logit
    labels = torch.full((1, 1, 1, 1), target - 1)
    boxes = torch.zeros((1, 4, 1, 1))
    terms = DetectionLoss(config)([outputs], [boxes], [labels], [boxes.permute(0, 2, 3, 1)], torch.zeros(1))
    return float(terms[1])


def anchors(config):
    """Those of the first cell of each level."""
    from effdet.anchors import Anchors

    made = Anchors.from_config(config)
    count, at, levels = made.get_anchors_per_location(), 0, []
    for level in range(made.min_level, made.max_level + 1):
        height, width = made.feat_sizes[level]
        shapes = [[x2 - x1, y2 - y1] for y1, x1, y2, x2 in made.boxes[at:at + count].tolist()]
        levels.append({'stride': config.image_size[1] / width, 'shapes': shapes})
        at += height * width * count
    return levels


def assigner(config):
    from effdet.anchors import AnchorLabeler, Anchors

    labeler = AnchorLabeler(Anchors.from_config(config), config.num_classes)
    matcher = labeler.target_assigner._matcher
    return {
        'kind': 'max-iou',
        'foreground': matcher._matched_threshold,
        'background': matcher._unmatched_threshold,
        'lowQuality': matcher._force_match_for_each_row,
    }


if __name__ == '__main__':
    serve(configs, facts)
