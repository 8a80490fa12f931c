from .common import model
model.focal_loss_alpha = 0.4
model.build() \
