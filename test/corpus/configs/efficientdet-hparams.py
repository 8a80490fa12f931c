import hparams_config

h = hparams_config.get_efficientdet_config('efficientdet-d0')
h.num_classes = 3
h.override(dict(alpha=0.25, gamma=1.5))
h.gamma = 2
