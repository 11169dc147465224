import { useState } from 'preact/hooks';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';
import { Sample } from './sample';

/** Three sentences, and a sample article that can be cleaned and shown whole again. */
export function App() {
  const [on, setOn] = useState(true);
  return (
    <main class="welcome">
      <header>
        <img src="/icons/128.png" width="56" height="56" alt="" />
        <h1>{t('welcome_title')}</h1>
        <p class="lead">{t('welcome_text')}</p>
      </header>
      <div class="try">
        <Switch on={on} onChange={setOn}>
          {t('welcome_switch')}
        </Switch>
      </div>
      <Sample on={on} />
    </main>
  );
}
