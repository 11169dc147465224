// A table for the terminal; Chinese characters take two columns.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

const width = (text) => Array.from(text).reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);

function fit(text, columns) {
  let out = '';
  let used = 0;
  for (const char of text.replace(/\s+/g, ' ')) {
    const next = used + width(char);
    if (next > columns - 1 && width(text) > columns) return `${out}…`.padEnd(out.length + 1 + columns - used - 1);
    out += char;
    used = next;
  }
  return out + ' '.repeat(columns - used);
}

/** Lines of a table: `heads` are names, `widths` their columns, `rows` texts. */
export function table(heads, widths, rows) {
  const line = (cells) =>
    cells
      .map((cell, i) => fit(cell, widths[i]))
      .join('  ')
      .trimEnd();
  return [line(heads), line(widths.map((columns) => '─'.repeat(columns))), ...rows.map(line)].join('\n');
}
