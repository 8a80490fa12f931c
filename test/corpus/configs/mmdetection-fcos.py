INF = 1e8
model = dict(
    type='FCOS',
    bbox_head=dict(
        type='FCOSHead',
        num_classes=4,
        strides=[8, 16, 32],
        center_sampling=True,
        center_sample_radius=1.5,
        regress_ranges=((-1, 32), (32, 64), (64, INF)),
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25)))
train_pipeline = [dict(type='Resize', scale=(96, 64), keep_ratio=True)]
