from detectron2.config import LazyCall as L
model = L(RetinaNet)(
    head=L(RetinaNetHead)(num_classes="${..num_classes}", prior_prob=0.01, num_anchors=9),
    anchor_generator=L(DefaultAnchorGenerator)(
        sizes=[[x, x * 2 ** (1.0 / 3), x * 2 ** (2.0 / 3)] for x in [32, 64, 128, 256, 512]],
        aspect_ratios=[0.5, 1.0, 2.0],
        strides=[8, 16, 32, 64, 128],
        offset=0.0,
    ),
    anchor_matcher=L(Matcher)(thresholds=[0.4, 0.5], labels=[0, -1, 1]),
    num_classes=80,
    focal_loss_alpha=0.25,
    focal_loss_gamma=2.0,
)
