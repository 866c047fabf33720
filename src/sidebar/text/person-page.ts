import { personPage as de } from './de/person-page';
import { personPage as en } from './en/person-page';
import { personPage as es } from './es/person-page';
import { personPage as fr } from './fr/person-page';
import { inLanguage } from './language';
import { personPage as pt } from './pt/person-page';

/** What that page says. */
export const text = inLanguage({ en, de, es, fr, pt });
