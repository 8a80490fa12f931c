"""What SimOTA of YOLOX, or of MMDetection, makes of seeded predictions, and the predictions as a file of outputs.

  python simota_assigned.py yolox|mmdet <outputs.safetensors> <side>     reads pictures as lines of JSON; prints a line for each

A picture is `{"boxes": [[x1, y1, x2, y2], …], "classes": [column, …]}` in pixels of the input. Half of the points predict a box
near one of the picture, as a trained model does; the others predict anything. Costs, the number of points of a box and who gets a
point that several took are the package's; which points a box may have is that of YOLOX 6ddff48, which neither release has.
MMDetection gets the root of the scores, and the two constants of YOLOX.
"""

import sys
from pathlib import Path

from lines import answer, asked

import torch

sys.path.insert(0, str(Path(__file__).parents[2] / 'samples/export'))
from outputs_file import OutputsFile

STRIDES = [8, 16, 32]
CLASSES = 5
#: YOLOX's: of a point that is none of the box's, and what is added to an overlap.
OUTSIDE, SMALL = 1e6, 1e-8
name, file, side = sys.argv[1], sys.argv[2], int(sys.argv[3])
pictures = list(asked())
generator = torch.Generator().manual_seed(1)

cells = [torch.meshgrid(torch.arange(side // s), torch.arange(side // s), indexing='ij') for s in STRIDES]
x_shifts = torch.cat([x.flatten() for _, x in cells]).float()
y_shifts = torch.cat([y.flatten() for y, _ in cells]).float()
strides = torch.cat([torch.full((x.numel(),), float(s)) for (_, x), s in zip(cells, STRIDES)])
points = torch.stack([(x_shifts + 0.5) * strides, (y_shifts + 0.5) * strides], 1)
count = len(points)


def random(*shape):
    return torch.rand(shape, generator=generator)


def centred(corners):
    return torch.cat([(corners[:, :2] + corners[:, 2:]) / 2, corners[:, 2:] - corners[:, :2]], 1)


def near(centres):
    """`get_geometry_constraint` of 6ddff48, boxes x points: less than 1.5 strides from the centre, along both axes."""
    reach = strides[None] * 1.5
    sides = [points[None, :, axis] - (centres[:, axis : axis + 1] - reach) for axis in (0, 1)]
    sides += [centres[:, axis : axis + 1] + reach - points[None, :, axis] for axis in (0, 1)]
    return torch.stack(sides, 2).amin(-1) > 0


def of_yolox():
    import yolox
    from yolox.models.yolo_head import YOLOXHead

    class Head(YOLOXHead):
        def get_in_boxes_info(self, boxes, *_):
            found = near(boxes[:, :2])
            return found.any(0), found[:, found.any(0)]

    head = Head(CLASSES, width=0.125)

    def assigned(boxes, classes, predicted, logits, objects):
        shared = (strides[None], x_shifts[None], y_shifts[None], logits[None], None, objects[None], None, None)
        found = head.get_assignments(0, len(boxes), count, centred(boxes), classes, centred(predicted), *shared)
        return found[1], found[3]

    return yolox.__version__, assigned


def of_mmdet():
    import no_kernels  # noqa: F401, I001
    import mmdet
    from mmdet.models.task_modules.assigners import sim_ota_assigner
    from mmengine.structures import InstanceData

    sim_ota_assigner.EPS, sim_ota_assigner.INF = SMALL, OUTSIDE

    class Assigner(sim_ota_assigner.SimOTAAssigner):
        def get_in_gt_and_in_center_info(self, priors, boxes):
            found = near(centred(boxes)[:, :2]).T
            return found.any(1), found[found.any(1)]

    assigner = Assigner()
    priors = torch.cat([points, strides[:, None], strides[:, None]], 1)

    def assigned(boxes, classes, predicted, logits, objects):
        scores = (logits.sigmoid() * objects.sigmoid()).sqrt()
        truth = InstanceData(bboxes=boxes, labels=classes)
        found = assigner.assign(InstanceData(bboxes=predicted, scores=scores, priors=priors), truth).gt_inds
        return found > 0, found[found > 0] - 1

    return mmdet.__version__, assigned


def predictions(boxes):
    reach = random(count, 4) * 4 * strides[:, None]
    anything = torch.cat([points - reach[:, :2], points + reach[:, 2:]], 1)
    which = torch.randint(0, len(boxes), (count,), generator=generator)
    size = (boxes[:, 2:] - boxes[:, :2]).repeat(1, 2)[which]
    trained = torch.randint(0, 2, (count, 1), generator=generator).bool()
    return torch.where(trained, boxes[which] + (random(count, 4) - 0.5) * 0.4 * size, anything)


version, assigned = {'yolox': of_yolox, 'mmdet': of_mmdet}[name]()
metadata = {'detector': 'yolox', 'framework': 'yolox', 'image_size': side, 'classes': list(range(CLASSES))}
with OutputsFile(file, len(pictures), count, CLASSES, {k: v if isinstance(v, list) else str(v) for k, v in metadata.items()}) as written:
    for index, picture in enumerate(pictures):
        boxes = torch.tensor(picture['boxes'], dtype=torch.float32)
        classes = torch.tensor(picture['classes'])
        predicted = predictions(boxes)
        logits, objects = torch.randn((count, CLASSES), generator=generator), torch.randn((count, 1), generator=generator)
        written.add(index, (logits.sigmoid() * objects.sigmoid()).numpy(), predicted.numpy())
        chosen, owner = assigned(boxes, classes, predicted, logits, objects)
        found = [[point, box, 0] for point, box in zip(chosen.nonzero().flatten().tolist(), owner.tolist())]
        answer({'picture': index, 'version': version, 'assigned': found})
