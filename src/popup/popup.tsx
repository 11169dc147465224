/** Popup's entry. */
import { mount } from '../ui/mount';
import { App } from './app';

mount(<App />, 'extension_name');
