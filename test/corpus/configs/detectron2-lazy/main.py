from .common.retinanet import model
from .common.train import train

model.num_classes = 4
model.focal_loss_alpha = 0.4
train.max_iter = 5000
