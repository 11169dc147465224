/** Where a bar lies that takes no room: along the line, in CSS pixels. */
import { parentOf, rectOf } from './nodes';

export interface Span {
  /** From where the content of the parent begins, in the direction of its text. */
  readonly start: number;
  /** 0 where nothing was laid out. */
  readonly width: number;
}

export const NO_SPAN: Span = { start: 0, width: 0 };

/** Over all that an element holds. Forces a layout. */
export function spanIn(element: Element): Span {
  const { left, right } = contentOf(element);
  return { start: 0, width: Math.max(0, right - left) };
}

/** Over an element, as seen from its parent. Forces a layout. */
export function spanOver(element: Element): Span {
  const { left, right, width } = rectOf(element);
  const parent = parentOf(element);
  if (!(parent instanceof Element)) return { start: 0, width };
  const content = contentOf(parent);
  const start = getComputedStyle(parent).direction === 'rtl' ? content.right - right : left - content.left;
  return { start: Math.max(0, start), width };
}

/** The edges within borders and padding. */
function contentOf(element: Element): { readonly left: number; readonly right: number } {
  const { left, right } = rectOf(element);
  const style = getComputedStyle(element);
  return {
    left: left + px(style.borderLeftWidth) + px(style.paddingLeft),
    right: right - px(style.borderRightWidth) - px(style.paddingRight),
  };
}

const px = (length: string): number => Number.parseFloat(length) || 0;
