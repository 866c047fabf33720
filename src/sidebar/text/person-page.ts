import { personPage } from './en/person-page';
import { inLanguage } from './language';

/** What that page says. */
export const text = inLanguage({ en: personPage });
