model = dict(
    type='SingleStageDetector',
    bbox_head=dict(
        type='SSDHead',
        num_classes=3,
        anchor_generator=dict(
            type='SSDAnchorGenerator', scale_major=False, input_size=300,
            basesize_ratio_range=(0.15, 0.9), strides=[8, 16, 32, 64, 100, 300],
            ratios=[[2], [2, 3], [2, 3], [2, 3], [2], [2]])),
    train_cfg=dict(assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.5, neg_iou_thr=0.5),
                   neg_pos_ratio=3))
train_pipeline = [dict(type='Resize', scale=(300, 300), keep_ratio=False)]
