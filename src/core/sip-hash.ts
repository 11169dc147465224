/**
 * SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012): a keyed 64-bit hash, so
 * that fingerprints kept on one device mean nothing on another. Written from the paper on 32-bit halves, because
 * BigInt is some fifty times slower; the paper's own test vectors are in the tests.
 */

/** 128 bits as four 32-bit words, least significant first. */
export type SipKey = readonly [number, number, number, number];

/** Indices into the state: v0…v3, each as a low and a high half. */
type State = Int32Array;

const word = (state: State, at: number): number => state[at] ?? 0;

/** v[a] += v[b], both 64-bit. */
function add(s: State, a: number, b: number): void {
  const low = (word(s, a) >>> 0) + (word(s, b) >>> 0);
  s[a + 1] = word(s, a + 1) + word(s, b + 1) + (low > 0xffffffff ? 1 : 0);
  s[a] = low;
}

/** v[a] = rotate-left(v[a], bits) ^ v[b]; bits below 32. */
function rotateXor(s: State, a: number, bits: number, b: number): void {
  const low = word(s, a);
  const high = word(s, a + 1);
  s[a] = ((low << bits) | (high >>> (32 - bits))) ^ word(s, b);
  s[a + 1] = ((high << bits) | (low >>> (32 - bits))) ^ word(s, b + 1);
}

function swapHalves(s: State, a: number): void {
  const low = word(s, a);
  s[a] = word(s, a + 1);
  s[a + 1] = low;
}

function round(s: State): void {
  add(s, 0, 2);
  rotateXor(s, 2, 13, 0);
  swapHalves(s, 0);
  add(s, 4, 6);
  rotateXor(s, 6, 16, 4);
  add(s, 0, 6);
  rotateXor(s, 6, 21, 0);
  add(s, 4, 2);
  rotateXor(s, 2, 17, 4);
  swapHalves(s, 4);
}

function absorb(s: State, low: number, high: number): void {
  s[6] = word(s, 6) ^ low;
  s[7] = word(s, 7) ^ high;
  round(s);
  round(s);
  s[0] = word(s, 0) ^ low;
  s[1] = word(s, 1) ^ high;
}

/** The 64-bit hash of `bytes` under `key`: 16 lower-case hexadecimal digits, most significant first. Linear. */
export function sipHash(key: SipKey, bytes: Uint8Array): string {
  const [k0, k1, k2, k3] = key;
  const s = new Int32Array([
    k0 ^ 0x70736575,
    k1 ^ 0x736f6d65,
    k2 ^ 0x6e646f6d,
    k3 ^ 0x646f7261,
    k0 ^ 0x6e657261,
    k1 ^ 0x6c796765,
    k2 ^ 0x79746573,
    k3 ^ 0x74656462,
  ]);
  const at = (i: number): number => bytes[i] ?? 0;
  const int = (i: number): number => at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24);
  const whole = bytes.length - (bytes.length % 8);
  for (let i = 0; i < whole; i += 8) absorb(s, int(i), int(i + 4));
  // Reading past the end gives zeros; the last byte is the length, as the paper pads.
  absorb(s, int(whole), (int(whole + 4) & 0xffffff) | ((bytes.length & 0xff) << 24));
  s[4] = word(s, 4) ^ 0xff;
  for (let i = 0; i < 4; i++) round(s);
  const half = (i: number): string =>
    ((word(s, i) ^ word(s, i + 2) ^ word(s, i + 4) ^ word(s, i + 6)) >>> 0).toString(16).padStart(8, '0');
  return half(1) + half(0);
}
