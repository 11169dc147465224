import type { Block } from './types';

/** Whether a reader sees anything of a block: text, a picture, a control. */
export const isSeen = ({ visible, role }: Block): boolean => visible && role !== 'empty';

/** Whether a reader sees text in a block. */
export const isReadable = ({ visible, chars }: Block): boolean => visible && chars > 0;
