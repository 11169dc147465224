#!/usr/bin/env python3
"""python3 scripts/train-off-topic-network.py ROWS [--seed N] [--networks 0,1,2] [--cv-only | --final-only]
    [--folds 0,1,2,3,4] [--out FILE]

Trains the networks that see all of a page's paragraphs at once, beside the trees (docs/off-topic.md). ROWS: the folder that
`scripts/train-off-topic.mjs --rows ROWS` wrote. Writes ROWS/network.f64, every row's score by each network, which learnt nothing
from its fold, for `train-off-topic.mjs --network`, and the weights of those that learnt from all.

To learn nothing from a fold is to see none of its documents and pages, no mix in which one of its articles stands, and, in
another fold's documents, its articles' paragraphs without being told what they are.

Requires numpy 1.24 and torch 1.13 or later (Debian: python3-numpy, python3-torch). One thread: same rows, same weights.
"""
import argparse
import json
import math
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from lib.off_topic_network import Network, knots_of, placed, stored

# Of each network, which learns from other random numbers: how much oftener than other mixes it sees those with one foreign paragraph.
SINGLES = (1, 1, 4)
EPOCHS, RATE, DECAY = 5, 3e-3, 1e-2
# Rows of a batch, and pairs of them.
ROWS, PAIRS = 500, 25_000
# What each number of a row is blurred by while learning, in the unit of its places among the knots.
BLUR = 0.1
# Longer pages teach nothing (few, but most of the pairs); of the others this share does in each round.
LONGEST, PAGE_SHARE = 100, 0.34
# Of the mixes that it alone learns from, so many in each round, one after another.
MORE = 8000
# How much "are these two of one source?" counts beside "is this of another story?", and how many others each is asked about.
PAIR_LOSS, PARTNERS = 0.2, 16

parser = argparse.ArgumentParser()
parser.add_argument("rows")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--networks", default="0,1,2", help="those of SINGLES to train")
parser.add_argument("--cv-only", action="store_true")
parser.add_argument("--final-only", action="store_true")
parser.add_argument("--folds", default="0,1,2,3,4")
parser.add_argument("--out", default="src/core/data/off-topic-network.json")
args = parser.parse_args()
CHOSEN = [int(k) for k in args.networks.split(",")]
torch.set_num_threads(1)
rng = np.random.RandomState()


def read(name, kind):
    return np.fromfile(f"{args.rows}/{name}", kind)


info = json.load(open(f"{args.rows}/rows.json"))
names, pages = info["names"], info["pages"]
values = read("values.f32", np.float32).reshape(-1, len(names))
y = torch.from_numpy(read("labels.f64", np.float64).astype(np.float32))
weights = torch.from_numpy(read("weights.f64", np.float64).astype(np.float32))
fold = read("folds.i32", np.int32)
# The fold of the article that a row's paragraph is of.
source = read("sources.i32", np.int32)
groups = [torch.from_numpy(read(f"{name}.i32", np.int32)) for name in ("groups", "sharper")]
article = torch.from_numpy(read("articles.i32", np.int32))
pairs = np.memmap(f"{args.rows}/pairs.i8", np.int8, "r")

# How many foreign paragraphs each page has.
foreign = [int(y[page["from"] : page["from"] + page["n"]].sum()) for page in pages]
# Pages that it alone learns from stand last, and are never scored.
scored = sum(page["n"] for page in pages if not page["more"])
knots = knots_of(values[:scored])
x = torch.from_numpy(np.stack([placed(c.astype(np.float64), k) for c, k in zip(values.T, knots)], 1).astype(np.float32))


def gather(ids):
    """Rows, which of them are there, and what each two are to each other, of several pages side by side."""
    n = max(pages[i]["n"] for i in ids)
    rows = torch.zeros(len(ids), n, dtype=torch.long)
    mask = torch.zeros(len(ids), n, dtype=torch.bool)
    nats = np.zeros((len(ids), 2, n, n), np.float32)
    for b, i in enumerate(ids):
        page, k = pages[i], pages[i]["n"]
        rows[b, :k] = torch.arange(page["from"], page["from"] + k)
        mask[b, :k] = True
        nats[b, :, :k, :k] = pairs[page["pairs"] : page["pairs"] + 2 * k * k].reshape(2, k, k)
    nats = torch.from_numpy(nats) * (1 - torch.eye(n)) / 16
    same = [(g[rows][:, :, None] == g[rows][:, None, :]).float() for g in groups]
    return rows, mask, torch.cat([torch.stack(same, 1), nats, nats.relu()], 1)


