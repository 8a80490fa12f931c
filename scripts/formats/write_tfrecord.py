"""Writes the TFRecord fixtures with TensorFlow's own writer: python3 write_tfrecord.py FOLDER"""

import sys
from pathlib import Path

import tensorflow as tf


def feature(values):
    if isinstance(values[0], bytes):
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=values))
    if isinstance(values[0], float):
        return tf.train.Feature(float_list=tf.train.FloatList(value=values))
    return tf.train.Feature(int64_list=tf.train.Int64List(value=values))


def example(name, width, height, boxes, texts=True, numbers=True):
    """boxes: (left, top, right, bottom) in pixels, class number, class name, crowd"""
    columns = {
        "image/filename": [name.encode()],
        "image/width": [width],
        "image/height": [height],
        "image/encoded": [b"\xff\xd8" + bytes(5000)],
        "image/format": [b"jpeg"],
        "image/object/bbox/xmin": [box[0] / width for box, *_ in boxes],
        "image/object/bbox/ymin": [box[1] / height for box, *_ in boxes],
        "image/object/bbox/xmax": [box[2] / width for box, *_ in boxes],
        "image/object/bbox/ymax": [box[3] / height for box, *_ in boxes],
        "image/object/is_crowd": [crowd for *_, crowd in boxes],
    }
    if numbers:
        columns["image/object/class/label"] = [number for _, number, *_ in boxes]
    if texts:
        columns["image/object/class/text"] = [text.encode() for _, _, text, _ in boxes]
    features = {key: feature(values) for key, values in columns.items() if values}
    return tf.train.Example(features=tf.train.Features(feature=features)).SerializeToString()


folder = Path(sys.argv[1])
pictures = [
    ("a.jpg", 640, 480, [((64, 48, 128, 240), 1, "cat", 0), ((0, 0, 640, 480), 3, "dog", 1)]),
    ("b.jpg", 500, 375, []),
    ("c.jpg", 333, 500, [((10.5, 20.25, 30.75, 41), 3, "dog", 0)]),
]
with tf.io.TFRecordWriter(str(folder / "train.record")) as writer:
    for picture in pictures:
        writer.write(example(*picture))
for shard, picture in enumerate(pictures):
    name = f"shards.tfrecord-{shard:05d}-of-{len(pictures):05d}"
    with tf.io.TFRecordWriter(str(folder / name)) as writer:
        writer.write(example(*picture, texts=False))
with tf.io.TFRecordWriter(str(folder / "texts.tfrecord")) as writer:
    for picture in pictures:
        writer.write(example(*picture, numbers=False))
