model = dict(
    type='YOLODetector',
    bbox_head=dict(
        type='YOLOv5Head',
        head_module=dict(type='YOLOv5HeadModule', num_classes=3, featmap_strides=[8, 16, 32]),
        prior_generator=dict(
            type='mmdet.YOLOAnchorGenerator',
            base_sizes=[[(10, 13), (16, 30)], [(30, 61), (62, 45)], [(116, 90), (156, 198)]],
            strides=[8, 16, 32]),
        prior_match_thr=4.0))
img_scale = (96, 96)