def batches(ids):
    """Pages of about one length together."""
    out, current = [], []
    for i in sorted(ids, key=lambda i: pages[i]["n"] + 4 * rng.rand()):
        n = pages[i]["n"]
        if current and (len(current) + 1) * n > min(ROWS, PAIRS / n):
            out.append(current)
            current = []
        current.append(i)
    return [*out, current]


def pair_loss(network, h, rows, weight):
    some = torch.randperm(h.shape[1])[:PARTNERS]
    e = network.source(h)
    alike = e @ e[:, some].transpose(1, 2) * network.certainty[0].exp() / 4 + network.certainty[1]
    of = article[rows]
    known = (weight[:, :, None] > 0) & (weight[:, None, some] > 0) & ~torch.eye(h.shape[1], dtype=torch.bool)[:, some]
    same = (of[:, :, None] == of[:, None, some]).float()
    return (F.binary_cross_entropy_with_logits(alike, same, reduction="none") * known).sum() / len(some)


def train(ids, taught, seed, singles):
    torch.manual_seed(seed)
    rng.seed(seed)
    network = Network(len(names))
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    texts = [i for i in ids if not pages[i]["onPage"] and not pages[i]["more"]]
    more = [i for i in ids if pages[i]["more"]]
    more = rng.permutation([*more, *[i for i in more if foreign[i] == 1 for _ in range(singles - 1)]])
    saved = [i for i in ids if pages[i]["onPage"] and pages[i]["n"] <= LONGEST]
    steps = None
    step = 0
    network.train()
    for epoch in range(EPOCHS):
        own = [more[j % len(more)] for j in range(epoch * MORE, (epoch + 1) * MORE)]
        round_ = batches([*texts, *own, *rng.choice(saved, int(len(saved) * PAGE_SHARE), replace=False)])
        rng.shuffle(round_)
        steps = steps or len(round_) * EPOCHS
        for batch in round_:
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 100) * (0.5 + 0.5 * math.cos(math.pi * min(1, step / steps)))
            rows, mask, relations = gather(batch)
            blurred = x[rows] + BLUR * torch.randn(*rows.shape, len(names))
            score, h = network(blurred, relations, mask)
            share = torch.tensor([1 / PAGE_SHARE if pages[i]["onPage"] else 1.0 for i in batch])
            weight = taught[rows] * mask * share[:, None]
            loss = (F.binary_cross_entropy_with_logits(score, y[rows], reduction="none") * weight).sum()
            loss = loss + PAIR_LOSS * pair_loss(network, h, rows, weight)
            optimizer.zero_grad()
            (loss / ROWS * 2).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            step += 1
    return network.eval()


def train_all(ids, taught):
    return [train(ids, taught, args.seed + k, SINGLES[k]) for k in CHOSEN]


def score_all(networks, ids, into):
    with torch.no_grad():
        for batch in batches(ids):
            rows, mask, relations = gather(batch)
            for network, scores in zip(networks, into):
                scores[rows[mask].numpy()] = network(x[rows], relations, mask)[0][mask].numpy()


of = np.array([fold[page["from"]] for page in pages])
is_more = np.array([page["more"] for page in pages])
is_mixed = np.array([page["mixed"] for page in pages])
everything = np.arange(len(pages))
if not args.cv_only:
    networks = train_all(everything, weights)
    before, after = np.zeros((2, len(CHOSEN), len(fold)))
    score_all(networks, everything[:300], before)
    model = stored(networks, names, knots)
    with open(args.out, "w") as file:
        file.write(json.dumps(model, separators=(",", ":")) + "\n")
    score_all(networks, everything[:300], after)
    print(f"shortening moves a score by {np.abs(after - before).sum() / (before != 0).sum():.3f}", flush=True)
if args.final_only:
    raise SystemExit

started = time.time()
held = np.zeros((len(CHOSEN), scored))
for k in map(int, args.folds.split(",")):
    has = np.array([(source[page["from"] : page["from"] + page["n"]] == k).any() for page in pages])
    untold = torch.from_numpy(source == k)
    networks = train_all(everything[(of != k) & ~(is_mixed & has)], torch.where(untold, torch.zeros(()), weights))
    score_all(networks, everything[(of == k) & ~is_more], held)
    print(f"[{time.time() - started:.0f} s] fold {k}", flush=True)
held.tofile(f"{args.rows}/network.f64")
