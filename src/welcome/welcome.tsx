/** Welcome's entry, opened once, on install. */
import { mount } from '../ui/mount';
import { App } from './app';

mount(<App />, 'welcome_title');
