import type { Dom } from './dom';

/** A 1-pixel picture is a counter. */
const PIXEL = new Set(['0', '1', '1px', '0px']);

export const isPixel = ({ attribute }: Dom, image: Element): boolean =>
  ['width', 'height'].some((side) => PIXEL.has(attribute(image, side) ?? ''));
