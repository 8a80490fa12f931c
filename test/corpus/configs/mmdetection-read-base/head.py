model = dict(
    type=ATSS,
    bbox_head=dict(
        type=ATSSHead,
        num_classes=2,
        anchor_generator=dict(type=AnchorGenerator, ratios=[1.0], octave_base_scale=8,
                              scales_per_octave=1, strides=[8, 16, 32, 64, 128]),
        loss_cls=dict(type=FocalLoss, use_sigmoid=True, gamma=2.0, alpha=0.25)),
    train_cfg=dict(assigner=dict(type=ATSSAssigner, topk=9)))
train_pipeline = [dict(type=Resize, scale=(96, 64), keep_ratio=True)]
