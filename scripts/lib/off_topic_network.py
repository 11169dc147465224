"""The network beside the off-topic trees: its parts, its input and how it is stored (scripts/train-off-topic-network.py)."""
import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS, WIDER, DROPOUT = 40, 4, 2, 2, 0.1
# A paragraph looks at no other further away than this, and distances are told apart up to it.
REACH = 64
# Levels of a weight in one character each (src/core/classify/off-topic/network/matrix.ts).
LEVELS, MIDDLE = 20, 70

# Each feature as its place among nine knots, which lie as evenly spaced points of a normal distribution do. What (almost) equals
# several knots stands in their middle (src/core/classify/off-topic/network/input.ts does the same).
KNOTS, SPREAD, ALMOST = 9, 2.25, 1e-4


def knots_of(values):
    places = [0.5 * (1 + math.erf(z / math.sqrt(2))) for z in np.linspace(-SPREAD, SPREAD, KNOTS)]
    return [[float(f"{u:.5g}") for u in column] for column in np.quantile(values, places, axis=0).T]


def placed(column, knots):
    knots = np.array(knots)
    near = ALMOST * (1 + np.abs(column))
    under = (knots[None, :] < (column - near)[:, None]).sum(1)
    up_to = (knots[None, :] <= (column + near)[:, None]).sum(1)
    low, high = knots[np.clip(under - 1, 0, KNOTS - 1)], knots[np.clip(under, 0, KNOTS - 1)]
    between = under - 1 + (column - low) / np.maximum(high - low, 1e-9)
    outside = np.where(under == 0, 0, KNOTS - 1)
    place = np.where((under == 0) | (under == KNOTS), outside, between)
    place = np.where(up_to > under, (under + up_to - 1) / 2, place)
    return SPREAD * (2 * place / (KNOTS - 1) - 1)


class Network(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.first, self.second = nn.Linear(features, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.asks = nn.ModuleList(nn.Linear(WIDTH, 3 * WIDTH) for _ in range(LAYERS))
        self.tells = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(LAYERS))
        self.widens = nn.ModuleList(nn.Linear(WIDTH, WIDER * WIDTH) for _ in range(LAYERS))
        self.narrows = nn.ModuleList(nn.Linear(WIDER * WIDTH, WIDTH) for _ in range(LAYERS))
        self.last = nn.Linear(WIDTH, 1)
        # By layer and head: what two paragraphs are to each other (`relations`), and how far apart, in order.
        self.relation = nn.Parameter(torch.zeros(6, LAYERS * HEADS))
        self.distance = nn.Parameter(torch.zeros(2 * REACH + 1, LAYERS * HEADS))
        with torch.no_grad():  # near ones count more, to begin with
            self.distance += 0.5 * torch.exp(-(torch.arange(2 * REACH + 1) - REACH).abs() / 3)[:, None]
        self.source, self.certainty = nn.Linear(WIDTH, 16, bias=False), nn.Parameter(torch.zeros(2))
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x, relations, mask):
        count, n, _ = x.shape
        h = self.second(F.relu(self.first(x)))
        apart = torch.arange(n)[None, :] - torch.arange(n)[:, None]
        blind = -1e4 * (~mask[:, None, None, :] | (apart.abs() > REACH)).float()
        far = self.distance[apart.clamp(-REACH, REACH) + REACH].permute(2, 0, 1)
        drawn = (self.relation.t() @ relations.flatten(2)).view(count, LAYERS * HEADS, n, n) + (far + blind)
        for l, bias in enumerate(drawn.chunk(LAYERS, 1)):
            split = self.asks[l](F.layer_norm(h, (WIDTH,))).view(count, n, 3, HEADS, WIDTH // HEADS)
            q, k, v = split.permute(2, 0, 3, 1, 4)
            looks = (q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias).softmax(-1)
            h = h + self.drop(self.tells[l]((looks @ v).permute(0, 2, 1, 3).reshape(count, n, WIDTH)))
            h = h + self.drop(self.narrows[l](F.relu(self.widens[l](F.layer_norm(h, (WIDTH,))))))
        h = F.layer_norm(h, (WIDTH,))
        return self.last(h).squeeze(-1), h


def pack(weight, bias):
    """Each row's weights as whole numbers, a character each, and what to multiply them by; sets them to what is kept."""
    scales = [float(f"{s:.4g}") for s in (weight.abs().amax(1) / LEVELS).clamp(min=1e-8).tolist()]
    whole = (weight / torch.tensor(scales)[:, None]).round().clamp(-LEVELS, LEVELS)
    weight.copy_(whole * torch.tensor(scales)[:, None])
    text = "".join(chr(MIDDLE + int(level)) for level in whole.flatten().tolist())
    return {"scales": scales, "text": text, "bias": [round(b, 4) for b in bias.tolist()]}


def stored(networks, names, knots):
    """What src/core/classify/off-topic/network/network.ts reads; each network itself becomes what is kept of it."""
    return {"names": names, "knots": knots, "reach": REACH, "networks": [parts_of(network) for network in networks]}


def parts_of(network):
    def matrix(layer):
        return pack(layer.weight, layer.bias)

    def layer(l):
        heads = slice(l * HEADS, (l + 1) * HEADS)
        near = network.distance[:, heads].t().contiguous()
        packed = pack(near, torch.zeros(HEADS))
        network.distance[:, heads] = near.t()
        pulls = [[round(p, 4) for p in row] for row in network.relation[:, heads].t().tolist()]
        parts = {name: matrix(getattr(network, name)[l]) for name in ("asks", "tells", "widens", "narrows")}
        return {**parts, "near": packed, "pulls": pulls}

    with torch.no_grad():
        return {
            "first": matrix(network.first),
            "second": matrix(network.second),
            "layers": [layer(l) for l in range(LAYERS)],
            "last": matrix(network.last),
        }
