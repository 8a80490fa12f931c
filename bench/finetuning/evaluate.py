"""Detections as torchvision has them, and COCO's average precision of them."""

import contextlib
import io

import torch
from pycocotools.cocoeval import COCOeval
from torchvision.ops import batched_nms, clip_boxes_to_image

SCORE, CANDIDATES, SAME, KEPT = 0.05, 1000, 0.5, 100


def detect(head, outputs, places, levels, side):
    """Boxes [D, 4], scores [D] and classes [D] of one image."""
    boxes, scores, classes = [], [], []
    logits, values = outputs
    for own_logits, own_values, own_places in zip(*(parts.split(levels) for parts in (logits, values, places))):
        flat = head.scores_of(own_logits, own_values).flatten()
        kept = torch.where(flat > SCORE)[0]
        score, order = flat[kept].topk(min(CANDIDATES, len(kept)))
        kept = kept[order]
        anchor = kept // logits.shape[-1]
        decoded = head.decode(own_values[anchor], own_places[anchor])
        boxes.append(clip_boxes_to_image(decoded, (side, side)))
        scores.append(score)
        classes.append(kept % logits.shape[-1])
    boxes, scores, classes = torch.cat(boxes), torch.cat(scores), torch.cat(classes)
    kept = batched_nms(boxes, scores, classes, SAME)[:KEPT]
    return boxes[kept], scores[kept], classes[kept]


def average_precisions(truth, found):
    """AP, AP50 and AP75; `found` is one triple of `detect` an image, in the order of the ids, which start at 1."""
    rows = [
        {
            "image_id": i + 1,
            "category_id": int(label) + 1,
            "bbox": [*box[:2].tolist(), *(box[2:] - box[:2]).tolist()],
            "score": float(score),
        }
        for i, (boxes, scores, labels) in enumerate(found)
        for box, score, label in zip(boxes, scores, labels)
    ]
    if not rows:
        return 0.0, 0.0, 0.0
    with contextlib.redirect_stdout(io.StringIO()):
        judged = COCOeval(truth, truth.loadRes(rows), "bbox")
        judged.evaluate()
        judged.accumulate()
        judged.summarize()
    return tuple(float(value) for value in judged.stats[:3])
