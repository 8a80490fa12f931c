"""Class weights by Ultralytics' own trainer.

  python class_weights.py     reads lines {"counts": boxes of each class, "power"}; prints a line of JSON for each
"""

from types import SimpleNamespace

from lines import answer, asked

import numpy as np
import torch
import ultralytics
from ultralytics.models.yolo.detect import DetectionTrainer

for line in asked():
    counts = line['counts']
    # Without a model or a data set on a disk: the trainer's own counting and weighing alone.
    trainer = DetectionTrainer.__new__(DetectionTrainer)
    trainer.args = SimpleNamespace(cls_pw=line['power'])
    trainer.data = {'nc': len(counts)}
    labels = [{'cls': np.repeat(np.arange(len(counts)), counts)[:, None]}]
    trainer.train_loader = SimpleNamespace(dataset=SimpleNamespace(labels=labels))
    trainer.model, trainer.device = torch.nn.Module(), 'cpu'
    trainer.set_class_weights()
    answer({'version': ultralytics.__version__, 'weights': trainer.model.class_weights.tolist()})
