"""Matched boxes and denoising queries by the code of Hugging Face transformers, for pictures with so many boxes.

  python transformers_matches.py     reads lines {"boxes", "queries": […]}; prints a line of JSON for each
"""

import json
import os
import sys

import torch

out = os.fdopen(os.dup(1), 'w')
os.dup2(2, 1)

from transformers import DFineConfig, DetrConfig, RTDetrConfig
from transformers.loss.loss_for_object_detection import HungarianMatcher
from transformers.loss.loss_rt_detr import RTDetrHungarianMatcher
from transformers.models.d_fine.modeling_d_fine import get_contrastive_denoising_training_group as d_fine_denoising
from transformers.models.rt_detr.modeling_rt_detr import get_contrastive_denoising_training_group as rt_detr_denoising

CLASSES = 5
generator = torch.Generator().manual_seed(1)
matchers = {
    'DETR': HungarianMatcher(class_cost=DetrConfig().class_cost, bbox_cost=DetrConfig().bbox_cost, giou_cost=DetrConfig().giou_cost),
    'RT-DETR': RTDetrHungarianMatcher(RTDetrConfig()),
    'D-FINE': RTDetrHungarianMatcher(DFineConfig()),
}


def boxes(count):
    centres = torch.rand((count, 2), generator=generator) * 0.5 + 0.25
    return torch.cat([centres, torch.rand((count, 2), generator=generator) * 0.2 + 0.01], 1)


def target(count):
    labels = torch.randint(0, CLASSES, (count,), generator=generator)
    return {'class_labels': labels, 'boxes': boxes(count)}


for line in sys.stdin:
    asked = json.loads(line)
    count = asked['boxes']
    found = {'boxes': count, 'matched': {}, 'denoising': {}}
    for name, matcher in matchers.items():
        matched = []
        for queries in asked['queries']:
            outputs = {'logits': torch.randn((1, queries, CLASSES + (name == 'DETR')), generator=generator), 'pred_boxes': boxes(queries)[None]}
            rows, _ = matcher(outputs, [target(count)])[0]
            matched.append(len(rows))
        found['matched'][name] = matched
    embed = torch.nn.Embedding(CLASSES + 1, 4)
    for name, denoising in {'RT-DETR': rt_detr_denoising, 'D-FINE': d_fine_denoising}.items():
        # Beside an emptier picture, which is padded.
        made = denoising([target(count), target(count // 2)], CLASSES, 300, embed, 100)
        found['denoising'][name] = 0 if made[0] is None else made[0].shape[1]
    print(json.dumps(found), file=out, flush=True)
