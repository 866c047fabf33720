import { helpPage as de } from './de/help-page';
import { helpPage as en } from './en/help-page';
import { helpPage as es } from './es/help-page';
import { helpPage as fr } from './fr/help-page';
import { inLanguage } from './language';
import { helpPage as pt } from './pt/help-page';

/** What that page says. */
export const text = inLanguage({ en, de, es, fr, pt });
