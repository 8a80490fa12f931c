"""Trains the small detector at every pair of α and γ, many trainings at once on one GPU, and measures AP on held-out images.

python3 train.py packed.npz --out measured.csv --epochs 16 --seeds 4 [--pairs 2:.25,1.5:.9] [--jobs 28] [--minutes 5]

Without a GPU it trains one after the other: 40 s a training on blood cells.
"""

import argparse
import csv
import multiprocessing
import os
import time

os.environ.setdefault("CUDA_DEVICE_MAX_CONNECTIONS", "32")

import numpy as np
import torch

from dataset import Dataset
from evaluate import average_precisions, detect
from slot import Slot, plan

GAMMAS = (0, 0.5, 1, 1.5, 2, 3, 5)
ALPHAS = (0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9)


def measured(task):
    """In a process of its own: AP50 and AP75 of one training."""
    boxes, scores, truth, labels, about = task
    found = average_precisions(boxes, scores, truth, labels)
    return {**about, "ap50": np.nanmean(found[0]), "ap75": np.nanmean(found[1]), "per_class": found[0]}


def written(writer, file):
    def write(row):
        row["per_class"] = " ".join(f"{value:.4f}" for value in row["per_class"])
        for name in ("ap50", "ap75", "last_loss"):
            row[name] = f"{row[name]:.4f}"
        writer.writerow(row)
        file.flush()

    return write


def failed(error):
    print("evaluation failed:", repr(error), flush=True)


def train_all(data, jobs, options, device, report):
    """Waves of trainings in step with each other; each is measured while the next wave trains."""
    slots, pending, started = [], [], time.time()
    folds = len(data.train)
    while jobs and time.time() - started < 60 * options.minutes:
        wave, jobs = jobs[: options.jobs], jobs[options.jobs :]
        plans = {seed: plan(np.flatnonzero(data.train[seed % folds]), options.epochs, seed) for _, seed in wave}
        steps = min(len(order) for order, _ in plans.values())
        if not slots or len(slots[0].order) != steps:
            slots = [Slot(data, steps, device, options.lean) for _ in range(options.jobs)]
        for slot, (pair, seed) in zip(slots, wave):
            slot.start(pair, seed, plans[seed][0][:steps], plans[seed][1][:steps])
        if device.type == "cuda":
            torch.cuda.synchronize()
        for step in range(steps):
            for slot in slots[: len(wave)]:
                slot.advance()
            if device.type == "cuda" and step % 16 == 15:
                torch.cuda.synchronize()
        if device.type == "cuda":
            torch.cuda.synchronize()
        for slot, (pair, seed) in zip(slots, wave):
            pending.append(report(slot, np.flatnonzero(data.test[seed % folds])))
        print(f"{len(jobs)} left after {time.time() - started:.1f} s", flush=True)
    return pending


def reporter(data, pool, write):
    def report(slot, rows):
        images = data.normal(data.images[torch.from_numpy(rows).to(data.images.device)])
        boxes, scores = detect(slot.network, images, data.places)
        about = {
            "gamma": slot.pair[0],
            "alpha": slot.pair[1],
            "seed": slot.seed,
            "last_loss": slot.losses[-len(slot.losses) // 16 :].mean().item(),
        }
        truth, labels = [data.boxes[row] for row in rows], [data.labels[row] for row in rows]
        task = (boxes.cpu().numpy(), scores.cpu().numpy(), truth, labels, about)
        return pool.apply_async(measured, (task,), callback=write, error_callback=failed)

    return report


def wanted_pairs(text):
    if text is None:
        return [(gamma, alpha) for gamma in GAMMAS for alpha in ALPHAS]
    return [tuple(map(float, pair.split(":"))) for pair in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packed")
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--pairs", help="gamma:alpha, …; all 49 where it is not given")
    parser.add_argument("--lean", action="store_true", help="no feature pyramid, one convolution a stage")
    parser.add_argument("--jobs", type=int, default=28, help="trainings at once")
    parser.add_argument("--minutes", type=float, default=60)
    options = parser.parse_args()
    started = time.time()
    # forked before the GPU is touched
    with multiprocessing.get_context("fork").Pool(min(14, os.cpu_count())) as pool, open(options.out, "w") as file:
        device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        data = Dataset(options.packed, device)
        print(f"{len(data.images)} images, {len(data.places)} anchors each, {time.time() - started:.1f} s", flush=True)
        columns = ["gamma", "alpha", "seed", "ap50", "ap75", "per_class", "last_loss"]
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        seeds = range(options.first_seed, options.first_seed + options.seeds)
        jobs = [(pair, seed) for seed in seeds for pair in wanted_pairs(options.pairs)]
        report = reporter(data, pool, written(writer, file))
        for result in train_all(data, jobs, options, device, report):
            result.wait()


if __name__ == "__main__":
    main()
