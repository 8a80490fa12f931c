"""Focal loss with its closed slope, and what a place may want in the place of a class."""

import torch
import torch.nn.functional as F

IGNORED, BACKGROUND = -2, -1


class FocalLoss(torch.autograd.Function):
    """−α_t (1 − p_t)^γ ln p_t. torchvision's differentiates the power: NaN for γ between 0 and 1 once some p_t rounds to 1."""

    @staticmethod
    def forward(context, logits, target, alpha, gamma):
        sign = 2 * target - 1
        log_right, log_wrong = F.logsigmoid(sign * logits), F.logsigmoid(-sign * logits)
        right = log_right.exp()
        weight = (target * alpha + (1 - target) * (1 - alpha)) * (gamma * log_wrong).exp()
        context.save_for_backward(weight * sign * (gamma * right * log_right + right - 1))
        return -weight * log_right

    @staticmethod
    def backward(context, slope):
        return slope * context.saved_tensors[0], None, None, None
