from mmengine.config import read_base

with read_base():
    from .head import *

model.bbox_head.loss_cls.update(dict(alpha=0.5))
