import { helpPage } from './en/help-page';
import { inLanguage } from './language';

/** What that page says. */
export const text = inLanguage({ en: helpPage });
