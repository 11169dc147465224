/** The content script's entry: one life in this document, whatever starts it again. */
import { startPage } from './page';

startPage();
