"""
PaddleDetection: the detectors that its workspace creates of its configs. Its wheel brings none; those of its repository are
taken from the folder of `FOCAL_LENS_SHARED`.
"""

import multiprocessing
import os
import shutil

from common import flat, measure, serve


def configs(folder):
    shared = os.path.join(os.environ.get('FOCAL_LENS_SHARED', '../shared'), 'data/configs/paddledetection')
    if not os.path.isdir(shared):
        return
    shutil.copytree(shared, folder, dirs_exist_ok=True)
    for top, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = os.path.join(top, name)
            with open(path) as file:
                text = file.read()
            if '_BASE_' in text or 'architecture:' in text:
                yield path


def facts(path):
    # Once for all.
    import ppdet.modeling

    # Each in a process of its own: the workspace is global.
    with multiprocessing.get_context('fork').Pool(1) as pool:
        return pool.apply(facts_alone, [path])


def facts_alone(path):
    from ppdet.core import workspace

    found = {'config': flat(plain(workspace._load_config_with_base(path)))}
    config = workspace.load_config(path)
    # Neither a teacher's weights nor a backbone's are there, nor needed.
    try:
        head = head_of(workspace.create(config.architecture))
    except Exception as error:
        return {**found, 'notBuilt': f'{type(error).__name__}: {error}'[:120]}
    return {**found, **of_head(head, type(head).__name__)}


def plain(value):
    """Tagged values are objects of their classes."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(inner) for inner in value]
    return {'tag': type(value).__name__, **plain(vars(value))} if hasattr(value, '__dict__') else value


def head_of(model):
    names = ('head', 'fcos_head', 'bbox_head', 'detr_head', 'yolo_head', 'rpn_head', 'ttf_head')
    return next(head for head in (getattr(model, name, None) for name in names) if head is not None)


def of_head(head, name):
    found = {}
    for key in ('loss_class', 'fcos_loss'):
        loss = getattr(head, key, None)
        if loss is not None:
            found['losses'] = {f'{name}.{key}': of_loss(loss)}
    if hasattr(head, 'num_classes'):
        found['classes'] = head.num_classes
    generator = getattr(head, 'anchor_generator', None)
    if type(generator).__name__ == 'RetinaAnchorGenerator':
        found['anchors'] = [
            {'stride': stride, 'shapes': [[x2 - x1, y2 - y1] for x1, y1, x2, y2 in boxes.tolist()]}
            for stride, boxes in zip(generator.strides, generator.cell_anchors)
        ]
    assigner = getattr(head, 'bbox_assigner', None) or getattr(head, 'assigner', None)
    if type(assigner).__name__ == 'MaxIoUAssigner':
        found['assigner'] = {
            'kind': 'max-iou',
            'foreground': assigner.positive_overlap,
            'background': assigner.negative_overlap,
            'lowQuality': assigner.allow_low_quality,
        }
    elif assigner is not None:
        found['assigner'] = {'kind': type(assigner).__name__}
    return found


def of_loss(loss):
    import paddle

    name = type(loss).__name__
    if name == 'FocalLoss':

        def call(logit, target):
            # Label 0 is the only class, label 1 the background.
            return float(loss(paddle.to_tensor([[logit]]), paddle.to_tensor([1 - target])).sum())

        return {'type': name, **measure(call, loss.loss_weight)}
    if name != 'FCOSLoss':
        return {'type': name}

    def fcos(logit, target):
        """Two points, one of them of a box and far away, so that there is something to divide by."""
        logits = paddle.to_tensor([[[[30.0]], [[-30.0]]], [[[logit]], [[-30.0]]]]).reshape([2, 2, 1, 1])
        ones = paddle.ones([2, 1, 1, 1])
        boxes = paddle.ones([2, 4, 1, 1])
        labels = paddle.to_tensor([1, target]).reshape([2, 1, 1, 1])
        terms = loss([logits], [boxes], [ones], [labels], [boxes.transpose([0, 2, 3, 1])], [ones])
        return float(terms['loss_cls']) * (1 + target)

    return {'type': name, **measure(fcos)}


if __name__ == '__main__':
    serve(configs, facts)
