/**
 * SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", INDOCRYPT 2012): a keyed 64-bit hash, so
 * that fingerprints kept on one device mean nothing on another. Written from the paper on 32-bit halves, because
 * BigInt is some fifty times slower; the paper's own test vectors are in the tests.
 */

/** 128 bits as four 32-bit words, least significant first. */
export type SipKey = readonly [number, number, number, number];

/** Two 64-bit states' worth of registers, each as a low and a high half: v0…v3. */
const s = new Int32Array(8);

/** `count` SipRounds on the state. Written out on local numbers: a page takes thousands of rounds, mostly unoptimised. */
function rounds(count: number): void {
  let [a = 0, A = 0, b = 0, B = 0, c = 0, C = 0, d = 0, D = 0] = s;
  let low = 0;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    // v0 += v1; v1 = (v1 <<< 13) ^ v0; v0 <<<= 32
    low = (a >>> 0) + (b >>> 0);
    A = (A + B + (low > 0xffffffff ? 1 : 0)) | 0;
    a = low | 0;
    kept = b;
    b = ((b << 13) | (B >>> 19)) ^ a;
    B = ((B << 13) | (kept >>> 19)) ^ A;
    kept = a;
    a = A;
    A = kept;
    // v2 += v3; v3 = (v3 <<< 16) ^ v2
    low = (c >>> 0) + (d >>> 0);
    C = (C + D + (low > 0xffffffff ? 1 : 0)) | 0;
    c = low | 0;
    kept = d;
    d = ((d << 16) | (D >>> 16)) ^ c;
    D = ((D << 16) | (kept >>> 16)) ^ C;
    // v0 += v3; v3 = (v3 <<< 21) ^ v0
    low = (a >>> 0) + (d >>> 0);
    A = (A + D + (low > 0xffffffff ? 1 : 0)) | 0;
    a = low | 0;
    kept = d;
    d = ((d << 21) | (D >>> 11)) ^ a;
    D = ((D << 21) | (kept >>> 11)) ^ A;
    // v2 += v1; v1 = (v1 <<< 17) ^ v2; v2 <<<= 32
    low = (c >>> 0) + (b >>> 0);
    C = (C + B + (low > 0xffffffff ? 1 : 0)) | 0;
    c = low | 0;
    kept = b;
    b = ((b << 17) | (B >>> 15)) ^ c;
    B = ((B << 17) | (kept >>> 15)) ^ C;
    kept = c;
    c = C;
    C = kept;
  }
  s[0] = a;
  s[1] = A;
  s[2] = b;
  s[3] = B;
  s[4] = c;
  s[5] = C;
  s[6] = d;
  s[7] = D;
}

const word = (at: number): number => s[at] ?? 0;

function absorb(low: number, high: number): void {
  s[6] = word(6) ^ low;
  s[7] = word(7) ^ high;
  rounds(2);
  s[0] = word(0) ^ low;
  s[1] = word(1) ^ high;
}

/** The 64-bit hash of `bytes` under `key`: 16 lower-case hexadecimal digits, most significant first. Linear. */
export function sipHash(key: SipKey, bytes: Uint8Array): string {
  const [k0, k1, k2, k3] = key;
  s[0] = k0 ^ 0x70736575;
  s[1] = k1 ^ 0x736f6d65;
  s[2] = k2 ^ 0x6e646f6d;
  s[3] = k3 ^ 0x646f7261;
  s[4] = k0 ^ 0x6e657261;
  s[5] = k1 ^ 0x6c796765;
  s[6] = k2 ^ 0x79746573;
  s[7] = k3 ^ 0x74656462;
  const at = (i: number): number => bytes[i] ?? 0;
  const int = (i: number): number => at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24);
  const whole = bytes.length - (bytes.length % 8);
  for (let i = 0; i < whole; i += 8) absorb(int(i), int(i + 4));
  // Reading past the end gives zeros; the last byte is the length, as the paper pads.
  absorb(int(whole), (int(whole + 4) & 0xffffff) | ((bytes.length & 0xff) << 24));
  s[4] = word(4) ^ 0xff;
  rounds(4);
  const half = (i: number): string =>
    ((word(i) ^ word(i + 2) ^ word(i + 4) ^ word(i + 6)) >>> 0).toString(16).padStart(8, '0');
  return half(1) + half(0);
}
