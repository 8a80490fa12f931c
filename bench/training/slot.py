"""One training at a time on one stream of the device, replayed step by step from a captured graph."""

import numpy as np
import torch

from detector import Detector, detection_loss

BATCH = 8
RATE = 2e-3
DECAY = 0.01
BETAS = (0.9, 0.999)
CLIP = 5.0


def schedule(steps):
    """Rates of a cosine one-cycle: up from a 25th for 3 tenths of the steps, then down to next to nothing."""
    turn = 0.3 * steps - 1
    at = np.arange(steps)
    up = RATE / 25 + (RATE - RATE / 25) * (1 - np.cos(np.pi * at / turn)) / 2
    down = RATE * (1 + np.cos(np.pi * (at - turn) / (steps - 1 - turn))) / 2
    return np.where(at <= turn, up, down).astype(np.float32)


def plan(rows, epochs, seed):
    """Images [steps, 8] in a new order every epoch, the rest of each left out, and whether a batch is mirrored [steps]."""
    random = np.random.default_rng(seed)
    steps = len(rows) // BATCH
    order = [random.permutation(rows)[: steps * BATCH].reshape(steps, BATCH) for _ in range(epochs)]
    return np.concatenate(order), random.integers(0, 2, steps * epochs)


class Slot:
    """One training at a time: buffers that stay where they are, so that a captured step serves every pair and seed."""

    def __init__(self, data, steps, device, lean):
        self.data, self.lean = data, lean
        self.network = Detector(data.classes, lean).to(device)
        self.weights = list(self.network.parameters())
        self.flat = torch.cat([weight.data.flatten() for weight in self.weights])
        place = 0
        for weight in self.weights:
            weight.data = self.flat[place : place + weight.numel()].view_as(weight)
            place += weight.numel()
        self.mean, self.square = torch.zeros_like(self.flat), torch.zeros_like(self.flat)
        self.alpha, self.gamma = torch.zeros((), device=device), torch.zeros((), device=device)
        self.step = torch.zeros(1, dtype=torch.long, device=device)
        self.order = torch.zeros(steps, BATCH, dtype=torch.long, device=device)
        self.mirrored = torch.zeros(steps, dtype=torch.long, device=device)
        self.rates = torch.from_numpy(schedule(steps)).to(device)
        self.losses = torch.zeros(steps, device=device)
        self.cuda = device.type == "cuda"
        if self.cuda:
            self.stream = torch.cuda.Stream()
            self.capture()

    def capture(self):
        self.stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(self.stream):
            for _ in range(3):
                self.step.zero_()
                self.one_step()
        torch.cuda.synchronize()
        self.graph = torch.cuda.CUDAGraph()
        self.step.zero_()
        with torch.cuda.graph(self.graph, stream=self.stream):
            self.one_step()
        torch.cuda.synchronize()

    def start(self, pair, seed, order, mirrored):
        self.pair, self.seed = pair, seed
        torch.manual_seed(seed)
        fresh = Detector(self.data.classes, self.lean)
        self.flat.copy_(torch.cat([weight.data.flatten() for weight in fresh.parameters()]))
        self.gamma.fill_(pair[0])
        self.alpha.fill_(pair[1])
        self.mean.zero_()
        self.square.zero_()
        self.step.zero_()
        self.order.copy_(torch.from_numpy(order))
        self.mirrored.copy_(torch.from_numpy(mirrored))

    def one_step(self):
        rows = self.order.index_select(0, self.step)[0]
        mirror = self.mirrored.index_select(0, self.step)
        images = self.data.normal(self.data.images.index_select(0, rows))
        images = torch.where(mirror.bool(), images.flip(-1), images)
        wanted = 2 * rows + mirror
        loss = detection_loss(
            *self.network(images),
            self.data.wanted.index_select(0, wanted),
            self.data.deltas.index_select(0, wanted).float(),
            self.alpha,
            self.gamma,
        )
        slopes = torch.autograd.grad(loss, self.weights)
        with torch.no_grad():
            self.losses.index_copy_(0, self.step, loss.detach()[None])
            self.update(torch.cat([slope.flatten() for slope in slopes]))
            self.step += 1

    def update(self, slope):
        """AdamW (Loshchilov and Hutter 2019) after clipping the norm."""
        slope = slope * (CLIP / (slope.norm() + 1e-6)).clamp(max=1)
        rate = self.rates.index_select(0, self.step)
        number = (self.step + 1).float()
        self.mean.lerp_(slope, 1 - BETAS[0])
        self.square.mul_(BETAS[1]).addcmul_(slope, slope, value=1 - BETAS[1])
        deviation = (self.square / (1 - BETAS[1] ** number)).sqrt() + 1e-8
        self.flat.mul_(1 - rate * DECAY)
        self.flat.sub_(rate / (1 - BETAS[0] ** number) * self.mean / deviation)

    def advance(self):
        if not self.cuda:
            return self.one_step()
        with torch.cuda.stream(self.stream):
            self.graph.replay()
