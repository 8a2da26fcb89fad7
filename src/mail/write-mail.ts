/** A mail is a row of blocks; both its parts are written from the same ones. */
export type Block =
  | { kind: 'line' | 'heading'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; facts: readonly (readonly [label: string, value: string])[] };

/** The plain and the HTML part in the same words. Everything is escaped: what people typed is text, never markup. */
export function writeMail(title: string, blocks: readonly Block[]): { text: string; html: string } {
  const body = blocks.map(asHtml).join('\n');
  return {
    text: `${blocks.map(asText).join('\n\n')}\n`,
    html: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>\n${body}\n</body></html>\n`,
  };
}

function asText(block: Block): string {
  switch (block.kind) {
    case 'line':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.facts.map(([label, value]) => `${label}${label.endsWith('?') ? '' : ':'} ${value}`).join('\n');
  }
}

function asHtml(block: Block): string {
  switch (block.kind) {
    case 'line':
      return `<p>${escape(block.text)}</p>`;
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(([label, value]) => `<dt><strong>${escape(label)}</strong></dt><dd>${escape(value).replace(/\n/g, '<br>')}</dd>`).join('')}</dl>`;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
