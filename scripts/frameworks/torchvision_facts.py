"""torchvision: scripts that build its detectors or call its focal loss, run with torchvision itself."""

import os

from common import flat, leave_weights, measure, serve, syntax

ANCHORS = 'AnchorGenerator(sizes=((24,), (48,), (96,), (192,), (384,)), aspect_ratios=((0.5, 1.0, 2.0),) * 5)'
SCRIPTS = {
    'retinanet': 'retinanet_resnet50_fpn(weights=None, weights_backbone=None)',
    'retinanet-classes': 'retinanet_resnet50_fpn(weights=None, weights_backbone=None, num_classes=12)',
    'retinanet-iou': 'retinanet_resnet50_fpn(weights=None, weights_backbone=None, fg_iou_thresh=0.6, bg_iou_thresh=0.3)',
    'retinanet-anchors': f'retinanet_resnet50_fpn(weights=None, weights_backbone=None, anchor_generator={ANCHORS})',
    'retinanet-v2': 'retinanet_resnet50_fpn_v2(weights=None, weights_backbone=None)',
    'fcos': 'fcos_resnet50_fpn(weights=None, weights_backbone=None)',
    'fcos-radius': 'fcos_resnet50_fpn(weights=None, weights_backbone=None, num_classes=7, center_sampling_radius=2.5)',
    'ssd300': 'ssd300_vgg16(weights=None, weights_backbone=None)',
    'ssd300-iou': 'ssd300_vgg16(weights=None, weights_backbone=None, num_classes=5, iou_thresh=0.45)',
    'faster-rcnn': 'fasterrcnn_resnet50_fpn(weights=None, weights_backbone=None)',
    'faster-rcnn-v2': 'fasterrcnn_resnet50_fpn_v2(weights=None, weights_backbone=None)',
    'faster-rcnn-iou': 'fasterrcnn_resnet50_fpn(weights=None, weights_backbone=None, num_classes=3, '
    'rpn_fg_iou_thresh=0.6, rpn_bg_iou_thresh=0.2)',
    'mask-rcnn': 'maskrcnn_resnet50_fpn(weights=None, weights_backbone=None)',
    'keypoint-rcnn': 'keypointrcnn_resnet50_fpn(weights=None, weights_backbone=None)',
    'mobilenet': 'fasterrcnn_mobilenet_v3_large_fpn(weights=None, weights_backbone=None)',
    'mobilenet-320': 'fasterrcnn_mobilenet_v3_large_320_fpn(weights=None, weights_backbone=None)',
    'ssdlite': 'ssdlite320_mobilenet_v3_large(weights=None, weights_backbone=None)',
}
# As somebody's own loss calls it: both values, one, none, and by their places.
CALLS = [
    'alpha=0.3, gamma=1.5',
    'alpha=0.25, gamma=2',
    'alpha=-1, gamma=2.0',
    'gamma=1.0',
    'alpha=0.5',
    '0.2, 3.0',
    'reduction="none"',
]
def configs(folder):
    for name, call in SCRIPTS.items():
        yield written(folder, name, f'{imports(call)}\nmodel = {call}\n')
    for i, arguments in enumerate(CALLS):
        call = f'return sigmoid_focal_loss(logits, targets, {arguments})'
        text = f'from torchvision.ops import sigmoid_focal_loss\n\n\ndef class_loss(logits, targets):\n    {call}\n'
        yield written(folder, f'call-{i}', text)


def imports(call):
    name = call.split('(')[0]
    text = f'from torchvision.models.detection import {name}\n'
    if 'AnchorGenerator' in call:
        text += 'from torchvision.models.detection.anchor_utils import AnchorGenerator\n'
    return text


def written(folder, name, text):
    path = os.path.join(folder, f'{name}.py')
    with open(path, 'w') as file:
        file.write(text)
    return path


def facts(path):
    import torch

    with open(path) as file:
        text = file.read()
    leave_weights()
    scope = {}
    exec(compile(text, path, 'exec'), scope)
    found = {'config': flat(syntax(text))}
    if 'model' in scope:
        return {**found, **of_detector(scope['model'])}

    def loss(logit, target):
        return float(scope['class_loss'](torch.tensor([logit]), torch.tensor([float(target)])).sum())

    return {**found, 'losses': {'class_loss.sigmoid_focal_loss': {'type': 'sigmoid_focal_loss', **measure(loss)}}}


def of_detector(model):
    kind = type(model).__name__
    if kind == 'SSD':
        shares = model.anchor_generator._wh_pairs
        boxes = [{'shapes': [[w * model.transform.min_size[0], h * model.transform.min_size[0]] for w, h in level.tolist()]} for level in shares]
        return {'anchors': boxes, 'assigner': {'kind': 'ssd', 'foreground': model.proposal_matcher.high_threshold}}
    stage = getattr(model, 'rpn', model)
    found = {}
    if kind == 'FCOS':
        found['assigner'] = {'kind': 'fcos', 'radius': model.center_sampling_radius}
    else:
        found['assigner'] = of_matcher(stage.proposal_matcher)
        found['anchors'] = [
            {'stride': stride, 'shapes': [[x2 - x1, y2 - y1] for x1, y1, x2, y2 in boxes.tolist()]}
            for stride, boxes in zip(strides(model), stage.anchor_generator.cell_anchors)
        ]
    if kind in ('FCOS', 'RetinaNet'):
        found['losses'] = {'head': {'type': kind, 'fixed': True, **measure(lambda x, t: loss(model, x, t))}}
        # Label 0 is the background there.
        found['classes'] = model.head.classification_head.num_classes - 1
    return found


def strides(model):
    """By the maps of an image whose side every stride divides."""
    import torch

    with torch.no_grad():
        maps = model.backbone(torch.zeros((1, 3, 256, 256)))
    return [256 / features.shape[-1] for features in maps.values()]


def of_matcher(matcher):
    return {
        'kind': 'max-iou',
        'foreground': matcher.high_threshold,
        'background': matcher.low_threshold,
        'lowQuality': matcher.allow_low_quality_matches,
    }


def loss(model, logit, target):
    """One anchor on a box of label 0, or on none."""
    import torch

    logits = torch.full((1, 1, model.head.classification_head.num_classes), -30.0)
    logits[..., 0] = logit
    box = torch.tensor([[8.0, 8.0, 24.0, 24.0]])
    targets = [{'labels': torch.tensor([0]), 'boxes': box}]
    outputs = {'cls_logits': logits, 'bbox_regression': torch.zeros((1, 1, 4)), 'bbox_ctrness': torch.zeros((1, 1, 1))}
    matched = [torch.tensor([0 if target else -1])]
    return float(model.head.compute_loss(targets, outputs, [box], matched)['classification'])


if __name__ == '__main__':
    serve(configs, facts)
