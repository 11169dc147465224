// A table in docs/evaluation.md, between two comments that name it, so that a command can write it anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

/** Puts `text` between the marks of `name`; a new section with the heading `title` at the end where there are none. */
export function writeSection(name, title, text) {
  const file = path.join(ROOT, 'docs/evaluation.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Evaluation\n';
  const begin = `<!-- ${name}: made by a script -->`;
  const end = `<!-- /${name} -->`;
  const block = `${begin}\n\n${text}\n\n${end}`;
  const from = before.indexOf(begin);
  const to = before.indexOf(end);
  const after =
    from >= 0 && to > from
      ? before.slice(0, from) + block + before.slice(to + end.length)
      : `${before.trimEnd()}\n\n## ${title}\n\n${block}\n`;
  writeFileSync(file, after);
}
