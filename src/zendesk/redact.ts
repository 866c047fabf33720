/** So many characters in a row of a secret give too much of it away. */
const MAX_SHARED_CHARACTERS = 8;

/**
 * What Zendesk says, unless it repeats a secret, or a part of one: then nothing. An error may repeat what it was
 * given, whole, shortened, or encoded; its words are shown to people.
 */
export function withoutSecrets(words: string, secrets: readonly string[]): string {
  return secrets.some((secret) => sharesPart(words, secret)) ? '' : words; // guard: password-in-refusal
}

/** A parsed answer, in which no text repeats a secret: names are shown, too. */
export function textsWithoutSecrets(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return withoutSecrets(value, secrets);
  if (Array.isArray(value)) return value.map((each) => textsWithoutSecrets(each, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, textsWithoutSecrets(each, secrets)]),
  );
}

function sharesPart(words: string, secret: string): boolean {
  const forms = [words, decoded(words)].map(plain);
  const hidden = plain(secret);
  if (hidden.length < MAX_SHARED_CHARACTERS)
    return hidden !== '' && forms.some((form) => form.includes(hidden));
  for (let start = 0; start + MAX_SHARED_CHARACTERS <= hidden.length; start++) {
    const part = hidden.slice(start, start + MAX_SHARED_CHARACTERS);
    if (forms.some((form) => form.includes(part))) return true;
  }
  return false;
}

/** Blanks, backslashes and letter case hide nothing from a person who reads it. */
function plain(text: string): string {
  return text.replace(/[\s\\]+/g, '').toLowerCase();
}

function decoded(text: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  const unescaped = text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
  return unescaped.replace(/(%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
