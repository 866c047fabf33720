import { evidencePage } from './en/evidence-page';
import { inLanguage } from './language';

/** What that page says. */
export const text = inLanguage({ en: evidencePage });
