model = dict(
    type='FasterRCNN',
    rpn_head=dict(
        type='RPNHead',
        anchor_generator=dict(type='AnchorGenerator', scales=[8], ratios=[0.5, 1.0, 2.0], strides=[4, 8, 16]),
        loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=True)),
    train_cfg=dict(rpn=dict(
        assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.7, neg_iou_thr=0.3, min_pos_iou=0.3,
                      match_low_quality=True, ignore_iof_thr=0.5),
        sampler=dict(type='RandomSampler', num=256, pos_fraction=0.5, neg_pos_ub=-1))))
train_pipeline = [dict(type='Resize', scale=(96, 64), keep_ratio=True)]
