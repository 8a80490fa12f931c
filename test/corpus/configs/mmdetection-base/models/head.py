model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='RetinaHead',
        num_classes=80,
        anchor_generator=dict(
            type='AnchorGenerator', scales=[8], ratios=[1.0], strides=[8, 16, 32]),
        loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0)))
