"""Matched boxes and denoising queries by a framework's own code, on random predictions.

  python matches.py transformers|mmdet|rfdetr     reads pictures as lines of JSON; prints a line of JSON for each

A picture is `{"boxes": [[cx, cy, w, h], …], "queries": […]}`, in shares of its sides.
"""

import sys

from lines import answer, asked

import torch

CLASSES = 5
NOISED = 100
generator = torch.Generator().manual_seed(1)


def random(*shape):
    return torch.rand(shape, generator=generator)


def logits(queries, more=0):
    return torch.randn((1, queries, CLASSES + more), generator=generator)


def predicted(queries):
    return torch.cat([random(queries, 2) * 0.5 + 0.25, random(queries, 2) * 0.2 + 0.01], 1)


def target(boxes):
    return {'class_labels': torch.arange(len(boxes)) % CLASSES, 'labels': torch.arange(len(boxes)) % CLASSES, 'boxes': boxes}


def beside(boxes):
    """A picture and an emptier one, which is padded."""
    return [boxes, boxes[: len(boxes) // 2]]


def of_transformers():
    import transformers
    from transformers import DeformableDetrConfig, DetrConfig, DFineConfig, RTDetrConfig
    from transformers.loss.loss_deformable_detr import DeformableDetrHungarianMatcher
    from transformers.loss.loss_for_object_detection import HungarianMatcher
    from transformers.loss.loss_rt_detr import RTDetrHungarianMatcher
    from transformers.models.d_fine import modeling_d_fine
    from transformers.models.rt_detr import modeling_rt_detr

    def weighted(matcher, config):
        return matcher(class_cost=config.class_cost, bbox_cost=config.bbox_cost, giou_cost=config.giou_cost)

    matchers = {
        'DETR': weighted(HungarianMatcher, DetrConfig()),
        'Deformable DETR': weighted(DeformableDetrHungarianMatcher, DeformableDetrConfig()),
        'RT-DETR': RTDetrHungarianMatcher(RTDetrConfig()),
        'D-FINE': RTDetrHungarianMatcher(DFineConfig()),
    }

    def matching(name):
        def matched(queries, boxes):
            outputs = {'logits': logits(queries, name == 'DETR'), 'pred_boxes': predicted(queries)[None]}
            return len(matchers[name](outputs, [target(boxes)])[0][0])

        return matched

    def denoising(module):
        embed = torch.nn.Embedding(CLASSES + 1, 4)

        def added(boxes):
            made = module.get_contrastive_denoising_training_group([target(one) for one in beside(boxes)], CLASSES, 300, embed, NOISED)
            return 0 if made[0] is None else made[0].shape[1]

        return added

    return (
        transformers.__version__,
        {name: matching(name) for name in matchers},
        {'RT-DETR': denoising(modeling_rt_detr), 'D-FINE': denoising(modeling_d_fine)},
    )


def of_mmdet():
    import no_kernels  # noqa: F401, I001
    import mmdet
    from mmdet.models.layers import CdnQueryGenerator
    from mmdet.models.task_modules.assigners import HungarianAssigner
    from mmdet.structures import DetDataSample
    from mmengine.structures import InstanceData

    # As configs/dino has them.
    costs = [{'type': 'FocalLossCost', 'weight': 2.0}, {'type': 'BBoxL1Cost', 'weight': 5.0, 'box_format': 'xywh'}]
    assigner = HungarianAssigner([*costs, {'type': 'IoUCost', 'iou_mode': 'giou', 'weight': 2.0}])
    noise = CdnQueryGenerator(CLASSES, 4, num_matching_queries=1, group_cfg={'dynamic': True, 'num_dn_queries': NOISED})
    picture = {'img_shape': (1, 1)}

    def instances(boxes):
        corners = torch.cat([boxes[:, :2] - boxes[:, 2:] / 2, boxes[:, :2] + boxes[:, 2:] / 2], 1)
        return InstanceData(bboxes=corners, labels=torch.arange(len(boxes)) % CLASSES)

    def matched(queries, boxes):
        found = InstanceData(scores=logits(queries)[0], bboxes=instances(predicted(queries)).bboxes)
        return int((assigner.assign(found, instances(boxes), picture).gt_inds > 0).sum())

    def added(boxes):
        samples = [DetDataSample(metainfo=picture, gt_instances=instances(one)) for one in beside(boxes)]
        return noise(samples)[3]['num_denoising_queries']

    return mmdet.__version__, {'DINO': matched}, {'DINO': added}


def of_rfdetr():
    from importlib.metadata import version

    from rfdetr.models.matcher import HungarianMatcher

    matcher = HungarianMatcher(cost_class=2, cost_bbox=5, cost_giou=2)
    groups = 13

    def matched(queries, boxes):
        count = groups * queries
        found = matcher({'pred_logits': logits(count), 'pred_boxes': predicted(count)[None]}, [target(boxes)], group_detr=groups)
        return len(found[0][0]) / groups

    return version('rfdetr'), {'RF-DETR, one of 13 groups': matched}, {}


version, matchers, denoising = {'transformers': of_transformers, 'mmdet': of_mmdet, 'rfdetr': of_rfdetr}[sys.argv[1]]()
for line in asked():
    boxes = torch.tensor(line['boxes'], dtype=torch.float32)
    answer({
        'version': version,
        'matched': {name: [matched(queries, boxes) for queries in line['queries']] for name, matched in matchers.items()},
        'denoising': {name: added(boxes) for name, added in denoising.items()},
    })
