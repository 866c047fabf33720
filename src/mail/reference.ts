import type { Rendered } from './render';

/** What a mail is about, at its foot: people can refer to it, and a draft that was left behind is known by it. */
export function withReference({ subject, text, html }: Rendered, id: string, word = 'Request'): Rendered {
  return {
    subject,
    text: `${text}\n\n${word} ${id}`,
    html: `${html}<p style="color:#5f6368">${word} ${id}</p>`,
  };
}
