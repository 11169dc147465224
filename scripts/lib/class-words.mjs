// Log-odds of class words standing on the article's elements, counted by site so that no site speaks twice.

/** For each page, the share of article text among the text under elements with each word: Map word → share. */
export function votesOf(page, labels) {
  const under = page.containers.map(() => [0, 0]);
  const own = page.blocks.map((block, i) =>
    block.chars > 0 && block.visible ? [labels[i] * block.chars, block.chars] : [0, 0],
  );
  page.blocks.forEach((block, i) => add(under[block.container], own[i]));
  for (let c = page.containers.length - 1; c >= 0; c--) add(under[page.containers[c].parent], under[c]);
  const words = new Map();
  const note = (tokens, pair) => {
    if (pair[1] === 0) return;
    for (const token of tokens) {
      if (token.length < 2 || token.length > 24 || /^\d/.test(token)) continue;
      if (!words.has(token)) words.set(token, [0, 0]);
      add(words.get(token), pair);
    }
  };
  page.containers.forEach((container, c) => note(container.tokens, under[c]));
  page.blocks.forEach((block, i) => note(block.tokens, own[i]));
  return new Map([...words].map(([word, [main, all]]) => [word, main / all]));
}

function add(to, pair) {
  if (to === undefined) return;
  to[0] += pair[0];
  to[1] += pair[1];
}

const PRIOR = 3; // imagined sites without opinion
const PRIOR_SHARE = 0.5;

/** Log-odds a word, of words that at least `minSites` sites use. `pages`: {site, votes}. */
export function oddsOfWords(pages, { minSites = 5, maxWords = 2500 } = {}) {
  const bySite = new Map();
  for (const { site, votes } of pages) {
    if (!bySite.has(site)) bySite.set(site, new Map());
    const words = bySite.get(site);
    for (const [word, share] of votes) {
      const sum = words.get(word) ?? [0, 0];
      words.set(word, [sum[0] + share, sum[1] + 1]);
    }
  }
  const total = new Map();
  for (const words of bySite.values())
    for (const [word, [sum, n]] of words) {
      const t = total.get(word) ?? [0, 0];
      total.set(word, [t[0] + sum / n, t[1] + 1]);
    }
  const odds = [];
  for (const [word, [sum, sites]] of total) {
    if (sites < minSites) continue;
    const value = Math.log((sum + PRIOR * PRIOR_SHARE) / (sites - sum + PRIOR * (1 - PRIOR_SHARE)));
    if (Math.abs(value) >= 0.15) odds.push([word, Number(value.toFixed(2)), sites]);
  }
  odds.sort((a, b) => b[2] * Math.abs(b[1]) - a[2] * Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1));
  return new Map(odds.slice(0, maxWords).map(([word, value]) => [word, value]));
}
