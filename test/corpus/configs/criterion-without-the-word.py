criterion = L(SetCriterion)(num_classes=80, alpha=0.25, gamma=2.0)
