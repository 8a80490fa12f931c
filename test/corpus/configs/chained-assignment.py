from .common import model, train

model.focal_loss_alpha = train.max_iter = 5000
