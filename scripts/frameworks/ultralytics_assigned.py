"""What Ultralytics' task-aligned assigner makes of seeded predictions, and the predictions as a file of outputs.

  python ultralytics_assigned.py <outputs.safetensors> <side>     reads pictures as lines of JSON; prints a line for each

A picture is `{"boxes": [[x1, y1, x2, y2], …], "classes": [column, …]}` in pixels of the input. Half of the points predict a
box near one of the picture, as a trained model does; the others predict anything.
"""

import json
import os
import sys

import torch

out = os.fdopen(os.dup(1), 'w')
os.dup2(2, 1)

import ultralytics
from safetensors.torch import save_file
from ultralytics.utils.tal import TaskAlignedAssigner, make_anchors

STRIDES = [8, 16, 32]
CLASSES = 5
file, side = sys.argv[1], int(sys.argv[2])
pictures = [json.loads(line) for line in sys.stdin]
version = [int(part) for part in ultralytics.__version__.split('.')]
#: As `v8DetectionLoss`, and `E2ELoss` (`E2EDetectLoss` before 8.4), make them.
BRANCHES = {
    'one-to-many': {'topk': 10},
    'one-to-one': {'topk': 7, 'topk2': 1} if version >= [8, 4] else {'topk': 1},
}
generator = torch.Generator().manual_seed(1)
feats = [torch.zeros(1, 1, side // s, side // s) for s in STRIDES]
points, strides = make_anchors(feats, torch.tensor(STRIDES), 0.5)
points = points * strides


def random(*shape):
    return torch.rand(shape, generator=generator)


def assigner(branch):
    wanted = {'num_classes': CLASSES, 'alpha': 0.5, 'beta': 6.0, **BRANCHES[branch]}
    try:
        return TaskAlignedAssigner(**wanted, stride=STRIDES)
    except TypeError:
        return TaskAlignedAssigner(**wanted)


def predictions(boxes):
    reach = random(len(points), 4) * 4 * strides
    found = torch.cat([points - reach[:, :2], points + reach[:, 2:]], 1)
    which = torch.randint(0, len(boxes), (len(points),), generator=generator)
    size = (boxes[:, 2:] - boxes[:, :2]).repeat(1, 2)[which]
    near = boxes[which] + (random(len(points), 4) - 0.5) * 0.4 * size
    trained = torch.randint(0, 2, (len(points), 1), generator=generator).bool()
    return random(len(points), CLASSES), torch.where(trained, near, found)


scores, predicted = [], []
for index, picture in enumerate(pictures):
    boxes = torch.tensor(picture['boxes'], dtype=torch.float32)
    labels = torch.tensor(picture['classes'])[None, :, None]
    score, box = predictions(boxes)
    scores.append(score)
    predicted.append(box)
    assigned = {}
    for branch in BRANCHES:
        _, _, targets, chosen, owner = assigner(branch)(score[None], box[None], points, labels, boxes[None], torch.ones(1, len(boxes), 1))
        found = chosen[0].nonzero().flatten().tolist()
        assigned[branch] = [[point, int(owner[0, point]), float(targets[0, point].max())] for point in found]
    print(json.dumps({'picture': index, 'version': ultralytics.__version__, 'assigned': assigned}), file=out, flush=True)

save_file(
    {'image_id': torch.arange(len(pictures)), 'scores': torch.stack(scores), 'boxes': torch.stack(predicted)},
    file,
    {'detector': 'yolo11', 'framework': 'ultralytics', 'version': ultralytics.__version__, 'image_size': str(side), 'classes': json.dumps(list(range(CLASSES)))},
)
