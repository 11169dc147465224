/** Options' entry. */
import { mount } from '../ui/mount';
import { App } from './app';

mount(<App />, 'options_title');
