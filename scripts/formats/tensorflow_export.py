"""Writes the set as TFRecords with TensorFlow: python3 tensorflow_export.py SET OUT"""

import tensorflow as tf
from common import CLASSES, IMAGES, SOURCE, corners, run


def feature(values):
    if isinstance(values[0], bytes):
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=values))
    if isinstance(values[0], float):
        return tf.train.Feature(float_list=tf.train.FloatList(value=values))
    return tf.train.Feature(int64_list=tf.train.Int64List(value=values))


def example(image):
    """The columns of the Object Detection API."""
    width, height, boxes = image["width"], image["height"], image["boxes"]
    sides = [(side / length) for box in boxes for side, length in zip(corners(box["box"]), [width, height] * 2)]
    columns = {
        "image/filename": [image["name"].encode()],
        "image/width": [width],
        "image/height": [height],
        "image/encoded": [(SOURCE / "images" / image["name"]).read_bytes()],
        "image/object/bbox/xmin": sides[0::4],
        "image/object/bbox/ymin": sides[1::4],
        "image/object/bbox/xmax": sides[2::4],
        "image/object/bbox/ymax": sides[3::4],
        "image/object/class/text": [CLASSES[box["class"]].encode() for box in boxes],
        "image/object/class/label": [box["class"] + 1 for box in boxes],
        "image/object/is_crowd": [int(box["crowd"]) for box in boxes],
    }
    features = {key: feature(values) for key, values in columns.items() if values}
    return tf.train.Example(features=tf.train.Features(feature=features)).SerializeToString()


def one(home):
    """TFRecord"""
    with tf.io.TFRecordWriter(str(home / "train.tfrecord")) as writer:
        for image in IMAGES:
            writer.write(example(image))
    return home / "train.tfrecord", 0.001


def shards(home):
    """TFRecord, three shards"""
    for shard in range(3):
        name = f"train.tfrecord-{shard:05d}-of-00003"
        with tf.io.TFRecordWriter(str(home / name)) as writer:
            for image in IMAGES[shard::3]:
                writer.write(example(image))
    return home, 0.001


run("tensorflow-cpu", [one, shards])
