/** How long a bar is that lies over a kept box: along the line, in CSS pixels. */
import { rectOf } from './nodes';

/** Of all that an element holds, within borders and padding. Forces a layout. */
export function spanIn(element: Element): number {
  const style = getComputedStyle(element);
  const { borderLeftWidth, paddingLeft, borderRightWidth, paddingRight } = style;
  const { borderTopWidth, paddingTop, borderBottomWidth, paddingBottom } = style;
  const around = isVertical(style)
    ? [borderTopWidth, paddingTop, borderBottomWidth, paddingBottom]
    : [borderLeftWidth, paddingLeft, borderRightWidth, paddingRight];
  return Math.max(0, lengthOf(element, style) - around.reduce((sum, length) => sum + px(length), 0));
}

/** Of an element's box. Forces a layout. */
export const spanOver = (element: Element): number => lengthOf(element, getComputedStyle(element));

const isVertical = ({ writingMode }: CSSStyleDeclaration): boolean => /^(?:vertical|sideways)/.test(writingMode);

function lengthOf(element: Element, style: CSSStyleDeclaration): number {
  const { width, height } = rectOf(element);
  return isVertical(style) ? height : width;
}

const px = (length: string): number => Number.parseFloat(length) || 0;
