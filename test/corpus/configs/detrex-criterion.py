from detectron2.config import LazyCall as L
model = L(DINO)(
    criterion=L(DINOCriterion)(
        matcher=L(HungarianMatcher)(cost_class_type="focal_loss_cost", alpha=0.25, gamma=2.0),
        loss_class_type="focal_loss",
        alpha=0.3,
        gamma=2.5,
    ),
)
