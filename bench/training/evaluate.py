"""Detections of a network without a score cut, and their average precision as COCO measures it (101 points)."""

import numpy as np
import torch

from detector import decode

CANDIDATES = 300
KEPT = 100
SAME = 0.5


@torch.no_grad()
def detect(network, images, places, batch=32):
    """Boxes [N, K, 100, 4] and scores [N, K, 100], best first; the score of an empty place is −1."""
    boxes, scores = [], []
    for part in images.split(batch):
        logits, deltas = network(part)
        found = decode(places, deltas)
        top = logits.sigmoid().transpose(1, 2).topk(min(CANDIDATES, logits.shape[1]), dim=2)
        rows = top.indices.flatten(1)[..., None].expand(-1, -1, 4)
        candidates = found.gather(1, rows).view(*top.indices.shape, 4)
        kept = suppress(candidates)
        ranked = top.values.where(kept, torch.full_like(top.values, -1.0)).topk(KEPT, dim=2)
        scores.append(ranked.values)
        boxes.append(candidates.gather(2, ranked.indices[..., None].expand(-1, -1, -1, 4)))
    return torch.cat(boxes), torch.cat(scores)


def suppress(boxes):
    """Greedy non-maximum suppression of boxes [..., D, 4], best first: which are kept."""
    low = torch.maximum(boxes[..., :, None, :2], boxes[..., None, :, :2])
    high = torch.minimum(boxes[..., :, None, 2:], boxes[..., None, :, 2:])
    both = (high - low).clamp_(min=0).prod(-1)
    area = (boxes[..., 2:] - boxes[..., :2]).prod(-1)
    covers = (both > SAME * (area[..., :, None] + area[..., None, :] - both)).triu_(1)
    kept = torch.ones_like(area, dtype=torch.bool)
    # after n rounds the first n are final; it settles long before
    for _ in range(boxes.shape[-2]):
        following = ~(covers & kept[..., None]).any(-2)
        if torch.equal(following, kept):
            break
        kept = following
    return kept


def average_precisions(boxes, scores, truth, truth_labels, thresholds=(0.5, 0.75)):
    """AP [T, K] from `detect`'s arrays; `truth` and `truth_labels` are a list of arrays, one an image."""
    classes = scores.shape[1]
    found = np.full((len(thresholds), classes), np.nan)
    for k in range(classes):
        own = [image[labels == k] for image, labels in zip(truth, truth_labels)]
        number = sum(map(len, own))
        if number == 0:
            continue
        hits = np.stack([matched(b[k], g, thresholds) for b, g in zip(boxes, own)], 1)
        order = np.argsort(-scores[:, k].ravel(), kind="stable")
        order = order[scores[:, k].ravel()[order] >= 0]
        for t in range(len(thresholds)):
            found[t, k] = interpolated(hits[t].ravel()[order], number)
    return found


def matched(boxes, truth, thresholds):
    """Whether each of boxes [D, 4], best first, takes a free true box, at every threshold: [T, D]."""
    hits = np.zeros((len(thresholds), len(boxes)), bool)
    if len(truth) == 0:
        return hits
    low = np.maximum(boxes[:, None, :2], truth[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], truth[None, :, 2:])
    both = np.clip(high - low, 0, None).prod(-1)
    area, area_truth = ((b[:, 2:] - b[:, :2]).prod(-1) for b in (boxes, truth))
    iou = both / (area[:, None] + area_truth[None] - both)
    for t, threshold in enumerate(thresholds):
        free = np.ones(len(truth), bool)
        for d in np.flatnonzero(iou.max(1) >= threshold):
            best = np.where(free, iou[d], 0).argmax()
            if free[best] and iou[d, best] >= threshold:
                hits[t, d], free[best] = True, False
    return hits


def interpolated(hits, number):
    """Mean precision at 101 recalls, precision made monotone."""
    right = np.cumsum(hits)
    recall = right / number
    precision = right / np.arange(1, len(hits) + 1)
    precision = np.maximum.accumulate(precision[::-1])[::-1]
    places = np.searchsorted(recall, np.linspace(0, 1, 101), side="left")
    return np.append(precision, 0.0)[places].mean()
