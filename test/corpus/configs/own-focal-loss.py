class FocalLoss(nn.Module):
    def __init__(self, alpha=0.25, gamma: float = 2, *, reduction='mean', **kwargs):
        super().__init__()
        self.alpha = alpha
        self.gamma = gamma

    def forward(self, x, y):
        return sigmoid_focal_loss(x, y, alpha=self.alpha, gamma=self.gamma)

criterion = FocalLoss(0.3, gamma=1.5)
