"""Scores of new class heads, as the biases that the frameworks' own code sets make them.

  python starting_scores.py     reads lines {"classes"}; prints a line of JSON for each
"""

import json
import os
import sys

import torch

out = os.fdopen(os.dup(1), 'w')
os.dup2(2, 1)


def transformers_heads(classes):
    import transformers as hf

    heads = {
        'conditional-detr': ('ConditionalDetr', 'class_labels_classifier'),
        'dab-detr': ('DabDetr', 'class_embed'),
        'deformable-detr': ('DeformableDetr', 'class_embed'),
        'rt-detr': ('RTDetr', 'class_embed'),
        'd-fine': ('DFine', 'class_embed'),
    }
    for name, (model, head) in heads.items():
        config = getattr(hf, f'{model}Config')(num_labels=classes)
        if hasattr(config, 'use_pretrained_backbone'):
            config.use_pretrained_backbone = False
        yield name, getattr(hf, f'{model}ForObjectDetection')(config), head


def ultralytics_heads(classes):
    from ultralytics.nn.modules.head import RTDETRDecoder

    yield 'rtdetr-ultralytics', RTDETRDecoder(nc=classes, ch=(64, 64, 64)), 'dec_score_head'


HEADS = {'transformers': transformers_heads, 'ultralytics': ultralytics_heads}[sys.argv[1]]

for line in sys.stdin:
    classes = json.loads(line)['classes']
    scores = {}
    for name, model, head in HEADS(classes):
        biases = [
            parameter.detach().flatten()
            for key, parameter in model.named_parameters()
            if head in key and key.endswith('bias') and 'denoising' not in key
        ]
        scores[name] = torch.sigmoid(torch.cat(biases)).unique().tolist()
    print(json.dumps({'classes': classes, 'scores': scores}), file=out, flush=True)
