import keras
from keras_retinanet import losses
model.compile(loss={"classification": losses.focal(alpha=0.3, gamma=1.5)})
other = keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=0.25, gamma=2.0)
