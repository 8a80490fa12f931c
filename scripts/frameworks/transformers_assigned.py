"""What the matchers of Hugging Face transformers make of seeded predictions, and the predictions as files of outputs.

  python transformers_assigned.py <folder> <side>     reads pictures as lines of JSON; prints a line for each

A picture is `{"boxes": [[x1, y1, x2, y2], …], "classes": [column, …]}` in pixels of a square input. Writes a file for each
matcher into the folder, named by the detector.
"""

import json
import os
import sys

import torch

out = os.fdopen(os.dup(1), 'w')
os.dup2(2, 1)

import transformers
from safetensors.torch import save_file
from transformers import ConditionalDetrConfig, DabDetrConfig, DeformableDetrConfig, DetrConfig, DFineConfig, RTDetrConfig
from transformers.loss.loss_deformable_detr import DeformableDetrHungarianMatcher
from transformers.loss.loss_for_object_detection import HungarianMatcher
from transformers.loss.loss_rt_detr import RTDetrHungarianMatcher

CLASSES = 5
folder, side = sys.argv[1], int(sys.argv[2])
pictures = [json.loads(line) for line in sys.stdin]
generator = torch.Generator().manual_seed(1)


def weighted(matcher, config):
    return matcher(class_cost=config.class_cost, bbox_cost=config.bbox_cost, giou_cost=config.giou_cost)


MATCHERS = {
    'detr': (weighted(HungarianMatcher, DetrConfig()), 100),
    'conditional-detr': (weighted(DeformableDetrHungarianMatcher, ConditionalDetrConfig()), 300),
    'dab-detr': (weighted(DeformableDetrHungarianMatcher, DabDetrConfig()), 300),
    'deformable-detr': (weighted(DeformableDetrHungarianMatcher, DeformableDetrConfig()), 300),
    'rt-detr': (RTDetrHungarianMatcher(RTDetrConfig()), 300),
    'd-fine': (RTDetrHungarianMatcher(DFineConfig()), 300),
}


def random(*shape):
    return torch.rand(shape, generator=generator)


def centred(corners):
    return torch.cat([(corners[:, :2] + corners[:, 2:]) / 2, corners[:, 2:] - corners[:, :2]], 1)


def corners(boxes):
    return torch.cat([boxes[:, :2] - boxes[:, 2:] / 2, boxes[:, :2] + boxes[:, 2:] / 2], 1)


def queries(boxes, count):
    anything = torch.cat([random(count, 2), random(count, 2) * 0.4 + 0.01], 1)
    which = torch.randint(0, len(boxes), (count,), generator=generator)
    near = boxes[which] * (0.8 + 0.4 * random(count, 4))
    return torch.where(torch.randint(0, 2, (count, 1), generator=generator).bool(), near, anything)


found = [{'picture': index, 'version': transformers.__version__, 'assigned': {}} for index in range(len(pictures))]
for name, (matcher, count) in MATCHERS.items():
    softmax = name == 'detr'
    scores, predicted = [], []
    for index, picture in enumerate(pictures):
        boxes = centred(torch.tensor(picture['boxes'], dtype=torch.float32) / side)
        logits = torch.randn((1, count, CLASSES + softmax), generator=generator)
        query = queries(boxes, count)
        rows, columns = matcher({'logits': logits, 'pred_boxes': query[None]}, [{'class_labels': torch.tensor(picture['classes']), 'boxes': boxes}])[0]
        found[index]['assigned'][name] = [[int(row), int(column), 0] for row, column in zip(rows, columns)]
        scores.append(logits[0].softmax(-1)[:, :CLASSES] if softmax else logits[0].sigmoid())
        predicted.append(corners(query) * side)
    save_file(
        {'image_id': torch.arange(len(pictures)), 'scores': torch.stack(scores), 'boxes': torch.stack(predicted)},
        f'{folder}/{name}.safetensors',
        {'detector': name, 'framework': 'transformers', 'version': transformers.__version__, 'image_size': str(side), 'classes': json.dumps(list(range(CLASSES)))},
    )
for line in found:
    print(json.dumps(line), file=out, flush=True)
