_base_ = 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py'
model = dict(backbone=dict(depth=101), bbox_head=dict(num_classes=2))
