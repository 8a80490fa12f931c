"""Hugging Face transformers: configs as its classes save them, and the loss that each model calls while it trains."""

import copy
import json
import os
import sys

from common import flat, measure, serve

# The loss of a model by the type of its config.
LOSSES = {
    'conditional_detr': 'ConditionalDetrForObjectDetection',
    'd_fine': 'DFineForObjectDetection',
    'dab-detr': 'DabDetrForObjectDetection',
    'deformable_detr': 'DeformableDetrForObjectDetection',
    'deimv2': 'Deimv2ForObjectDetection',
    'detr': 'ForObjectDetection',
    'grounding-dino': 'GroundingDinoForObjectDetection',
    'lw_detr': 'LwDetrForObjectDetection',
    'mm-grounding-dino': 'MMGroundingDinoForObjectDetection',
    'rf_detr': 'RfDetrForObjectDetection',
    'rt_detr': 'RTDetrForObjectDetection',
    'rt_detr_v2': 'RTDetrV2ForObjectDetection',
    'table-transformer': 'ForObjectDetection',
    'yolos': 'ForObjectDetection',
}
TERMS = ('loss_ce', 'loss_vfl', 'loss_mal', 'loss_focal')
# How a loss is called after the key of its alpha, where there is one.
NAMES = {'focal_alpha': 'focal_alpha', 'focal_loss_alpha': 'focal_loss'}
# Of focal loss and its relatives; each model has its own.
VARIANTS = {
    'defaults': {},
    'alpha': {'focal_alpha': 0.3, 'focal_loss_alpha': 0.3},
    'gamma': {'focal_loss_gamma': 1.5},
    'labels': {'num_labels': 3},
}


def configs(folder):
    from transformers import AutoConfig

    for model_type in LOSSES:
        defaults = AutoConfig.for_model(model_type)
        for name, values in VARIANTS.items():
            known = {key: value for key, value in values.items() if hasattr(defaults, key)}
            if len(known) == 0 and name != 'defaults':
                continue
            target = os.path.join(folder, f'{model_type}-{name}')
            AutoConfig.for_model(model_type, **known).save_pretrained(target)
            yield os.path.join(target, 'config.json')


def facts(path):
    from transformers import AutoConfig

    with open(path) as file:
        values = json.load(file)
    config = AutoConfig.for_model(**values)
    name = next((name for key, name in NAMES.items() if hasattr(config, key)), 'loss')
    found = {'type': LOSSES[config.model_type], **measure(lambda x, target: loss(config, x, target))}
    return {'config': flat(config.to_dict()), 'losses': {name: found}, 'assigner': {'kind': matcher(config)}}


def matcher(config):
    from transformers.loss.loss_utils import LOSS_MAPPING

    made = LOSS_MAPPING[LOSSES[config.model_type]]
    while hasattr(made, '__wrapped__'):
        made = made.__wrapped__
    module = sys.modules[made.__module__]
    # DEIMv2's criterion takes that of another model.
    criteria = [made for name, made in vars(module).items() if isinstance(made, type) and name.endswith('Loss')]
    bases = [sys.modules[base.__module__] for criterion in criteria for base in criterion.__mro__]
    return next(name for place in [module, *bases] for name in vars(place) if name.endswith('HungarianMatcher'))


def loss(config, logit, target):
    """The classification term for one query that lies on a box of class 0, or where there is no box."""
    import torch
    from transformers.loss.loss_utils import LOSS_MAPPING

    config = copy.deepcopy(config)
    # One prediction, by the last layer alone: the others are weighted alike.
    for name, value in {'auxiliary_loss': False, 'two_stage': False, 'group_detr': 1}.items():
        if hasattr(config, name):
            setattr(config, name, value)
    hasBackground = LOSSES[config.model_type] == 'ForObjectDetection'
    logits = torch.full((1, 1, config.num_labels + hasBackground), -30.0)
    logits[..., 0] = logit
    if hasBackground:
        logits[..., -1] = 0
    box = torch.tensor([[[0.5, 0.5, 0.2, 0.2]]])
    labels = [{'class_labels': torch.zeros(target, dtype=torch.long), 'boxes': box[0, :target]}]
    call = LOSS_MAPPING[LOSSES[config.model_type]]
    terms = call(logits, labels, 'cpu', box, config, **more(config, logits, box))[1]
    return float(next(terms[name] for name in TERMS if name in terms))


def more(config, logits, box):
    import torch

    if 'grounding' in config.model_type:
        return {'label_maps': (torch.eye(config.num_labels),), 'text_mask': torch.ones_like(logits, dtype=torch.bool)}
    if config.model_type in ('lw_detr', 'rf_detr'):
        return {'enc_outputs_class': logits, 'enc_outputs_coord': box}
    return {}


if __name__ == '__main__':
    serve(configs, facts)
