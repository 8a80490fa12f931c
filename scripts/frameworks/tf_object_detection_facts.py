"""
TensorFlow's Object Detection API, as repackaged on PyPI: its protocol buffers, and the losses, anchors and matchers that its
builders make of them. The package brings no pipelines; real ones are taken from the folder of `FOCAL_LENS_SHARED`.
"""

import glob
import os
import shutil

from common import flat, measure, serve

def configs(folder):
    shared = os.environ.get('FOCAL_LENS_SHARED', '../shared')
    for i, path in enumerate(sorted(glob.glob(f'{shared}/data/configs/tf_object_detection_api/**/*.config', recursive=True))):
        target = os.path.join(folder, f'{i}_{os.path.basename(path)}')
        shutil.copyfile(path, target)
        yield target


def facts(path):
    from google.protobuf import json_format, text_format
    from object_detection.protos import pipeline_pb2

    with open(path) as file:
        config = text_format.Merge(file.read(), pipeline_pb2.TrainEvalPipelineConfig())
    values = json_format.MessageToDict(config, preserving_proto_field_name=True)
    kind = config.model.WhichOneof('model')
    found = {'config': flat(values), **schedule(config.train_config)}
    if kind == 'ssd':
        return {**found, **of_ssd(config.model.ssd), 'classes': config.model.ssd.num_classes}
    return found


def schedule(train):
    return {'schedule': {'iterations': train.num_steps, 'batch': train.batch_size}} if train.num_steps > 0 else {}


def of_ssd(model):
    from object_detection.builders import losses_builder, matcher_builder

    path = 'model.ssd.loss.classification_loss'
    name = model.loss.classification_loss.WhichOneof('classification_loss')
    criterion = losses_builder.build(model.loss)[0]
    matcher = matcher_builder.build(model.matcher)
    found = {
        'losses': {f'{path}.{name}': {'type': type(criterion).__name__, **measure(lambda x, t: loss(criterion, x, t))}},
        'assigner': {
            'kind': 'max-iou',
            'foreground': matcher._matched_threshold,
            'background': matcher._unmatched_threshold,
            'lowQuality': matcher._force_match_for_each_row,
        },
    }
    side = input_side(model.image_resizer)
    return found if side is None else {**found, 'anchors': anchors(model.anchor_generator, side)}


def input_side(resizer):
    """Of square inputs, where a share of the input is the same number of pixels either way."""
    if resizer.WhichOneof('image_resizer_oneof') == 'fixed_shape_resizer':
        fixed = resizer.fixed_shape_resizer
        return fixed.height if fixed.height == fixed.width else None
    keep = resizer.keep_aspect_ratio_resizer
    return keep.max_dimension if keep.pad_to_max_dimension else None


def loss(criterion, logit, target):
    import tensorflow as tf

    # Softmax has the background first.
    isSoftmax = 'Softmax' in type(criterion).__name__
    prediction, truth = ([0.0, logit], [1.0 - target, target]) if isSoftmax else ([logit], [target])
    shape = (1, 1, len(truth))
    value = criterion(
        tf.reshape(tf.constant(prediction, tf.float32), shape),
        tf.reshape(tf.constant(truth, tf.float32), shape),
        weights=tf.ones(shape),
    )
    return float(tf.reduce_sum(value))


def anchors(config, side):
    """The first cell of each map; the shapes do not depend on how many cells there are."""
    from object_detection.builders import anchor_generator_builder

    generator = anchor_generator_builder.build(config)
    multiscale = config.WhichOneof('anchor_generator_oneof') == 'multiscale_anchor_generator'
    counts = generator.num_anchors_per_location()
    first = config.multiscale_anchor_generator.min_level
    strides = [2 ** (first + i) for i in range(len(counts))]
    maps = [(-(-side // stride), -(-side // stride)) for stride in strides]
    grids = generator.generate(maps if multiscale else [(2, 2)] * len(counts), im_height=side, im_width=side)
    levels = []
    for stride, count, grid in zip(strides, counts, grids):
        cell = grid.get().numpy()[:count]
        scale = 1 if multiscale and not config.multiscale_anchor_generator.normalize_coordinates else side
        shapes = [[float(x2 - x1) * scale, float(y2 - y1) * scale] for y1, x1, y2, x2 in cell]
        levels.append({'shapes': shapes, **({'stride': stride} if multiscale else {})})
    return levels


if __name__ == '__main__':
    serve(configs, facts)
